// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When a target's request left, as everything that shows or writes it says. Pure function; any
// thread.
#pragma once

#include "app/fleet/records.h"

namespace muster {

//! \brief Invalid for what never left, whatever an older record says: its time is that of the
//! handing over.
[[nodiscard]] inline QDateTime timeOfSending(const TargetRecord &record)
{
    const bool hasLeft = record.outcome != Outcome::Planned && record.outcome != Outcome::NotSent;
    return hasLeft ? record.sentAt : QDateTime();
}

} // namespace muster
