// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Thousands of stories from fixed seeds: runs of two kinds under random answers, sleeps, clocks
// that are set, journals that fail, brakes, programs that end, and people who settle and keep
// watch. What must hold holds in all of them.
#include "app/restart/runner.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSet>
#include <QtTest>

#include <random>

namespace tst_run_random {

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

//! \brief What is known of one run from what was told.
struct Told
{
    RunId id;
    RunRequest request;
    QList<Outcome> outcomes;
    QSet<qsizetype> waveEnds;
    bool stopped = false; // by a person, an answer, its rule or a journal that failed
    bool isHeld = false; // by a person or a sleep: nothing may leave
    bool mayBeHeld = false; // by a brake besides: something may be held back
    bool hasEnded = false; // that was told, and nothing has been opened again
};

//! \brief The runs of one runner, everything that happens to them, and what must hold.
class Story : public QObject
{
    Q_OBJECT

public:
    explicit Story(quint32 seed)
        : m_dice(seed)
        , m_cloud({ FakeCloud::serverKind(), otherKind() })
        , m_slowness(m_dice.oneIn(2) ? 0 : m_dice.below(1500))
        , m_settings(randomSettings())
        , m_journal(m_clock, m_slowness)
    {
        open();
        connect(&m_journal, &Journal::writeFailed, this, [this] {
            checkActs(); // those that left before
            stopAll();
        });
        begin(serverKindId());
    }

    //! \brief Plays the story to its end; the first thing that did not hold, or nothing.
    QString play()
    {
        for (int event = 0; event < 100 && m_broken.isEmpty(); ++event)
            happen();
        if (m_isEnding) { // one that is about to end follows nothing to its end
            m_journal.failure.reset();
            endProgram();
        }
        for (int event = 0; event < 600 && m_broken.isEmpty() && m_runner->isBusy(); ++event)
            settle();
        checkEnd();
        return m_broken;
    }

    [[nodiscard]] OutcomeTotals totals() const
    {
        OutcomeTotals all;
        for (const RunId &id : m_runner->runs()) {
            const OutcomeTotals these = totalsOf(*m_runner->run(id));
            for (const Outcome outcome : allOutcomes)
                all[outcome] += these[outcome];
        }
        return all;
    }

    int slept = 0; // how often each of these has happened
    int clocksSet = 0;
    int journalsFailed = 0;
    int settled = 0;
    int adopted = 0;
    int keptWatch = 0;
    int jobsGone = 0;
    int secondKinds = 0;
    int brakes = 0;
    int endings = 0;

private:
    using Spot = std::pair<KindId, TargetId>;

    void expect(bool holds, const char *what)
    {
        if (!holds && m_broken.isEmpty())
            m_broken = QString::fromLatin1(what);
    }

    RunnerSettings randomSettings()
    {
        RunnerSettings settings;
        settings.concurrency = 1 + m_dice.below(3);
        if (m_dice.oneIn(2))
            settings.overdueAfter = 30s;
        return settings;
    }

    void open()
    {
        m_runner = std::make_unique<Runner>(m_cloud, m_journal, m_clock, m_dice, m_settings);
        connect(m_runner.get(), &Runner::targetsChanged, this, &Story::checkMoves);
        connect(m_runner.get(), &Runner::runAdopted, this, &Story::checkAdopted);
        connect(m_runner.get(), &Runner::runEnded, this, [this](const RunId &id) {
            expect(!std::exchange(m_told[id].hasEnded, true), "told the end twice");
        });
        connect(m_runner.get(), &Runner::phaseChanged, this,
                [this](const RunId &id, RunPhase, const std::optional<Error> &error) {
                    if (!error || error->kind != ErrorKind::Storage || !m_told.contains(id))
                        return;
                    checkActs();
                    m_told[id].stopped = true;
                });
    }

