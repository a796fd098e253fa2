// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the panel says of a run as a whole, kept up to date target by target: a run of a hundred
// thousand targets is not gone through at every answer.
// Plain value: no owner, any thread.
#pragma once

#include "app/fleet/records.h"

#include <QString>

#include <map>
#include <optional>
#include <set>

namespace muster {

//! \brief How far one wave has come.
struct WaveProgress
{
    int wave = 0; //!< the last one of which something was sent; 0: nothing was
    int waves = 0;
    int open = 0; //!< its targets that are not final
    QDateTime deadline; //!< when the next one goes whatever is open, UTC; invalid: not known

    friend bool operator==(const WaveProgress &, const WaveProgress &) = default;
};

class RunDigest final
{
public:
    RunDigest() = default;
    explicit RunDigest(const RunRecord &run);

    //! \brief The target at \a position was \a before, and is \a after.
    void change(qsizetype position, const TargetRecord &before, const TargetRecord &after);

    [[nodiscard]] const OutcomeTotals &totals() const { return m_totals; }
    [[nodiscard]] const RunWaves &waves() const { return m_waves; }
    [[nodiscard]] WaveProgress waveProgress() const;
    //! \brief Targets sent a second, over the last half minute before \a now of the wave that is
    //! going out; none: too few were for anybody to tell.
    [[nodiscard]] std::optional<double> rate(const QDateTime &now) const;
    //! \brief True while a target carries that Error::code of kind Cancelled.
    [[nodiscard]] bool hasOwnCode(OwnError code) const;
    //! \brief True when a person's stop left a target unsent: what a rule, the cloud or the
    //! program's end left so has a code.
    [[nodiscard]] bool isStoppedByHand() const { return m_stoppedByHand > 0; }
    //! \brief How many are overdue, and not final.
    [[nodiscard]] qsizetype overdue() const { return m_overdue; }
    //! \brief Positions of Unknown targets, settled or not.
    [[nodiscard]] const std::set<qsizetype> &unknown() const { return m_unknown; }

private:
    //! What of a wave was sent.
    struct Sent
    {
        std::map<QDateTime, qsizetype> times; // how many at each
        qsizetype open = 0; // not final
    };

    void count(qsizetype position, const TargetRecord &target, int by);
    void countSent(qsizetype position, const TargetRecord &target, int by);

    RunWaves m_waves;
    std::chrono::seconds m_waveDeadline { 0 };
    OutcomeTotals m_totals;
    std::map<int, Sent> m_sent; // by wave; those of which something was sent
    std::map<OwnError, qsizetype> m_ownCodes; // of kind Cancelled
    qsizetype m_overdue = 0;
    qsizetype m_stoppedByHand = 0;
    std::set<qsizetype> m_unknown;
};

} // namespace muster
