// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "app/restart/laterruns.h"
#include "app/restart/unownedruns.h"
#include "app/session/defaults.h"
#include "app/session/savedlists.h"
#include "ui/connections/connectionpicker.h"
#include "ui/connections/connectionwords.h"
#include "ui/history/historytext.h"
#include "ui/keychain/keychainstate.h"
#include "ui/mainwindow/autorefresh.h"
#include "ui/mainwindow/closequestion.h"
#include "ui/mainwindow/connectionactions.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/findanything.h"
#include "ui/mainwindow/frontmarks.h"
#include "ui/mainwindow/jobactions.h"
#include "ui/mainwindow/jobsdock.h"
#include "ui/mainwindow/journalbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/openrunsbar.h"
#include "ui/mainwindow/pageactions.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/mainwindow/repeatrequests.h"
#include "ui/mainwindow/restartflow.h"
#include "ui/mainwindow/runactions.h"
#include "ui/mainwindow/runopener.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/mainwindow/sessionend.h"
#include "ui/mainwindow/sidebardock.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/statusfields.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowmessage.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr int stateVersion = 1; // of what docks there are

} // namespace

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new MainActions(this, parts.demos))
    , m_picker(new ConnectionPicker(parts.connections, parts.opener.providers(), parts.demos))
    , m_sideWindows(
          new SideWindows({ parts.opener, parts.connections, parts.settings, parts.translator,
                            parts.catalogue, parts.journal, parts.context, parts.logFolder },
                          this))
    , m_unowned(new UnownedRuns(parts.journal, parts.context.clock, this))
    , m_editing(
          new ConnectionEditing(parts.opener, *m_unowned, parts.connections, parts.context, this))
    , m_autoRefresh(new AutoRefresh(parts.context.clock, this))
    , m_journalBar(new JournalBar(parts.journal, parts.context.clock, parts.operatorName))
    , m_message(new WindowMessage(parts.opener))
    , m_keychain(new KeychainState(this))
    , m_status(new StatusFields(
          { parts.opener, parts.context.clock, *m_keychain, m_actions->languages }))
    , m_welcome(new WelcomePage(parts.connections,
                                QList { m_actions->newConnection } + m_actions->openDemos))
    , m_stack(new PageStack(m_welcome, parts.connections))
    , m_jobsDock(new JobsDock(this))
    , m_later(new LaterRuns(parts.journal, this))
    , m_openRuns(new OpenRunsBar(*m_unowned, [this](const RunId &id) { return m_jobs->run(id); }))
    , m_jobs(new JobPanel(parts.catalogue, parts.context.clock, *m_later))
    , m_sidebar(new SidebarDock(
          { *m_stack, parts.connections, *m_jobs, parts.journal, parts.context.clock }, this))
    , m_find(new FindAnything({ *m_actions, *m_stack, parts.connections, *m_jobs, parts.journal,
                                parts.context.clock, parts.translator },
                              this))
    , m_marks(new FrontMarks(*this, *m_stack, *m_jobs, *m_jobsDock))
    , m_closeQuestion(new CloseQuestion(parts.opener, *m_journalBar, this))
    , m_end(new SessionEnd(parts.opener, parts.context.clock, this))
{
    build();
    connectActions();
    m_pageActions = new PageActions(*m_actions, *m_jobs, *m_stack, this);
    connectJobs({ *m_actions, *m_jobs, *m_jobsDock, m_parts.journal, m_parts.context.clock }, this);
    connectConnections();
    connectHistory();
    connectEarlierRuns();
    connectFirstRun();
    connectSettings();
    connectStatus();
    connectSidebar();
    connect(m_end, &SessionEnd::ready, this, [this] {
        m_closeQuestion->decide();
        close();
        emit sessionEnded();
    });
    updateActions();
}

MainWindow::~MainWindow()
{
    // They look at the runs of the panel.
    qDeleteAll(findChildren<RunWindow *>(QString(), Qt::FindDirectChildrenOnly));
    // Pages and the panel look at connections that the opener owns: let go of them first.
    for (Session *open : m_parts.opener.all())
        m_jobs->removeRunner(open->runner());
    m_stack->clear();
    // The last of all children to go: windows that are open look into them.
    for (QObject *book : { static_cast<QObject *>(m_later), static_cast<QObject *>(m_unowned) }) {
        book->setParent(nullptr);
        book->setParent(this);
    }
}

