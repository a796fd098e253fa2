// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainwindow.h"

#include "ui/common/connectionname.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionpicker.h"
#include "ui/connections/connectionwords.h"
#include "ui/connections/removeconnectiondialog.h"
#include "ui/history/historywindow.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/restartflow.h"
#include "ui/mainwindow/runexport.h"
#include "ui/mainwindow/supportwindows.h"
#include "ui/runs/jobpanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace muster {

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new MainActions(this))
    , m_picker(new ConnectionPicker(parts.connections, parts.opener.providers()))
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
    connectTableActions();
    connectJobs();
    connectConnections();
    connectSupport();
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
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_jobsDock->setObjectName(QStringLiteral("jobsDock"));
    m_jobsDock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_jobsDock->setWidget(m_jobs);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    resizeDocks({ m_jobsDock }, { 270 }, Qt::Vertical);
    m_actions->setJobsAction(m_jobsDock->toggleViewAction());
    statusBar()->setObjectName(QStringLiteral("status"));

    restoreGeometry(m_parts.settings.windowGeometry());
    restoreState(m_parts.settings.windowState());
}

void MainWindow::connectActions()
{
    connect(m_actions->newConnection, &QAction::triggered, this, [this] { editConnection({}); });
    connect(m_actions->editConnection, &QAction::triggered, this, [this] {
        if (ConnectionPage *page = currentPage())
            editConnection(page->open().connection());
    });
    connect(m_actions->openDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->english, &QAction::triggered, this,
            [this] { setLanguage(Language::English); });
    connect(m_actions->chinese, &QAction::triggered, this,
            [this] { setLanguage(Language::Chinese); });
    connect(m_actions->history, &QAction::triggered, this, &MainWindow::openHistory);
    connect(m_actions->openLogFolder, &QAction::triggered, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.logFolder)))
            showMessage(tr("No file manager answered. The log folder is %1")
                            .arg(QDir::toNativeSeparators(m_parts.logFolder)));
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *box
            = new QMessageBox(QMessageBox::NoIcon, tr("About Muster"),
                              tr("Muster %1 restarts cloud fleets, each target at most once.\n\n"
                                 "Copyright The Muster developers. Apache License 2.0.\n"
                                 "Qt %2")
                                  .arg(QLatin1String(MUSTER_VERSION), QLatin1String(qVersion())),
                              QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::connectTableActions()
{
    const auto onPage = [this](void (FleetPage::*act)()) {
        return [this, act] {
            if (ConnectionPage *page = currentPage(); page && page->currentPage())
                (page->currentPage()->*act)();
        };
    };
    connect(m_actions->refresh, &QAction::triggered, this, onPage(&FleetPage::refresh));
    connect(m_actions->stopListing, &QAction::triggered, this, onPage(&FleetPage::cancelListing));
    connect(m_actions->find, &QAction::triggered, this, onPage(&FleetPage::focusSearch));
    connect(m_actions->tickAll, &QAction::triggered, this, onPage(&FleetPage::tickAllMatching));
    connect(m_actions->untickAll, &QAction::triggered, this, onPage(&FleetPage::untickAll));
    connect(m_actions->act, &QAction::triggered, this, onPage(&FleetPage::requestAct));
    for (int i = 0; i < m_actions->kinds.size(); ++i) {
        connect(m_actions->kinds.at(i), &QAction::triggered, this, [this, i] {
            if (ConnectionPage *page = currentPage())
                page->showKind(i);
        });
    }
    connect(m_actions->copy, &QAction::triggered, this, [this, onPage] {
        jobsHaveFocus() ? m_jobs->copySelection() : onPage (&FleetPage::copyRows)();
    });
    connect(m_actions->copyIds, &QAction::triggered, this, [this, onPage] {
        jobsHaveFocus() ? m_jobs->copyIds() : onPage (&FleetPage::copyIds)();
    });
}

void MainWindow::connectJobs()
{
    connect(m_actions->copyForSupport, &QAction::triggered, m_jobs, &JobPanel::copyForSupport);
    connect(m_actions->pauseSending, &QAction::triggered, m_jobs, &JobPanel::togglePause);
    connect(m_actions->stopSending, &QAction::triggered, m_jobs, &JobPanel::stopSending);
    const auto updateSending = [this] {
        m_actions->setSending(m_jobs->canPause(), m_jobs->isPaused(), m_jobs->canStop());
    };
    connect(m_jobs, &JobPanel::abilitiesChanged, this, updateSending);
    updateSending();
    connect(m_jobs, &JobPanel::attentionWanted, this, [this] {
        m_jobsDock->show();
        m_jobsDock->raise();
    });
    auto *runExport = new RunExport(m_parts.journal, m_parts.context.clock, this);
    connect(m_jobs, &JobPanel::exportRequested, runExport, &RunExport::askForPath);
    connect(runExport, &RunExport::ended, m_jobs, [this](const QString &message, bool good) {
        m_jobs->showNote(good ? MessageBar::Kind::Info : MessageBar::Kind::Error, message);
    });
    connect(m_jobsDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && isVisible())
            m_jobs->view().setFocus();
    });
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
            editConnection(connection);
        });
    connect(&opener, &ConnectionOpener::failed, this,
            [this](const Connection &, const Error &error) { showError(error); });
    connect(&opener, &ConnectionOpener::waitingForKeychain, this, [this] {
        showMessage(tr("Waiting for the keychain. It may be asking for your password in a window "
                       "of its own."));
    });
    connect(m_picker, &ConnectionPicker::chosen, this, &MainWindow::choose);
    connect(m_picker, &ConnectionPicker::newRequested, this, [this] { editConnection({}); });
    connect(m_picker, &ConnectionPicker::editRequested, this, &MainWindow::editConnection);
    connect(m_picker, &ConnectionPicker::removeRequested, this, &MainWindow::removeSavedConnection);
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
    connect(m_support, &SupportWindows::demoRequested, this, &MainWindow::demoRequested);
    connect(m_support, &SupportWindows::connectionRequested, this, [this] {
        m_isFirstRun = true;
        editConnection({});
    });
}

