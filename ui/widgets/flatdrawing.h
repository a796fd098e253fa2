// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The strokes of the program's own look: what its style puts together. Pure functions; UI thread.
#pragma once

#include "ui/widgets/ownpalette.h"

#include <QStyle>

class QPainter;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionTab;

namespace muster {

//! \brief The edge of something that is pressed or typed into, filled with \a ground.
void drawField(QPainter &painter, const QRect &rect, const QColor &ground, QStyle::State state,
               const OwnColours &colours);
//! \brief Around what has the keyboard, within \a rect.
void drawFocus(QPainter &painter, const QRect &rect, const OwnColours &colours);
//! \brief An open arrow in the middle of \a rect.
void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction,
                 const QColor &color);
//! \brief A box to be ticked: On, NoChange (partly) or neither.
void drawCheckBox(QPainter &painter, const QRect &rect, QStyle::State state,
                  const QPalette &palette, const OwnColours &colours);
void drawRadioButton(QPainter &painter, const QRect &rect, QStyle::State state,
                     const QPalette &palette, const OwnColours &colours);
void drawPushButton(QPainter &painter, const QRect &rect, QStyle::State state, bool isDefault,
                    const QPalette &palette, const OwnColours &colours);
void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &header,
                       const OwnColours &colours);
void drawTab(QPainter &painter, const QStyleOptionTab &tab, const OwnColours &colours);
//! \brief The part that is done; what has no end is left to the style below.
void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const OwnColours &colours);

} // namespace muster
