// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A drawing as a list of shapes, which knows neither where it is painted nor what it is about: a
// window paints it, a file is written of it, and both show the same. Nothing in it is told by
// colour alone: what differs has another fill, or a mark.
// Plain values and pure functions; any thread.
#pragma once

#include "ui/widgets/tones.h"

#include <QFont>
#include <QList>
#include <QPalette>
#include <QRectF>
#include <QString>

namespace muster {

enum class ChartKind {
    Bar, //!< with an edge of its own
    Band, //!< a ground that others stand on: no edge
    Line, //!< from the top left of its box to the bottom right
    Mark, //!< the shape of its tone, in the middle of its box
    Text, //!< cut at its box
};

enum class ChartFill {
    Solid,
    Light, //!< a touch of its colour
    Hollow, //!< of a line: dashed
    Hatched, //!< aslant
    Crossed, //!< both ways
    Striped, //!< level
};

enum class ChartInk {
    Tone, //!< the colour of its tone
    Text,
    Quiet, //!< lines that tell nothing alone
    Accent,
};

struct ChartShape
{
    ChartKind kind = ChartKind::Bar;
    QRectF box;
    ChartFill fill = ChartFill::Solid;
    ChartInk ink = ChartInk::Tone;
    Tone tone = Tone::Waiting; //!< of ChartInk::Tone, and of a mark
    QString text {}; //!< of a Text; of others what is told of them, where that can be written down
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

struct Chart
{
    QSizeF size;
    QList<ChartShape> shapes; //!< later ones on top
};

//! \brief How an outcome's tone is filled: each of them differs from the others without colours.
[[nodiscard]] ChartFill fillOf(Tone tone);

//! \brief What \a shape is drawn in, on the Base of \a palette.
[[nodiscard]] QColor chartColour(const ChartShape &shape, const QPalette &palette);

//! \brief How far the lines of a hatched, crossed or striped fill are apart.
inline constexpr int chartHatch = 5;

//! \brief Paints \a chart at the place of \a painter's origin, in its font; not its ground.
void paintChart(QPainter &painter, const Chart &chart, const QPalette &palette);

} // namespace muster
