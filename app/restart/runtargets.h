// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of one run and what is known of each: how their outcomes move, what a look at the
// cloud or a person changes, and which of them have to be written, shown and followed.
// Plain value of its run; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/records.h"
#include "app/restart/plan.h"

#include <QSet>

#include <chrono>
#include <utility>

namespace muster {

//! \brief One instant on both clocks: records carry the wall's, decisions are made on the steady
//! one.
struct Moment
{
    QDateTime utc;
    std::chrono::milliseconds steady { 0 };
};

class RunTargets
{
public:
    //! \brief \a waves may be empty: then all targets are of one.
    RunTargets(RunRecord record, const QList<WaveRange> &waves);

    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] qsizetype size() const { return m_record.targets.size(); }
    [[nodiscard]] const TargetRecord &at(qsizetype index) const
    {
        return m_record.targets.at(index);
    }
    //! \brief Without a final outcome.
    [[nodiscard]] qsizetype openCount() const { return m_open; }
    [[nodiscard]] qsizetype openInWave(qsizetype wave) const { return m_waveOpen.at(wave); }
    //! \brief Failed, rejected or unknown.
    [[nodiscard]] qsizetype badCount() const { return m_bad; }
    //! \brief One of the first \a count has ended, and not well.
    [[nodiscard]] bool hasEndedBadly(qsizetype count) const;

    //! \brief False, and nothing has changed: canMove() forbids it.
    bool move(qsizetype index, Outcome to, const Moment &now);
    //! \brief All of \a range that may, with \a error beside them.
    void move(const CallRange &range, Outcome to, const std::optional<Error> &error,
              const Moment &now);
    //! \brief The call of \a range goes to the network.
    void noteHandedOver(const CallRange &range, const Moment &now);
    //! \brief What never left has no time of leaving, but for an earlier try's: \a leftAt.
    void noteNeverLeft(const CallRange &range, const QDateTime &leftAt);
    //! \brief \a answeredAt is invalid when the cloud gave no answer.
    void noteRequest(const CallRange &range, const RequestId &request, const QDateTime &answeredAt);
    //! \brief What the cloud answered about one; Unknown where it is not an answer to an Act.
    void applyAnswer(qsizetype index, const TargetAnswer &answer, const Moment &now);
    //! \brief The answer did not name this one.
    void noteUnanswered(qsizetype index, const Error &error, const Moment &now);

    //! \brief See Run. True when outcomes have moved, so that a wave or a rule may be reached.
    bool progressed(qsizetype index, const TargetProgress &progress, const Moment &now);
    void markOverdue(qsizetype index);
    void adopt(const Moment &now);
    bool settle(qsizetype index, const Moment &now);
    bool keepWatching(qsizetype index, bool byStatus);
    bool correct(qsizetype index, const Moment &now);
    void noteStatus(qsizetype index, const QString &status, const QDateTime &at);

    [[nodiscard]] bool hasChanges() const { return !m_changed.isEmpty(); }
    //! \brief Targets that moved since the last time this was asked.
    [[nodiscard]] TargetChanges takeChanges();
    [[nodiscard]] bool hasAccepted() const { return !m_accepted.isEmpty(); }
    //! \brief Those that became Accepted since the last time this was asked, in order.
    [[nodiscard]] QList<qsizetype> takeAccepted() { return std::exchange(m_accepted, {}); }
    //! \brief The first ones of them; the others are told of next time.
    [[nodiscard]] QList<qsizetype> takeAccepted(qsizetype most);

private:
    void count(Outcome outcome, qsizetype index, int by);
    void enter(qsizetype index, Outcome to, const Moment &now);
    [[nodiscard]] bool lost(qsizetype index, const TargetProgress &progress, const Moment &now);
    bool noteJobStatus(qsizetype index, const TargetProgress &progress);
    [[nodiscard]] bool isNotSeen(qsizetype index, const TargetProgress &progress);

    RunRecord m_record;
    qsizetype m_open = 0;
    qsizetype m_bad = 0;
    QList<qsizetype> m_waveOf; //!< by target
    QList<qsizetype> m_waveOpen; //!< by wave: targets without a final outcome
    QSet<qsizetype> m_keptWatch; //!< Unknown, and asked for all the same
    QList<qsizetype> m_changed;
    QList<qsizetype> m_accepted;
};

} // namespace muster
