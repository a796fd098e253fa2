// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/sidebardelegate.h"

#include "ui/sidebar/sidebarmodel.h"
#include "ui/widgets/tones.h"

#include <QPainter>

#include <algorithm>

namespace muster {

namespace {

constexpr int gap = 6;
constexpr int padding = 3; // above and below a line

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QString detail = index.data(SidebarModel::DetailRole).toString();
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    const QRect room = textPlace(line);
    const bool isAlarm = index.data(SidebarModel::ProductionRole).toBool();
    QFont font = line.font;
    font.setBold(isAlarm);
    const QFontMetrics metrics(font);
    const int padded = isAlarm ? 2 * gap : 0;
    const int nameWidth = line.fontMetrics.horizontalAdvance(line.text) + 1;
    // A mark stays, whatever the name loses; it is short before that loses anything.
    const QString mark = index.data(SidebarModel::ShortDetailRole).toString();
    if (!mark.isEmpty()
        && nameWidth + 3 * gap + metrics.horizontalAdvance(detail) + padded > room.width())
        detail = mark;
    const int width = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + 1 + padded;
    // Where there is no room for both, a name is worth more than a number.
    const bool hasDetail = !detail.isEmpty()
        && (!mark.isEmpty() || room.width() - width > 4 * gap + line.fontMetrics.height());
    // Of a connection both ends tell; a run is told by its number.
    const bool isRun = !index.data(SidebarModel::RunRole).toString().isEmpty();
    line.text = line.fontMetrics.elidedText(line.text, isRun ? Qt::ElideRight : Qt::ElideMiddle,
                                            hasDetail ? std::max(room.width() - width - 3 * gap, 0)
                                                      : room.width());
    drawLine(painter, line);
    if (!hasDetail)
        return;

    QRect place = option.rect;
    place.setRight(place.right() - gap);
    place.setLeft(std::max(place.right() - width + 1, option.rect.left()));
    painter->save();
    painter->setFont(font);
    const bool isSelected = line.state & QStyle::State_Selected;
    QColor pen = line.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (isAlarm) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor::fromRgb(alarmRed));
        painter->drawRoundedRect(place.adjusted(0, padding, 0, -padding), 3, 3);
        pen = Qt::white;
    }
    painter->setPen(pen);
    painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine, detail);
    painter->restore();
}

} // namespace muster
