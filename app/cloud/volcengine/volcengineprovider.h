// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Registers Volcengine Live: its name, sign-in, regions, limits, and how a connection is opened.
// Pure function; UI thread.
#pragma once

#include "app/cloud/provider.h"

namespace muster::volcengine {

//! \brief Keys of Connection::options.
inline constexpr QLatin1StringView actionOption { "action" }; //!< the Action that enables a task
//! The region that keys are used in, where it is not the endpoint's own.
inline constexpr QLatin1StringView keyRegionOption { "key-region" };

[[nodiscard]] Provider provider();

} // namespace muster::volcengine
