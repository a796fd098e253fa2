// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/foldingbutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace muster {

namespace {
constexpr int besideIcon = 6; // on both sides
}

QSize FoldingButton::hintOf(bool isFolded) const
{
    const QSize whole = QPushButton::sizeHint();
    return isFolded ? QSize(iconSize().width() + 2 * besideIcon, whole.height()) : whole;
}

// Not in initStyleOption(): by that the button knows how wide its words are.
void FoldingButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    if (isFolded())
        option.text.clear();
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace muster
