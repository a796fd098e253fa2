// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a user may set: numbers with their ranges, and what is on or off, with their defaults.
// Plain values and data: no owner, any thread.
#pragma once

#include "app/fleet/waves.h"

#include <QString>

#include <optional>
#include <span>

namespace muster {

struct Preferences
{
    // Restarting
    int actIntervalMs = -1; //!< least time between two restart calls; -1: the kind's own
    int refusedTries = 5; //!< how often a 429 is waited for, for one call
    int targetsPerCall = 0; //!< of one restart call; 0: the kind's own
    int sendDeadlineMinutes = 10; //!< a call not sent by then is NotSent
    //! None: growing waves in production and where the number must be typed, else all at once.
    std::optional<WaveShape> waveShape {};
    int canary = 1; //!< targets of the first wave; 0: no wave of its own
    int waveSize = 5;
    int waveGrowth = 2; //!< each wave is so many times the one before
    int soakSeconds = 60; //!< between two waves
    int waveDeadlineMinutes = 30; //!< the next wave waits no longer for jobs of the one before
    int concurrency = 1; //!< calls in flight at a time
    int stopAfterTargets = 2; //!< failed, rejected or unknown over the whole run; 0: no such rule
    int stopAfterPercent = 0; //!< the same as a share of the run; 0: no such rule
    int duplicateMinutes = 15; //!< a target restarted since then is held back; 0: never

    // Following jobs
    int pollIntervalMs = 0; //!< 0: the default plan, from 1 s to 30 s
    int overdueMinutes = 30;

    // Safety
    int unlockMinutes = 15; //!< how long an unlocked connection stays unlocked
    int typedFromTargets = 10; //!< from here on the number must be typed
    int typedFromPercent = 10; //!< the same as a share of the fleet

    // Lists
    int refreshSeconds = 0; //!< the list in front is read again after that; 0: only when asked

    // History
    int retentionDays = 0; //!< 0: for ever

    // Notifications
    bool notifiesEnds = true; //!< a notification of the system when a run ends
    bool notifiesNeeds = true; //!< the same when a person is needed
    bool taskbarProgress = true;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

//! \brief One number of Preferences: where it is kept and what it may be.
struct NumberPreference
{
    QString key; //!< stable, in the settings file
    int Preferences::*value;
    int minimum;
    int maximum;
    std::optional<int> off; //!< a value outside the range with a meaning of its own

    [[nodiscard]] bool accepts(int number) const
    {
        return number == off || (number >= minimum && number <= maximum);
    }
};

//! \brief Every number of Preferences, once.
[[nodiscard]] std::span<const NumberPreference> numberPreferences();

//! \brief The entry of \a value, one of Preferences' numbers.
[[nodiscard]] const NumberPreference &numberPreference(int Preferences::*value);

//! \brief What of Preferences is on or off.
struct SwitchPreference
{
    QString key; //!< stable, in the settings file
    bool Preferences::*value;
};

//! \brief Every switch of Preferences, once.
[[nodiscard]] std::span<const SwitchPreference> switchPreferences();

//! \brief The entry of \a value, one of Preferences' switches.
[[nodiscard]] const SwitchPreference &switchPreference(bool Preferences::*value);

} // namespace muster
