// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The state of an enabled task, from one look at the list; there is no job to ask for.
// Pure functions: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/volcengine/tasks.h"

namespace muster::volcengine {

//! \brief Not as wanted after so long: overdue.
inline constexpr std::chrono::seconds changeTakes { 120 };

//! \brief What \a row says of \a target at \a now.
//!
//! Enabling: Active is Succeeded; NotStarted too, with its start time as a note; Ended is Failed.
//! Stopping: Stopped is Succeeded, Ended is Failed, for it cannot be enabled again. Errors and
//! notes carry the cloud's own word as code, so that the catalogue explains it.
[[nodiscard]] TargetProgress progressOf(const OpenTarget &target, const FleetRow &row,
                                        const TaskTimes &times, const QDateTime &now);

//! \brief A list did not name \a target, which may be haste: Accepted, with a note of
//! OwnError::TaskNotSeen.
[[nodiscard]] TargetProgress notListed(const OpenTarget &target, const QDateTime &now);
//! \brief The list no longer names \a target: Failed, of OwnError::TaskNotListed.
[[nodiscard]] TargetProgress goneFromList(const OpenTarget &target);

} // namespace muster::volcengine
