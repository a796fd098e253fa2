// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/preferences.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace muster {

std::span<const NumberPreference> numberPreferences()
{
    using P = Preferences;
    // Ten calls a second is the most that any of the clouds allows, five waits are the most that a
    // refused call may have.
    static const std::array all {
        NumberPreference { u"restart/actIntervalMs"_s, &P::actIntervalMs, 100, 60'000, -1 },
        NumberPreference { u"restart/refusedTries"_s, &P::refusedTries, 0, 5, {} },
        NumberPreference { u"restart/targetsPerCall"_s, &P::targetsPerCall, 1, 100, 0 },
        NumberPreference { u"restart/sendDeadlineMinutes"_s, &P::sendDeadlineMinutes, 1, 120, {} },
        NumberPreference { u"waves/canary"_s, &P::canary, 1, 100, 0 },
        NumberPreference { u"waves/size"_s, &P::waveSize, 1, 1'000, {} },
        NumberPreference { u"waves/growth"_s, &P::waveGrowth, 2, 10, {} },
        NumberPreference { u"waves/soakSeconds"_s, &P::soakSeconds, 0, 3'600, {} },
        NumberPreference { u"waves/deadlineMinutes"_s, &P::waveDeadlineMinutes, 1, 1'440, {} },
        NumberPreference { u"waves/concurrency"_s, &P::concurrency, 1, 10, {} },
        NumberPreference { u"stop/afterTargets"_s, &P::stopAfterTargets, 1, 10'000, 0 },
        NumberPreference { u"stop/afterPercent"_s, &P::stopAfterPercent, 1, 100, 0 },
        NumberPreference { u"restart/duplicateMinutes"_s, &P::duplicateMinutes, 1, 1'440, 0 },
        NumberPreference { u"follow/pollIntervalMs"_s, &P::pollIntervalMs, 500, 600'000, 0 },
        NumberPreference { u"follow/overdueMinutes"_s, &P::overdueMinutes, 1, 1'440, {} },
        NumberPreference { u"list/refreshSeconds"_s, &P::refreshSeconds, 60, 3'600, 0 },
        NumberPreference { u"safety/unlockMinutes"_s, &P::unlockMinutes, 1, 240, {} },
        NumberPreference { u"safety/typedFromTargets"_s, &P::typedFromTargets, 2, 100, {} },
        NumberPreference { u"safety/typedFromPercent"_s, &P::typedFromPercent, 1, 100, {} },
        NumberPreference { u"history/retentionDays"_s, &P::retentionDays, 7, 3'650, 0 },
    };
    return all;
}

const NumberPreference &numberPreference(int Preferences::*value)
{
    const std::span<const NumberPreference> all = numberPreferences();
    return *std::ranges::find(all, value, &NumberPreference::value);
}

std::span<const SwitchPreference> switchPreferences()
{
    using P = Preferences;
    static const std::array all {
        SwitchPreference { u"notices/runEnds"_s, &P::notifiesEnds },
        SwitchPreference { u"notices/personNeeded"_s, &P::notifiesNeeds },
        SwitchPreference { u"notices/taskbarProgress"_s, &P::taskbarProgress },
    };
    return all;
}

const SwitchPreference &switchPreference(bool Preferences::*value)
{
    const std::span<const SwitchPreference> all = switchPreferences();
    return *std::ranges::find(all, value, &SwitchPreference::value);
}

} // namespace muster
