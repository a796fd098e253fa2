// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/rowhistory.h"

#include "app/core/visibletext.h"
#include "ui/fleet/restarttext.h"
#include "ui/widgets/helpplace.h"
#include "ui/words/formatters.h"

namespace muster {

RowHistory::RowHistory(FleetKind fleet, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(std::move(fleet))
    , m_clock(clock)
{
}

void RowHistory::setRuns(const QList<LastRestart> &runs)
{
    if (runs == m_runs)
        return;
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void RowHistory::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_runs.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RowHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RowHistory::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RowHistory::text(const LastRestart &run, int column) const
{
    switch (column) {
    case TimeColumn:
        return localTimeText(run.sentAt, m_clock.now());
    case OutcomeColumn:
        return restartOutcomeText(run, m_fleet);
    case CodeColumn:
        return visibleText(run.code);
    case RunColumn:
        //: %1 is a number
        return tr("#%1").arg(run.runNumber);
    case JobColumn:
        return visibleText(run.jobId.value);
    default:
        return {};
    }
}

QVariant RowHistory::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LastRestart &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? localDateTimeText(run.sentAt)
                                            : text(run, index.column());
    case helpCodeRole:
        return run.code;
    default:
        return {};
    }
}

QVariant RowHistory::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Sent");
    case OutcomeColumn:
        return tr("Outcome");
    case CodeColumn:
        return tr("Error code");
    case RunColumn:
        return tr("Run");
    case JobColumn:
        return tr("Job ID");
    default:
        return {};
    }
}

} // namespace muster
