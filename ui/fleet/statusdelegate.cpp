// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/statusdelegate.h"

#include "ui/fleet/statusshape.h"

#include <QWidget>

namespace muster {

using namespace Qt::StringLiterals;

StatusDelegate::StatusDelegate(int toneRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_toneRole(toneRole)
{
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto tone = static_cast<StatusTone>(index.data(m_toneRole).toInt());
    const QPalette::ColorGroup group
        = option->state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    QPalette::ColorRole role = QPalette::Base;
    if (option->state & QStyle::State_Selected)
        role = QPalette::Highlight;
    else if (option->features & QStyleOptionViewItem::Alternate)
        role = QPalette::AlternateBase;
    const QColor background = option->palette.color(group, role);
    const int size = option->fontMetrics.ascent();
    const qreal scale = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    const QString key = u"%1 %2 %3 %4"_s.arg(int(tone)).arg(background.rgba()).arg(size).arg(scale);
    auto it = m_pixmaps.constFind(key);
    if (it == m_pixmaps.cend()) {
        // Few combinations live at once; themes and screens that were left behind are dropped here.
        if (m_pixmaps.size() > 100)
            m_pixmaps.clear();
        it = m_pixmaps.insert(key, statusPixmap(tone, background, size, scale));
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(size, size);
    // The style must not tint it once more for a selected row.
    option->icon.addPixmap(*it, QIcon::Normal);
    option->icon.addPixmap(*it, QIcon::Selected);
}

} // namespace muster
