// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/finddelegate.h"

#include "ui/find/findmodel.h"
#include "ui/widgets/wholewidth.h"

#include <QPainter>

#include <algorithm>

namespace muster {

namespace {

constexpr int gap = 8;

} // namespace

void FindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    // What the arrows walk to is chosen, though the keyboard stays with the text.
    line.state.setFlag(QStyle::State_Active, true);
    line.state.setFlag(QStyle::State_HasFocus, false);
    if (index.data(FindModel::TitleRole).toBool())
        line.state.setFlag(QStyle::State_Enabled, true);
    const QRect room = textPlace(line);
    const QString text = line.text;
    const QString detail = index.data(FindModel::DetailRole).toString();
    // The name has what it needs, but leaves a half to what tells it apart.
    const int wish = wholeWidth(line.fontMetrics, text);
    const int detailWish = detail.isEmpty() ? 0 : line.fontMetrics.horizontalAdvance(detail) + gap;
    const int own = std::min(wish, std::max(room.width() - detailWish, room.width() / 2));
    line.text = line.fontMetrics.elidedText(text, Qt::ElideMiddle, own);
    drawLine(painter, line);
    if (detail.isEmpty())
        return;
    QRect place = room;
    place.setLeft(room.left() + own + gap);
    const bool isSelected = line.state & QStyle::State_Selected;
    const auto group = line.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    painter->save();
    painter->setPen(
        line.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(line.font);
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      line.fontMetrics.elidedText(detail, Qt::ElideMiddle, place.width()));
    painter->restore();
}

} // namespace muster
