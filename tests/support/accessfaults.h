// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What keeps a window from those who do not see it or have no mouse: controls without a name, or
// out of reach of the keyboard, and labels whose name stands in front of what they say. Free
// functions for tests.
#pragma once

#include <QStringList>

class QWidget;

namespace muster::test {

//! \brief Controls of \a window that can have the focus or be clicked, but have no name for a
//! screen reader, or one with the mark of a key in it.
[[nodiscard]] QStringList namelessControls(const QWidget &window);
//! \brief Controls of \a window that Tab does not come to, or does not get away from.
[[nodiscard]] QStringList unreachedControls(const QWidget &window);
//! \brief Labels of \a window that a screen reader reads by a name that leaves out their text.
[[nodiscard]] QStringList hiddenNews(const QWidget &window);

} // namespace muster::test
