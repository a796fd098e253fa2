// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickheader.h"

#include "ui/fleet/tickdelegate.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionFocusRect>

namespace muster {

TickHeader::TickHeader(int tickSection, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_tickSection(tickSection)
    , m_focusSection(tickSection)
{
    setFocusPolicy(Qt::TabFocus);
    setSectionsClickable(true);
    setHighlightSections(false);
    retranslate();
}

void TickHeader::retranslate()
{
    setToolTip(tr("Tick all that match the filter"));
    if (m_focusSection != m_tickSection && model()) {
        //: %1 is a column's title
        setAccessibleName(tr("Header: sort by %1")
                              .arg(model()->headerData(m_focusSection, Qt::Horizontal).toString()));
        return;
    }
    const QString name = tr("Header: tick all that match the filter");
    switch (m_state) {
    case Qt::Unchecked:
        setAccessibleName(tr("%1, none ticked").arg(name));
        break;
    case Qt::PartiallyChecked:
        setAccessibleName(tr("%1, some ticked").arg(name));
        break;
    case Qt::Checked:
        setAccessibleName(tr("%1, all ticked").arg(name));
        break;
    }
}

void TickHeader::setTickState(Qt::CheckState state, bool usable)
{
    if (state == m_state && usable == m_usable)
        return;
    m_state = state;
    m_usable = usable;
    retranslate();
    updateSection(m_tickSection);
}

void TickHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (logicalIndex == m_tickSection) {
        QStyleOptionButton box;
        box.initFrom(this);
        const int room = rect.height() - 6; // as TickDelegate does
        const QSize size = QSize(style()->pixelMetric(QStyle::PM_IndicatorWidth, &box, this),
                                 style()->pixelMetric(QStyle::PM_IndicatorHeight, &box, this))
                               .boundedTo(QSize(room, room));
        drawTickBox(*painter, QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, size, rect),
                    m_state, m_usable, palette().color(QPalette::ButtonText));
    }
    if (hasFocus() && logicalIndex == m_focusSection) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect.adjusted(2, 2, -2, -2);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = palette().color(QPalette::Button);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
    }
}

bool TickHeader::isTickAt(const QPoint &position) const
{
    return logicalIndexAt(position) == m_tickSection;
}

void TickHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && isTickAt(event->position().toPoint());
    if (!m_pressed)
        QHeaderView::mousePressEvent(event);
}

void TickHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    m_pressed = false;
    if (isTickAt(event->position().toPoint()))
        pressTick();
}

void TickHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Two quick clicks are two clicks.
    if (isTickAt(event->position().toPoint()))
        mousePressEvent(event);
    else
        QHeaderView::mouseDoubleClickEvent(event);
}

void TickHeader::pressTick()
{
    if (m_usable)
        emit tickAllRequested(m_state != Qt::Checked);
}

void TickHeader::pressSection(int logicalIndex)
{
    if (logicalIndex == m_tickSection) {
        pressTick();
        return;
    }
    const bool again = sortIndicatorSection() == logicalIndex;
    setSortIndicator(logicalIndex,
                     again && sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                         : Qt::AscendingOrder);
}

void TickHeader::moveFocus(int step)
{
    for (int visual = visualIndex(m_focusSection) + step; visual >= 0 && visual < count();
         visual += step) {
        const int logical = logicalIndex(visual);
        if (!isSectionHidden(logical)) {
            m_focusSection = logical;
            retranslate();
            emit focusMoved(logical);
            QAccessibleEvent told(this, QAccessible::Focus);
            QAccessible::updateAccessibility(&told);
            viewport()->update();
            return;
        }
    }
}

void TickHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocus(isRightToLeft() ? 1 : -1);
        break;
    case Qt::Key_Right:
        moveFocus(isRightToLeft() ? -1 : 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pressSection(m_focusSection);
        break;
    default:
        event->ignore();
    }
}

void TickHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void TickHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace muster
