// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The colours that mean something, and the shapes beside them: nothing is told by colour alone.
// Pure functions; UI thread.
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QPalette;
class QRectF;
class QWidget;

namespace muster {

//! \brief Each has a shape of its own, but for Warning, which only colours.
enum class Tone {
    Waiting, //!< hollow circle
    Busy, //!< half circle
    Good, //!< circle with a tick
    Bad, //!< circle with a cross
    Refused, //!< circle with a bar
    Unsure, //!< diamond with a question mark
    Off, //!< hollow circle with a bar through it
    Warning,
};

//! \brief At least 4.5:1 against \a ground, which is nearly white or nearly black, or a selected
//! row of the own look; told apart in whatever way colours are seen.
[[nodiscard]] QColor toneColor(Tone tone, const QColor &ground);
//! \brief Draws the shape of \a tone into the square \a box.
void paintTone(QPainter &painter, const QRectF &box, Tone tone, const QColor &color,
               const QColor &ground);
//! \brief The shape as an icon of 16 by 16, for a place with \a palette's Base.
[[nodiscard]] QIcon toneIcon(Tone tone, const QPalette &palette);

//! \brief A bar's edge in \a color, and its ground with a touch of it.
void paintBar(QWidget &bar, QColor color, float touch = 0.10F);

//! \brief Behind white text, where everybody must look.
inline constexpr QRgb alarmRed = 0xffb3261e;
//! \brief Seen from afar: production stands open.
inline constexpr QRgb unlockedAmber = 0xffd98200;

//! \brief A row that differs from the others; why is said in it.
enum class RowMark {
    Changed, //!< lilac, unlike a selected row
    HeldBack, //!< amber
};
[[nodiscard]] QColor markedGround(RowMark mark, const QPalette &palette);
//! \brief The text on any of these.
[[nodiscard]] QColor markedText(const QPalette &palette);

} // namespace muster
