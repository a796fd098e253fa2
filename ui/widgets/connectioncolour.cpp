// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/connectioncolour.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

namespace muster {

namespace {

struct ColourNames
{
    Q_DECLARE_TR_FUNCTIONS(ColourNames)
};

struct Shades
{
    QRgb onLight;
    QRgb onDark;
};

Shades shadesOf(ConnectionColour colour)
{
    switch (colour) {
    case ConnectionColour::None:
        break;
    case ConnectionColour::Red:
        return { 0xffc62828, 0xffff7b72 };
    case ConnectionColour::Orange:
        return { 0xffc25400, 0xffffa657 };
    case ConnectionColour::Yellow:
        return { 0xff937100, 0xfff2d53c };
    case ConnectionColour::Green:
        return { 0xff2e7d32, 0xff56d364 };
    case ConnectionColour::Teal:
        return { 0xff00796b, 0xff39c5bb };
    case ConnectionColour::Blue:
        return { 0xff1565c0, 0xff79b8ff };
    case ConnectionColour::Purple:
        return { 0xff7b1fa2, 0xffd2a8ff };
    case ConnectionColour::Grey:
        return { 0xff616161, 0xffb0b0b0 };
    }
    return { 0, 0 };
}

} // namespace

QColor colourValue(ConnectionColour colour, const QPalette &palette)
{
    if (colour == ConnectionColour::None)
        return {};
    const bool isDark = palette.color(QPalette::Window).lightnessF() < 0.5;
    const Shades shades = shadesOf(colour);
    return QColor::fromRgb(isDark ? shades.onDark : shades.onLight);
}

QIcon colourIcon(ConnectionColour colour, const QPalette &palette)
{
    QIcon icon;
    if (colour == ConnectionColour::None)
        return icon;
    for (const int side : { 16, 32, 48 }) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourValue(colour, palette));
        const qreal edge = side / 8.0;
        painter.drawRoundedRect(QRectF(edge, edge, side - 2 * edge, side - 2 * edge), edge, edge);
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Disabled); // it says the same when nothing can be done
    }
    return icon;
}

QString colourName(ConnectionColour colour)
{
    switch (colour) {
    case ConnectionColour::None:
        break;
    case ConnectionColour::Red:
        return ColourNames::tr("Red");
    case ConnectionColour::Orange:
        return ColourNames::tr("Orange");
    case ConnectionColour::Yellow:
        return ColourNames::tr("Yellow");
    case ConnectionColour::Green:
        return ColourNames::tr("Green");
    case ConnectionColour::Teal:
        return ColourNames::tr("Teal");
    case ConnectionColour::Blue:
        return ColourNames::tr("Blue");
    case ConnectionColour::Purple:
        return ColourNames::tr("Purple");
    case ConnectionColour::Grey:
        return ColourNames::tr("Grey");
    }
    return ColourNames::tr("No colour");
}

} // namespace muster
