// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Light, dark, as the system is, or drawn by the system. Free functions; UI thread.
#pragma once

#include "app/settings/settings.h"
#include "ui/widgets/ownpalette.h"

#include <QPalette>

#include <optional>

namespace muster {

//! \brief For the whole program, at once; from then on Theme::System follows the system where Qt
//! tells of its changes (6.5). The system's own style and colours are kept by Theme::Native, by
//! Theme::System in high contrast, and where QT_STYLE_OVERRIDE names a style.
void applyTheme(Theme theme);

//! \brief The colours of Theme::Light or Theme::Dark.
[[nodiscard]] QPalette themePalette(Theme theme);

//! \brief What Theme::System becomes on a system whose palette is \a palette; nothing: left to it.
//! \a isDark: what the system says, where it does.
[[nodiscard]] std::optional<Shade> shadeFor(const QPalette &palette, std::optional<bool> isDark);

//! \brief The roles of \a palette that nobody could read, made readable; the others are not set.
//! Some systems' dark palettes leave the placeholder dark.
[[nodiscard]] QPalette mended(const QPalette &palette);

} // namespace muster
