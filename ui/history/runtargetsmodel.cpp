// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/runtargetsmodel.h"

#include "app/core/visibletext.h"
#include "ui/history/historytext.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"
#include "ui/words/outcometext.h"
#include "ui/words/saferetry.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QFontDatabase>

namespace muster {

namespace {

QDateTime timeOf(const TargetRecord &record, int column)
{
    return column == RunTargetsModel::Sent ? timeOfSending(record) : record.endedAt;
}

bool isTime(int column)
{
    return column == RunTargetsModel::Sent || column == RunTargetsModel::Ended;
}

} // namespace

RunTargetsModel::RunTargetsModel(const ErrorCatalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
{
}

void RunTargetsModel::setTargets(const QList<TargetRecord> &targets, const FleetKind &kind)
{
    beginResetModel();
    m_targets = targets;
    m_kind = kind;
    endResetModel();
}

void RunTargetsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_targets.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunTargetsModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_shapes.clear();
    if (!m_targets.isEmpty()) {
        emit dataChanged(index(0, OutcomeColumn), index(rowCount() - 1, OutcomeColumn),
                         { Qt::DecorationRole });
    }
}

int RunTargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int RunTargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetRecord &record = m_targets.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text(record, column));
    case Qt::ToolTipRole:
        return visibleText(toolTip(record, column));
    case Qt::DecorationRole:
        return column == OutcomeColumn ? QVariant(shape(record.outcome)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Name
            ? joinedWords({ visibleText(text(record, Name)), text(record, OutcomeColumn) })
            : visibleText(text(record, column));
    case Qt::FontRole: {
        const bool isId
            = column == TargetIdColumn || column == JobIdColumn || column == RequestIdColumn;
        return isId ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    }
    case SortRole:
        if (column == OutcomeColumn)
            return static_cast<int>(record.outcome);
        return isTime(column) ? QVariant(timeOf(record, column)) : QVariant(text(record, column));
    default:
        return {};
    }
}

QVariant RunTargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case TargetIdColumn:
        return tr("ID");
    case OutcomeColumn:
        return tr("Outcome");
    case JobIdColumn:
        return tr("Job ID");
    case RequestIdColumn:
        return tr("Request ID");
    case ErrorColumn:
        return tr("Error");
    case Meaning:
        return tr("What it means");
    case Sent:
        return tr("Sent");
    case Ended:
        return tr("Ended");
    default:
        return {};
    }
}

QString RunTargetsModel::text(const TargetRecord &record, int column) const
{
    switch (column) {
    case Name:
        return targetName(record.target);
    case TargetIdColumn:
        return record.target.id.value;
    case OutcomeColumn:
        return outcomeStory(record, m_kind);
    case JobIdColumn:
        return record.jobId.value;
    case RequestIdColumn:
        if (record.requestId.isEmpty() && record.error)
            return record.error->requestId;
        return record.requestId.value;
    case ErrorColumn:
        return record.error ? vendorWords(*record.error).simplified() : QString();
    case Meaning:
        return meaningStory(record, m_kind, m_catalogue, {});
    case Sent:
    case Ended:
        return localDateTimeText(timeOf(record, column));
    default:
        return {};
    }
}

QString RunTargetsModel::toolTip(const TargetRecord &record, int column) const
{
    if (isTime(column))
        return utcDateTimeText(timeOf(record, column));
    if (column == OutcomeColumn)
        return whatBecamePhrase(record, m_catalogue).text();
    return text(record, column);
}

QIcon RunTargetsModel::shape(Outcome outcome) const
{
    QIcon &icon = m_shapes[outcome];
    if (icon.isNull())
        icon = outcomeIcon(outcome, m_palette);
    return icon;
}

} // namespace muster
