// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Windows that fit the screen, also a small one or one whose scale is large: what does not fit can
// be scrolled, and the buttons stay inside. Free functions; UI thread.
#pragma once

#include <QSize>

class QScrollArea;
class QWidget;

namespace muster {

//! \brief Resizes \a window to \a wanted, or wider where one of its scrolled pages needs it; never
//! beyond what its screen has room for within a frame. One that takes all of that height before it
//! is shown is put where its title is on the screen.
void resizeWithinScreen(QWidget &window, QSize wanted);

//! \brief Makes \a window as high as \a height where there is room, and moves it up when its lower
//! edge would leave the screen.
void growWithinScreen(QWidget &window, int height);

//! \brief Puts \a window, which was not shown yet, into the middle of its screen with its title on
//! it. Qt leaves no room for the title of a dialog that stands alone, and not every desktop moves
//! it.
void centreOnScreen(QWidget &window);

//! \brief \a page, which it takes over, in an area that scrolls it down where there is no room;
//! nothing of it is seen but the scroll bar.
[[nodiscard]] QScrollArea *scrolledPage(QWidget *page);

//! \brief \a area scrolls to what takes the focus in it, by whatever keys or program: Qt does so
//! for Tab alone. Not under a pressed mouse button, nor to what is higher than the area.
void followFocus(QScrollArea &area);

} // namespace muster