void MainWindow::openFirstRun() { m_support->openFirstRun(m_parts.translator.language()); }

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
    if (ConnectionPage *page = m_pages.value(id)) {
        showPage(page);
        return;
    }
    m_message->clear();
    m_error.reset();
    auto *page = new ConnectionPage(*open, m_parts.settings, m_parts.context.clock);
    auto *flow = new RestartFlow({ *open, m_parts.settings, m_parts.context.clock,
                                   providerName(open->connection()), m_parts.operatorName },
                                 page);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    m_jobs->addRunner(open->runner(), open->cloud());
    connect(page, &ConnectionPage::actRequested, flow,
            [page, flow](const KindId &kind, const QList<Target> &targets) {
                FleetPage *fleet = page->page(kind);
                flow->confirm(kind, targets, fleet->model().rowCount(), fleet->skippedTargets());
            });
    connect(flow, &RestartFlow::started, this, [this, page](const RunId &run) {
        // What was just restarted must not stand ready to be restarted again.
        page->page(page->open().runner().run(run)->kind)->untickAll();
        m_jobsDock->show();
        m_jobs->showRun(run);
    });
    connect(m_jobs, &JobPanel::statusRequested, page, &ConnectionPage::refreshTargetsOf);
    connect(flow, &RestartFlow::refused, page, &ConnectionPage::showError);
    connect(page, &ConnectionPage::currentPageChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::credentialsRequested, this, &MainWindow::editConnection);
    connect(open, &OpenConnection::connectionChanged, this, &MainWindow::updateActions);
    if (!open->connection().demo)
        m_parts.settings.setLastConnection(id);
    showPage(page);
    if (std::exchange(m_isFirstRun, false) && open->connection().readOnly) {
        m_message->setMessage(MessageBar::Kind::Info,
                              tr("This connection is read-only: nothing can be restarted through "
                                 "it. To allow it, untick Read-only in File > Edit connection."));
    }
}

