// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What nobody wants to see in a window: text that is cut off, controls outside it, one key for two
// things, raw keys and marks. Free functions for tests.
#pragma once

#include <QStringList>

class QMenu;
class QWidget;

namespace muster::test {

//! \brief Faults of what \a window shows at its present size; empty when there are none.
[[nodiscard]] QStringList layoutFaults(const QWidget &window);
//! \brief Keys (Alt and a letter) that more than one thing of \a window, or of one of its menus,
//! has.
[[nodiscard]] QStringList sharedKeys(const QWidget &window);
//! \brief The same of a menu that belongs to no bar and no button.
[[nodiscard]] QStringList sharedMenuKeys(const QMenu &menu);
//! \brief Texts of \a window with a place that was not filled, markup, or a key of the program's
//! own.
[[nodiscard]] QStringList rawTexts(const QWidget &window);
//! \brief All of these, and what accessfaults.h finds.
[[nodiscard]] QStringList windowFaults(const QWidget &window);

} // namespace muster::test
