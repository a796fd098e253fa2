// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Drives confirmed runs of one open connection: guards, writes every intent down, sends call after
// call, classifies what came back by the rules of sending, hands accepted targets to the watcher.
// Owned by the part that opened the connection, together with its Cloud; must not outlive that nor
// the Journal; UI thread. Its slots may close the connection: the owner then deletes it when the
// event loop comes to it (deleteLater), never from within a signal, so that nothing in this folder
// has to ask whether it is still there.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/core/random.h"
#include "app/fleet/records.h"
#include "app/journal/journal.h"
#include "app/restart/blocked.h"
#include "app/restart/productionlock.h"
#include "app/restart/recentrestarts.h"
#include "app/restart/request.h"
#include "app/restart/run.h"
#include "app/restart/settings.h"
#include "app/restart/statussample.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace muster {

class Runner final : public QObject
{
    Q_OBJECT

public:
    Runner(Cloud &cloud, Journal &journal, Clock &clock, Random &random, RunnerSettings settings,
           QObject *parent = nullptr);
    ~Runner() override;

    //! \brief Starts a run, and where its kind has a next one later the linked runs; or says why
    //! not (InvalidInput; nothing was sent then): Error::code is one of the words in plan.h. The
    //! first call leaves when the run's intent is on disk; when it cannot be written, every target
    //! becomes NotSent with the journal's error.
    [[nodiscard]] Result<RunId> start(const RunRequest &request);
    //! \brief Why start() would refuse any run of \a kind now, whatever its targets.
    [[nodiscard]] std::optional<Blocked> blocked(const KindId &kind) const;
    //! \brief Sends nothing more of \a run: what is planned becomes NotSent, and what was to follow
    //! by itself is withdrawn. What the cloud accepted goes on.
    void stopSending(const RunId &run);
    //! \brief The program is about to end: stopSending() for every run that still sends or is to
    //! go on by itself, and from now on nothing begins any more. Answers are still taken and kept.
    void end();
    //! \brief Holds \a run: what is on its way goes on, nothing else is sent until resume().
    void pause(const RunId &run);
    //! \brief Nothing happens while a brake holds the connection, see braked().
    void resume(const RunId &run);

    //! \brief True while nothing but the pause between two waves holds the next one of \a run.
    [[nodiscard]] bool maySkipSoak(const RunId &run) const;
    //! \brief Ends that pause, see Run::skipSoak. Nothing happens where there is none, or while a
    //! brake holds the connection.
    void skipSoak(const RunId &run);

    //! \brief The connection as a person has changed it since: marked read-only or production it
    //! holds every run before its next call. Each run keeps its own copy as it was confirmed.
    void setConnection(const Connection &connection);
    //! \brief Why nothing may leave now: read-only, or production and locked. Error::code is
    //! OwnError::MadeReadOnly or OwnError::LockedAgain.
    [[nodiscard]] std::optional<Error> brake() const;
    //! \brief The same of one run, which is held as well while calls go through another account
    //! than it was begun with: OwnError::AnotherAccount.
    [[nodiscard]] std::optional<Error> brake(const RunId &run) const;
    //! \brief Runs that a brake has paused, and that have more to send.
    [[nodiscard]] QList<RunId> braked() const;
    //! \brief True once nothing more of \a run is to be sent although more was planned; what was on
    //! its way then may still be.
    [[nodiscard]] bool isStopped(const RunId &run) const;
    //! \brief What stopped it: a rule, the cloud, the journal; none when a person did.
    [[nodiscard]] std::optional<Error> stopReason(const RunId &run) const;
    //! \brief When the next wave of a run goes whatever is open, see Run::waveDeadline.
    [[nodiscard]] QDateTime waveDeadline(const RunId &run) const;
    //! \brief How long until the next try or wave of a run may go, by the steady clock; 0: it may
    //! go now, or nothing waits for that.
    [[nodiscard]] std::chrono::milliseconds waitLeft(const RunId &run) const;
    //! \brief The least time between two calls of \a run, as it was when it began; 0: not known.
    [[nodiscard]] std::chrono::milliseconds actInterval(const RunId &run) const;

    //! \brief Looks at the jobs again after Cloud::credentialsRefused, once the person has acted.
    void resumeWatching();
    //! \brief A person wants to know now how the jobs of \a run stand, however long the next look
    //! was put off.
    void lookNow(const RunId &run);

    //! \brief From the next run on; runs under way keep theirs. The time of an unlocked connection
    //! counts from the next unlocking. A longer duplicate window reads the journal again.
    void setSettings(const RunnerSettings &settings);

    //! \brief The connection has been closed, and the runner is about to be deleted: its runs are
    //! left to others, and no answer that is still on its way changes them here.
    void close();
    //! \brief Reads what the journal knows of \a connection: open runs that went through it, or
    //! otherwise to the same account and endpoint, are adopted unless another runner has them, and
    //! restarts of a short while ago are held back. Until historyRead() start() is refused
    //! ("history-unread"). When the cloud comes to know its account later, or has another one, the
    //! journal is read again by itself, and what went to that one is adopted as well.
    void readHistory(const Connection &connection);
    //! \brief False while the journal is being read, and when it could not be.
    [[nodiscard]] bool isReady() const;
    //! \brief Takes open runs of a program that ended: what was being sent is Unknown, what was not
    //! is NotSent, what was accepted is watched again. Sends nothing. Runs that have ended are
    //! taken while one of their targets is Unknown and not settled; those that are known are left
    //! out.
    void adopt(const QList<RunHistory> &histories);
    //! \brief Restarts by others than this runner, for the duplicate window, as the journal has
    //! them. What is said again of a run replaces what was said before.
    void noteEarlier(const QList<RunHistory> &histories);
    //! \brief The same for a run of another runner of this program, as it is now; the journal
    //! knows no better of it any more. With \a changes it is known already, and only they are news:
    //! a run of very many targets changes very often.
    void noteElsewhere(const RunRecord &run, const TargetChanges &changes = {});

