// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From what a person set to what the engine goes by, and to what a confirmation begins with. Free
// functions; any thread.
#pragma once

#include "app/fleet/waves.h"
#include "app/restart/settings.h"
#include "app/settings/preferences.h"

namespace muster {

[[nodiscard]] RunnerSettings runnerSettings(const Preferences &preferences);
[[nodiscard]] WavePlan wavesOf(const Preferences &preferences);
[[nodiscard]] StopRule stopRuleOf(const Preferences &preferences);

} // namespace muster
