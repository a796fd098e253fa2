// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How an outcome is shown: word, tone, shape and colour, never colour alone.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/fleet/outcome.h"
#include "app/fleet/records.h"
#include "ui/widgets/tones.h"

#include <QString>

namespace muster {

[[nodiscard]] Tone outcomeTone(Outcome outcome);
//! \brief The word as data, for a look-up in either language.
[[nodiscard]] Phrase outcomePhrase(Outcome outcome);
//! \brief The word in the language that is on: "Succeeded".
[[nodiscard]] QString outcomeWord(Outcome outcome);
//! \brief One sentence that says what the outcome means: "The cloud took it; not yet success."
[[nodiscard]] QString outcomeMeaning(Outcome outcome);
[[nodiscard]] Phrase outcomeMeaningPhrase(Outcome outcome);
//! \brief The shape as an icon of 16 by 16.
[[nodiscard]] QIcon outcomeIcon(Outcome outcome, const QPalette &palette);
//! \brief "Of 11: 6 succeeded, 1 failed, 3 not sent." Only the parts that are not zero.
[[nodiscard]] QString totalsSentence(const OutcomeTotals &totals);

//! \brief "6 succeeded, 1 failed": the same without the number of all.
[[nodiscard]] QString outcomeParts(const OutcomeTotals &totals);

} // namespace muster
