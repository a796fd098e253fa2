// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Light, dark, or as the system draws. Free functions; UI thread.
#pragma once

#include "app/settings/settings.h"

#include <QPalette>

namespace muster {

//! \brief For the whole program, at once. Light and dark are drawn in the Fusion style, which takes
//! every colour from its palette; System brings back the style and colours of the start.
void applyTheme(Theme theme);

//! \brief The colours of Theme::Light or Theme::Dark.
[[nodiscard]] QPalette themePalette(Theme theme);

//! \brief The edges of fields and check boxes in that theme.
[[nodiscard]] QColor themeOutline(Theme theme);

} // namespace muster