void MainWindow::build()
{
    setObjectName(QStringLiteral("mainWindow"));
    // The frame comes around it: without room for that the status bar would begin off the screen.
    resize(QSize(1180, 760).boundedTo(screen()->availableSize() - QSize(20, 50)));

    auto *bar = addToolBar(QString());
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(m_picker);
    auto *between = new QWidget;
    between->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(between);
    bar->addWidget(m_find->field());
    bar->addAction(m_actions->refresh);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->widgetForAction(m_actions->refresh)->setFocusPolicy(Qt::TabFocus);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_journalBar);
    layout->addWidget(m_openRuns);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea); // the sidebar has the whole height
    m_sidebar->setKinds(kindsOf(m_parts.opener.providers()));
    addDockWidget(Qt::LeftDockWidgetArea, m_sidebar);
    m_sidebar->setCollapsed(m_parts.settings.sidebarCollapsed());
    m_jobs->restoreColumns(m_parts.settings.jobColumns());
    m_jobs->restoreTimeline(m_parts.settings.jobTimeline());
    m_jobsDock->setPanel(m_jobs);
    m_jobsDock->setMissing([this] {
        const ConnectionPage *page = currentPage();
        return page && page->currentPage() ? page->currentPage()->missingHeight() : 0;
    });
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    resizeDocks({ m_jobsDock }, { std::clamp(height() - 380, 240, 400) }, Qt::Vertical);
    m_actions->setJobsAction(m_jobsDock->toggleViewAction());
    m_actions->setIcons();
    statusBar()->setObjectName(QStringLiteral("status"));
    statusBar()->addPermanentWidget(m_status, 1);

    restoreGeometry(m_parts.settings.windowGeometry());
    restoreState(m_parts.settings.windowState(), stateVersion);
    m_jobsDock->hide(); // the list needs the room until there is a run to show
}

