// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How a run stands in a list: the word, tone and shape of its state, its share, its age. Pure
// functions in the language that is on; UI thread.
#pragma once

#include "app/core/present.h"
#include "app/session/runbrief.h"
#include "ui/widgets/tones.h"

#include <QString>

namespace muster {

[[nodiscard]] Tone markTone(RunMark mark);
//! \brief "Being sent", "Failed" and so on: what the shape shows.
[[nodiscard]] QString markWord(RunMark mark);
//! \brief "6/11": how many have succeeded, of all.
[[nodiscard]] QString shareText(const OutcomeTotals &totals);
//! \brief "14:24" of today, else "11-29", of another year "2025-11-29"; local time.
[[nodiscard]] QString shortAge(const QDateTime &time, const QDateTime &now);
//! \brief "today 14:24", "yesterday 14:24", else date and time; local time.
[[nodiscard]] QString ageText(const QDateTime &time, const QDateTime &now);

} // namespace muster
