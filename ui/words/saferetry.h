// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of a target, and whether it may safely be sent again, as sentences that never
// contradict each other. Pure functions; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/records.h"

namespace muster {

//! \brief Whether what a code of that kind refused, or failed, may be sent again.
[[nodiscard]] Phrase retryPhrase(Retry retry);

//! \brief Empty where nothing went wrong. The outcome goes before the code: what may have been
//! carried out is never called safe, whatever its code says.
[[nodiscard]] Phrase safeToRetry(const TargetRecord &record, const ErrorCatalogue &catalogue);

//! \brief Whether a person is to look at the target before it is sent again: it may have been
//! carried out, or nobody can tell.
[[nodiscard]] bool isToCheckFirst(const TargetRecord &record, const ErrorCatalogue &catalogue);

//! \brief What the record's outcome means. A refusal whose code leaves open what happened, as old
//! records may hold one, is not said to have changed nothing.
[[nodiscard]] Phrase whatBecamePhrase(const TargetRecord &record, const ErrorCatalogue &catalogue);

} // namespace muster
