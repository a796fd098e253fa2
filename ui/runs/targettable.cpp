// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targettable.h"

#include "app/core/visibletext.h"
#include "app/fleet/sendingtime.h"
#include "ui/widgets/helpplace.h"
#include "ui/widgets/middledelegate.h"
#include "ui/words/errortext.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace muster {

namespace {

bool isOpen(const TargetRecord &record)
{
    return !isFinal(record.outcome) && timeOfSending(record).isValid();
}

} // namespace

TargetTable::TargetTable(const QList<TargetColumn> &columns, const ErrorCatalogue &catalogue,
                         const Clock *clock, QObject *parent)
    : RowsModel(static_cast<int>(columns.size()), parent)
    , m_columns(columns)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_palette(QGuiApplication::palette())
{
    for (const TargetColumn &column : columns)
        m_fields.append(&infoOf(column.field));
}

void TargetTable::setRun(const RunRecord &run, const FleetKind &kind)
{
    beginResetModel();
    m_run = run;
    m_kind = kind;
    m_digest.reset();
    m_unknownCalls.reset();
    m_insisted.clear();
    endResetModel();
}

void TargetTable::clear() { setRun({}, {}); }

void TargetTable::setInsisted(const QSet<qsizetype> &positions)
{
    if (m_insisted == positions)
        return;
    m_insisted = positions;
    emitChanged(0, rowCount() - 1, TargetField::Meaning);
}

void TargetTable::apply(const TargetChanges &changes)
{
    m_unknownCalls.reset(); // a neighbour may have been a part of one
    QList<int> rows;
    rows.reserve(changes.size());
    for (const auto &[index, record] : changes) {
        if (index < 0 || index >= m_run.targets.size())
            continue;
        TargetRecord &mine = m_run.targets[index];
        if (m_digest)
            m_digest->change(index, mine, record);
        mine = record;
        rows.append(static_cast<int>(index));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    emit changesBegin();
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        emit dataChanged(index(rows.at(first), 0), index(rows.at(last), columnCount() - 1));
        first = last + 1;
    }
    emit changesEnd();
}

void TargetTable::tick(const QList<int> &rows)
{
    for (const int row : rows) {
        if (row >= 0 && row < rowCount() && isOpen(record(row))) {
            emitChanged(row, row, TargetField::Elapsed, { Qt::DisplayRole });
            if (record(row).overdue) // says for how long
                emitChanged(row, row, TargetField::Meaning, { Qt::DisplayRole });
        }
    }
}

void TargetTable::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_shapes.clear();
    emitChanged(0, rowCount() - 1, TargetField::Outcome, { Qt::DecorationRole });
}

void TargetTable::emitChanged(int firstRow, int lastRow, TargetField field, const QList<int> &roles)
{
    if (lastRow >= firstRow)
        emit dataChanged(cell(firstRow, field), cell(lastRow, field), roles);
}

void TargetTable::layOut(QTableView &view) const
{
    const int unit = view.fontMetrics().averageCharWidth();
    QList<int> cut;
    for (int column = 0; column < columnCount(); ++column) {
        view.horizontalHeader()->resizeSection(column, m_columns.at(column).width * unit);
        if (info(column).isCutInMiddle)
            cut.append(column);
    }
    cutInTheMiddle(view, cut);
}

const RunDigest &TargetTable::digest() const
{
    if (!m_digest)
        m_digest = RunDigest(m_run);
    return *m_digest;
}

const QList<UnknownCall> &TargetTable::unknownCalls() const
{
    if (!m_unknownCalls)
        m_unknownCalls = muster::unknownCalls(m_run, digest().unknown());
    return *m_unknownCalls;
}

int TargetTable::columnOf(TargetField field) const
{
    const auto it = std::ranges::find(m_columns, field, &TargetColumn::field);
    return it == m_columns.cend() ? -1 : static_cast<int>(it - m_columns.cbegin());
}

QVariant TargetTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const TargetFieldInfo &field = info(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return field.toolTip ? visibleText(field.toolTip(*this, row)) : text(row, index.column());
    case Qt::DecorationRole:
        return field.field == TargetField::Outcome ? QVariant(outcomeShape(record(row).outcome))
                                                   : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::FontRole:
        return field.isFixedWidth ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                  : QVariant();
    case helpCodeRole:
        return record(row).error ? QVariant(explainedCode(*record(row).error)) : QVariant();
    case OutcomeRole:
        return QVariant::fromValue(record(row).outcome);
    case SortRole:
        return field.number ? QVariant(field.number(*this, row)) : QVariant(field.text(*this, row));
    default:
        return {};
    }
}

// Whichever cell a screen reader is at, it says which row that is and how it stands.
QString TargetTable::accessibleText(int row, int column) const
{
    const QString name = visibleText(infoOf(TargetField::Name).text(*this, row));
    const QString outcome = infoOf(TargetField::Outcome).text(*this, row);
    switch (info(column).field) {
    case TargetField::Name:
        return joinedWords({ name, outcome });
    case TargetField::Outcome:
        return spokenCell(outcome, name);
    default:
        return spokenCell(text(row, column), joinedWords({ name, outcome }));
    }
}

qsizetype TargetTable::rows() const { return m_run.targets.size(); }

QString TargetTable::title(int column) const { return info(column).title.text(); }

QString TargetTable::text(int row, int column) const
{
    return visibleText(info(column).text(*this, row));
}

QIcon TargetTable::outcomeShape(Outcome outcome) const
{
    QIcon &shape = m_shapes[outcome];
    if (shape.isNull())
        shape = outcomeIcon(outcome, m_palette);
    return shape;
}

} // namespace muster
