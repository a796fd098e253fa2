// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the journal holds, in words. Pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"

#include <QString>

namespace muster {

//! \brief The kind's name, or its id when no cloud that is known has it.
[[nodiscard]] QString kindName(const KindId &id, const QList<FleetKind> &kinds);
//! \brief \a name, or the word for a person whose name nobody knows.
[[nodiscard]] QString operatorText(const QString &name);
//! \brief The target's name, or its id when it has none.
[[nodiscard]] QString targetName(const Target &target);
//! \brief How a run stands: "Of 3: 2 succeeded, 1 failed."
[[nodiscard]] QString resultText(const OutcomeTotals &totals, bool hasEnded);
//! \brief "Running, overdue": the outcome's word and its mark.
[[nodiscard]] QString outcomeText(const TargetRecord &record);

//! \brief One line for the moment at which a try was sent, and whether it was never answered.
[[nodiscard]] QString trySentText(const TryRecord &attempt);
//! \brief One line for the moment at which its answer was written.
[[nodiscard]] QString tryAnsweredText(const TryRecord &attempt);
//! \brief One line; a word that this version does not know is shown as it is.
[[nodiscard]] QString eventText(const RunEvent &event, const RunRecord &run);

} // namespace muster
