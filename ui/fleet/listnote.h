// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why a list that was read to its end may still not be whole, as sentences.
// Pure function in the language that is on; UI thread.
#pragma once

#include "app/cloud/cloud.h"

namespace muster {

//! \brief Empty where \a summary is whole.
[[nodiscard]] QString listNote(const ListSummary &summary);

} // namespace muster
