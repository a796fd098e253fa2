// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the job panel says of a target and of a run beyond TargetStory: the long text of the
// details, and what the run does now. Pure functions in the language that is on; UI thread.
#pragma once

#include "app/core/present.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/session/runlist.h"
#include "ui/runs/rundigest.h"
#include "ui/runs/targetfilter.h"

#include <QString>

namespace muster {

//! \brief "Failed": what a filter, or a part of a bar, is called.
[[nodiscard]] QString groupWord(JobGroup group);
//! \brief The sentence that a target was held back at first, and wanted all the same.
[[nodiscard]] QString insistedText();
//! \brief All that is known of the target, one fact a line, plain text.
[[nodiscard]] QString detailText(const TargetRecord &record, const FleetKind &kind,
                                 const ErrorCatalogue &catalogue, const Present &now);

//! \brief Which target it is, how it stands and since when: the same facts, but the first ones
//! only.
[[nodiscard]] QString briefText(const TargetRecord &record, const FleetKind &kind);

//! \brief How far the waves are, what the run does now, and why it waits or stopped. \a digest is
//! of \a run. The times of other days than that of \a now, in UTC, have their dates.
[[nodiscard]] QString phaseText(const RunState &state, const RunRecord &run,
                                const RunDigest &digest, const WaveProgress &waves,
                                const QDateTime &now);

} // namespace muster
