// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When a target's request left and how long it took, as everything that shows or writes it says.
// Pure functions; any thread.
#pragma once

#include "app/core/present.h"
#include "app/fleet/records.h"

#include <algorithm>

namespace muster {

//! \brief Invalid for what never left, whatever an older record says: its time is that of the
//! handing over.
[[nodiscard]] inline QDateTime timeOfSending(const TargetRecord &record)
{
    const bool hasLeft = record.outcome != Outcome::Planned && record.outcome != Outcome::NotSent;
    return hasLeft ? record.sentAt : QDateTime();
}

//! \brief From the sending to the end, or to now. By the steady clock where that was running, so
//! that a clock which is set changes no figure; of a run of an earlier start, by this computer's
//! clock alone. Never by the cloud's. -1 for what never left, and where this computer's clock was
//! before the sending since.
[[nodiscard]] inline std::chrono::milliseconds
timeTaken(const TargetRecord &record, const QDateTime &now, std::chrono::milliseconds monotonic)
{
    const QDateTime sent = timeOfSending(record);
    if (!sent.isValid())
        return std::chrono::milliseconds(-1);
    const bool hasEnded = isFinal(record.outcome) && record.endedAt.isValid();
    if (hasEnded && record.took.count() >= 0)
        return record.took;
    if (!hasEnded && record.sentMonotonic.value.count() >= 0)
        return monotonic - record.sentMonotonic.value;
    return std::chrono::milliseconds(
        std::max<qint64>(-1, sent.msecsTo(hasEnded ? record.endedAt : now)));
}

//! \brief How long a target that is open has been so since its sending; -1: nobody can tell. By the
//! steady clock in the program that sent it. In a later one this computer's clock is all there is,
//! and it may have been set: what it makes negative, or longer than a day, is not told.
[[nodiscard]] inline std::chrono::milliseconds timeOpen(const TargetRecord &record,
                                                        const Present &now)
{
    constexpr std::chrono::milliseconds untold(-1);
    const QDateTime sent = timeOfSending(record);
    if (!sent.isValid() || isFinal(record.outcome))
        return untold;
    if (record.sentMonotonic.value.count() >= 0 && now.steady.count() >= 0)
        return now.steady - record.sentMonotonic.value;
    if (!now.utc.isValid())
        return untold;
    const std::chrono::milliseconds passed(sent.msecsTo(now.utc));
    return passed.count() < 0 || passed > std::chrono::hours(24) ? untold : passed;
}

//! \brief By how much the cloud's clock is ahead of this computer's at the least, as far as its
//! time of the end proves it: an end cannot be learned of before it was, nor come before the
//! sending. Negative: behind; 0: nothing is proven. The cloud's times are whole seconds.
[[nodiscard]] inline std::chrono::seconds cloudClockOffset(const TargetRecord &record)
{
    using std::chrono::seconds;
    const QDateTime sent = timeOfSending(record);
    if (!record.cloudEndedAt.isValid() || !sent.isValid() || !record.endedAt.isValid())
        return seconds(0);
    const qint64 ahead = record.endedAt.secsTo(record.cloudEndedAt);
    if (ahead > 1)
        return seconds(ahead);
    const qint64 behind = record.cloudEndedAt.secsTo(sent);
    return behind > 1 ? seconds(-behind) : seconds(0);
}

} // namespace muster
