// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How well a colour is seen on another. Pure functions, any thread.
#pragma once

class QColor;

namespace muster {

//! \brief WCAG 2's relative luminance, 0 (black) to 1 (white).
[[nodiscard]] double luminance(const QColor &color);
//! \brief WCAG 2's ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

//! \brief What WCAG 2 asks of text (level AA), and of marks, edges and the focus.
inline constexpr double textContrast = 4.5;
inline constexpr double markContrast = 3;

//! \brief Whether rows of \a highlight are so unlike those of \a base that a colour which is seen
//! on these is lost on those: all but tints.
[[nodiscard]] bool isStrongSelection(const QColor &base, const QColor &highlight);

} // namespace muster
