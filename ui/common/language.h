// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The two languages of the program. Pure functions and a plain value: no owner, UI thread.
#pragma once

#include <QMetaType>
#include <QString>

namespace muster {

enum class Language { English, Chinese };

//! \brief "en" or "zh_CN": the end of a catalogue's name.
[[nodiscard]] QString languageCode(Language language);
//! \brief The one that is on, told by QLocale's default, which Translator sets.
[[nodiscard]] Language currentLanguage();

} // namespace muster

Q_DECLARE_METATYPE(muster::Language)
