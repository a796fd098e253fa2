// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// All runs that the window knows, of every open connection, and of those closed since.
// Owned by the job panel; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/restart/laterruns.h"
#include "app/restart/runner.h"
#include "app/restart/unownedruns.h"
#include "app/session/pastshelf.h"
#include "app/session/unknowncall.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <functional>
#include <optional>

namespace muster {

//! \brief What a run was last heard to be doing.
struct RunState
{
    RunPhase phase = RunPhase::Sending;
    std::optional<Error> error; //!< why it waits, the last look failed, or it stopped sending
    QDateTime until; //!< the next try, or look at the jobs, UTC
    bool isOpen = true; //!< false: its connection was closed
    bool hasSequel = false; //!< a linked run may still follow by itself
    std::chrono::milliseconds left { 0 }; //!< how long it still waits, by the steady clock
    bool isStopped = false; //!< nothing more than what is on its way is sent
    std::optional<Error> stopReason = {}; //!< what stopped it; none: a person, or not known
    bool maySkipSoak = false; //!< see Runner::maySkipSoak
};

class RunList final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a later outlives it.
    explicit RunList(const LaterRuns &later, QObject *parent = nullptr);

    //! \brief Follows \a runner from now on, the runs it already has included.
    void add(Runner &runner, Cloud &cloud);
    //! \brief Takes up runs of earlier programs, in the order of their numbers: the latest as they
    //! were, and those that \a unowned has. \a kindOf may answer with an empty kind.
    void addEarlier(UnownedRuns &unowned,
                    const std::function<FleetKind(const RunRecord &)> &kindOf);
    //! \brief Takes up \a run of the journal as it was read, to be looked at; nothing happens when
    //! it is known. Ended ones that nobody shows leave again when there are many, see PastShelf:
    //! the journal has them. \a events: see events().
    void addPast(const RunRecord &run, const FleetKind &kind,
                 const std::optional<QList<RunEvent>> &events = {});
    //! \brief Somebody shows \a run from now on, so that it stays; call release() as often.
    void hold(const RunId &run) { m_past.hold(run); }
    void release(const RunId &run);
    //! \brief Keeps a copy of its runs and lets go of \a runner.
    void remove(Runner &runner);

    //! \brief In the order in which they became known, but for those of addPast(), which stand
    //! where their numbers belong.
    [[nodiscard]] QList<RunId> ids() const { return m_order; }
    [[nodiscard]] bool contains(const RunId &id) const { return m_entries.contains(id); }
    //! \brief nullptr for a run that is not known; valid until the event loop is entered again.
    [[nodiscard]] const RunRecord *record(const RunId &id) const;
    [[nodiscard]] FleetKind kind(const RunId &id) const;
    [[nodiscard]] RunState state(const RunId &id) const;
    //! \brief Those that repeat a part of \a id directly, in the same order; what became of its
    //! targets since, LaterRuns tells. Valid until the event loop is entered again.
    [[nodiscard]] QList<const RunRecord *> repeatsOf(const RunId &id) const;
    //! \brief False when its connection was closed: nothing can be done any more.
    [[nodiscard]] bool isOpen(const RunId &id) const;
    //! \brief True when a person may settle targets of it: that needs no connection.
    [[nodiscard]] bool maySettle(const RunId &id) const;
    //! \brief Adds to a request of \a id what is known of its Unknown targets.
    void mark(const RunId &id, UnknownCall &call) const;
    //! \brief See Runner::insisted.
    [[nodiscard]] QSet<qsizetype> insisted(const RunId &id) const;

    //! \brief What happened to \a id as a whole, in order; none: nobody has read it.
    [[nodiscard]] std::optional<QList<RunEvent>> events(const RunId &id) const;
    //! \brief They are to be shown: eventsWanted() follows where nobody has read them.
    void wantEvents(const RunId &id);
    //! \brief They were read from the journal.
    void setEvents(const RunId &id, const QList<RunEvent> &events);

    void settle(const RunId &id, const QList<qsizetype> &indices, const QString &note);
    // Each does nothing for a run that is not open.
    void stopSending(const RunId &id);
    void setPaused(const RunId &id, bool paused);
    void skipSoak(const RunId &id);
    void keepWatching(const RunId &id, const QList<qsizetype> &indices);
    void lookNow(const RunId &id);
    //! \brief Why it may not be resumed now, see Runner::brake; none for a run that is not open.
    [[nodiscard]] std::optional<Error> brake(const RunId &id) const;
    //! \brief See Runner::waveDeadline.
    [[nodiscard]] QDateTime waveDeadline(const RunId &id) const;

    //! \brief The cloud of \a connection has not answered for \a time; 0: it has.
    void setSilence(const ConnectionId &connection, std::chrono::seconds time);
    //! \brief How long the cloud of \a id has not answered; 0 for a run that is not open.
    [[nodiscard]] std::chrono::seconds silence(const RunId &id) const;

signals:
    void added(const muster::RunId &id);
    //! \brief \a id is not known any more; nobody has shown it.
    void removed(const muster::RunId &id);
    //! \brief A run that was known before has been taken up by a runner.
    void takenUp(const muster::RunId &id);
    void targetsChanged(const muster::RunId &id, const muster::TargetChanges &changes);
    void stateChanged(const muster::RunId &id);
    void ended(const muster::RunId &id);
    //! \brief mark(), insisted() or events() have more to tell.
    void marksChanged(const muster::RunId &id);
    //! \brief The journal is to be asked for them: setEvents().
    void eventsWanted(const muster::RunId &id);
    void silenceChanged();

private:
    struct Entry
    {
        QPointer<Runner> runner; // null: kept is all there is
        FleetKind kind;
        RunRecord kept;
        RunState state;
        QSet<qsizetype> watched; // Unknown, and the cloud is asked for their jobs
        QHash<qsizetype, QList<StatusSample>> keptSamples;
        QSet<qsizetype> keptInsisted;
        std::optional<QList<RunEvent>> keptEvents = {};
    };

    void addRun(Runner &runner, const FleetKind *kind, const RunRecord &record);
    [[nodiscard]] bool mayGo(const RunId &id) const;
    void clearShelf();

    const LaterRuns &m_later;
    QList<RunId> m_order;
    QHash<RunId, Entry> m_entries;
    QPointer<UnownedRuns> m_unowned;
    PastShelf m_past;
    QHash<ConnectionId, std::chrono::seconds> m_silences; // of clouds that do not answer
};

} // namespace muster