void MainWindow::connectActions()
{
    connect(m_actions, &MainActions::demoRequested, this, &MainWindow::demoRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    for (const QAction *action : std::as_const(m_actions->languages)) {
        connect(action, &QAction::triggered, this,
                [this, action] { setLanguage(action->data().value<Language>()); });
    }
    m_sideWindows->connectActions(*m_actions);
    connect(m_sideWindows, &SideWindows::message, m_message, &WindowMessage::showWarning);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectConnections()
{
    Sessions &opener = m_parts.opener;
    connect(&opener, &Sessions::opened, this, &MainWindow::addConnection);
    connect(&opener, &Sessions::closing, this, &MainWindow::removeConnection);
    connect(m_stack, &PageStack::started, m_jobs, &JobPanel::showRun);
    connect(&opener, &Sessions::credentialsMissing, m_editing, &ConnectionEditing::edit);
    connectConnectionActions({ *m_actions, *m_picker, *m_stack, *m_editing, *m_sideWindows,
                               *m_message, m_parts.connections, opener.providers(),
                               m_parts.environment },
                             this);
    connect(m_picker, &ConnectionPicker::chosen, this, &MainWindow::choose);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::choose);
    connect(m_picker, &ConnectionPicker::demoRequested, this, &MainWindow::demoRequested);
}

void MainWindow::connectFirstRun()
{
    connect(m_sideWindows, &SideWindows::languageChosen, this, &MainWindow::setLanguage);
    connect(m_sideWindows, &SideWindows::demoRequested, this, [this] {
        if (!m_parts.demos.isEmpty())
            emit demoRequested(m_parts.demos.constFirst().provider);
    });
    connect(m_sideWindows, &SideWindows::connectionRequested, this, [this] {
        m_isFirstRun = true;
        m_editing->edit({});
    });
}

void MainWindow::openFirstRun() { m_sideWindows->openFirstRun(); }

void MainWindow::connectSettings()
{
    connect(m_sideWindows, &SideWindows::settingsChanged, this, [this] {
        applySettings();
        checkJournal();
    });
    connect(m_autoRefresh, &AutoRefresh::due, this, [this] {
        if (isVisible() && !isMinimized())
            m_actions->refresh->trigger();
    });
    applySettings();
}

void MainWindow::connectStatus()
{
    Clock &clock = m_parts.context.clock;
    connect(m_status, &StatusFields::keychainRequested, m_sideWindows,
            &SideWindows::openKeychainDoctor);
    connect(m_status, &StatusFields::networkRequested, this, [this](const Connection &connection) {
        if (connection.demo)
            m_sideWindows->openHelp(QStringLiteral("network"));
        else
            m_editing->editNetwork(connection);
    });
    connect(m_sideWindows, &SideWindows::keychainChecked, m_keychain,
            [this, &clock](const KeychainReport &report) {
                m_keychain->noteReport(report, clock.now());
            });
    connect(&m_parts.opener, &Sessions::failed, m_keychain,
            [this, &clock](const Connection &, const Error &error) {
                m_keychain->noteFailure(error, clock.now());
            });
}

void MainWindow::applySettings()
{
    const Preferences preferences = m_parts.settings.preferences();
    m_parts.opener.setSettings(runnerSettings(preferences));
    m_autoRefresh->setInterval(std::chrono::seconds(preferences.refreshSeconds));
    emit settingsApplied();
}

void MainWindow::checkJournal()
{
    m_journalBar->start(m_parts.settings.preferences().retentionDays);
    m_unowned->start();
}

void MainWindow::setLanguage(Language language)
{
    m_parts.settings.setLanguage(infoOf(language).code);
    m_parts.translator.setLanguage(language);
}

void MainWindow::showError(const Error &error, const QString &unopened)
{
    m_message->showError(error, unopened);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        updateActions();
    } else if (event->type() == QEvent::PaletteChange) {
        m_actions->setIcons();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::comeForward()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::endSession() { m_end->begin(); }

bool MainWindow::maySessionEnd(bool mayAsk)
{
    if (mayAsk && m_closeQuestion->isWanted()) {
        comeForward();
        close(); // asks
        return false;
    }
    m_end->begin();
    saveState();
    return true;
}

void MainWindow::saveState()
{
    m_parts.settings.setWindowGeometry(saveGeometry());
    m_parts.settings.setWindowState(QMainWindow::saveState(stateVersion));
    m_parts.settings.setSidebarCollapsed(m_sidebar->collapsed());
    m_parts.settings.setJobColumns(m_jobs->saveColumns());
    m_parts.settings.setJobTimeline(m_jobs->timeline());
    for (WindowPlace *place : findChildren<WindowPlace *>())
        place->keep();
    m_parts.settings.setShownRun(m_jobsDock->isHidden() ? RunId() : m_jobs->currentRun());
    for (ConnectionPage *page : m_stack->pages())
        page->saveViewState();
    if (m_parts.connections.loadError())
        return;
    QList<ConnectionId> saved;
    for (const Connection &connection : m_parts.connections.list())
        saved.append(connection.id);
    m_parts.settings.keepPageStates(saved);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // As the eye goes; pages and their parts are made when they are wanted, later than these.
    putLastInTabOrder(*this, { m_jobsDock, statusBar() });
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closeQuestion->isWanted()) {
        event->ignore();
        m_closeQuestion->ask();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

ConnectionPage *MainWindow::currentPage() const { return m_stack->current(); }

void MainWindow::openLastConnection()
{
    QStringList problems;
    if (const std::optional<Error> &problem = m_parts.connections.loadError())
        problems += connectionFileProblemText(*problem);
    if (m_parts.settings.isNewer()) {
        problems += tr("The settings were written by a newer version of Muster. They stay as they "
                       "are: what you change here lasts until Muster closes.");
    }
    if (!problems.isEmpty())
        m_message->showWarning(problems.join(u'\n'));
    m_opensAtStart = true;
    m_unowned->start();
    if (m_unowned->state() != UnownedRuns::State::Reading)
        openAtStart();
}

void MainWindow::openAtStart()
{
    if (!std::exchange(m_opensAtStart, false))
        return;
    const QList<RunId> left = m_unowned->runs();
    for (auto id = left.crbegin(); id != left.crend(); ++id) {
        if (const std::optional<Connection> saved = m_stack->savedFor(*m_unowned->run(*id))) {
            choose(saved->id);
            return;
        }
    }
    choose(m_parts.settings.lastConnection());
}

void MainWindow::connectEarlierRuns()
{
    connect(m_unowned, &UnownedRuns::finished, this, [this](const Result<void> &result) {
        if (result) {
            m_jobs->addEarlier(*m_unowned,
                               [kinds = kindsOf(m_parts.opener.providers())](const RunRecord &run) {
                                   return knownKind(run.kind, kinds);
                               });
            m_openRuns->start();
            restoreRun();
        }
        openAtStart();
        m_sidebar->start(); // what the connection reads comes first
    });
    connect(m_journalBar, &JournalBar::usable, m_unowned, &UnownedRuns::start);
    connect(m_journalBar, &JournalBar::usable, m_sidebar, &SidebarDock::tryAgain);
    connect(m_openRuns, &OpenRunsBar::showRequested, this, &MainWindow::showRun);
    connect(m_jobs, &JobPanel::settled, m_openRuns, &OpenRunsBar::update);
    connect(m_jobs, &JobPanel::settled, m_sideWindows, &SideWindows::refreshHistory);
    m_sideWindows->setIsBehind([this] { return m_journalBar->hasUnsaved(); });
    connect(m_journalBar, &JournalBar::usable, m_sideWindows, &SideWindows::refreshHistory);
    m_sideWindows->setSettleable([this](const RunId &run) { return m_jobs->settleableCount(run); });
    connect(m_sideWindows, &SideWindows::settleRequested, m_jobs, &JobPanel::settleByHand);
}

// Unless another one has come to the front, or does before this one is read. One that the journal
// does not have any more is not missed.
void MainWindow::restoreRun()
{
    if (std::exchange(m_isRunRestored, true) || !m_jobs->currentRun().isEmpty()
        || m_parts.settings.shownRun().isEmpty())
        return;
    auto *opener = new RunOpener(m_parts.journal, *m_jobs, kindsOf(m_parts.opener.providers()),
                                 m_parts.context.clock, this);
    connect(m_jobs, &JobPanel::runShown, opener, &QObject::deleteLater);
    opener->open(m_parts.settings.shownRun());
}

void MainWindow::choose(const ConnectionId &id)
{
    if (ConnectionPage *page = m_stack->page(id)) {
        showPage(page, true);
        return;
    }
    if (const std::optional<Connection> connection = m_parts.connections.find(id))
        m_parts.opener.open(*connection);
}

void MainWindow::addConnection(Session *open)
{
    const ConnectionId id = open->connection().id;
    m_message->clear();
    if (ConnectionPage *page = m_stack->page(id)) {
        showPage(page, true);
        return;
    }
    auto *page = new ConnectionPage(*open, m_parts.settings, m_parts.context.clock,
                                    m_parts.catalogue, m_parts.operatorName, m_parts.demos);
    auto *flow = new RestartFlow({ *open, m_parts.settings, m_parts.context.clock,
                                   m_parts.opener.providerName(open->connection()),
                                   m_parts.operatorName, *m_later, m_parts.catalogue },
                                 page);
    m_stack->add(page, flow);
    if (!m_saved)
        m_saved = new SavedLists(savedListsPath(m_parts.settings.filePath()), this);
    page->setSavedLists(*m_saved);
    m_sidebar->setSavedLists(*m_saved);
    m_unowned->follow(open->runner());
    m_jobs->addRunner(open->runner(), open->cloud());
    connect(open, &Session::silent, m_jobs,
            [this, id](std::chrono::seconds time) { m_jobs->setSilence(id, time); });
    connect(&open->runner(), &Runner::targetsChanged, m_openRuns, &OpenRunsBar::update);
    connect(m_jobs, &JobPanel::statusRequested, page, &ConnectionPage::refreshTargetsOf);
    connect(page, &ConnectionPage::blocksChanged, m_repeats, &RepeatRequests::update);
    connect(page, &ConnectionPage::actionsChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::credentialsRequested, m_editing, &ConnectionEditing::edit);
    connect(page, &ConnectionPage::passcodeRequested, m_editing, &ConnectionEditing::signInAgain);
    connect(page, &ConnectionPage::demoRequested, this, &MainWindow::demoRequested);
    connect(page, &ConnectionPage::historyRequested, m_sideWindows, &SideWindows::showHistoryOf);
    connect(page, &ConnectionPage::runRequested, this, &MainWindow::showRunOf);
    connect(open, &Session::connectionChanged, this, &MainWindow::updateActions);
    connect(open, &Session::wayChanged, this, [this] { showPlace(); });
    connect(&open->runner(), &Runner::historyRead, m_journalBar, [this](const auto &result) {
        if (!result)
            m_journalBar->fail(result.error());
    });
    connect(m_journalBar, &JournalBar::usable, page, &ConnectionPage::readHistoryAgain);
    if (!open->connection().demo && !open->connection().fromEnvironment)
        m_parts.settings.setLastConnection(id);
    // It was read there, or has just been written and read back.
    const SecretPlace secrets = open->connection().secretPlace;
    if (secrets == SecretPlace::Keychain && m_parts.opener.stores().at(secrets).place() == secrets)
        m_keychain->noteUse(m_parts.context.clock.now());
    m_sidebar->add(page);
    showPage(page, true);
    m_repeats->update();
    m_repeats->resume(open);
    if (std::exchange(m_isFirstRun, false) && open->connection().readOnly) {
        m_message->showMessage(MessageBar::Kind::Info,
                               tr("This connection is read-only: no run can be started through "
                                  "it. To allow it, untick Read-only in File > Edit connection."));
    }
}

void MainWindow::showRunOf(const RunId &run, const TargetId &target)
{
    if (!m_jobs->run(run)) {
        m_sideWindows->showHistoryOf(target); // of longer ago than the jobs go back
        return;
    }
    showRun(run);
}

void MainWindow::showRun(const RunId &run)
{
    if (!m_jobs->run(run))
        return;
    m_jobs->showRun(run);
    emit m_jobs->attentionWanted(run);
}

void MainWindow::removeConnection(Session *open)
{
    m_unowned->takeBack(open->runner());
    m_jobs->removeRunner(open->runner());
    m_jobs->setSilence(open->connection().id, {}); // nobody asks it any more
    if (ConnectionPage *page = m_stack->page(open->connection().id))
        page->saveViewState();
    m_stack->remove(open->connection().id);
    m_sidebar->remove(open->connection().id);
    updateActions();
    m_repeats->update();
}

void MainWindow::connectHistory()
{
    m_repeats = new RepeatRequests({ m_parts.journal, *m_later, *m_stack, *m_jobs, *m_sideWindows },
                                   this);
    connect(m_journalBar, &JournalBar::usable, m_later, &LaterRuns::tryAgain);
    connect(m_repeats, &RepeatRequests::openRequested, this, &MainWindow::choose);
    connect(m_repeats, &RepeatRequests::pageRequested, this,
            [this](ConnectionPage *page) { showPage(page, true); });
    connect(&m_parts.opener, &Sessions::failed, m_repeats, &RepeatRequests::giveUp);
    connect(m_editing, &ConnectionEditing::abandoned, m_repeats, &RepeatRequests::giveUp);
    connect(m_picker, &ConnectionPicker::chosen, m_repeats, &RepeatRequests::giveUp);
    connect(m_welcome, &WelcomePage::openRequested, m_repeats, &RepeatRequests::giveUp);
    connect(&m_parts.connections, &ConnectionStore::changed, m_repeats, &RepeatRequests::update);
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &SidebarDock::pageWanted, this, &MainWindow::showPage);
    connect(m_sidebar, &SidebarDock::openWanted, this, &MainWindow::choose);
    connect(m_sidebar, &SidebarDock::openWanted, m_repeats, &RepeatRequests::giveUp);
    connectRuns({ *m_actions, *m_jobs, *m_sidebar, *m_sideWindows, *m_find, *m_message,
                  m_parts.journal, m_parts.context.clock, kindsOf(m_parts.opener.providers()),
                  m_parts.settings },
                this);
    connect(m_find, &FindAnything::pageWanted, this, &MainWindow::showPage);
    connect(m_find, &FindAnything::openWanted, this, &MainWindow::choose);
    connect(m_find, &FindAnything::openWanted, m_repeats, &RepeatRequests::giveUp);
    connect(m_find, &FindAnything::sectionWanted, m_sideWindows, &SideWindows::openHelp);
    connect(m_find, &FindAnything::settingsWanted, m_sideWindows, &SideWindows::openSettingsAt);
    connect(m_find, &FindAnything::networkWanted, m_status, &StatusFields::networkRequested);
}

void MainWindow::showPage(ConnectionPage *page, bool goes)
{
    m_stack->setCurrentWidget(page);
    m_picker->setCurrent(page->open().connection());
    updateActions();
    if (FleetPage *fleet = goes ? page->currentPage() : nullptr)
        fleet->view().setFocus();
}

void MainWindow::updateActions()
{
    ConnectionPage *page = currentPage();
    m_pageActions->update();
    if (!page) {
        m_stack->showWelcome();
        m_picker->clearCurrent();
    }
    for (QAction *action : std::as_const(m_actions->languages))
        action->setChecked(action->data().value<Language>() == m_parts.translator.language());

    m_marks->update();
    m_sidebar->update();
    showPlace();
}

void MainWindow::showPlace()
{
    ConnectionPage *page = currentPage();
    m_status->showPlace(page ? &page->open() : nullptr);
}

} // namespace muster
