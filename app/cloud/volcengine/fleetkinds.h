// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fleet of Volcengine Live as data: columns, statuses, who may be picked, limits.
// Pure function; any thread.
#pragma once

#include "app/cloud/volcengine/requests.h"
#include "app/fleet/fleetkind.h"

namespace muster::volcengine {

//! \brief "volcengine.pull-to-push".
[[nodiscard]] KindId pullToPushKind();

//! \brief The command that stops running tasks, so that enableAgainKind() can enable them.
[[nodiscard]] KindId stopKind();
[[nodiscard]] KindId enableAgainKind();

//! \brief The pull-to-push tasks; \a actInterval is the least time between two calls, \a action
//! what enables a task, \a steadyInterval what the account's pace comes to.
[[nodiscard]] QList<FleetKind> fleetKinds(std::chrono::milliseconds actInterval,
                                          EnableAction action = EnableAction::Restart,
                                          std::chrono::milliseconds steadyInterval = {});

} // namespace muster::volcengine
