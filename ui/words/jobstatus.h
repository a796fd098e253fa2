// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The word for the state of a target, with its job's status where nobody knows what that means.
// Pure function; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/words/phrasebook.h"

namespace muster {

//! \brief "Accepted", or "Accepted (status 7)".
[[nodiscard]] QString outcomeWithStatus(const TargetRecord &record,
                                        const PhraseBook &book = PhraseBook());

} // namespace muster
