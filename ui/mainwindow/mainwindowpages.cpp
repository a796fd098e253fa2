// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The main window's pages of open connections, and what goes by the one in front. The rest of it
// stands in mainwindow.cpp.
#include "app/restart/earlierruns.h"
#include "app/restart/laterruns.h"
#include "app/restart/unownedruns.h"
#include "app/session/runrepeat.h"
#include "ui/connections/connectionpicker.h"
#include "ui/connections/connectionwords.h"
#include "ui/history/historytext.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/journalbar.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/openrunsbar.h"
#include "ui/mainwindow/pageactions.h"
#include "ui/mainwindow/restartflow.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/connectionname.h"
#include "ui/words/repeattext.h"

#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace muster {

namespace {

// From the ticks of a page to the confirmation, and what comes of it.
void joinFlow(ConnectionPage *page, RestartFlow *flow, JobPanel *jobs)
{
    QObject::connect(page, &ConnectionPage::actRequested, flow,
                     [page, flow](const KindId &kind, const QList<Target> &targets) {
                         FleetPage *fleet = page->page(kind);
                         const bool isVerb = kind == fleet->kind();
                         flow->confirm(kind, targets, fleet->model().rowCount(),
                                       isVerb ? fleet->skippedTargets() : QList<Target>());
                     });
    QObject::connect(flow, &RestartFlow::started, page, [page, jobs](const RunId &run) {
        // What was just sent must not stand ready to be sent again; other ticks stay.
        const RunRecord *record = page->open().runner().run(run);
        QList<TargetId> sent;
        for (const TargetRecord &target : record->targets)
            sent.append(target.target.id);
        page->page(record->kind)->untick(sent);
        jobs->showRun(run);
    });
    QObject::connect(flow, &RestartFlow::refused, page, &ConnectionPage::showError);
}

} // namespace

ConnectionPage *MainWindow::currentPage() const
{
    return qobject_cast<ConnectionPage *>(m_stack->currentWidget());
}

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
        showMessage(problems.join(u'\n'));
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
        if (const std::optional<Connection> saved = savedFor(*m_unowned->run(*id))) {
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
        }
        openAtStart();
    });
    connect(m_journalBar, &JournalBar::usable, m_unowned, &UnownedRuns::start);
    connect(m_unowned, &UnownedRuns::targetsChanged, m_openRuns, &OpenRunsBar::update);
    connect(m_openRuns, &OpenRunsBar::showRequested, this, [this](const RunId &run) {
        m_jobs->showRun(run);
        emit m_jobs->attentionWanted(run);
    });
    connect(m_jobs, &JobPanel::settled, m_openRuns, &OpenRunsBar::update);
    connect(m_jobs, &JobPanel::settled, m_sideWindows, &SideWindows::refreshHistory);
    m_sideWindows->setIsBehind([this] { return m_journalBar->hasUnsaved(); });
    connect(m_journalBar, &JournalBar::usable, m_sideWindows, &SideWindows::refreshHistory);
    m_sideWindows->setSettleable([this](const RunId &run) { return m_jobs->settleableCount(run); });
    connect(m_sideWindows, &SideWindows::settleRequested, m_jobs, &JobPanel::settleByHand);
    m_editing->setOpenRuns([this](const Connection &connection) {
        int count = 0;
        for (const RunId &id : m_unowned->runs())
            count += m_unowned->run(id)->connection.id == connection.id ? 1 : 0;
        if (Session *open = m_parts.opener.find(connection.id)) {
            for (const RunId &id : open->runner().runs())
                count += isDone(*open->runner().run(id)) ? 0 : 1;
        }
        return count;
    });
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

