// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "app/restart/laterruns.h"
#include "app/restart/unownedruns.h"
#include "app/session/defaults.h"
#include "ui/connections/connectionpicker.h"
#include "ui/mainwindow/autorefresh.h"
#include "ui/mainwindow/closequestion.h"
#include "ui/mainwindow/commandactions.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/connectionmenu.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/jobactions.h"
#include "ui/mainwindow/journalbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/openrunsbar.h"
#include "ui/mainwindow/pageactions.h"
#include "ui/mainwindow/sessionend.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/supportwindows.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/taborder.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/sentences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster {

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new MainActions(this, parts.demos))
    , m_picker(new ConnectionPicker(parts.connections, parts.opener.providers(), parts.demos))
    , m_sideWindows(new SideWindows(parts.opener, parts.settings, parts.translator, parts.catalogue,
                                    parts.journal, this))
    , m_editing(new ConnectionEditing(parts.opener, parts.connections, parts.context, this))
    , m_autoRefresh(new AutoRefresh(parts.context.clock, this))
    , m_journalBar(new JournalBar(parts.journal, parts.context.clock, parts.operatorName))
    , m_message(new MessageBar)
    , m_place(new QLabel)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage(m_actions->openDemos + QList { m_actions->newConnection }))
    , m_jobsDock(new QDockWidget(this))
    , m_later(new LaterRuns(parts.journal, this))
    , m_unowned(new UnownedRuns(parts.journal, parts.context.clock, this))
    , m_openRuns(new OpenRunsBar(*m_unowned, [this](const RunId &id) { return m_jobs->run(id); }))
    , m_jobs(new JobPanel(parts.catalogue, parts.context.clock, *m_later))
    , m_support(new SupportWindows(this, parts.context, parts.settings, parts.connections,
                                   parts.logFolder))
    , m_end(new SessionEnd(parts.opener, parts.context.clock, this))
{
    build();
    connectActions();
    joinPageActions(*m_actions, *m_jobs, this, [this] { return currentPage(); });
    new CommandActions(
        m_actions->actionsMenu(), m_actions->pauseSending, [this] { return currentPage(); }, this);
    joinJobs({ *m_actions, *m_jobs, *m_jobsDock, m_parts.journal, m_parts.context.clock }, this);
    connectConnections();
    connectHistory();
    connectEarlierRuns();
    connectSupport();
    connectSettings();
    connect(m_end, &SessionEnd::ready, this, [this] {
        m_mayClose = true;
        close();
        emit sessionEnded();
    });
    retranslate();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Pages and the panel look at connections that the opener owns: let go of them first.
    for (Session *open : m_parts.opener.all())
        m_jobs->removeRunner(open->runner());
    qDeleteAll(std::exchange(m_pages, {})); // nobody looks for them while they go
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
    bar->addSeparator();
    bar->addAction(m_actions->refresh);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->widgetForAction(m_actions->refresh)->setFocusPolicy(Qt::TabFocus);

    m_message->setObjectName(QStringLiteral("windowMessage"));
    m_stack->addWidget(m_welcome);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_journalBar);
    layout->addWidget(m_openRuns);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_jobsDock->setObjectName(QStringLiteral("jobsDock"));
    m_jobsDock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_jobsDock->setWidget(m_jobs);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    resizeDocks({ m_jobsDock }, { std::min(340, height() * 2 / 5) }, Qt::Vertical);
    m_actions->setJobsAction(m_jobsDock->toggleViewAction());
    m_actions->setIcons();
    statusBar()->setObjectName(QStringLiteral("status"));
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long one is cut
    statusBar()->addPermanentWidget(m_place, 1);

    restoreGeometry(m_parts.settings.windowGeometry());
    restoreState(m_parts.settings.windowState());
    m_jobsDock->hide(); // the list needs the room until there is a run to show
}

