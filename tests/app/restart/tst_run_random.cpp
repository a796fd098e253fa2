// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Thousands of runs under random answers, from fixed seeds; what must hold holds in all of them.
#include "app/restart/runner.h"
#include "tests/app/restart/restartsamples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"

#include <QLoggingCategory>
#include <QSet>
#include <QtTest>

#include <random>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

//! \brief The same numbers on every machine: the engine's raw output, no library distribution.
class Dice final : public Random
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    [[nodiscard]] double unit() override { return m_engine() / 4294967296.0; }
    [[nodiscard]] int below(int end) { return static_cast<int>(unit() * end); }
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }

private:
    std::mt19937 m_engine;
};

//! \brief One run of one runner, everything that happens to it, and what must hold.
class Story : public QObject
{
    Q_OBJECT

public:
    explicit Story(quint32 seed)
        : m_dice(seed)
        , m_slowness(m_dice.oneIn(2) ? 0 : m_dice.below(1500))
        , m_settings(randomSettings())
        , m_journal(m_clock, m_slowness)
        , m_runner(m_cloud, m_journal, m_clock, m_dice, m_settings)
    {
        connect(&m_runner, &Runner::targetsChanged, this, &Story::checkMoves);
        connect(&m_runner, &Runner::runEnded, this, [this] { ++m_ends; });
        m_request = sampleRequest(1 + m_dice.below(20));
        makeWaves();
        m_outcomes.fill(Outcome::Planned, m_request.targets.size());
        m_id = m_runner.start(m_request).value_or(RunId {});
    }

    //! \brief Plays the story to its end; the first thing that did not hold, or nothing.
    QString play()
    {
        for (int event = 0; event < 80 && m_broken.isEmpty(); ++event)
            happen();
        for (int event = 0; event < 400 && m_broken.isEmpty() && m_runner.isBusy(); ++event)
            settle();
        checkEnd();
        return m_broken;
    }

    [[nodiscard]] OutcomeTotals totals() const { return totalsOf(*m_runner.run(m_id)); }

private:
    void expect(bool holds, const char *what)
    {
        if (!holds && m_broken.isEmpty())
            m_broken = QString::fromLatin1(what);
    }

    RunnerSettings randomSettings()
    {
        RunnerSettings settings;
        settings.concurrency = 1 + m_dice.below(3);
        return settings;
    }

    void makeWaves()
    {
        const WaveShape shapes[] = { WaveShape::AllAtOnce, WaveShape::Fixed, WaveShape::Growing };
        m_request.waves = { shapes[m_dice.below(3)],
                            m_dice.below(3),
                            1 + m_dice.below(6),
                            1 + m_dice.below(3),
                            std::chrono::seconds(m_dice.below(90)),
                            std::chrono::seconds(m_dice.below(900)) };
        if (m_dice.oneIn(3))
            m_request.stopRule.count = 1 + m_dice.below(10);
        if (m_dice.oneIn(3))
            m_request.stopRule.percent = 1 + m_dice.below(100);
        qsizetype end = 0;
        for (const qsizetype size : waveSizes(m_request.waves, m_request.targets.size()))
            m_waveEnds.insert(end += size);
    }

    void happen()
    {
        if (m_dice.oneIn(15) && !m_stopped) {
            m_runner.pause(m_id);
            if (!m_heldSince)
                m_heldSince = m_clock.now();
        }
        if (m_dice.oneIn(8))
            resume();
        const int what = m_dice.below(10);
        if (what < 4) {
            m_clock.advance(milliseconds(m_dice.below(m_dice.oneIn(4) ? 200'000 : 3'000)));
            checkActs();
        } else if (what < 7) {
            if (m_dice.oneIn(3))
                holdBackAct();
            answerAct(randomAnswer());
        } else if (what < 8) {
            answerSignIn(!m_dice.oneIn(4));
        } else if (what < 9) {
            answerLook();
        } else if (m_dice.oneIn(12)) {
            m_stopped = true;
            m_runner.stopSending(m_id);
        } else if (m_dice.oneIn(40)) {
            m_stopped = true;
            emit m_cloud.credentialsRefused(sampleError(ErrorKind::BadCredentials, 401));
            m_runner.resumeWatching();
        }
        checkBetween();
    }

    //! \brief From here on all goes well, so that the run must come to its end.
    void settle()
    {
        resume();
        m_clock.advance(1min);
        checkActs();
        while (!m_acts.isEmpty())
            answerAct(allAccepted(m_acts.first()->targets, nextRequestId()));
        answerSignIn(true);
        if (FakeFollowOperation *look = pendingLook()) {
            emit look->progressed(progressOf(look->targets, Outcome::Succeeded));
            endLook({});
        }
        checkBetween();
    }

    QString nextRequestId() { return QStringLiteral("r-%1").arg(++m_requests); }

