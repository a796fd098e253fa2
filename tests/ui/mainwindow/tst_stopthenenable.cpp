// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Stop, then enable, in the real window over the real cloud code, where lists are empty for a while
// or an answer is lost: the second half follows, or what stays stopped is named above the list and
// offered. The network is the test's.

#include "app/cloud/volcengine/volcengineprovider.h"
#include "tests/app/cloud/volcengine/followstage.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/programstage.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/fleet/fleetpage.h"

#include <QTemporaryDir>

namespace tst_stopthenenable {

using namespace muster;
using namespace muster::test;
using namespace muster::volcengine;

namespace {

Connection live()
{
    Connection connection;
    connection.id = ConnectionId { u"c1"_s };
    connection.name = u"live"_s;
    connection.provider = u"volcengine"_s;
    connection.region = u"cn-north-1"_s;
    connection.endpoint = QUrl(u"https://live.example.com"_s);
    return connection;
}

//! The program before a cloud of two tasks.
struct LiveProgram : ProgramStage
{
    LiveProgram(const QString &folder, FakeClock &theClock)
        : ProgramStage(folder, theClock, 5, { volcengine::provider() })
    {
        opener.openWith(live(), fakeKey());
        page = window->currentPage();
    }
    [[nodiscard]] Runner &runner() { return runnerOf(live()); }
    [[nodiscard]] FleetPage &fleet() const { return *page->currentPage(); }

    void answerAll()
    {
        settle();
        for (const QPointer<FakeHttpCall> &call : QList(transport.calls)) {
            if (!call || call->ended)
                continue;
            if (!call->isAct)
                call->answer(200, list());
            else
                answerAct(*call);
            settle();
        }
        transport.calls.removeIf([](const auto &call) { return !call || call->ended; });
    }
    void answerAct(FakeHttpCall &call)
    {
        const QString action = actionOf(&call);
        const bool isStop = action == u"StopPullToPushTask"_s;
        stops += isStop ? 1 : 0;
        enables += isStop ? 0 : 1;
        status = isStop ? "停用" : "生效中";
        if (isStop && losesStops) {
            Error lost;
            lost.kind = ErrorKind::Timeout;
            lost.delivery = Delivery::Sent;
            call.fail(lost);
        } else {
            call.answer(200, accepted());
        }
    }
    //! What the cloud lists now.
    [[nodiscard]] QByteArray list()
    {
        const bool isEmpty = stops > 0 && clock.monotonic() < emptyUntil;
        return isEmpty ? listOf({}) : listOf({ status, status });
    }
    //! The cloud answers and time goes on, the journal's thread works in real time.
    bool advanceUntil(const std::function<bool()> &isSo, std::chrono::milliseconds step = 100ms)
    {
        return QTest::qWaitFor(
            [&] {
                answerAll();
                if (isSo())
                    return true;
                clock.advance(step);
                answerAll();
                return false;
            },
            20'000);
    }
    //! Both tasks are confirmed to be stopped and enabled again.
    RunId stopBoth()
    {
        const bool isListed = advanceUntil(
            [this] { return runner().isReady() && fleet().model().rowCount() == 2; });
        if (!isListed)
            qFatal("the tasks were not listed");
        RunRequest request;
        request.connection = live();
        request.kind = stopKind();
        request.operatorName = u"operator"_s;
        for (int row = 0; row < 2; ++row)
            request.targets.append(fleet().model().target(row));
        const Result<RunId> run = runner().start(request);
        return run ? *run : RunId();
    }
    [[nodiscard]] MessageBar &left() const
    {
        return *page->findChild<MessageBar *>(u"leftBehind"_s);
    }
    //! Presses the button of the bar above the list until the confirmation is there.
    [[nodiscard]] QList<Target> offered()
    {
        QSignalSpy asked(page, &ConnectionPage::actRequested);
        const bool isAsked = advanceUntil([&] {
            if (asked.isEmpty() && !fleet().isListing())
                emit left().actionTriggered();
            return !asked.isEmpty();
        });
        return isAsked ? asked.first().last().value<QList<Target>>() : QList<Target>();
    }
    [[nodiscard]] int countAt(const RunId &run, Outcome outcome)
    {
        return totalsOf(*runner().run(run))[outcome];
    }

    ConnectionPage *page = nullptr;
    QByteArray status = "生效中";
    std::chrono::milliseconds emptyUntil { 0 };
    bool losesStops = false;
    int stops = 0;
    int enables = 0;
};

} // namespace

class TestStopThenEnable final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
        m_program = std::make_unique<LiveProgram>(m_folder->path(), *m_clock);
    }
    void cleanup() { m_program.reset(); }
    void emptyListsOnlyDelayTheSecondHalf();
    void whatIsSeenTooLateIsNamedAndOffered();
    void aLostAnswerIsNamedOfferedAndWatched();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<LiveProgram> m_program;
};

