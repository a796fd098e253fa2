// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/colourbox.h"

#include "app/connections/colourword.h"
#include "ui/widgets/connectioncolour.h"

#include <QEvent>

namespace muster {

ColourBox::ColourBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const ConnectionColour colour : connectionColours())
        addItem(QString(), static_cast<int>(colour));
    updateItems();
}

void ColourBox::setColour(ConnectionColour colour)
{
    setCurrentIndex(findData(static_cast<int>(colour)));
}

ConnectionColour ColourBox::colour() const
{
    return static_cast<ConnectionColour>(currentData().toInt());
}

void ColourBox::updateItems()
{
    const QList<ConnectionColour> colours = connectionColours();
    for (int i = 0; i < colours.size(); ++i) {
        setItemText(i, colourName(colours.at(i)));
        setItemIcon(i, colourIcon(colours.at(i), palette()));
    }
}

void ColourBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        updateItems();
    QComboBox::changeEvent(event);
}

} // namespace muster