Phrase MainWindow::providerName(const Connection &connection) const
{
    for (const Provider &provider : m_parts.opener.providers()) {
        if (provider.id == connection.provider)
            return provider.name;
    }
    return {};
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

void MainWindow::editConnection(const Connection &connection)
{
    if (m_dialog || connection.demo)
        return;
    m_dialog
        = new ConnectionDialog(m_parts.opener.providers(), m_parts.connections,
                               m_parts.opener.store(SecretPlace::Keychain),
                               m_parts.opener.store(SecretPlace::Session), m_parts.context, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!connection.id.isEmpty())
        m_dialog->editConnection(connection);
    connect(m_dialog, &ConnectionDialog::saved, this,
            [this](const Connection &saved, const Credentials &credentials) {
                m_parts.opener.openWith(saved, credentials);
            });
    m_dialog->open();
}

void MainWindow::removeSavedConnection(const Connection &connection)
{
    OpenConnection *open = m_parts.opener.find(connection.id);
    if (open && open->runner().isBusy()) {
        showMessage(tr("“%1” has a run that has not ended. It can be removed afterwards.")
                        .arg(connection.name));
        return;
    }
    auto *dialog = new RemoveConnectionDialog(connection, m_parts.connections,
                                              m_parts.opener.store(connection.secretPlace), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoveConnectionDialog::removed, this, [this](const ConnectionId &id) {
        if (m_parts.opener.find(id) && !m_parts.opener.close(id))
            showMessage(tr("The connection was removed from the list. It stays open until its run "
                           "has ended."));
    });
    dialog->open();
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

void MainWindow::openHistory()
{
    if (!m_history) {
        QList<FleetKind> kinds;
        for (OpenConnection *open : m_parts.opener.all())
            kinds += open->cloud().kinds();
        m_history = new HistoryWindow(m_parts.journal, m_parts.catalogue, kinds, this);
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_history, &HistoryWindow::runChosen, m_jobs, &JobPanel::showRun);
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

int MainWindow::openTargets() const
{
    int open = 0;
    for (OpenConnection *connection : m_parts.opener.all()) {
        for (const RunId &id : connection->runner().runs()) {
            const OutcomeTotals totals = totalsOf(*connection->runner().run(id));
            open += totals.total() - totals.finished();
        }
    }
    return open;
}

bool MainWindow::jobsHaveFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_jobs->isAncestorOf(focus);
}

void MainWindow::updateActions()
{
    ConnectionPage *page = currentPage();
    for (QAction *action : { m_actions->refresh, m_actions->stopListing, m_actions->find,
                             m_actions->tickAll, m_actions->untickAll, m_actions->act })
        action->setEnabled(page);
    m_actions->editConnection->setEnabled(page && !page->open().connection().demo);
    for (int i = 0; i < m_actions->kinds.size(); ++i) {
        const bool there = page && i < page->pages().size();
        m_actions->kinds.at(i)->setVisible(there);
        if (there)
            m_actions->kinds.at(i)->setText(page->open().cloud().kinds().at(i).name.text());
    }
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
    statusBar()->showMessage(
        tr("Region %1, project %2")
            .arg(connection.region,
                 connection.projectId.isEmpty() ? tr("not known yet") : connection.projectId));
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
    if (!m_mayClose && openTargets() > 0) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeClosing()
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Close Muster?"),
        tr("%n target(s) have not come to their end. What is not sent yet will not be sent. What "
           "the "
           "cloud has accepted goes on there, but Muster will no longer follow it.",
           nullptr, openTargets()),
        QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close = box->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep open"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, close](const QAbstractButton *button) {
        if (button != close)
            return;
        m_mayClose = true;
        this->close();
    });
    box->open();
}

} // namespace muster
