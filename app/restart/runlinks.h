// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which runs repeat a part of another one; what became of its targets since, LaterRuns tells. Pure
// functions over the runs that are known; any thread.
#pragma once

#include "app/fleet/records.h"

#include <QList>

namespace muster {

//! \brief The runs that repeat a part of \a run directly, in the order of \a known.
[[nodiscard]] QList<const RunRecord *> repeatsOf(const RunRecord &run,
                                                 const QList<const RunRecord *> &known);

} // namespace muster
