// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/colourbox.h"

#include "app/fleet/valuewords.h"
#include "ui/widgets/connectioncolour.h"

#include <QEvent>

namespace muster {

ColourBox::ColourBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const EnumWord<ConnectionColour> &row : colourWords.rows())
        addItem(QString(), static_cast<int>(row.value));
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
    for (int i = 0; i < count(); ++i) {
        const auto colour = static_cast<ConnectionColour>(itemData(i).toInt());
        setItemText(i, colourName(colour));
        setItemIcon(i, colourIcon(colour, palette()));
    }
}

void ColourBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        updateItems();
    QComboBox::changeEvent(event);
}

} // namespace muster
