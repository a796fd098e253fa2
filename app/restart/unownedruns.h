// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal that no runner has: those that programs before this one left open, until a
// connection that leads to where they went is opened, and what is still to be looked into of a
// runner that has gone. At the start every open run is put right, whether or not its connection
// still exists: what was being sent is Unknown, what was planned is Not sent. It needs no cloud,
// and sends nothing. Owned by the main window; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"
#include "app/restart/runner.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace muster {

class RunBook;

class UnownedRuns final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both references outlive it.
    UnownedRuns(Journal &journal, Clock &clock, QObject *parent = nullptr);
    ~UnownedRuns() override;

    //! \brief Reads the journal and puts right what it finds; finished() follows. Does nothing
    //! while that is under way, and after it has worked once.
    void start();
    enum class State { NotStarted, Reading, Read, Failed };
    [[nodiscard]] State state() const { return m_state; }

    //! \brief The latest runs that are done with, as the journal has them; oldest first. Where they
    //! are very large they are fewer.
    [[nodiscard]] const QList<RunRecord> &latest() const { return m_latest; }
    //! \brief Those that no runner has, by their number.
    [[nodiscard]] QList<RunId> runs() const;
    //! \brief nullptr for a run that is not among them.
    [[nodiscard]] const RunRecord *run(const RunId &id) const;
    //! \brief True for a run that was cut off by the end of the program that had it, and was put
    //! right by this one.
    [[nodiscard]] bool wasPutRight(const RunId &id) const { return m_putRight.contains(id); }

    //! \brief Leaves to \a runner what it has or adopts.
    void follow(Runner &runner);
    //! \brief Takes what is still to be looked into of \a runner, which is about to go.
    void takeBack(Runner &runner);

    //! \brief The operator looked into these targets: Unknown ones, and accepted ones whose jobs
    //! nobody follows any more, which become Unknown. The note is kept with each.
    void settle(const RunId &run, const QList<qsizetype> &indices, const QString &note);

signals:
    //! \brief The journal was read, or could not be.
    void finished(const muster::Result<void> &result);
    void targetsChanged(const muster::RunId &run, const muster::TargetChanges &changes);
    void ended(const muster::RunId &run);

private:
    void takeFound();
    void take(RunRecord run);
    void release(const RunId &run);
    void onOpen(const Result<QList<RunHistory>> &result);
    void onLatest(const Result<QList<RunHistory>> &result);
    void end(State state, const Result<void> &result);

    Journal &m_journal;
    Clock &m_clock;
    State m_state = State::NotStarted;
    std::map<RunId, std::unique_ptr<RunBook>> m_books; // one run each
    QSet<RunId> m_elsewhere; // a runner has them
    QSet<RunId> m_followed; // a runner has them, or had them
    QSet<RunId> m_putRight;
    std::deque<RunRecord> m_found; // open, and not taken yet
    QList<RunRecord> m_latest;
};

//! \brief Indices of \a run that a person may settle by hand while nobody follows its jobs.
[[nodiscard]] QList<qsizetype> toBeSettled(const RunRecord &run);

} // namespace muster
