// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/colourstrip.h"

#include "ui/widgets/connectioncolour.h"

#include <QEvent>
#include <QPainter>

namespace muster {

namespace {

constexpr int thickness = 5;

} // namespace

ColourStrip::ColourStrip(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("colourStrip"));
    if (orientation == Qt::Horizontal)
        setFixedHeight(thickness);
    else
        setFixedWidth(thickness);
    setColour(ConnectionColour::None);
}

void ColourStrip::setColour(ConnectionColour colour)
{
    m_colour = colour;
    setVisible(colour != ConnectionColour::None);
    retranslate();
    update();
}

void ColourStrip::retranslate()
{
    //: %1 is a colour, e.g. "Red"
    const QString text = tr("Colour of this connection: %1").arg(colourName(m_colour));
    setToolTip(text);
    setAccessibleName(text);
}

void ColourStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColourStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colourValue(m_colour, palette()));
}

} // namespace muster
