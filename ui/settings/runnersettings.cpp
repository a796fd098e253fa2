// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/runnersettings.h"

namespace muster {

RunnerSettings runnerSettings(const Preferences &preferences)
{
    using std::chrono::milliseconds;
    using std::chrono::minutes;
    RunnerSettings settings;
    settings.refusedRateTries = preferences.refusedTries;
    settings.sendDeadline = minutes(preferences.sendDeadlineMinutes);
    settings.overdueAfter = minutes(preferences.overdueMinutes);
    settings.actInterval
        = milliseconds(preferences.actIntervalMs); // both take -1 for the kind's own
    settings.pollInterval = milliseconds(preferences.pollIntervalMs); // and 0 for the plan
    settings.targetsPerCall = preferences.targetsPerCall; // both take 0 for the kind's own
    settings.concurrency = preferences.concurrency;
    settings.duplicateWindow = minutes(preferences.duplicateMinutes);
    settings.unlockTime = minutes(preferences.unlockMinutes);
    return settings;
}

} // namespace muster
