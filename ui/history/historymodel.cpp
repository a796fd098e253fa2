// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historymodel.h"

#include "app/core/visibletext.h"
#include "ui/history/historytext.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr qsizetype requestIdsShown = 2;

// How many of \a now stand above those of \a before; -1: they are other runs.
qsizetype newAbove(const QList<RunHistory> &before, const QList<RunHistory> &now)
{
    if (before.isEmpty() || now.isEmpty())
        return -1;
    const RunId &first = before.constFirst().run.id;
    const auto place = std::ranges::find_if(
        now, [&first](const RunHistory &history) { return history.run.id == first; });
    const auto added = place - now.cbegin();
    const auto stay = now.cend() - place;
    const bool isSame = stay > 0 && stay <= before.size()
        && std::equal(place, now.cend(), before.cbegin(),
                      [](const RunHistory &one, const RunHistory &other) {
                          return one.run.id == other.run.id;
                      });
    return isSame ? added : -1;
}

bool isNumber(int column)
{
    return column == HistoryModel::Number || column == HistoryModel::Targets;
}

} // namespace

HistoryModel::HistoryModel(QList<FleetKind> kinds, QObject *parent)
    : RowsModel(ColumnCount, parent)
    , m_kinds(std::move(kinds))
{
}

void HistoryModel::setRuns(const QList<RunHistory> &runs)
{
    const qsizetype added = newAbove(m_runs, runs);
    if (added < 0) {
        beginResetModel();
        take(runs);
        endResetModel();
        return;
    }
    const qsizetype stay = runs.size() - added;
    if (stay < m_runs.size()) { // more than is listed at once
        beginRemoveRows({}, static_cast<int>(stay), rowCount() - 1);
        m_runs.resize(stay);
        m_summaries.resize(stay);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        take(runs);
        endInsertRows();
    } else {
        take(runs);
    }
    if (stay > 0)
        emit dataChanged(index(static_cast<int>(added), 0), index(rowCount() - 1, ColumnCount - 1));
}

void HistoryModel::take(const QList<RunHistory> &runs)
{
    m_runs = runs;
    m_summaries.clear();
    m_summaries.reserve(runs.size());
    for (const RunHistory &history : runs)
        m_summaries.append(history.summary ? *history.summary : summaryOf(history.run));
}

int HistoryModel::rowOf(const RunId &id) const
{
    const auto it = std::ranges::find_if(
        m_runs, [&id](const RunHistory &history) { return history.run.id == id; });
    return it == m_runs.cend() ? -1 : static_cast<int>(it - m_runs.cbegin());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text(row, column));
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        // The first cell says what the row is about: screen readers read the others late.
        return column == Time
            ? joinedWords({ text(row, Time), text(row, Action), text(row, ResultColumn) })
            : visibleText(text(row, column));
    case Qt::FontRole:
        return column == RequestIds ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                    : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(row, column);
    case CopyRole:
        if (column == Time) // elsewhere a time needs its offset
            return localDateTimeText(m_runs.at(row).run.confirmedAt);
        return column == RequestIds ? someRequestIds(row, m_summaries.at(row).requestIds.size())
                                    : text(row, column);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return RowsModel::headerData(section, orientation, role);
}

qsizetype HistoryModel::rows() const { return m_runs.size(); }

QString HistoryModel::title(int column) const
{
    switch (column) {
    case Time:
        return tr("Time");
    case Number:
        return tr("Run");
    case ConnectionName:
        return tr("Connection");
    case Action:
        return tr("Resources");
    case Operator:
        return tr("Operator");
    case Reason:
        return tr("Reason");
    case Targets:
        return tr("Targets");
    case ResultColumn:
        return tr("Result");
    case RequestIds:
        return tr("Request IDs");
    default:
        return {};
    }
}

QString HistoryModel::connectionText(const Connection &connection) const
{
    if (connection.production)
        return tr("%1 (production)").arg(connectionName(connection));
    return connectionName(connection);
}

QString HistoryModel::someRequestIds(int row, qsizetype shown) const
{
    const RunSummary &summary = m_summaries.at(row);
    const QString ids = summary.requestIds.mid(0, shown).join(u", "_s);
    if (summary.requestIdCount <= shown)
        return ids;
    //: %1 are some request IDs, %n is the number of the others
    return tr("%1 and %n more", nullptr, static_cast<int>(summary.requestIdCount - shown)).arg(ids);
}

QString HistoryModel::text(int row, int column) const
{
    const RunRecord &run = m_runs.at(row).run;
    switch (column) {
    case Time:
        return localTimeText(run.confirmedAt, {}); // by UTC in the tool tip
    case Number:
        return u'#' + QString::number(run.number);
    case ConnectionName:
        return connectionText(run.connection);
    case Action:
        return kindName(run.kind, m_kinds);
    case Operator:
        return operatorText(run.operatorName);
    case Reason:
        return run.reason.simplified();
    case Targets:
        return countText(m_summaries.at(row).totals.total());
    case ResultColumn:
        return resultText(m_summaries.at(row).totals, run.endedAt.isValid());
    case RequestIds:
        return someRequestIds(row, requestIdsShown);
    default:
        return {};
    }
}

QString HistoryModel::toolTip(int row, int column) const
{
    if (column == Time)
        return utcDateTimeText(m_runs.at(row).run.confirmedAt);
    if (column == RequestIds) {
        QStringList ids = m_summaries.at(row).requestIds.mid(0, 20);
        for (QString &id : ids)
            id = visibleText(id);
        return ids.join(u'\n');
    }
    return visibleText(text(row, column));
}

QVariant HistoryModel::sortKey(int row, int column) const
{
    const RunRecord &run = m_runs.at(row).run;
    switch (column) {
    case Time:
        return run.confirmedAt;
    case Number:
        return run.number;
    case Targets:
        return m_summaries.at(row).totals.total();
    default:
        return text(row, column);
    }
}

} // namespace muster
