// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/ownmetrics.h"

#include "ui/widgets/ownpalette.h"

#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int scrollExtent = 14;
constexpr int leastHandle = 28;
constexpr int besideText = 3; // in a field, within its ring

//! Controls that stand in one line are as high as each other.
int leastHeight(QStyle::ContentsType type, int fontHeight)
{
    switch (type) {
    case QStyle::CT_PushButton:
    case QStyle::CT_LineEdit:
    case QStyle::CT_ComboBox:
    case QStyle::CT_SpinBox:
    case QStyle::CT_ItemViewItem:
    case QStyle::CT_HeaderSection:
    case QStyle::CT_TabBarTab:
        return rowHeightFor(fontHeight);
    case QStyle::CT_ToolButton:
    case QStyle::CT_MenuBarItem:
        return fontHeight + 10;
    default:
        return 0;
    }
}

//! A part of \a bar: no buttons at the ends, the groove is all of it.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect all = bar.rect;
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const int room = isHorizontal ? all.width() : all.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 page = std::max(1, bar.pageStep);
    const int length = range <= 0
        ? room
        : std::clamp(int(room * page / (range + page)), std::min(leastHandle, room), room);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      room - length, bar.upsideDown);
    const auto between = [&](int from, int to) {
        const QRect rect = isHorizontal
            ? QRect(all.left() + from, all.top(), to - from, all.height())
            : QRect(all.left(), all.top() + from, all.width(), to - from);
        return QStyle::visualRect(bar.direction, all, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSubPage:
        return between(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return between(start + length, room);
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSlider:
        return between(start, start + length);
    default:
        return {};
    }
}

} // namespace

OwnMetrics::OwnMetrics()
    : QProxyStyle(QStyleFactory::create(u"fusion"_s))
{
}

bool OwnMetrics::hasFrame(const QStyleOption &field)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&field);
    return frame && frame->lineWidth > 0;
}

QSize OwnMetrics::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize all = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            all.rheight() += 4;
        return all;
    }
    if (!option || (type == CT_LineEdit && !hasFrame(*option)))
        return all;
    all.setHeight(std::max(all.height(), leastHeight(type, option->fontMetrics.height())));
    if (type == CT_PushButton || type == CT_TabBarTab)
        all.rwidth() += 6;
    else if (type == CT_LineEdit)
        all.rwidth() += 2 * besideText;
    return all;
}

QRect OwnMetrics::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    // The ring goes along the edge, where it hides nothing.
    if (element == SE_PushButtonFocusRect || element == SE_ItemViewItemFocusRect)
        return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return rect.adjusted(-besideText, -2, besideText, 2).intersected(option->rect);
    if (element == SE_LineEditContents && hasFrame(*option))
        return rect.adjusted(besideText, 0, -besideText, 0);
    return rect;
}

QRect OwnMetrics::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int OwnMetrics::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollExtent;
    case PM_ScrollBarSliderMin:
        return leastHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_FocusFrameHMargin: // beside the text of a cell
        return 4;
    case PM_HeaderMargin:
        return 5;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return 3;
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace muster
