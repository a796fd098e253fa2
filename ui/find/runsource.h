// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds runs that the window knows, by number, or by reason or ticket. Answers at once. Owned by
// its search; UI thread.
#pragma once

#include "ui/find/findsource.h"

namespace muster {

class RunList;

class RunSource final : public FindSource
{
    Q_OBJECT

public:
    //! \brief \a runs outlive it.
    explicit RunSource(const RunList &runs, QObject *parent = nullptr);

    void ask(const FindText &text, int number) override;

private:
    const RunList &m_runs;
};

//! \brief How well a run fits; its number is asked for as "41" or "#41".
[[nodiscard]] MatchRank rankOfRun(const WantedText &wanted, int number, const QString &reason);
//! \brief A run as it is shown among what was found.
[[nodiscard]] FindResult runResult(MatchRank rank, const RunId &id, int number,
                                   const QString &reason, const QString &place);

} // namespace muster
