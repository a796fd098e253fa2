// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The colours of the program's own look, light and dark. Pure functions; UI thread.
#pragma once

#include <QColor>
#include <QPalette>

namespace muster {

enum class Shade { Light, Dark };

//! \brief Text is at least 4.5:1 on every ground that it stands on, selected or not.
[[nodiscard]] QPalette ownPalette(Shade shade);

//! \brief What QPalette has no role for.
struct OwnColours
{
    QColor accent; //!< focus, what is checked, progress; 3:1 on every ground
    QColor onAccent; //!< a mark or text on it
    QColor outline; //!< edges of what is pressed and typed into; 3:1
    QColor dimOutline; //!< the same where nothing can be done
    QColor separator; //!< thin lines; tell nothing alone
    QColor hover; //!< ground under the pointer
    QColor pressed;
    QColor scroll; //!< the handle of a scroll bar; 3:1
};
[[nodiscard]] const OwnColours &ownColours(Shade shade);

//! \brief A row of a list or table, so high that it has air.
[[nodiscard]] inline int rowHeightFor(int fontHeight) { return fontHeight + 12; }

} // namespace muster
