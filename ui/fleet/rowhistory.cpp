// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/rowhistory.h"

#include "app/core/visibletext.h"
#include "ui/fleet/restarttext.h"
#include "ui/widgets/helpplace.h"
#include "ui/words/formatters.h"

namespace muster {

RowHistory::RowHistory(FleetKind fleet, const Clock &clock, QObject *parent)
    : RowsModel(ColumnCount, parent)
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

qsizetype RowHistory::rows() const { return m_runs.size(); }

QString RowHistory::title(int column) const
{
    switch (column) {
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
