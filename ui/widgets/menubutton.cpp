// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/menubutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace muster {

MenuButton::MenuButton(QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
}

int MenuButton::arrowWidth() const
{
    return style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this);
}

QSize MenuButton::sizeHint() const { return QToolButton::sizeHint() + QSize(arrowWidth(), 0); }

void MenuButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu; // else the style draws its own arrow
    QStyleOptionToolButton panel = option;
    panel.text.clear();
    panel.icon = {};
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, panel);

    const int width = arrowWidth();
    option.rect.setWidth(option.rect.width() - width);
    painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    QStyleOption arrow;
    arrow.state = option.state;
    arrow.palette = option.palette;
    const int side = std::min(width, option.rect.height());
    arrow.rect = QRect(0, 0, side, side);
    arrow.rect.moveCenter({ option.rect.right() + width / 2 - side / 4, option.rect.center().y() });
    painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, arrow);
}

} // namespace muster
