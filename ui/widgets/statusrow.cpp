// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/statusrow.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace muster {

namespace {

constexpr int gap = 9; // with a line in its middle

} // namespace

StatusRow::StatusRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusRow::add(StatusField *field, int rank)
{
    field->setParent(this);
    m_parts.append({ field, rank });
    connect(field, &StatusField::roomChanged, this, [this] {
        updateGeometry();
        layOut();
    });
    layOut();
}

QSize StatusRow::sizeHint() const
{
    QSize size(0, 0);
    for (const Part &part : m_parts) {
        const QSize hint = part.field->sizeHint();
        const int width = part.field->fact().isEmpty() ? 0 : hint.width() + gap;
        size = { size.width() + width, std::max(size.height(), hint.height()) };
    }
    return size;
}

QSize StatusRow::minimumSizeHint() const { return { 0, sizeHint().height() }; }

void StatusRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void StatusRow::layOut()
{
    QHash<StatusField *, int> widths;
    int needed = 0;
    QList<Part> byRank;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.field->fact().isEmpty())
            continue;
        widths[part.field] = part.field->sizeHint().width();
        needed += widths[part.field] + gap;
        byRank.append(part);
    }
    std::ranges::stable_sort(byRank, std::greater(), &Part::rank);
    for (const Part &part : std::as_const(byRank)) {
        int &width = widths[part.field];
        const int given = std::min(width - part.field->minimumSizeHint().width(),
                                   std::max(needed - this->width(), 0));
        width -= given;
        needed -= given;
    }
    for (const Part &part : std::as_const(byRank)) {
        if (needed > width())
            needed -= widths.take(part.field) + gap;
    }
    int left = 0;
    for (const Part &part : std::as_const(m_parts)) {
        const auto room = widths.constFind(part.field);
        part.field->setVisible(room != widths.cend());
        if (room == widths.cend())
            continue;
        part.field->setGeometry(left, 0, *room, height());
        left += *room + gap;
    }
    update();
}

void StatusRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    bool isFirst = true;
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.field->isVisibleTo(this))
            continue;
        const int x = part.field->x() - gap + gap / 2; // between two of them only
        if (!std::exchange(isFirst, false))
            painter.drawLine(x, height() / 4, x, height() - height() / 4);
    }
}

} // namespace muster
