// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/targetview.h"

#include "ui/confirm/confirmmodel.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/ownpalette.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace muster {

TargetView::TargetView(ConfirmModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("targetView"));
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowHeightFor(fontMetrics().height()));
    setMinimumHeight(verticalHeader()->defaultSectionSize() * 4);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int unit = fontMetrics().averageCharWidth();
    header->resizeSection(ConfirmModel::Name, unit * 22);
    header->resizeSection(ConfirmModel::Status, unit * 18);
    header->resizeSection(ConfirmModel::Note, unit * 56);
    cutInTheMiddle(*this, { ConfirmModel::Name, ConfirmModel::TargetIdColumn });
    updateColumns();
}

void TargetView::updateColumns() { setColumnHidden(ConfirmModel::Note, !m_model.hasNotes()); }

QSize TargetView::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount() + 2, 4, 8); // the header is one of them
    return { QTableView::sizeHint().width(), verticalHeader()->defaultSectionSize() * rows };
}

void TargetView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        m_model.toggle(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace muster
