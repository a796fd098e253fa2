// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/language.h"

#include <QLocale>

namespace muster {

Language currentLanguage() { return languageOfLocale(QLocale()); }

} // namespace muster
