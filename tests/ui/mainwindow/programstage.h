// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The program with the real journal on disk, a fake cloud and a clock that the test moves; it can
// be ended and started again on the same files.
#pragma once

#include "app/journal/sqljournal.h"
#include "app/restart/laterruns.h"
#include "app/secrets/sessionstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "ui/history/historywindow.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <functional>

namespace muster::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

inline Connection acme(const QString &id = u"c1"_s, const QString &name = u"acme"_s)
{
    Connection connection;
    connection.id = ConnectionId { id };
    connection.name = name;
    connection.provider = u"fake"_s;
    connection.region = u"cn-north-4"_s;
    connection.projectId = u"fake-project"_s;
    return connection;
}

struct ProgramStage
{
    //! \brief With \a clouds in place of the fake one they are all there is.
    ProgramStage(const QString &folder, FakeClock &theClock, int perCall = 5,
                 const QList<Provider> &clouds = {})
        : clock(theClock)
        , targetsPerCall(perCall)
        , settings(folder)
        , connections(folder)
        , journal(folder + u"/journal.sqlite"_s)
        , opener(clouds.isEmpty() ? QList<Provider> { provider() } : clouds,
                 { transport, clock, random }, { keychain, session }, journal)
        , window(std::make_unique<MainWindow>(MainWindowParts { opener,
                                                                connections,
                                                                settings,
                                                                translator,
                                                                catalogue,
                                                                journal,
                                                                { transport, clock, random },
                                                                u"operator"_s,
                                                                folder,
                                                                {} }))
    {
        window->resize(1180, 760);
        window->show();
    }

