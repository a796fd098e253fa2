// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The parts of a window, as the tests of windows name and walk them.
#pragma once

#include <QList>
#include <QWidget>

namespace muster::test {

//! \brief Its class and name, and where it is when it has none; with the begin of \a text.
[[nodiscard]] QString nameOf(const QWidget &widget, const QString &text = {});
//! \brief Of \a window itself: no other windows, no hidden parts.
[[nodiscard]] QList<QWidget *> shownParts(const QWidget &window);

} // namespace muster::test