    void begin(const KindId &kind)
    {
        RunRequest request = insistingRequest(1 + m_dice.below(20));
        request.kind = kind;
        makeWaves(request);
        const Result<RunId> id = m_runner->start(request);
        if (!id)
            return;
        expect(!m_isEnding, "a run begun when all ends");
        Told &told = m_told[*id];
        told.id = *id;
        told.request = request;
        told.outcomes.fill(Outcome::Planned, request.targets.size());
        qsizetype end = 0;
        for (const qsizetype size : waveSizes(request.waves, request.targets.size()))
            told.waveEnds.insert(end += size);
        m_clock.advance(0ms);
        checkActs();
    }

    void makeWaves(RunRequest &request)
    {
        const WaveShape shapes[] = { WaveShape::AllAtOnce, WaveShape::Fixed, WaveShape::Growing };
        request.waves = { shapes[m_dice.below(3)],
                          m_dice.below(3),
                          1 + m_dice.below(6),
                          1 + m_dice.below(3),
                          std::chrono::seconds(m_dice.below(90)),
                          std::chrono::seconds(m_dice.below(900)) };
        if (m_dice.oneIn(3))
            request.stopRule.count = 1 + m_dice.below(10);
        if (m_dice.oneIn(3))
            request.stopRule.percent = 1 + m_dice.below(100);
    }

    [[nodiscard]] RunId anyRun()
    {
        const QList<RunId> runs = m_runner->runs();
        return runs.isEmpty() ? RunId() : runs.at(m_dice.below(static_cast<int>(runs.size())));
    }

    void happen()
    {
        happenToTheWorld();
        const RunId id = anyRun();
        if (id.isEmpty())
            return; // all that the program before left was done with
        if (m_dice.oneIn(15) && !m_told[id].stopped) {
            m_runner->pause(id);
            m_told[id].isHeld = m_told[id].mayBeHeld = true;
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
            m_told[id].stopped = true;
            m_runner->stopSending(id);
        } else if (m_dice.oneIn(40)) {
            stopAll();
            emit m_cloud.credentialsRefused(sampleError(ErrorKind::BadCredentials, 401));
            m_runner->resumeWatching();
        }
        checkBetween();
    }

    void happenToTheWorld()
    {
        if (m_dice.oneIn(60))
            sleep();
        if (m_dice.oneIn(60)) {
            m_clock.set(std::chrono::seconds(m_dice.below(7200) - 3600));
            ++clocksSet;
        }
        if (m_dice.oneIn(150)) {
            m_journal.failure = FakeJournal::storageError();
            ++journalsFailed;
        }
        if (m_dice.oneIn(10))
            m_journal.failure.reset();
        if (m_dice.oneIn(30))
            setReadOnly(!m_isBraked);
        if (m_dice.oneIn(30) && m_told.size() < 2) {
            const qsizetype before = m_told.size();
            begin(otherKind().id);
            secondKinds += m_told.size() > before ? 1 : 0;
        }
        if (m_dice.oneIn(10))
            settleOne();
        if (m_dice.oneIn(10))
            keepWatchingOne();
        if (m_dice.oneIn(20))
            m_runner->lookNow(anyRun());
        if (m_dice.oneIn(300))
            beginToEnd();
        if (m_dice.oneIn(m_isEnding ? 10 : 200))
            endProgram();
    }

    //! \brief The program is told to end: it sends nothing more, and takes what is answered.
    void beginToEnd()
    {
        stopAll();
        m_runner->end();
        endings += m_isEnding ? 0 : 1;
        m_isEnding = true;
    }

    void sleep()
    {
        m_clock.sleep(2min + milliseconds(m_dice.below(10'000'000)), m_dice.oneIn(2));
        for (Told &told : m_told)
            told.isHeld = told.mayBeHeld = true;
        ++slept;
    }

    void setReadOnly(bool on)
    {
        m_isBraked = on;
        Connection connection = sampleRequest(1).connection;
        connection.readOnly = on;
        for (Told &told : m_told)
            told.mayBeHeld = told.mayBeHeld || on;
        m_runner->setConnection(connection);
        brakes += on ? 1 : 0;
    }

