// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The picture of a check box. A pure function; UI thread.
#pragma once

#include <QColor>
#include <Qt>

class QPainter;
class QRect;

namespace muster {

//! \brief Draws a box in \a ink, the colour of the text around it: styles draw theirs so faintly on
//! a dark background that an empty one cannot be seen. A box that is not \a usable is dotted.
void drawTickBox(QPainter &painter, const QRect &rect, Qt::CheckState state, bool usable,
                 const QColor &ink);

} // namespace muster
