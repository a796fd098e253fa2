// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether a signature was refused because this computer's clock is wrong. Every signature carries a
// time, and clouds refuse one that is some 15 minutes off. Pure function; any thread.
#pragma once

#include "app/net/http.h"

namespace muster {

//! \brief The cloud's time less ours (\a now) when that is why \a reply, whose vendor's code and
//! message are \a code and \a message, refuses a signature; none when it is not, or cannot be told.
//!
//! Taken from the two times that a message about an expired signature names, else from the Date
//! header. Where the answer says itself that it is about time, one minute counts; else 14 minutes.
[[nodiscard]] std::optional<std::chrono::seconds> clockOffset(const HttpReply &reply,
                                                              const QString &code,
                                                              const QString &message,
                                                              const QDateTime &now);

} // namespace muster
