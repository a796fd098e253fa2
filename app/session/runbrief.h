// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run in one line of a list: what it is, how far it has come, and whether a person must look at
// it. Holds no targets. Plain value: no owner, any thread.
#pragma once

#include "app/fleet/records.h"
#include "app/journal/journal.h"

#include <optional>

namespace muster {

//! \brief What a run as a whole is at; a list of runs shows it as one mark. Where several are so,
//! the first counts.
enum class RunMark {
    Unknown, //!< it has ended, and nobody has looked into some outcomes
    Sending, //!< something is still to be sent
    Running, //!< all is sent, jobs are open
    Failed, //!< a target failed
    Rejected, //!< a target was rejected
    Settled, //!< outcomes are unknown, and a person has looked into each
    NotSent, //!< a part was not sent
    Succeeded, //!< every target
};

struct RunBrief
{
    RunId id;
    int number = 0; //!< RunRecord::number
    KindId kind;
    Connection connection; //!< as it was when the run was confirmed
    QDateTime confirmedAt; //!< UTC
    QDateTime endedAt; //!< UTC; invalid while a target is not final
    OutcomeTotals totals;
    bool isUnsettled = false; //!< an outcome is Unknown, and nobody has looked into it

    [[nodiscard]] RunMark mark() const;
    //! \brief It goes on, or has something that a person must look into.
    [[nodiscard]] bool wantsAttention() const { return isUnsettled || !endedAt.isValid(); }

    friend bool operator==(const RunBrief &, const RunBrief &) = default;
};

//! \brief Goes through every target.
[[nodiscard]] RunBrief briefOf(const RunRecord &run);
//! \brief Of a run that was found, with its targets or its summary.
[[nodiscard]] RunBrief briefOf(const RunHistory &found);

//! \brief The order of a list: what wants attention first, then the latest first.
[[nodiscard]] bool comesBefore(const RunBrief &one, const RunBrief &other);

//! \brief The totals of a run that goes on, kept up to date target by target: one of a hundred
//! thousand targets is not gone through at every answer.
class RunTally final
{
public:
    explicit RunTally(const RunRecord &run);

    //! \brief Positions that the run does not have are ignored.
    void apply(const TargetChanges &changes);
    [[nodiscard]] const OutcomeTotals &totals() const { return m_totals; }
    [[nodiscard]] bool isUnsettled() const { return m_unsettled > 0; }

private:
    void count(char state, int by);

    QList<char> m_states; // of each target
    OutcomeTotals m_totals;
    qsizetype m_unsettled = 0;
};

} // namespace muster
