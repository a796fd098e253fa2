// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/defaults.h"

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

WavePlan wavesOf(const Preferences &preferences)
{
    WavePlan waves;
    waves.shape = preferences.waveShape.value_or(WaveShape::AllAtOnce);
    waves.canary = preferences.canary;
    waves.size = preferences.waveSize;
    waves.growth = preferences.waveGrowth;
    waves.soak = std::chrono::seconds(preferences.soakSeconds);
    waves.deadline = std::chrono::minutes(preferences.waveDeadlineMinutes);
    return waves;
}

StopRule stopRuleOf(const Preferences &preferences)
{
    StopRule rule;
    if (preferences.stopAfterTargets > 0)
        rule.count = preferences.stopAfterTargets;
    if (preferences.stopAfterPercent > 0)
        rule.percent = preferences.stopAfterPercent;
    return rule;
}

} // namespace muster
