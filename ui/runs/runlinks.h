// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How runs follow from each other: what of a run another one has taken over, and what is left to
// be sent again. Pure functions over the runs that are known; any thread.
#pragma once

#include "app/fleet/records.h"

#include <QList>
#include <QSet>

namespace muster {

//! \brief Targets of \a run that a later run, which repeats a part of it, has sent or may still
//! send; repeats of repeats count.
[[nodiscard]] QSet<TargetId> takenOver(const RunRecord &run, const QList<const RunRecord *> &known);

//! \brief Positions of \a run at \a outcome that nothing has taken over, and that are not settled.
[[nodiscard]] QList<qsizetype> repeatable(const RunRecord &run, Outcome outcome,
                                          const QList<const RunRecord *> &known);

//! \brief The runs that repeat a part of \a run directly, in the order of \a known.
[[nodiscard]] QList<const RunRecord *> repeatsOf(const RunRecord &run,
                                                 const QList<const RunRecord *> &known);

} // namespace muster
