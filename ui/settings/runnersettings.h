// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From what a person set to what the engine goes by. Free function; any thread.
#pragma once

#include "app/restart/settings.h"
#include "app/settings/preferences.h"

namespace muster {

[[nodiscard]] RunnerSettings runnerSettings(const Preferences &preferences);

} // namespace muster
