// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is written down of a request when it becomes a run.
// Pure functions: no owner, any thread.
#pragma once

#include "app/journal/journal.h"
#include "app/restart/recentrestarts.h"
#include "app/restart/request.h"

namespace muster {

//! \brief A record with an id of its own, every target Planned.
[[nodiscard]] RunRecord newRecord(const RunRequest &request, int number,
                                  const QDateTime &confirmedAt);

//! \brief What its journal begins with: the \a unlockReason of a production connection, and the
//! targets that were restarted a short while ago, with the number of the run that did.
[[nodiscard]] QList<RunEvent> firstEvents(const RunRecord &run, const RecentRestarts &recent,
                                          const QString &unlockReason);

} // namespace muster
