// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the journal holds, in words. Pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "app/journal/journalexport.h"

#include <QString>

namespace muster {

//! \brief One of \a kinds, or an empty one: a later version's, or of a cloud that is gone.
[[nodiscard]] FleetKind knownKind(const KindId &id, const QList<FleetKind> &kinds);
//! \brief The kind's name, or words for one that no cloud that is known has.
[[nodiscard]] QString kindName(const KindId &id, const QList<FleetKind> &kinds);
//! \brief \a name, or the word for a person whose name nobody knows.
[[nodiscard]] QString operatorText(const QString &name);
//! \brief The state of a run: "Of 3: 2 succeeded, 1 failed."
[[nodiscard]] QString resultText(const OutcomeTotals &totals, bool hasEnded);

//! \brief One line for the moment at which a try was sent, and whether it was never answered.
[[nodiscard]] QString trySentText(const TryRecord &attempt);
//! \brief One line for the moment at which its answer was written.
[[nodiscard]] QString tryAnsweredText(const TryRecord &attempt);
//! \brief One line; \a kind says what statuses mean. What a later version wrote is said to be that:
//! the words of records are for programs.
[[nodiscard]] QString eventText(const RunEvent &event, const RunRecord &run, const FleetKind &kind);

//! \brief The words of a table of runs, in the language that is on; of targets the same as the
//! window's. Made in any thread, and then used by one at a time.
[[nodiscard]] ExportWords exportWords(const QList<FleetKind> &kinds);

} // namespace muster
