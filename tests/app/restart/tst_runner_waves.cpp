// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Waves through the whole runner, beside another run whose jobs the cloud never tells of: the waves
// end when they would end alone.
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QtTest>

#include <algorithm>

namespace tst_runner_waves {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int waves = 10;
constexpr milliseconds jobTime = 8s;
constexpr milliseconds step = 100ms;

enum class Ailing {
    None, //!< there is no other run
    RefusedAtOnce, //!< every look at it
    Hanging, //!< every look at it takes long, and then fails
    WholeLook, //!< no part is named: the look as a whole fails
};

//! A cloud whose jobs take their time, but for those of one call, which it never tells of.
class Stage
{
public:
    explicit Stage(Ailing ailing)
        : m_ailing(ailing)
        , m_bench({}, 1)
    {
        if (ailing != Ailing::None) {
            RunRequest other = insistingRequest(1);
            other.kind = otherKind().id;
            other.targets = { sampleTarget(1'000) };
            other.insisted = { other.targets.first().id };
            m_other = start(other);
            run(60s); // by then it is known for what it is
        }
    }

    //! How long ten waves of one target took.
    [[nodiscard]] milliseconds takesForTheWaves()
    {
        RunRequest request = insistingRequest(waves);
        request.waves = { WaveShape::Fixed, 0, 1, 2, 0s, 30min };
        const milliseconds began = m_bench.clock.monotonic();
        const RunId id = start(request);
        while (!m_bench.runner->run(id)->endedAt.isValid()
               && m_bench.clock.monotonic() - began < 10min)
            run(step);
        m_succeeded = totalsOf(*m_bench.runner->run(id))[Outcome::Succeeded];
        return m_bench.clock.monotonic() - began;
    }
    [[nodiscard]] int succeeded() const { return m_succeeded; }
    [[nodiscard]] Outcome otherOutcome() const
    {
        return m_bench.runner->run(m_other)->targets.first().outcome;
    }
    [[nodiscard]] int failedLooks() const { return m_failedLooks; }

private:
    RunId start(const RunRequest &request)
    {
        const Result<RunId> id = m_bench.runner->start(request);
        if (!id)
            qFatal("the run was refused");
        return *id;
    }
    void run(milliseconds time)
    {
        for (milliseconds gone { 0 }; gone < time; gone += step) {
            m_bench.clock.advance(step);
            answerActs();
            answerLooks();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    void answerActs()
    {
        for (; m_answered < m_bench.cloud.acts.size(); ++m_answered) {
            FakeActOperation &act = *m_bench.cloud.acts.at(m_answered);
            for (const Target &target : std::as_const(act.targets))
                m_accepted.insert(target.id, m_bench.clock.monotonic());
            emit act.finished(allAccepted(act.targets, QStringLiteral("r-%1").arg(m_answered)));
        }
    }
    void answerLooks()
    {
        const milliseconds now = m_bench.clock.monotonic();
        for (; m_looks < m_bench.cloud.follows.size(); ++m_looks)
            m_open.append({ m_bench.cloud.follows.at(m_looks), now });
        QList<std::pair<QPointer<FakeFollowOperation>, milliseconds>> open;
        for (const auto &[look, since] : std::exchange(m_open, {})) {
            if (!look)
                continue;
            const bool isAsked = std::ranges::any_of(look->targets, isOther);
            if (isAsked && m_ailing == Ailing::Hanging && now - since < 20s)
                open.append({ look, since });
            else
                answer(*look, isAsked);
        }
        m_open += open;
    }
    void answer(FakeFollowOperation &look, bool fails)
    {
        const Error error = sampleError(ErrorKind::ServerFault, 500);
        QList<TargetProgress> progress;
        for (const OpenTarget &target : std::as_const(look.targets)) {
            const bool isDone = m_bench.clock.monotonic() - m_accepted.value(target.id) >= jobTime;
            if (isOther(target))
                look.failPart({ target.requestId }, error);
            else if (!fails || m_ailing != Ailing::WholeLook)
                progress.append(progressOf(target, isDone ? Outcome::Succeeded : Outcome::Running));
        }
        m_failedLooks += fails ? 1 : 0;
        emit look.progressed(progress);
        emit look.finished(fails && m_ailing == Ailing::WholeLook ? Result<void>(error)
                                                                  : Result<void>());
    }
    [[nodiscard]] static bool isOther(const OpenTarget &target)
    {
        return target.id == sampleTarget(1'000).id;
    }

    const Ailing m_ailing;
    RunnerBench m_bench;
    RunId m_other;
    qsizetype m_answered = 0;
    qsizetype m_looks = 0;
    QHash<TargetId, milliseconds> m_accepted;
    QList<std::pair<QPointer<FakeFollowOperation>, milliseconds>> m_open;
    int m_failedLooks = 0;
    int m_succeeded = 0;
};

} // namespace

class TestRunnerWaves : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void endWhenTheyWouldAlone_data();
    void endWhenTheyWouldAlone();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerWaves::endWhenTheyWouldAlone_data()
{
    QTest::addColumn<Ailing>("ailing");
    QTest::newRow("looks are refused at once") << Ailing::RefusedAtOnce;
    QTest::newRow("looks hang and fail") << Ailing::Hanging;
    QTest::newRow("looks fail as a whole") << Ailing::WholeLook;
}

void TestRunnerWaves::endWhenTheyWouldAlone()
{
    QFETCH(const Ailing, ailing);
    Stage alone(Ailing::None);
    const milliseconds expected = alone.takesForTheWaves();
    QCOMPARE(alone.succeeded(), waves);
    QVERIFY2(expected >= waves * jobTime && expected < waves * (jobTime + 500ms),
             qPrintable(QString::number(expected.count())));

    Stage beside(ailing);
    const milliseconds took = beside.takesForTheWaves();
    QCOMPARE(beside.succeeded(), waves);
    QVERIFY(beside.failedLooks() > 3);
    QVERIFY(isAccepted(beside.otherOutcome()));
    QCOMPARE(took.count(), expected.count());
}

MUSTER_TEST_GUILESS(TestRunnerWaves)

} // namespace tst_runner_waves

#include "tst_runner_waves.moc"