    static KindId checkKind() { return KindId { u"fake.servers.check"_s }; }
    static KindId phoneKind() { return KindId { u"fake.phones"_s }; }
    Provider provider()
    {
        Provider fake;
        fake.id = u"fake"_s;
        fake.open = [this](const Connection &connection, const Credentials &,
                           const CloudContext &) {
            FleetKind kind = FakeCloud::serverKind();
            kind.targetsPerCall = targetsPerCall;
            FleetKind check = kind; // another verb of the same fleet
            check.id = checkKind();
            check.fleet = kind.id;
            kind.commands = { check };
            FleetKind phones = FakeCloud::serverKind(); // another fleet
            phones.id = phoneKind();
            phones.targetsPerCall = targetsPerCall;
            auto made
                = std::make_unique<FakeCloud>(withPhones ? QList { kind, phones } : QList { kind });
            made->accountName = connection.region + u" account"_s;
            cloud = made.get();
            return made;
        };
        return fake;
    }
    //! Real time for the journal's thread, some time of the fake clock for everything else.
    bool until(const std::function<bool()> &isSo)
    {
        return QTest::qWaitFor(
            [this, &isSo] {
                clock.advance(50ms);
                return isSo();
            },
            30'000); // a busy machine takes its time; what comes true ends it at once
    }
    void open(const Connection &connection = acme())
    {
        opened = connection;
        opener.openWith(connection, PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) });
        until([this, &connection] { return runnerOf(connection).isReady(); });
    }
    Runner &runnerOf(const Connection &connection) { return opener.find(connection.id)->runner(); }
    Runner &runner() { return runnerOf(opened); }
    const RunRecord &run(const RunId &id) { return *runner().run(id); }

    RunRequest request(int first, int count)
    {
        RunRequest request;
        request.connection = opened;
        request.kind = FakeCloud::serverKind().id;
        request.operatorName = u"operator"_s;
        for (int i = first; i < first + count; ++i) {
            request.targets.append(
                { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s });
            request.insisted.insert(request.targets.constLast().id);
        }
        return request;
    }
    RunId start(const RunRequest &request)
    {
        const Result<RunId> started = runner().start(request);
        return started ? *started : RunId();
    }
    FakeActOperation *nextAct()
    {
        const auto call = m_answered;
        until([this, call] { return cloud->acts.size() > call; });
        return cloud->acts.size() > call ? cloud->acts.at(m_answered++).data() : nullptr;
    }
    void answer(Outcome outcome)
    {
        FakeActOperation *act = nextAct();
        QVERIFY(act);
        ActAnswer answer;
        answer.verdict = outcome == Outcome::Unknown ? ActVerdict::Unknown : ActVerdict::Answered;
        answer.requestId = RequestId { u"req-%1"_s.arg(m_answered) };
        if (outcome == Outcome::Unknown) {
            answer.error.emplace();
            answer.error->kind = ErrorKind::Timeout;
            answer.error->delivery = Delivery::Sent;
        }
        for (const Target &target : act->targets) {
            const JobId job { outcome == Outcome::Accepted ? u"job-"_s + target.id.value
                                                           : QString() };
            answer.targets.append({ target.id, outcome, job, {} });
        }
        emit act->finished(answer);
    }
    //! Every call that is still to come is accepted, and every job ends with \a end.
    void finish(const RunId &id, Outcome end = Outcome::Succeeded)
    {
        const bool ended = until([this, &id, end] {
            if (cloud->acts.size() > m_answered)
                answer(Outcome::Accepted);
            endJobs(end);
            return run(id).endedAt.isValid();
        });
        QVERIFY(ended);
    }
    void endJobs(Outcome end)
    {
        if (cloud->follows.isEmpty() || !cloud->follows.constLast())
            return;
        const QPointer<FakeFollowOperation> follow = cloud->follows.constLast();
        if (follow == m_ended)
            return;
        m_ended = follow;
        QList<TargetProgress> progress;
        for (const OpenTarget &open : follow->targets) {
            TargetProgress ended;
            ended.id = open.id;
            ended.jobId = open.jobId;
            ended.requestId = open.requestId;
            ended.outcome = end;
            progress.append(ended);
        }
        emit follow->progressed(progress);
        if (follow)
            emit follow->finished(Result<void>());
    }
    //! Shows the run among the jobs and waits until what became of it is known.
    JobPanel &show(const RunId &id)
    {
        JobPanel &panel = window->jobs();
        until([&panel, &id] {
            panel.showRun(id);
            return panel.currentRun() == id;
        });
        auto *later = window->findChild<LaterRuns *>();
        until([later, &id] { return later->isKnown(id); });
        return panel;
    }
    [[nodiscard]] bool mayRetry(const QString &action)
    {
        return window->jobs().findChild<QAction *>(action)->isEnabled();
    }
    [[nodiscard]] QString noticeAction()
    {
        auto *bar = window->jobs().findChild<MessageBar *>(u"runNotice"_s);
        auto *button = bar->findChild<QPushButton *>(u"messageAction"_s);
        return bar->isHidden() || button->isHidden() ? QString() : button->text();
    }
    //! What the history offers of that run, as "Retry failed (3)…".
    QStringList historyOffers(const RunId &id)
    {
        QStringList offers;
        window->findChild<QAction *>(u"history"_s)->trigger();
        auto *history = window->findChild<HistoryWindow *>();
        auto *table = history->findChild<QTableView *>(u"historyRuns"_s);
        auto *later = window->findChild<LaterRuns *>();
        const bool isThere = until([&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                table->selectRow(row);
                if (later->isKnown(id) && table->model()->rowCount() == rowsExpected)
                    return true;
            }
            return false;
        });
        if (!isThere)
            return { u"the history does not answer"_s };
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() != numberOfRun)
                continue;
            table->selectRow(row);
            auto *targets = history->findChild<QTableView *>(u"historyTargets"_s);
            auto *settle = history->findChild<QPushButton *>(u"historyRetryNotSent"_s);
            auto *why = history->findChild<QLabel *>(u"historyRetryReason"_s);
            // Once its targets are read, there is an offer or a reason why there is none.
            const bool answered = until([&] {
                return targets->model()->rowCount() > 0
                    && (!settle->isHidden() || !why->text().isEmpty());
            });
            if (!answered)
                offers += u"neither an offer nor a reason"_s;
            for (const QString &name :
                 { u"historyRetryFailed"_s, u"historyRetryRejected"_s, u"historyRetryNotSent"_s }) {
                auto *button = history->findChild<QPushButton *>(name);
                if (!button->isHidden())
                    offers += button->text();
            }
        }
        history->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return offers;
    }

    FakeClock &clock;
    const int targetsPerCall;
    bool withPhones = false; //!< for connections opened from now on: a second fleet
    Connection opened = acme(); //!< the latest one
    int rowsExpected = 2;
    QString numberOfRun = u"#1"_s;
    Settings settings;
    FakeRandom random;
    FakeTransport transport;
    SessionStore keychain;
    SessionStore session;
    ConnectionStore connections;
    ErrorCatalogue catalogue;
    Translator translator;
    QPointer<FakeCloud> cloud;
    SqlJournal journal;
    Sessions opener;
    std::unique_ptr<MainWindow> window;

private:
    qsizetype m_answered = 0;
    QPointer<FakeFollowOperation> m_ended; // goes by itself
};

} // namespace muster::test