void TestStopThenEnable::emptyListsOnlyDelayTheSecondHalf()
{
    LiveProgram &program = *m_program;
    program.emptyUntil = m_clock->monotonic() + 20s;
    const RunId run = program.stopBoth();
    QVERIFY(!run.isEmpty());
    QVERIFY(program.advanceUntil([&] { return program.countAt(run, Outcome::Accepted) == 2; }));
    program.emptyUntil = m_clock->monotonic() + 5s; // at least two looks find nothing
    QVERIFY(
        program.advanceUntil([&] { return m_clock->monotonic() > program.emptyUntil - 200ms; }));
    QCOMPARE(program.countAt(run, Outcome::Failed), 0);
    QCOMPARE(program.countAt(run, Outcome::Accepted), 2);
    QCOMPARE(program.enables, 0);

    QVERIFY(
        program.advanceUntil([&] { return program.enables == 2 && !program.runner().isBusy(); }));
    QCOMPARE(program.countAt(run, Outcome::Succeeded), 2);
    for (const RunId &id : program.runner().runs())
        QCOMPARE(program.countAt(id, Outcome::Succeeded),
                 int(program.runner().run(id)->targets.size()));
    QCOMPARE(program.stops, 2);
    QVERIFY(!program.left().isVisible());
}

void TestStopThenEnable::whatIsSeenTooLateIsNamedAndOffered()
{
    LiveProgram &program = *m_program;
    program.emptyUntil = m_clock->monotonic() + 12min;
    const RunId run = program.stopBoth();
    QVERIFY(!run.isEmpty());
    QVERIFY(program.advanceUntil([&] { return m_clock->monotonic() >= program.emptyUntil; }, 1s));
    QCOMPARE(program.countAt(run, Outcome::Failed), 0);
    QVERIFY(
        program.advanceUntil([&] { return program.countAt(run, Outcome::Succeeded) == 2; }, 1s));
    // What was confirmed is of another hour: it does not go on by itself.
    QVERIFY(program.advanceUntil([&] { return !program.runner().isBusy(); }));
    QCOMPARE(program.enables, 0);
    QVERIFY(program.left().isVisible());
    QVERIFY2(program.left().text().contains(u"not enabled again"_s),
             qUtf8Printable(program.left().text()));
    QCOMPARE(program.offered().size(), 2);
    QVERIFY(program.window->findChild<ConfirmDialog *>());
    QCOMPARE(program.enables, 0); // nothing without a confirmation
}

void TestStopThenEnable::aLostAnswerIsNamedOfferedAndWatched()
{
    LiveProgram &program = *m_program;
    program.losesStops = true;
    const RunId run = program.stopBoth();
    QVERIFY(!run.isEmpty());
    QVERIFY(program.advanceUntil([&] { return program.countAt(run, Outcome::Unknown) == 2; }));
    // The list that is read after the run shows them as stopped.
    QVERIFY(program.advanceUntil([&] { return program.left().isVisible(); }));
    QVERIFY2(program.left().text().contains(u"not enabled again"_s),
             qUtf8Printable(program.left().text()));
    QCOMPARE(program.offered().size(), 2);
    auto *dialog = program.window->findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QCOMPARE(program.enables, 0);

    JobPanel &panel = program.window->jobs();
    panel.showRun(run);
    panel.findChild<QAction *>(u"checkUnknown"_s)->trigger();
    auto *watch = panel.findChild<QPushButton *>(u"unknownWatch"_s);
    QVERIFY(watch->isEnabled());
    watch->click();
    panel.findChild<QPushButton *>(u"unknownNext"_s)->click(); // each stop is a request of its own
    QVERIFY(watch->isEnabled());
    watch->click();
    QVERIFY(program.advanceUntil([&] { return program.countAt(run, Outcome::Succeeded) == 2; }));
    // Seen in time, the second half follows as it was confirmed.
    QVERIFY(
        program.advanceUntil([&] { return program.enables == 2 && !program.runner().isBusy(); }));
    QVERIFY(!program.left().isVisible());
}

MUSTER_TEST(TestStopThenEnable)

} // namespace tst_stopthenenable

#include "tst_stopthenenable.moc"
