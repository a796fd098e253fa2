// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The language that is on. Pure function: UI thread.
#pragma once

#include "app/core/language.h"

namespace muster {

//! \brief The one that is on, told by QLocale's default, which Translator sets.
[[nodiscard]] Language currentLanguage();

} // namespace muster
