// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of a run can be sent again now, and if nothing, why: the one rule and the one teller for the
// job panel, its notice, its cards and the history, so that none of them offers what another one
// refuses. Plain value and pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "app/restart/laterruns.h"
#include "app/session/runrepeat.h"

#include <QString>

#include <functional>
#include <initializer_list>

namespace muster {

//! \brief Says what prevents sending a part of a run again now, whatever its targets;
//! empty: nothing does.
using WhyNotRepeat = std::function<QString(const RunRecord &)>;

struct RepeatOffer
{
    OutcomeTotals all; //!< how the targets of the run stand
    OutcomeTotals left; //!< by outcome, what no later run has taken over, and nobody has settled
    QString whyNot; //!< a sentence; empty: what is left can be sent again

    //! \brief How many targets at \a outcome can be sent again now.
    [[nodiscard]] int count(Outcome outcome) const { return whyNot.isEmpty() ? left[outcome] : 0; }
    //! \brief Why count() is 0, as a sentence; empty when it is not.
    [[nodiscard]] QString whyNone(Outcome outcome) const;
    //! \brief What prevents all that did not succeed, or the reason of the worst of
    //! \a outcomes when nothing of them is left; empty when something of them can be sent again.
    [[nodiscard]] QString whyNone(std::initializer_list<Outcome> outcomes) const;

    friend bool operator==(const RepeatOffer &, const RepeatOffer &) = default;
};

//! \brief Of \a run, whose targets stand as \a totals tells, as \a later knows it; what that does
//! not know yet is wanted by the caller. Without \a whyNot nothing prevents it but the
//! targets.
[[nodiscard]] RepeatOffer repeatOffer(const RunRecord &run, const OutcomeTotals &totals,
                                      const LaterRuns &later, const WhyNotRepeat &whyNot);

//! \brief What prevents sending a part of \a run again, as a sentence; empty for none.
[[nodiscard]] QString repeatText(const RunRecord &run, const std::optional<RepeatRefusal> &refusal);

} // namespace muster
