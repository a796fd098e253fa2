// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One target's story in words: the short sentence of a cell and the long text of the details.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/runs/runlist.h"
#include "ui/runs/runwaves.h"

#include <QString>

namespace muster {

//! \brief The outcome's word with its marks: overdue, settled by hand, a status that is not normal
//! again.
[[nodiscard]] QString outcomeCellText(const TargetRecord &record, const FleetKind &kind);
//! \brief One sentence: what the error means, or what there is to know about the outcome; empty
//! when the outcome's word says all.
[[nodiscard]] QString meaningText(const TargetRecord &record, const FleetKind &kind,
                                  const ErrorCatalogue &catalogue, const QDateTime &now);
//! \brief The sentence that a target was restarted a short while before, and wanted all the same.
[[nodiscard]] QString insistedText();
//! \brief What to do next; empty when there is nothing to do. An Unknown target is never told to
//! try again.
[[nodiscard]] QString adviceText(const TargetRecord &record, const ErrorCatalogue &catalogue);
//! \brief What adviceText() says of an Unknown target, as data.
[[nodiscard]] Phrase unknownAdvicePhrase();
//! \brief All that is known of the target, one fact a line, plain text.
[[nodiscard]] QString detailText(const TargetRecord &record, const FleetKind &kind,
                                 const ErrorCatalogue &catalogue, const QDateTime &now);

//! \brief How far the waves are, what the run does now, and why it waits or stopped. \a now: UTC.
[[nodiscard]] QString phaseText(const RunState &state, const RunRecord &run,
                                const WaveProgress &waves, const QDateTime &now);

} // namespace muster
