// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a control shows that has an explanation of its own: an error code. The help asks for it.
// Free functions; UI thread.
#pragma once

#include <QString>

class QWidget;

namespace muster {

//! \brief Of an item model: the error code of the row, whatever the column; invalid: it has none.
inline constexpr int helpCodeRole = 0x0200; // far above the roles that models have for themselves

//! \brief From now on \a widget, and what is in it, is about the error \a code; empty: about none.
void setHelpCode(QWidget &widget, const QString &code);
//! \brief The code that \a widget is about, or what it is in: the one of the current row of a view,
//! or the one that was set. Empty: none.
[[nodiscard]] QString helpCodeOf(const QWidget &widget);

} // namespace muster
