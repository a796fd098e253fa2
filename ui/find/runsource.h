// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds runs that the window knows, by number, or by reason or ticket. Owned by
// its search; UI thread.
#pragma once

#include "ui/find/instantsource.h"

namespace muster {

class RunList;

class RunSource final : public InstantSource
{
    Q_OBJECT

public:
    //! \brief \a runs outlive it.
    explicit RunSource(const RunList &runs, QObject *parent = nullptr);

private:
    [[nodiscard]] FindAnswer answerTo(const FindText &text) override;

    const RunList &m_runs;
};

//! \brief How well a run fits; its number is asked for as "41" or "#41".
[[nodiscard]] MatchRank rankOfRun(const WantedText &wanted, int number, const QString &reason);
//! \brief A run as it is shown among what was found.
[[nodiscard]] FindResult runResult(MatchRank rank, const RunId &id, int number,
                                   const QString &reason, const QString &place);

} // namespace muster