    ActAnswer randomAnswer()
    {
        switch (m_dice.below(8)) {
        case 0:
            return withStop(unknownAnswer());
        case 1:
            return withStop(notSent());
        case 2:
            return withStop(m_dice.oneIn(3) ? refusedAction() : refusedToken());
        case 3:
        case 4: {
            ActAnswer answer = refusedRate();
            if (m_dice.oneIn(3))
                answer.error->retryAfter = std::chrono::seconds(m_dice.below(900));
            answer.quota = m_dice.oneIn(6);
            return withStop(answer);
        }
        default:
            return withStop(mixedAnswer());
        }
    }

    ActAnswer withStop(ActAnswer answer)
    {
        answer.stopsRun = m_dice.oneIn(25);
        return answer;
    }

    ActAnswer mixedAnswer()
    {
        ActAnswer answer;
        answer.verdict = ActVerdict::Answered;
        answer.requestId = RequestId { nextRequestId() };
        if (m_acts.isEmpty())
            return answer;
        for (const Target &target : m_acts.first()->targets) {
            const int kind = m_dice.below(6);
            if (kind == 0)
                continue; // missing
            if (kind == 1)
                answer.targets.append(
                    { target.id, Outcome::Rejected, {}, sampleError(ErrorKind::Refused) });
            else
                answer.targets.append(acceptedTarget(target.id));
        }
        if (m_dice.oneIn(5)) // somebody whom this call did not carry
            answer.targets.append(acceptedTarget(sampleTarget(m_dice.below(20)).id));
        return answer;
    }

    void answerAct(const ActAnswer &answer)
    {
        if (m_acts.isEmpty())
            return;
        // The first one is the one that the answer was made for.
        const QPointer<FakeActOperation> act = m_acts.takeFirst();
        if (m_acts.size() > 1 && m_dice.oneIn(2))
            m_acts.move(0, m_acts.size() - 1);
        const bool mayHaveLeft
            = answer.verdict == ActVerdict::Answered || answer.verdict == ActVerdict::Unknown;
        if (mayHaveLeft) {
            for (const Target &target : act->targets)
                m_left.insert(target.id);
        }
        m_stopped = m_stopped || answer.stopsRun;
        for (const TargetAnswer &target : answer.targets)
            m_trusted = m_trusted || target.outcome == Outcome::Accepted;
        emit act->finished(answer);
        checkActs();
    }

    //! \brief A call that waits for its turn to leave finds that it may not.
    void holdBackAct()
    {
        if (m_acts.isEmpty() || m_acts.first()->mayLeave())
            return;
        expect(m_stopped || m_heldSince, "a call held back for nothing");
        emit m_acts.takeFirst()->finished(heldBack());
        checkActs();
    }

    void resume()
    {
        m_runner.resume(m_id);
        m_heldSince.reset();
    }

    void answerSignIn(bool good)
    {
        if (m_renewalsAnswered == m_cloud.renewals.size())
            return;
        expect(m_renewalsAnswered + 1 == m_cloud.renewals.size(), "two sign-ins at once");
        ++m_renewalsAnswered;
        m_stopped = m_stopped || !good;
        emit m_cloud.renewals.last()->finished(
            good ? Result<void>() : Result<void>(sampleError(ErrorKind::BadCredentials, 401)));
        checkActs();
    }

    [[nodiscard]] FakeFollowOperation *pendingLook() const
    {
        const bool pending = m_looksEnded < m_cloud.follows.size();
        return pending ? m_cloud.follows.last().data() : nullptr;
    }

    void endLook(const Result<void> &result)
    {
        ++m_looksEnded;
        emit m_cloud.follows.at(m_looksEnded - 1)->finished(result);
    }

    void answerLook()
    {
        FakeFollowOperation *look = pendingLook();
        if (!look)
            return;
        expect(m_looksEnded + 1 == m_cloud.follows.size(), "two looks at once");
        QList<TargetProgress> progress;
        for (const OpenTarget &target : look->targets) {
            const Outcome told[] = { Outcome::Accepted, Outcome::Running, Outcome::Running,
                                     Outcome::Succeeded, Outcome::Failed };
            if (!m_dice.oneIn(3))
                progress.append(progressOf(target, told[m_dice.below(5)]));
        }
        emit look->progressed(progress);
        if (m_dice.oneIn(3))
            emit look->progressed(progressOf(look->targets, Outcome::Accepted)); // going backwards
        endLook(m_dice.oneIn(4) ? Result<void>(sampleError(ErrorKind::Offline)) : Result<void>());
    }

    //! \brief Looks at the calls that were made since the last time.
    void checkActs()
    {
        for (; m_actsSeen < m_cloud.acts.size(); ++m_actsSeen) {
            FakeActOperation *act = m_cloud.acts.at(m_actsSeen);
            m_acts.append(act);
            expect(m_acts.size() <= (m_trusted ? m_settings.concurrency : 1), "calls at a time");
            expect(!m_stopped, "a call after the stop");
            expect(m_renewalsAnswered == m_cloud.renewals.size(), "a call while signing in");
            expect(!act->targets.isEmpty() && act->targets.size() <= 3, "size of a call");
            for (const Target &target : act->targets)
                expect(!m_left.contains(target.id), "a target in two calls");
            checkIntent(*act);
        }
    }

