// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/columnwidths.h"

#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/tickheader.h"
#include "ui/words/outcometext.h"

#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace muster {

namespace {

constexpr int sampledRows = 60;
constexpr int enoughRows = 2'000; // what comes after so many is as wide as what came before

// In average characters.
constexpr int leastName = 14;
constexpr int mostName = 44;
constexpr int usualId = 18; // about 16 monospaced characters: both ends of it
constexpr int mostText = 30;

} // namespace

ColumnWidths::ColumnWidths(FleetModel &model, TickHeader &header, QTableView &view)
    : QObject(&view)
    , m_model(model)
    , m_header(header)
    , m_view(view)
{
}

void ColumnWidths::begin()
{
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int section, int old, int now) {
        if (m_isSharing || section == FleetModel::TickColumn)
            return;
        if (now == 0) {
            shareWithout(section);
        } else if (old == 0) { // it is shown again
            look();
            share();
        } else {
            m_byHand.insert(section, now);
        }
    });
    // Ever rarer as the list grows: it must not be looked at for each of a thousand pages.
    connect(&m_model, &FleetModel::merged, this, [this] {
        const int rows = m_model.rowCount();
        if (m_seenRows < enoughRows && rows > m_seenRows + m_seenRows / 2) {
            look();
            share();
        }
    });
    share();
}

void ColumnWidths::refit()
{
    m_content.clear();
    look();
    share();
}

void ColumnWidths::lookAgain()
{
    look();
    share();
}

void ColumnWidths::setByHand(int column, int width)
{
    m_byHand.insert(column, width);
    share();
}

// Columns only grow by what is seen: they do not jump to and fro while a list is read.
void ColumnWidths::look()
{
    m_seenRows = m_model.rowCount();
    const QAbstractItemModel *shown = m_view.model();
    const int rows = shown->rowCount();
    const int step = std::max(1, rows / sampledRows);
    for (int row = 0; row < rows; row += step) {
        for (int column = FleetModel::NameColumn; column < m_model.columnCount(); ++column) {
            if (m_header.isSectionHidden(column))
                continue;
            int &content = m_content[column];
            content = std::max(content, m_view.sizeHintForIndex(shown->index(row, column)).width());
        }
    }
}

// What it says grows and shrinks all the time while a run goes on.
int ColumnWidths::restartWidth() const
{
    int widest = 0;
    for (const Outcome outcome : allOutcomes) {
        const QString text = outcomeWord(outcome) + QStringLiteral(" 00:00:00");
        widest = std::max(widest, m_view.fontMetrics().horizontalAdvance(text));
    }
    // The mark and the margins are those of a status.
    const QModelIndex status = m_view.model()->index(0, FleetModel::StatusColumn);
    const int margins = status.isValid() ? m_view.sizeHintForIndex(status).width()
            - m_view.fontMetrics().horizontalAdvance(status.data().toString())
                                         : 0;
    return widest + std::max(margins, m_view.fontMetrics().height() * 2);
}

ColumnWidths::Wish ColumnWidths::wishOf(int column, int content) const
{
    const int character = m_view.fontMetrics().averageCharWidth();
    const int title = m_header.sectionSizeHint(column);
    int wanted = std::max(content + character, title);
    if (column == m_model.restartColumn())
        wanted = std::max(wanted, restartWidth());
    if (column == FleetModel::NameColumn) {
        const int usual = std::min(wanted, mostName * character);
        return { std::min(usual, leastName * character), usual, 0 };
    }
    const bool isLong = column == FleetModel::IdColumn;
    const int usual = std::min(wanted, (isLong ? usualId : mostText) * character);
    return { usual, std::max(usual, title), isLong ? wanted : usual };
}

void ColumnWidths::shareWithout(int hiding)
{
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    QHash<int, int> widths;
    int left = m_view.viewport()->width() - m_header.sectionSize(FleetModel::TickColumn);
    for (int column = FleetModel::NameColumn; column < m_model.columnCount(); ++column) {
        if (m_header.isSectionHidden(column) || column == hiding)
            continue;
        const int hand = byHand(column);
        widths[column] = hand > 0 ? hand : wishOf(column, m_content.value(column)).usual;
        left -= widths[column];
    }
    const Wish id = wishOf(FleetModel::IdColumn, m_content.value(FleetModel::IdColumn));
    if (left > 0 && widths.contains(FleetModel::IdColumn) && byHand(FleetModel::IdColumn) == 0) {
        const int more = std::clamp(id.most - widths[FleetModel::IdColumn], 0, left);
        widths[FleetModel::IdColumn] += more;
        left -= more;
    }
    if (byHand(FleetModel::NameColumn) == 0) {
        const Wish name = wishOf(FleetModel::NameColumn, m_content.value(FleetModel::NameColumn));
        // It gives way where all columns fit in that way; else one has to scroll in any case.
        if (name.usual + left >= name.least)
            widths[FleetModel::NameColumn] = name.usual + left;
    }
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_header.resizeSection(width.key(), width.value());
}

} // namespace muster