    void settleOne()
    {
        const RunId id = anyRun();
        const RunRecord *run = m_runner->run(id);
        if (!run)
            return;
        const qsizetype at = m_dice.below(static_cast<int>(run->targets.size()));
        const TargetRecord before = run->targets.at(at);
        m_runner->settle(id, { at }, QStringLiteral("looked"));
        const TargetRecord &after = run->targets.at(at);
        const bool isOpen
            = before.outcome == Outcome::Accepted || before.outcome == Outcome::Running;
        const bool maySettle = before.outcome == Outcome::Unknown || (isOpen && before.overdue);
        expect(after.settled == (maySettle || before.settled), "settled what cannot be");
        expect(!maySettle || after.outcome == Outcome::Unknown, "settled as another outcome");
        settled += maySettle ? 1 : 0;
    }

    void keepWatchingOne()
    {
        const RunId id = anyRun();
        const RunRecord *run = m_runner->run(id);
        for (qsizetype i = 0; run && i < run->targets.size(); ++i) {
            const TargetRecord &target = run->targets.at(i);
            if (target.outcome == Outcome::Unknown && !target.requestId.isEmpty()) {
                m_runner->keepWatching(id, { i });
                ++keptWatch;
                return;
            }
        }
    }

    //! \brief The program ends at once, and another one is begun with the same journal.
    void endProgram()
    {
        if (m_journal.failure)
            return; // what only memory knew would be gone, and our books with it
        (void)m_journal.check(this);
        // Calls on their way may have left, and nobody will be told.
        for (const QPointer<FakeActOperation> &act : std::as_const(m_acts)) {
            for (const Target &target : std::as_const(act->targets))
                m_mayHaveLeft.insert({ act->kind, target.id });
        }
        for (const FakeJournal::BegunTry &begun : std::as_const(m_journal.tries)) {
            const Told &told = m_told[begun.attempt.run];
            for (qsizetype i = 0; i < begun.attempt.count; ++i)
                m_mayHaveLeft.insert(
                    { told.request.kind, told.request.targets.at(begun.attempt.first + i).id });
        }
        m_runner.reset();
        m_acts.clear();
        m_looks.clear();
        m_renewalsAnswered = m_cloud.renewals.size();
        stopAll();
        m_isBraked = false;
        m_isEnding = false;
        m_trusted = false;
        open();
        m_runner->readHistory(sampleRequest(1).connection);
        m_clock.advance(2s);
        expect(m_runner->isReady(), "the journal could not be read");
        m_intentsBefore = m_journal.tries.size() - m_journal.endedTries.size();
        ++adopted;
    }

    void stopAll()
    {
        for (Told &told : m_told)
            told.stopped = true;
    }

    //! \brief From here on all goes well, so that the runs must come to their end.
    void settle()
    {
        m_journal.failure.reset();
        if (m_isBraked)
            setReadOnly(false);
        resume();
        m_clock.advance(1min);
        checkActs();
        while (!m_acts.isEmpty())
            answerAct(allAccepted(m_acts.first()->targets, nextRequestId()));
        answerSignIn(true);
        while (FakeFollowOperation *look = pendingLook()) {
            emit look->progressed(progressOfAll(look->targets, Outcome::Succeeded));
            endLook({});
        }
        checkBetween();
    }

    QString nextRequestId() { return QStringLiteral("r-%1").arg(++m_requests); }

