// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/targetview.h"

#include "ui/confirm/confirmmodel.h"
#include "ui/fleet/statusdelegate.h"
#include "ui/widgets/accessibletable.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/ownpalette.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace muster {

namespace {

constexpr int rowsMeasured = 100;
constexpr int fewRows = 4;
constexpr int manyRows = 8;

} // namespace

TargetView::TargetView(ConfirmModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("targetView"));
    setAccessibleRows(*this, ConfirmModel::Name);
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setResizeContentsPrecision(rowsMeasured);
    // The shapes by which the fleet's table tells them apart.
    setItemDelegateForColumn(ConfirmModel::Status,
                             new StatusDelegate(ConfirmModel::ToneRole, this));
    cutInTheMiddle(*this, { ConfirmModel::Name, ConfirmModel::TargetIdColumn });
    fit();
}

void TargetView::fit()
{
    const QFontMetrics metrics = fontMetrics();
    const int unit = metrics.averageCharWidth();
    verticalHeader()->setDefaultSectionSize(rowHeightFor(metrics.height()));
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(unit * 6);
    const auto widthOf = [&](int column, int least, int most) {
        return std::clamp(std::max(sizeHintForColumn(column), header->sectionSizeHint(column)),
                          unit * least, unit * most);
    };
    header->resizeSection(ConfirmModel::Name, widthOf(ConfirmModel::Name, 14, 34));
    header->resizeSection(ConfirmModel::Status, widthOf(ConfirmModel::Status, 10, 22));
    header->resizeSection(ConfirmModel::TargetIdColumn, unit * 20);
    updateColumns();
    const int rows = m_model.rowCount();
    setMinimumHeight(heightOf(std::min(rows, fewRows)));
    // Far beyond every screen a sum of rows is of no use, and may be too large for a widget.
    setMaximumHeight(rows < rowsMeasured ? heightOf(rows) : QWIDGETSIZE_MAX);
}

// What is said of a row has the room that is left, and the ID where nothing is said.
void TargetView::updateColumns()
{
    const bool hasNotes = m_model.hasNotes();
    if (hasNotes == m_hasNotes)
        return;
    m_hasNotes = hasNotes;
    setColumnHidden(ConfirmModel::Note, !hasNotes);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(ConfirmModel::Note,
                                 hasNotes ? QHeaderView::Stretch : QHeaderView::Interactive);
    header->setStretchLastSection(!hasNotes);
}

int TargetView::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + verticalHeader()->defaultSectionSize() * rows
        + 2 * frameWidth();
}

QSize TargetView::sizeHint() const
{
    return { QTableView::sizeHint().width(), heightOf(std::min(m_model.rowCount(), fewRows)) };
}

int TargetView::wantedMore() const
{
    return heightOf(std::min(m_model.rowCount(), manyRows)) - sizeHint().height();
}

void TargetView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
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
