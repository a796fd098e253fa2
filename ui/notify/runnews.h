// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What there is to tell of a run while nobody looks. Plain values: no owner, any thread.
#pragma once

#include "app/fleet/records.h"

#include <optional>

namespace muster {

struct RunNews
{
    //! Where several come together, the first is told.
    enum class Kind {
        Ended,
        Stopped, //!< sending was, by its rule or by an error, and not by a person
        NotFollowed, //!< nobody asks for its jobs until a person has acted
        Held, //!< paused, and not by a person
        KeysEnded,
        Unsure, //!< an outcome is Unknown
    };

    RunId run;
    Kind kind = Kind::Ended;
    OutcomeTotals totals;
    std::optional<Error> reason = {}; //!< why it stopped, is held or is not followed
    QDateTime keysEndAt = {}; //!< of KeysEnded, UTC
};

//! \brief A target failed, was rejected or is unknown.
[[nodiscard]] bool isBad(const OutcomeTotals &totals);
//! \brief It must be seen, and stays until then.
[[nodiscard]] bool isUrgent(const RunNews &news);
//! \brief A person must act or look into it; the end of a run alone wants nobody.
[[nodiscard]] bool wantsPerson(const RunNews &news);

} // namespace muster
