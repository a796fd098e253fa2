// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What came of one try of one call that acts: the engine decides by it, and the journal keeps it.
// Plain values: no owner, any thread.
#pragma once

namespace muster {

//! \brief How the cloud answered one try of one Act call.
enum class ActVerdict {
    Answered, //!< per-target answers are there (2xx, or a 4xx with the vendor's error: all
              //!< Rejected)
    RefusedRate, //!< 429 before processing: wait, then it may be sent again
    RefusedToken, //!< 401 with an expired token, before processing: renew once, then again
    RefusedAction, //!< the cloud knows that call no more; sent again it is another one
    NotSent, //!< provably never left
    Unknown, //!< left, and no usable answer: never sent again by us
};

inline constexpr ActVerdict allActVerdicts[]
    = { ActVerdict::Answered,      ActVerdict::RefusedRate, ActVerdict::RefusedToken,
        ActVerdict::RefusedAction, ActVerdict::NotSent,     ActVerdict::Unknown };

} // namespace muster
