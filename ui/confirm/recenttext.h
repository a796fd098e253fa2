// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When a target was sent last, and what came of it. Pure function in the language that is on;
// UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/laterlook.h"
#include "app/restart/recentrestarts.h"

namespace muster {

//! \brief "Sent 4 min ago (job 1564…0123: Running)"; of what succeeded in the words of \a kind.
[[nodiscard]] QString recentText(const RecentRestart &recent, const FleetKind &kind,
                                 const QDateTime &now);

//! \brief "Since then: run #2, Succeeded 14:32:07", with the date unless it is of the day of \a
//! now.
[[nodiscard]] QString sinceText(const LaterTarget &later, const QDateTime &now);

} // namespace muster
