// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "ui/common/connectionname.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"
#include "ui/connections/connectionpicker.h"
#include "ui/connections/connectionwords.h"
#include "ui/mainwindow/autorefresh.h"
#include "ui/mainwindow/closequestion.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/jobactions.h"
#include "ui/mainwindow/journalbar.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/pageactions.h"
#include "ui/mainwindow/restartflow.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/supportwindows.h"
#include "ui/runs/jobpanel.h"
#include "ui/settings/runnersettings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster {

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new MainActions(this))
    , m_picker(new ConnectionPicker(parts.connections, parts.opener.providers()))
    , m_sideWindows(new SideWindows(parts.opener, parts.settings, parts.translator, parts.catalogue,
                                    parts.journal, this))
    , m_editing(new ConnectionEditing(parts.opener, parts.connections, parts.context, this))
    , m_autoRefresh(new AutoRefresh(parts.context.clock, this))
    , m_journalBar(new JournalBar(parts.journal, parts.context.clock, parts.operatorName))
    , m_message(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_welcome(new QLabel)
    , m_jobsDock(new QDockWidget(this))
    , m_jobs(new JobPanel(parts.catalogue, parts.context.clock))
    , m_support(new SupportWindows(this, parts.context, parts.settings, parts.connections,
                                   parts.logFolder))
{
    build();
    connectActions();
    joinPageActions(*m_actions, *m_jobs, this, [this] { return currentPage(); });
    joinJobs({ *m_actions, *m_jobs, *m_jobsDock, m_parts.journal, m_parts.context.clock }, this);
    connectConnections();
    connectSupport();
    connectSettings();
    retranslate();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Pages and the panel look at connections that the opener owns: let go of them first.
    for (OpenConnection *open : m_parts.opener.all())
        m_jobs->removeRunner(open->runner());
    qDeleteAll(m_pages);
}

void MainWindow::build()
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(QSize(1180, 760).boundedTo(screen()->availableSize()));

    auto *bar = addToolBar(QString());
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(m_picker);
    bar->addSeparator();
    bar->addAction(m_actions->refresh);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_message->setObjectName(QStringLiteral("windowMessage"));
    m_welcome->setObjectName(QStringLiteral("welcome"));
    m_welcome->setAlignment(Qt::AlignCenter);
    m_welcome->setWordWrap(true);
    m_welcome->setMargin(24);
    m_stack->addWidget(m_welcome);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_journalBar);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_jobsDock->setObjectName(QStringLiteral("jobsDock"));
    m_jobsDock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_jobsDock->setWidget(m_jobs);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    resizeDocks({ m_jobsDock }, { std::min(270, height() * 3 / 10) }, Qt::Vertical);
    m_actions->setJobsAction(m_jobsDock->toggleViewAction());
    m_actions->setIcons();
    statusBar()->setObjectName(QStringLiteral("status"));

    restoreGeometry(m_parts.settings.windowGeometry());
    restoreState(m_parts.settings.windowState());
}

