// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why no run of a fleet can be started now, whatever its targets. The runner alone finds it; its
// own refusal, the fleet page, the confirmation and every offer to send a part of a run again go by
// that answer. Plain value: no owner, any thread. Words are made in the window.
#pragma once

#include "app/core/error.h"

#include <optional>

namespace muster {

struct Blocked
{
    enum class By {
        UnknownKind, //!< the cloud has no resources of that kind
        ReadOnly, //!< the connection is
        ProductionLocked, //!< the connection is production, and locked
        AnotherAccount, //!< it was confirmed for another account than calls go through now
        ProgramEnds,
        HistoryUnread, //!< the journal is being read
        HistoryFailed, //!< it could not be read
        RunInProgress, //!< a run of the fleet, of whatever verb, has not finished sending
    };

    By by = By::UnknownKind;
    int run = 0; //!< RunInProgress: its number
    std::optional<Error> error = {}; //!< HistoryFailed: what the journal said

    friend bool operator==(const Blocked &, const Blocked &) = default;
};

//! \brief The same as the engine's refusal of a request.
[[nodiscard]] Error refusalOf(const Blocked &blocked);

} // namespace muster