    //! \brief Nothing leaves whose intent is not on disk.
    void checkIntent(const FakeActOperation &act)
    {
        const auto it = std::find_if(
            m_journal.tries.crbegin(), m_journal.tries.crend(), [this, &act](const auto &begun) {
                return m_request.targets.mid(begun.attempt.first, begun.attempt.count)
                    == act.targets;
            });
        expect(it != m_journal.tries.crend(), "a call without its intent");
        if (it == m_journal.tries.crend())
            return;
        expect(it->attempt.sentAt.addMSecs(m_slowness.count()) <= m_clock.now(),
               "a call before its intent is on disk");
        expect(!m_heldSince, "a call of a paused run");
        const qsizetype end = it->attempt.first + it->attempt.count;
        for (const qsizetype border : std::as_const(m_waveEnds))
            expect(border <= it->attempt.first || border >= end, "a call across two waves");
    }

    //! \brief Tries that are being written, and no call yet.
    [[nodiscard]] qsizetype intentsPending() const
    {
        return m_journal.tries.size() - m_journal.endedTries.size() - m_acts.size();
    }

    void checkMoves(const RunId &id, const TargetChanges &changes)
    {
        expect(id == m_id, "a change of another run");
        expect(!changes.isEmpty(), "an empty change");
        for (const auto &[index, record] : changes) {
            Outcome &known = m_outcomes[index];
            expect(record.outcome == known || canMove(known, record.outcome), "a forbidden move");
            expect(record.target == m_request.targets.at(index), "another target");
            known = record.outcome;
        }
    }

    void checkRule()
    {
        qsizetype bad = 0;
        for (const Outcome outcome : std::as_const(m_outcomes)) {
            bad += outcome == Outcome::Failed || outcome == Outcome::Rejected
                    || outcome == Outcome::Unknown
                ? 1
                : 0;
        }
        m_stopped = m_stopped || m_request.stopRule.isReached(bad, m_outcomes.size());
    }

    void checkBetween()
    {
        checkRule();
        const RunRecord &record = *m_runner.run(m_id);
        expect(totalsOf(record).total() == m_request.targets.size(), "totals");
        bool busy = false;
        for (qsizetype i = 0; i < record.targets.size(); ++i) {
            const TargetRecord &target = record.targets.at(i);
            busy = busy || !isFinal(target.outcome);
            expect(target.outcome == m_outcomes.at(i), "a move that was not told");
            expect(isFinal(target.outcome) == target.endedAt.isValid(), "time of the end");
            if (isAccepted(target.outcome))
                expect(!target.jobId.isEmpty(), "open without a job");
            if (m_left.contains(target.target.id))
                expect(target.outcome != Outcome::NotSent && target.outcome != Outcome::Planned,
                       "called not sent, and it had left");
            else if (target.outcome == Outcome::Unknown)
                expect(false, "called unknown, and it had not left");
            if (m_stopped && m_acts.isEmpty() && intentsPending() == 0)
                expect(target.outcome != Outcome::Planned && target.outcome != Outcome::Sending,
                       "planned after the stop");
        }
        expect(busy == m_runner.isBusy(), "busy");
        expect(busy == !record.endedAt.isValid(), "end of the run");
        expect(m_ends == (busy ? 0 : 1), "told the end once");
    }

    void checkEnd()
    {
        expect(!m_runner.isBusy(), "the run did not end");
        expect(totals().finished() == static_cast<int>(m_request.targets.size()),
               "a target without an end");
    }

    Dice m_dice;
    FakeCloud m_cloud;
    FakeClock m_clock;
    milliseconds m_slowness;
    RunnerSettings m_settings;
    FakeJournal m_journal;
    Runner m_runner;
    RunRequest m_request;
    RunId m_id;
    QList<Outcome> m_outcomes;
    QSet<TargetId> m_left; // in a call that may have left
    QList<QPointer<FakeActOperation>> m_acts; // not answered yet
    QSet<qsizetype> m_waveEnds;
    std::optional<QDateTime> m_heldSince; // by a person
    qsizetype m_actsSeen = 0;
    qsizetype m_renewalsAnswered = 0;
    qsizetype m_looksEnded = 0;
    int m_requests = 0;
    int m_ends = 0;
    bool m_stopped = false;
    bool m_trusted = false;
    QString m_broken;
};

} // namespace

class TestRunRandom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void whatMustHoldHolds();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunRandom::whatMustHoldHolds()
{
    OutcomeTotals reached;
    for (quint32 seed = 1; seed <= 5000; ++seed) {
        Story story(seed);
        const QString broken = story.play();
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        for (const Outcome outcome : allOutcomes)
            reached[outcome] += story.totals()[outcome];
        if (seed % 50 == 0)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // The stories are worth something only when every end there is was reached.
    for (const Outcome outcome : allOutcomes) {
        if (isFinal(outcome))
            QVERIFY2(reached[outcome] > 500, qPrintable(outcomeName(outcome)));
    }
}

QTEST_GUILESS_MAIN(TestRunRandom)
#include "tst_run_random.moc"
