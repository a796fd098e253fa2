// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/menubutton.h"

#include <QCursor>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace muster {

MenuButton::MenuButton(QWidget *parent)
    : Foldable(parent)
{
    setPopupMode(QToolButton::InstantPopup);
}

int MenuButton::arrowWidth() const
{
    return style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, this);
}

QSize MenuButton::hintOf(bool isFolded) const
{
    const QSize whole = QToolButton::sizeHint() + QSize(arrowWidth(), 0);
    if (!isFolded)
        return whole;
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.toolButtonStyle = Qt::ToolButtonIconOnly;
    const QSize drawn = style()->sizeFromContents(QStyle::CT_ToolButton, &option, iconSize(), this);
    return { drawn.width() + arrowWidth(), whole.height() };
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    // Qt does not tell that the pointer has left while the menu was open.
    if (!rect().contains(mapFromGlobal(QCursor::pos())))
        option.state &= ~QStyle::State_MouseOver;
    if (isFolded())
        option.toolButtonStyle = Qt::ToolButtonIconOnly;
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