void MainWindow::addConnection(Session *open)
{
    const ConnectionId id = open->connection().id;
    m_message->clear();
    m_error.reset();
    if (ConnectionPage *page = m_pages.value(id)) {
        showPage(page);
        return;
    }
    auto *page = new ConnectionPage(*open, m_parts.settings, m_parts.context.clock,
                                    m_parts.catalogue, m_parts.operatorName, m_parts.demos);
    auto *flow = new RestartFlow({ *open, m_parts.settings, m_parts.context.clock,
                                   m_parts.opener.providerName(open->connection()),
                                   m_parts.operatorName, *m_later },
                                 page);
    m_pages.insert(id, page);
    m_flows.insert(id, flow);
    m_stack->addWidget(page);
    m_unowned->follow(open->runner());
    m_jobs->addRunner(open->runner(), open->cloud());
    connect(open, &Session::silent, m_jobs,
            [this, id](std::chrono::seconds time) { m_jobs->setSilence(id, time); });
    connect(&open->runner(), &Runner::targetsChanged, m_openRuns, &OpenRunsBar::update);
    joinFlow(page, flow, m_jobs);
    connect(m_jobs, &JobPanel::statusRequested, page, &ConnectionPage::refreshTargetsOf);
    connect(page, &ConnectionPage::blocksChanged, this, &MainWindow::updateRepeats);
    connect(page, &ConnectionPage::currentPageChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::credentialsRequested, m_editing, &ConnectionEditing::edit);
    connect(page, &ConnectionPage::passcodeRequested, m_editing, &ConnectionEditing::signInAgain);
    connect(&page->lock(), &LockBar::stateChanged, this, &MainWindow::updateActions);
    connect(page, &ConnectionPage::demoRequested, this, &MainWindow::demoRequested);
    connect(open, &Session::connectionChanged, this, &MainWindow::updateActions);
    connect(open, &Session::wayChanged, this, [this] { showPlace(currentPage()); });
    connect(&open->runner(), &Runner::historyRead, m_journalBar, [this](const auto &result) {
        if (!result)
            m_journalBar->fail(result.error());
    });
    connect(m_journalBar, &JournalBar::usable, page, &ConnectionPage::readHistoryAgain);
    if (!open->connection().demo && !open->connection().fromEnvironment)
        m_parts.settings.setLastConnection(id);
    showPage(page);
    updateRepeats();
    m_repeat->goOn(open);
    if (std::exchange(m_isFirstRun, false) && open->connection().readOnly) {
        m_message->setMessage(MessageBar::Kind::Info,
                              tr("This connection is read-only: no run can be started through "
                                 "it. To allow it, untick Read-only in File > Edit connection."));
    }
}

void MainWindow::removeConnection(Session *open)
{
    m_unowned->takeBack(open->runner());
    m_jobs->removeRunner(open->runner());
    m_flows.remove(open->connection().id);
    ConnectionPage *page = m_pages.take(open->connection().id);
    page->hide();
    m_stack->removeWidget(page);
    page->deleteLater(); // this may be a slot of its own; it goes before the session all the same
    updateActions();
    updateRepeats();
}

void MainWindow::connectHistory()
{
    m_repeat = new RunRepeat(m_parts.journal, *m_later,
                             { [this](const RunRecord &run) {
                                  ConnectionPage *page = pageFor(run);
                                  return page ? &page->open() : nullptr;
                              },
                               [this](const RunRecord &run) { return savedFor(run); } },
                             this);
    const auto whyNot
        = [this](const RunRecord &run) { return repeatText(run, m_repeat->whyNot(run)); };
    m_jobs->setWhyNotRepeat(whyNot);
    m_sideWindows->setRepeats(*m_later, whyNot);
    connect(m_journalBar, &JournalBar::usable, m_later, &LaterRuns::tryAgain);
    connect(m_jobsDock, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        if (isVisible && m_jobs->currentRun().isEmpty())
            lookForEarlierRuns();
    });
    connect(m_sideWindows, &SideWindows::runChosen, m_jobs, &JobPanel::showRun);
    connect(m_sideWindows, &SideWindows::repeatRequested, m_repeat,
            [this](const RunRecord &run, Outcome outcome) {
                m_repeat->repeat(run, { outcome, {}, true });
            });
    connect(m_jobs, &JobPanel::repeatRequested, m_repeat,
            [this](const RunId &id, const QList<qsizetype> &positions) {
                if (const RunRecord *run = m_jobs->run(id))
                    m_repeat->repeat(RunRecord(*run), { std::nullopt, positions, false });
            });
    connect(m_repeat, &RunRepeat::refused, this,
            [this](const RunRecord &run, const RepeatRefusal &refusal, bool isOfHistory) {
                if (isOfHistory)
                    m_sideWindows->showRefusal([run, refusal] { return repeatText(run, refusal); });
                else
                    m_jobs->showNote(MessageBar::Kind::Warning, repeatText(run, refusal));
            });
    connect(m_repeat, &RunRepeat::openRequested, this, &MainWindow::choose);
    connect(m_repeat, &RunRepeat::found, this,
            [this](const RunRecord &run, const QList<qsizetype> &positions) {
                ConnectionPage *page = pageFor(run);
                if (!page)
                    return;
                showPage(page);
                m_flows.value(page->open().connection().id)->repeat(run, positions);
            });
    connect(&m_parts.opener, &Sessions::failed, m_repeat, &RunRepeat::giveUp);
    connect(m_editing, &ConnectionEditing::abandoned, m_repeat, &RunRepeat::giveUp);
    connect(m_picker, &ConnectionPicker::chosen, m_repeat, &RunRepeat::giveUp);
    connect(&m_parts.connections, &ConnectionStore::changed, this, &MainWindow::updateRepeats);
}

