// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether what happened to a target may safely be sent again, as a sentence.
// Pure function; UI thread.
#pragma once

#include "app/fleet/phrase.h"
#include "app/fleet/records.h"
#include "ui/common/errorcatalogue.h"

namespace muster {

//! \brief Empty where nothing went wrong. The outcome goes before the code: what may have been
//! carried out is never called safe, whatever its code says.
[[nodiscard]] Phrase safeToRetry(const TargetRecord &record, const ErrorCatalogue &catalogue);

} // namespace muster