    ActAnswer randomAnswer()
    {
        switch (m_dice.below(8)) {
        case 0: {
            ActAnswer answer = unknownAnswer();
            if (m_dice.oneIn(2))
                answer.requestId = RequestId { nextRequestId() };
            return withStop(answer);
        }
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

    //! \brief The run that \a act belongs to: there is one that sends of each kind.
    Told &runOf(const FakeActOperation &act)
    {
        const auto it = std::ranges::find_if(
            m_told, [&act](const Told &told) { return told.request.kind == act.kind; });
        return *it;
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
                m_left.insert({ act->kind, target.id });
        }
        Told &told = runOf(*act);
        told.stopped = told.stopped || answer.stopsRun;
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
        // A run that stopped by itself, by its rule or a second refusal, has nothing planned.
        const Told &told = runOf(*m_acts.first());
        expect(told.stopped || told.mayBeHeld || !told.outcomes.contains(Outcome::Planned),
               "a call held back for nothing");
        emit m_acts.takeFirst()->finished(heldBack());
        checkActs();
    }

    void resume()
    {
        for (auto told = m_told.begin(); told != m_told.end(); ++told) {
            m_runner->resume(told.key());
            if (!m_isBraked)
                told->isHeld = false;
        }
    }

    void answerSignIn(bool good)
    {
        if (m_renewalsAnswered == m_cloud.renewals.size())
            return;
        expect(m_renewalsAnswered + 1 == m_cloud.renewals.size(), "two sign-ins at once");
        ++m_renewalsAnswered;
        if (!good && m_told.size() == 1) // else nobody here knows whose it was
            stopAll();
        emit m_cloud.renewals.last()->finished(
            good ? Result<void>() : Result<void>(sampleError(ErrorKind::BadCredentials, 401)));
        checkActs();
    }

    //! \brief Looks at the looks that were begun since the last time; gives the oldest.
    [[nodiscard]] FakeFollowOperation *pendingLook()
    {
        for (; m_looksSeen < m_cloud.follows.size(); ++m_looksSeen) {
            if (FakeFollowOperation *look = m_cloud.follows.at(m_looksSeen))
                m_looks.append(look);
        }
        // One at the calls that answer, one at those that did not.
        expect(m_looks.size() <= 2, "three looks at once");
        return m_looks.isEmpty() ? nullptr : m_looks.first().data();
    }

    void endLook(const Result<void> &result) { emit m_looks.takeFirst()->finished(result); }

    [[nodiscard]] static TargetProgress progressOfOne(const OpenTarget &target, Outcome outcome)
    {
        TargetProgress progress = progressOf(target, outcome);
        if (progress.jobId.isEmpty())
            progress.jobId = jobOf(target.id);
        return progress;
    }
    [[nodiscard]] static QList<TargetProgress> progressOfAll(const QList<OpenTarget> &targets,
                                                             Outcome outcome)
    {
        QList<TargetProgress> progress;
        for (const OpenTarget &target : targets)
            progress.append(progressOfOne(target, outcome));
        return progress;
    }

    void answerLook()
    {
        FakeFollowOperation *look = pendingLook();
        if (!look)
            return;
        QList<TargetProgress> progress;
        for (const OpenTarget &target : look->targets) {
            const Outcome told[] = { Outcome::Accepted, Outcome::Running, Outcome::Running,
                                     Outcome::Succeeded, Outcome::Failed };
            if (m_dice.oneIn(12)) {
                TargetProgress gone = progressOfOne(target, Outcome::Unknown);
                gone.error = jobGone({});
                progress.append(gone);
                ++jobsGone;
            } else if (!m_dice.oneIn(3)) {
                progress.append(progressOfOne(target, told[m_dice.below(5)]));
            }
        }
        emit look->progressed(progress);
        if (m_dice.oneIn(3)) // going backwards
            emit look->progressed(progressOfAll(look->targets, Outcome::Accepted));
        if (m_dice.oneIn(4) && !look->targets.isEmpty())
            look->failPart({ look->targets.first().requestId }, sampleError(ErrorKind::NotFound));
        endLook(m_dice.oneIn(4) ? Result<void>(sampleError(ErrorKind::Offline)) : Result<void>());
    }

    //! \brief Looks at the calls that were made since the last time.
    void checkActs()
    {
        for (; m_actsSeen < m_cloud.acts.size(); ++m_actsSeen) {
            FakeActOperation *act = m_cloud.acts.at(m_actsSeen);
            m_acts.append(act);
            expect(m_acts.size() <= (m_trusted ? m_settings.concurrency : 1), "calls at a time");
            expect(!runOf(*act).stopped, "a call after the stop");
            expect(!m_isBraked, "a call through a connection that is read-only");
            expect(m_renewalsAnswered == m_cloud.renewals.size(), "a call while signing in");
            expect(!act->targets.isEmpty() && act->targets.size() <= 3, "size of a call");
            for (const Target &target : act->targets) {
                const Spot spot { act->kind, target.id };
                expect(!m_left.contains(spot) && !m_mayHaveLeft.contains(spot),
                       "a target in two calls");
            }
            checkIntent(*act);
        }
    }

    //! \brief Nothing leaves whose intent is not on disk.
    void checkIntent(const FakeActOperation &act)
    {
        const Told &told = runOf(act);
        const auto it = std::find_if(
            m_journal.tries.crbegin(), m_journal.tries.crend(), [&told, &act](const auto &begun) {
                return told.request.targets.mid(begun.attempt.first, begun.attempt.count)
                    == act.targets
                    && begun.attempt.run == told.id;
            });
        expect(it != m_journal.tries.crend(), "a call without its intent");
        if (it == m_journal.tries.crend())
            return;
        expect(clocksSet > 0 || it->attempt.sentAt.addMSecs(m_slowness.count()) <= m_clock.now(),
               "a call before its intent is on disk");
        expect(!told.isHeld, "a call of a run that is held");
        const qsizetype end = it->attempt.first + it->attempt.count;
        for (const qsizetype border : std::as_const(told.waveEnds))
            expect(border <= it->attempt.first || border >= end, "a call across two waves");
    }

    //! \brief Tries that are being written, and no call yet.
    [[nodiscard]] qsizetype intentsPending() const
    {
        return m_journal.tries.size() - m_journal.endedTries.size() - m_acts.size()
            - m_intentsBefore;
    }

    void checkMoves(const RunId &id, const TargetChanges &changes)
    {
        if (!m_told.contains(id))
            return; // within start()
        Told &told = m_told[id];
        expect(!changes.isEmpty(), "an empty change");
        for (const auto &[index, record] : changes) {
            Outcome &known = told.outcomes[index];
            expect(record.outcome == known || canMove(known, record.outcome), "a forbidden move");
            expect(record.target == told.request.targets.at(index), "another target");
            known = record.outcome;
            told.hasEnded = told.hasEnded && isFinal(record.outcome);
        }
    }

    //! \brief What a later program makes of a run of ours.
    void checkAdopted(const RunRecord &run)
    {
        expect(m_told.contains(run.id), "adopted a stranger");
        Told &told = m_told[run.id];
        for (qsizetype i = 0; i < run.targets.size(); ++i) {
            const Outcome now = run.targets.at(i).outcome;
            const Outcome before = told.outcomes.at(i);
            expect(now == before || now == Outcome::Unknown || now == Outcome::NotSent,
                   "another outcome than before");
            expect(isFinal(before) ? now == before : now != Outcome::Planned, "lost an outcome");
            told.outcomes[i] = now;
        }
        told.hasEnded = false;
    }

    void checkRule()
    {
        for (Told &told : m_told) {
            qsizetype bad = 0;
            for (const Outcome outcome : std::as_const(told.outcomes)) {
                bad += outcome == Outcome::Failed || outcome == Outcome::Rejected
                        || outcome == Outcome::Unknown
                    ? 1
                    : 0;
            }
            told.stopped
                = told.stopped || told.request.stopRule.isReached(bad, told.outcomes.size());
        }
    }

    void checkBetween()
    {
        checkRule();
        bool isBusy = false;
        for (const RunId &id : m_runner->runs())
            isBusy = checkRun(*m_runner->run(id)) || isBusy;
        expect(isBusy == m_runner->isBusy(), "busy");
    }

    bool checkRun(const RunRecord &record)
    {
        const Told &told = m_told[record.id];
        expect(totalsOf(record).total() == told.request.targets.size(), "totals");
        bool busy = false;
        for (qsizetype i = 0; i < record.targets.size(); ++i) {
            const TargetRecord &target = record.targets.at(i);
            const Spot spot { record.kind, target.target.id };
            busy = busy || !isFinal(target.outcome);
            expect(target.outcome == told.outcomes.at(i), "a move that was not told");
            expect(isFinal(target.outcome) == target.endedAt.isValid(), "time of the end");
            if (isAccepted(target.outcome))
                expect(!target.jobId.isEmpty(), "open without a job");
            if (target.outcome == Outcome::NotSent)
                expect(!target.sentAt.isValid(), "a time of leaving of what never left");
            if (m_left.contains(spot)) {
                expect(target.outcome != Outcome::NotSent && target.outcome != Outcome::Planned,
                       "called not sent, and it had left");
                expect(target.sentAt.isValid(), "left, and nobody knows when");
            } else if (target.outcome == Outcome::Unknown) {
                expect(m_mayHaveLeft.contains(spot), "called unknown, and it had not left");
            }
            if (told.stopped && m_acts.isEmpty() && intentsPending() == 0)
                expect(target.outcome != Outcome::Planned && target.outcome != Outcome::Sending,
                       "planned after the stop");
        }
        expect(busy == !record.endedAt.isValid(), "end of the run");
        expect(busy == !told.hasEnded, "told the end");
        return busy;
    }

    void checkEnd()
    {
        expect(!m_runner->isBusy(), "a run did not end");
        for (const RunId &id : m_runner->runs())
            expect(totalsOf(*m_runner->run(id)).finished()
                       == static_cast<int>(m_told[id].request.targets.size()),
                   "a target without an end");
        // The journal knows all of it, whatever it had failed at meanwhile.
        m_journal.failure.reset();
        (void)m_journal.check(this);
        m_clock.advance(2s);
        for (const RunHistory &history : std::as_const(m_journal.kept)) {
            if (const RunRecord *run = m_runner->run(history.run.id)) {
                expect(outcomesOf(history.run) == outcomesOf(*run), "the journal's outcomes");
                expect(history.run.endedAt == run->endedAt, "the journal's end of a run");
            }
        }
    }

    Dice m_dice;
    FakeCloud m_cloud;
    FakeClock m_clock;
    milliseconds m_slowness;
    RunnerSettings m_settings;
    FakeJournal m_journal;
    std::unique_ptr<Runner> m_runner;
    QMap<RunId, Told> m_told;
    QSet<Spot> m_left; // in a call that may have left
    QSet<Spot> m_mayHaveLeft; // was on its way when a program ended
    QList<QPointer<FakeActOperation>> m_acts; // not answered yet
    QList<QPointer<FakeFollowOperation>> m_looks; // the same
    qsizetype m_actsSeen = 0;
    qsizetype m_looksSeen = 0;
    qsizetype m_renewalsAnswered = 0;
    qsizetype m_intentsBefore = 0; // of programs that ended
    int m_requests = 0;
    bool m_trusted = false;
    bool m_isBraked = false;
    bool m_isEnding = false; // told so, and not ended yet
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
    QMap<const char *, int> happened;
    for (quint32 seed = 1; seed <= 5000; ++seed) {
        Story story(seed);
        const QString broken = story.play();
        QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        for (const Outcome outcome : allOutcomes)
            reached[outcome] += story.totals()[outcome];
        happened["sleeps"] += story.slept;
        happened["clocks set"] += story.clocksSet;
        happened["journals failed"] += story.journalsFailed;
        happened["settled"] += story.settled;
        happened["programs ended"] += story.adopted;
        happened["kept watch"] += story.keptWatch;
        happened["jobs gone"] += story.jobsGone;
        happened["second kinds"] += story.secondKinds;
        happened["brakes"] += story.brakes;
        happened["endings"] += story.endings;
        if (seed % 50 == 0)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // The stories are worth something only when every end there is was reached.
    for (const Outcome outcome : allOutcomes) {
        if (isFinal(outcome))
            QVERIFY2(reached[outcome] > 500, qPrintable(outcomeName(outcome)));
    }
    for (auto it = happened.cbegin(); it != happened.cend(); ++it)
        QVERIFY2(*it > 500, it.key());
}

MUSTER_TEST_GUILESS(TestRunRandom)

} // namespace tst_run_random

#include "tst_run_random.moc"