void MainWindow::updateRepeats()
{
    m_jobs->updateRepeats();
    m_sideWindows->updateRepeats();
}

void MainWindow::lookForEarlierRuns()
{
    HistoryFilter newest;
    newest.limit = 1;
    JournalRead *read = m_parts.journal.find(newest, this);
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                if (result)
                    m_jobs->setHasEarlierRuns(!result->isEmpty());
            });
}

// The one that has it, its own, or another one that leads to where it went.
ConnectionPage *MainWindow::pageFor(const RunRecord &run) const
{
    ConnectionPage *own = m_pages.value(run.connection.id);
    const auto leadsThere = [&run](ConnectionPage *page) {
        return isSameAccess(run.connection, page->open().connection(),
                            page->open().cloud().account());
    };
    for (ConnectionPage *page : m_pages) {
        if (page->open().runner().run(run.id))
            return page;
    }
    if (own && leadsThere(own))
        return own;
    for (ConnectionPage *page : m_pages) {
        if (leadsThere(page))
            return page;
    }
    return own;
}

std::optional<Connection> MainWindow::savedFor(const RunRecord &run) const
{
    QList<Connection> saved = m_parts.connections.list();
    saved.removeIf(
        [this](const Connection &connection) { return m_pages.contains(connection.id); });
    const auto own = std::ranges::find_if(saved, [&run](const Connection &connection) {
        return connection.id == run.connection.id && isSameWay(run.connection, connection, {});
    });
    if (own != saved.cend())
        return *own;
    const auto other = std::ranges::find_if(saved, [&run](const Connection &connection) {
        return isSameAccess(run.connection, connection, {});
    });
    return other == saved.cend() ? std::nullopt : std::make_optional(*other);
}

void MainWindow::showPage(ConnectionPage *page)
{
    m_stack->setCurrentWidget(page);
    m_picker->setCurrent(page->open().connection());
    updateActions();
    if (FleetPage *fleet = page->currentPage())
        fleet->view().setFocus();
}

void MainWindow::updateActions()
{
    ConnectionPage *page = currentPage();
    updatePageActions(*m_actions, page);
    if (!page) {
        m_stack->setCurrentWidget(m_welcome);
        m_picker->clearCurrent();
    }
    for (QAction *action : std::as_const(m_actions->languages))
        action->setChecked(action->data().value<Language>() == m_parts.translator.language());

    //: The program's name stands in front; Chinese users know it as 点兵.
    const QString name = tr("Muster");
    setWindowTitle(page ? QString(name + u" – " + connectionName(page->open().connection()))
                        : name);
    showPlace(page);
}

QString MainWindow::wayText(const Way &way)
{
    switch (way.kind) {
    case Way::Kind::NotKnown:
        break;
    case Way::Kind::Direct:
        return tr("no proxy");
    case Way::Kind::Proxy:
        //: %1: host and port
        return tr("proxy %1").arg(way.proxy);
    case Way::Kind::Refused:
        //: %1: how the proxy is named
        return tr("proxy %1 cannot be used").arg(way.proxy);
    }
    return {};
}

void MainWindow::showPlace(ConnectionPage *page)
{
    QString place;
    if (page) {
        const Connection &connection = page->open().connection();
        place = connection.region.isEmpty() ? tr("Endpoint %1").arg(endpointHost(connection))
                                            : tr("Region %1").arg(connection.region);
        if (m_parts.opener.hasProjects(connection)) {
            //: %1: the region or the endpoint, %2: the project's ID
            place = tr("%1, project %2")
                        .arg(place,
                             connection.projectId.isEmpty() ? tr("not known yet")
                                                            : connection.projectId);
        }
    }
    if (const QString way = page ? wayText(page->open().way()) : QString(); !way.isEmpty())
        place += u" · " + way;
    m_place->setText(place);
    m_place->setToolTip(place);
}

} // namespace muster