void MainWindow::connectActions()
{
    connect(m_actions->newConnection, &QAction::triggered, this, [this] { m_editing->edit({}); });
    connect(m_actions->editConnection, &QAction::triggered, this, [this] {
        if (ConnectionPage *page = currentPage())
            m_editing->edit(page->open().connection());
    });
    connect(m_actions, &MainActions::demoRequested, this, &MainWindow::demoRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    for (const QAction *action : std::as_const(m_actions->languages)) {
        connect(action, &QAction::triggered, this,
                [this, action] { setLanguage(action->data().value<Language>()); });
    }
    connect(m_actions->history, &QAction::triggered, m_sideWindows, &SideWindows::openHistory);
    connect(m_actions->settings, &QAction::triggered, m_sideWindows, &SideWindows::openSettings);
    connect(m_actions->manual, &QAction::triggered, m_sideWindows,
            [this] { m_sideWindows->openHelp(); });
    connect(m_actions->openLogFolder, &QAction::triggered, m_sideWindows,
            [this] { m_sideWindows->openLogFolder(m_parts.logFolder); });
    connect(m_sideWindows, &SideWindows::message, this, &MainWindow::showMessage);
    connect(m_actions->about, &QAction::triggered, m_sideWindows, &SideWindows::openAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectConnections()
{
    Sessions &opener = m_parts.opener;
    connect(&opener, &Sessions::opened, this, &MainWindow::addConnection);
    connect(&opener, &Sessions::closing, this, &MainWindow::removeConnection);
    connect(&opener, &Sessions::credentialsMissing, this, [this](const Connection &connection) {
        const QString text = connection.secretPlace == SecretPlace::Session
            ? tr("The keys of “%1” are kept for one session only: type them.")
            : tr("The keychain gave no keys for “%1”. It may be locked, or hold none: unlock "
                 "it and open the connection again, or type them again.");
        showMessage(text.arg(connectionName(connection)));
        m_editing->edit(connection);
    });
    connect(&opener, &Sessions::failed, this,
            [this](const Connection &connection, const Error &error) {
                showError(error, connectionName(connection));
            });
    connect(&opener, &Sessions::waitingForKeychain, this, [this](const Connection &connection) {
        showMessage(tr("“%1” waits for the keychain. It may be asking for your password in a "
                       "window of its own.")
                        .arg(connectionName(connection)));
    });
    joinConnectionMenu({ *m_actions, *m_picker, *m_editing, *m_support, m_parts.connections,
                         opener.providers(), m_parts.environment },
                       this, [this](const QString &text, bool good) {
                           m_error.reset();
                           m_message->setMessage(
                               good ? MessageBar::Kind::Info : MessageBar::Kind::Error, text);
                       });
    connect(m_picker, &ConnectionPicker::chosen, this, &MainWindow::choose);
    connect(m_picker, &ConnectionPicker::newRequested, this, [this] { m_editing->edit({}); });
    connect(m_picker, &ConnectionPicker::editRequested, m_editing, &ConnectionEditing::edit);
    connect(m_picker, &ConnectionPicker::removeRequested, m_editing, &ConnectionEditing::remove);
    connect(m_editing, &ConnectionEditing::message, this, &MainWindow::showMessage);
    connect(m_editing, &ConnectionEditing::messageChanged, this,
            [this](const QString &text, const QString &now) {
                if (m_message->text() != text)
                    return; // closed by the person, or something else is said there by now
                if (now.isEmpty())
                    m_message->clear();
                else
                    showMessage(now);
            });
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
    connect(m_support, &SupportWindows::demoRequested, this, [this] {
        if (!m_parts.demos.isEmpty())
            emit demoRequested(m_parts.demos.constFirst().provider);
    });
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
    m_unowned->start();
}

void MainWindow::setLanguage(Language language)
{
    m_parts.settings.setLanguage(infoOf(language).code);
    m_parts.translator.setLanguage(language);
}

void MainWindow::showMessage(const QString &text)
{
    m_error.reset();
    m_message->setMessage(MessageBar::Kind::Warning, text);
}

void MainWindow::showError(const Error &error, const QString &unopened)
{
    const QString what = unopened.isEmpty() ? QString() : tr("“%1” was not opened.").arg(unopened);
    m_message->setMessage(MessageBar::Kind::Error, joinedSentences(what, errorText(error)));
    m_error = error;
    m_unopened = unopened;
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_jobsDock->setWindowTitle(tr("Jobs"));
    m_jobsDock->toggleViewAction()->setText(tr("&Jobs")); // the title would be shown with its &
    nameDockButtons();
    if (m_error)
        showError(*m_error, m_unopened);
}

// Qt names them once, in English.
void MainWindow::nameDockButtons()
{
    const auto name = [this](const QString &button, const QString &text) {
        if (auto *found = m_jobsDock->findChild<QAbstractButton *>(button))
            found->setAccessibleName(text);
    };
    name(QStringLiteral("qt_dockwidget_closebutton"), tr("Close the Jobs panel"));
    name(QStringLiteral("qt_dockwidget_floatbutton"), tr("Detach the Jobs panel, or put it back"));
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
    if (mayAsk && !m_mayClose && closingCost().isAnything()) {
        comeForward();
        close(); // asks
        return false;
    }
    m_end->begin();
    saveState();
    return true;
}

ClosingCost MainWindow::closingCost() const
{
    return { openTargets(m_parts.opener), m_journalBar->hasUnsaved(), m_journalBar->isUnrescued() };
}

void MainWindow::saveState()
{
    m_parts.settings.setWindowGeometry(saveGeometry());
    m_parts.settings.setWindowState(QMainWindow::saveState());
    for (ConnectionPage *page : std::as_const(m_pages))
        page->saveViewState();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Pages and their parts are made when they are wanted, later than the panel below them.
    if (!m_jobsDock->isFloating())
        putLastInTabOrder(*m_jobsDock);
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const ClosingCost cost = closingCost();
    if (!m_mayClose && cost.isAnything()) {
        event->ignore();
        askBeforeClosing(cost, this, [this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace muster
