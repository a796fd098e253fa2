// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The language that is on, and what catalogues are called. Pure functions: UI thread.
#pragma once

#include "app/core/language.h"

#include <QString>

namespace muster {

//! \brief "en" or "zh_CN": the end of a catalogue's name.
[[nodiscard]] QString languageCode(Language language);
//! \brief The one that is on, told by QLocale's default, which Translator sets.
[[nodiscard]] Language currentLanguage();

} // namespace muster
