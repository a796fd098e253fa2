// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/statusdelegate.h"

#include "ui/fleet/statusshape.h"

#include <QPainter>
#include <QWidget>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// On a row that is selected in a strong colour those of the shapes would come out black or white:
// the shape is drawn on a plate of \a ground, the colour of a row that is not selected.
QPixmap onPlate(const QPixmap &shape, const QColor &ground)
{
    QPixmap plate(shape.size());
    plate.setDevicePixelRatio(shape.devicePixelRatio());
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const QRectF all(QPointF(), plate.deviceIndependentSize());
    painter.drawRoundedRect(all, all.width() / 5, all.height() / 5);
    painter.drawPixmap(QPointF(), shape);
    return plate;
}

} // namespace

StatusDelegate::StatusDelegate(int toneRole, QObject *parent)
    : StatusDelegate(
        toneRole,
        [](int tone, const QColor &ground, int size, qreal scale) {
            return statusPixmap(static_cast<StatusTone>(tone), ground, size, scale);
        },
        parent)
{
}

StatusDelegate::StatusDelegate(int markRole, Draw draw, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_markRole(markRole)
    , m_draw(std::move(draw))
{
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    bool isMarked = false;
    const int mark = index.data(m_markRole).toInt(&isMarked);
    if (!isMarked || mark < 0)
        return;
    const QPalette::ColorGroup group
        = option->state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = option->state & QStyle::State_Selected;
    const bool isAlternate = option->features & QStyleOptionViewItem::Alternate;
    const bool hasPlate = isSelected
        && isStrongSelection(option->palette.color(group, QPalette::Base),
                             option->palette.color(group, QPalette::Highlight));
    QPalette::ColorRole role = isAlternate ? QPalette::AlternateBase : QPalette::Base;
    if (isSelected)
        role = hasPlate ? QPalette::Base : QPalette::Highlight;
    const QColor background = option->palette.color(group, role);
    const int size = option->fontMetrics.ascent();
    const qreal scale = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    const QString key = u"%1 %2 %3 %4 %5"_s.arg(mark)
                            .arg(background.rgba())
                            .arg(size)
                            .arg(scale)
                            .arg(int(hasPlate));
    auto it = m_pixmaps.constFind(key);
    if (it == m_pixmaps.cend()) {
        // Few combinations live at once; themes and screens that were left behind are dropped here.
        if (m_pixmaps.size() > 100)
            m_pixmaps.clear();
        const QPixmap shape = m_draw(mark, background, size, scale);
        it = m_pixmaps.insert(key, hasPlate ? onPlate(shape, background) : shape);
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(size, size);
    // The style must not tint it once more for a selected row.
    option->icon.addPixmap(*it, QIcon::Normal);
    option->icon.addPixmap(*it, QIcon::Selected);
}

} // namespace muster