void MainWindow::connectActions()
{
    connect(m_actions->newConnection, &QAction::triggered, this, [this] { m_editing->edit({}); });
    connect(m_actions->editConnection, &QAction::triggered, this, [this] {
        if (ConnectionPage *page = currentPage())
            m_editing->edit(page->open().connection());
    });
    connect(m_actions->openDemo, &QAction::triggered, this,
            [this] { emit demoRequested(QStringLiteral("huawei")); });
    connect(m_actions->openLiveDemo, &QAction::triggered, this,
            [this] { emit demoRequested(QStringLiteral("volcengine")); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->english, &QAction::triggered, this,
            [this] { setLanguage(Language::English); });
    connect(m_actions->chinese, &QAction::triggered, this,
            [this] { setLanguage(Language::Chinese); });
    connect(m_actions->history, &QAction::triggered, m_sideWindows, &SideWindows::openHistory);
    connect(m_actions->settings, &QAction::triggered, m_sideWindows, &SideWindows::openSettings);
    connect(m_sideWindows, &SideWindows::runChosen, m_jobs, &JobPanel::showRun);
    connect(m_actions->openLogFolder, &QAction::triggered, m_sideWindows,
            [this] { m_sideWindows->openLogFolder(m_parts.logFolder); });
    connect(m_sideWindows, &SideWindows::message, this, &MainWindow::showMessage);
    connect(m_actions->about, &QAction::triggered, m_sideWindows, &SideWindows::openAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectConnections()
{
    ConnectionOpener &opener = m_parts.opener;
    connect(&opener, &ConnectionOpener::opened, this, &MainWindow::addConnection);
    connect(&opener, &ConnectionOpener::closing, this, &MainWindow::removeConnection);
    connect(
        &opener, &ConnectionOpener::credentialsMissing, this, [this](const Connection &connection) {
            showMessage(tr("No secret was found for “%1”. The keychain may be locked, or it was "
                           "kept for one session only: type it again.")
                            .arg(connection.name));
            m_editing->edit(connection);
        });
    connect(&opener, &ConnectionOpener::failed, this,
            [this](const Connection &, const Error &error) { showError(error); });
    connect(&opener, &ConnectionOpener::waitingForKeychain, this, [this] {
        showMessage(tr("Waiting for the keychain. It may be asking for your password in a window "
                       "of its own."));
    });
    connect(m_picker, &ConnectionPicker::chosen, this, &MainWindow::choose);
    connect(m_picker, &ConnectionPicker::newRequested, this, [this] { m_editing->edit({}); });
    connect(m_picker, &ConnectionPicker::editRequested, m_editing, &ConnectionEditing::edit);
    connect(m_picker, &ConnectionPicker::removeRequested, m_editing, &ConnectionEditing::remove);
    connect(m_editing, &ConnectionEditing::message, this, &MainWindow::showMessage);
    connect(m_picker, &ConnectionPicker::demoRequested, this, &MainWindow::demoRequested);
    connect(m_message, &MessageBar::closed, this, [this] { m_error.reset(); });
}

void MainWindow::connectSupport()
{
    connect(m_actions->keychainDoctor, &QAction::triggered, m_support,
            &SupportWindows::openKeychainDoctor);
    connect(m_actions->saveDiagnostics, &QAction::triggered, m_support,
            &SupportWindows::openDiagnostics);
    connect(m_support, &SupportWindows::languageChosen, this, &MainWindow::setLanguage);
    connect(m_support, &SupportWindows::demoRequested, this,
            [this] { emit demoRequested(QStringLiteral("huawei")); });
    connect(m_support, &SupportWindows::connectionRequested, this, [this] {
        m_isFirstRun = true;
        m_editing->edit({});
    });
}

void MainWindow::openFirstRun() { m_support->openFirstRun(m_parts.translator.language()); }

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

void MainWindow::applySettings()
{
    const Preferences preferences = m_parts.settings.preferences();
    m_parts.opener.setSettings(runnerSettings(preferences));
    m_autoRefresh->setInterval(std::chrono::seconds(preferences.refreshSeconds));
}

void MainWindow::checkJournal()
{
    m_journalBar->start(m_parts.settings.preferences().retentionDays);
}

ConnectionPage *MainWindow::currentPage() const
{
    return qobject_cast<ConnectionPage *>(m_stack->currentWidget());
}

void MainWindow::openLastConnection()
{
    if (const std::optional<Error> &problem = m_parts.connections.loadError())
        showMessage(connectionFileProblemText(*problem));
    choose(m_parts.settings.lastConnection());
}

void MainWindow::choose(const ConnectionId &id)
{
    if (ConnectionPage *page = m_pages.value(id)) {
        showPage(page);
        return;
    }
    if (const std::optional<Connection> connection = m_parts.connections.find(id))
        m_parts.opener.open(*connection);
}

void MainWindow::addConnection(OpenConnection *open)
{
    const ConnectionId id = open->connection().id;
    m_message->clear();
    m_error.reset();
    if (ConnectionPage *page = m_pages.value(id)) {
        showPage(page);
        return;
    }
    auto *page
        = new ConnectionPage(*open, m_parts.settings, m_parts.context.clock, m_parts.operatorName);
    auto *flow
        = new RestartFlow({ *open, m_parts.settings, m_parts.context.clock,
                            m_parts.opener.providerName(open->connection()), m_parts.operatorName },
                          page);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    m_jobs->addRunner(open->runner(), open->cloud());
    connect(page, &ConnectionPage::actRequested, flow,
            [page, flow](const KindId &kind, const QList<Target> &targets) {
                FleetPage *fleet = page->page(kind);
                const bool isVerb = kind == fleet->kind();
                flow->confirm(kind, targets, fleet->model().rowCount(),
                              isVerb ? fleet->skippedTargets() : QList<Target>());
            });
    connect(flow, &RestartFlow::started, this, [this, page](const RunId &run) {
        // What was just restarted must not stand ready to be restarted again.
        page->page(page->open().runner().run(run)->kind)->untickAll();
        m_jobsDock->show();
        m_jobs->showRun(run);
    });
    connect(m_jobs, &JobPanel::statusRequested, page, &ConnectionPage::refreshTargetsOf);
    connect(m_jobs, &JobPanel::repeatRequested, flow,
            [page, flow](const RunId &run, const QList<qsizetype> &positions) {
                if (const RunRecord *parent = page->open().runner().run(run))
                    flow->repeat(*parent, positions);
            });
    connect(flow, &RestartFlow::refused, page, &ConnectionPage::showError);
    connect(page, &ConnectionPage::currentPageChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::credentialsRequested, m_editing, &ConnectionEditing::edit);
    connect(page, &ConnectionPage::passcodeRequested, m_editing, &ConnectionEditing::signInAgain);
    connect(&page->lock(), &LockBar::stateChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::demoRequested, this, &MainWindow::demoRequested);
    connect(open, &OpenConnection::connectionChanged, this, &MainWindow::updateActions);
    connect(&open->runner(), &Runner::historyRead, m_journalBar, [this](const auto &result) {
        if (!result)
            m_journalBar->fail(result.error());
    });
    connect(m_journalBar, &JournalBar::usable, page, &ConnectionPage::readHistoryAgain);
    if (!open->connection().demo)
        m_parts.settings.setLastConnection(id);
    showPage(page);
    if (std::exchange(m_isFirstRun, false) && open->connection().readOnly) {
        m_message->setMessage(MessageBar::Kind::Info,
                              tr("This connection is read-only: nothing can be restarted through "
                                 "it. To allow it, untick Read-only in File > Edit connection."));
    }
}

void MainWindow::removeConnection(OpenConnection *open)
{
    m_jobs->removeRunner(open->runner());
    delete m_pages.take(open->connection().id);
    updateActions();
}

void MainWindow::showPage(ConnectionPage *page)
{
    m_stack->setCurrentWidget(page);
    m_picker->setCurrent(page->open().connection());
    updateActions();
    if (FleetPage *fleet = page->currentPage())
        fleet->view().setFocus();
}

void MainWindow::setLanguage(Language language)
{
    m_parts.settings.setLanguage(languageCode(language));
    m_parts.translator.setLanguage(language);
}

void MainWindow::showMessage(const QString &text)
{
    m_error.reset();
    m_message->setMessage(MessageBar::Kind::Warning, text);
}

void MainWindow::showError(const Error &error)
{
    m_message->setMessage(MessageBar::Kind::Error, errorText(error));
    m_error = error;
}

void MainWindow::updateActions()
{
    ConnectionPage *page = currentPage();
    updatePageActions(*m_actions, page);
    if (!page) {
        m_stack->setCurrentWidget(m_welcome);
        m_picker->clearCurrent();
    }
    m_actions->english->setChecked(m_parts.translator.language() == Language::English);
    m_actions->chinese->setChecked(m_parts.translator.language() == Language::Chinese);

    //: The program's name stands in front; Chinese users know it as 点兵.
    const QString name = tr("Muster");
    if (!page) {
        setWindowTitle(name);
        statusBar()->clearMessage();
        return;
    }
    const Connection &connection = page->open().connection();
    setWindowTitle(name + u" – " + connectionName(connection));
    const QString project
        = connection.projectId.isEmpty() ? tr("not known yet") : connection.projectId;
    statusBar()->showMessage(m_parts.opener.hasProjects(connection)
                                 ? tr("Region %1, project %2").arg(connection.region, project)
                                 : tr("Region %1").arg(connection.region));
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_jobsDock->setWindowTitle(tr("Jobs"));
    m_jobsDock->toggleViewAction()->setText(tr("&Jobs")); // the title would be shown with its &
    m_welcome->setText(tr("No connection is open.\n\nOpen the demo cloud to try everything without "
                          "an account, or make a new connection, both in the File menu."));
    if (m_error)
        showError(*m_error);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateActions();
    } else if (event->type() == QEvent::PaletteChange) {
        m_actions->setIcons();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::saveState()
{
    m_parts.settings.setWindowGeometry(saveGeometry());
    m_parts.settings.setWindowState(QMainWindow::saveState());
    for (ConnectionPage *page : std::as_const(m_pages))
        page->saveViewState();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const int open = openTargets(m_parts.opener);
    if (!m_mayClose && open > 0) {
        event->ignore();
        askBeforeClosing(open, this, [this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace muster