    //! \brief The operator looked into Unknown targets, which stay Unknown, or into overdue ones,
    //! which become it and are followed no more; the note is kept with each. Others are left out.
    void settle(const RunId &run, const QList<qsizetype> &indices, const QString &note);
    //! \brief Asks the cloud for the jobs of Unknown targets that have a request id, or where the
    //! kind is followed by its list's status, for that.
    void keepWatching(const RunId &run, const QList<qsizetype> &indices);
    //! \brief What a list that was read at \a at shows, by target: the first one after success is
    //! kept with the target, and what an Unknown target shows is kept as an event.
    void noteStatuses(const KindId &kind, const QHash<TargetId, QString> &statuses,
                      const QDateTime &at);

    //! \brief What a whole list of \a fleet that was read at \a at does not have: these are left
    //! behind no more.
    void noteMissing(const KindId &fleet, const QSet<TargetId> &targets, const QDateTime &at);

    //! \brief What lists have shown of an Unknown target since it was sent, in order.
    [[nodiscard]] QList<StatusSample> statusSamples(const RunId &run, qsizetype index) const;
    //! \brief Indices that were restarted a short while before, and wanted all the same.
    [[nodiscard]] QSet<qsizetype> insisted(const RunId &run) const;

    //! \brief What happened to \a run as a whole, in order; none: that was not read yet, or the run
    //! is not known.
    [[nodiscard]] std::optional<QList<RunEvent>> events(const RunId &run) const;

    //! \brief Targets of \a kind that start() holds back unless RunRequest::insisted names them.
    [[nodiscard]] RecentRestarts recentRestarts(const KindId &kind) const;
    //! \brief Targets of \a fleet that a command left worse off than before: a run of its first
    //! half succeeded, and no later run has brought them back, nor is at it, and no later list
    //! shows that somebody did, or that they are gone. What to do about it is for a person to
    //! confirm. It does not matter how long ago that was, nor which program did it.
    [[nodiscard]] QList<Target> leftBehind(const KindId &fleet) const;
    //! \brief True while a linked run may still follow \a run by itself; stopSending() withdraws
    //! it.
    [[nodiscard]] bool hasPendingSequel(const RunId &run) const;
    //! \brief Targets of \a run that such a linked run is about to take.
    [[nodiscard]] int waitingForSequel(const RunId &run) const;
    //! \brief Counts for production connections only.
    [[nodiscard]] ProductionLock &productionLock();

    //! \brief Runs in order of their start; records live as long as the runner.
    [[nodiscard]] QList<RunId> runs() const;
    [[nodiscard]] const RunRecord *run(const RunId &id) const;
    //! \brief Where very many targets moved at once, they are told of in several events; this is
    //! the rest of it. Call it before the runner goes.
    void flushChanges();
    //! \brief Runs that have more to send, or that are to be followed by another one by themselves:
    //! what stopSending() ends.
    [[nodiscard]] QList<RunId> unsent() const;
    //! \brief True while any target of any run is not final, or a linked run is about to start.
    [[nodiscard]] bool isBusy() const;

signals:
    void runStarted(const muster::RunRecord &run);
    //! \brief A run that another program started, as adopt() found it.
    void runAdopted(const muster::RunRecord &run);
    //! \brief Targets that moved, in batches: one signal an answer or a look, not one a target.
    void targetsChanged(const muster::RunId &run, const muster::TargetChanges &changes);
    //! \brief \a error says why it waits or stopped sending, or in Watching why the last look at
    //! the jobs failed; none otherwise. \a until: the next try, wave or look, UTC; invalid when not
    //! known.
    void phaseChanged(const muster::RunId &run, muster::RunPhase phase,
                      const std::optional<muster::Error> &error, const QDateTime &until);
    //! \brief Every target is final. Comes again when an Unknown one that was kept watch on was
    //! found to be open, and has ended.
    void runEnded(const muster::RunId &run);
    //! \brief statusSamples(), insisted() or events() have more to tell.
    void marksChanged(const muster::RunId &run);
    //! \brief brake() is another one.
    void brakeChanged();
    //! \brief blocked() may have another answer.
    void blockedChanged();
    //! \brief hasPendingSequel() or leftBehind() may have changed.
    void sequelChanged(const muster::RunId &run);
    //! \brief Looks at the jobs told how targets of \a fleet stand in the cloud's list now.
    void statusesSeen(const muster::KindId &fleet,
                      const QHash<muster::TargetId, QString> &statuses);
    //! \brief noteElsewhere() told these of a run of another runner.
    void notedElsewhere(const muster::RunRecord &run, const muster::TargetChanges &changes);
    //! \brief The journal was read, or could not be; then nothing can be started.
    void historyRead(const muster::Result<void> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
