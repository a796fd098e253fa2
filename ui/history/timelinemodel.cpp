// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/timelinemodel.h"

#include "app/fleet/visibletext.h"
#include "ui/common/formatters.h"
#include "ui/history/historytext.h"

#include <algorithm>

namespace muster {

void TimelineModel::setHistory(const RunHistory &history, const FleetKind &kind)
{
    beginResetModel();
    m_history = history;
    m_kind = kind;
    m_lines.clear();
    m_lines.reserve(history.events.size() + 2 * history.tries.size());
    // At the same millisecond: what was confirmed was sent then, and what was sent was answered.
    const auto addEvents = [this](bool ofTargets) {
        for (qsizetype i = 0; i < m_history.events.size(); ++i) {
            if ((m_history.events.at(i).position >= 0) == ofTargets)
                m_lines.append({ m_history.events.at(i).at, Source::Event, i });
        }
    };
    addEvents(false);
    for (qsizetype i = 0; i < history.tries.size(); ++i)
        m_lines.append({ history.tries.at(i).sentAt, Source::TrySent, i });
    for (qsizetype i = 0; i < history.tries.size(); ++i) {
        if (history.tries.at(i).answeredAt.isValid())
            m_lines.append({ history.tries.at(i).answeredAt, Source::TryAnswered, i });
    }
    addEvents(true);
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        if (a.at.isValid() != b.at.isValid())
            return a.at.isValid();
        return a.at.isValid() && a.at < b.at;
    });
    endResetModel();
}

void TimelineModel::clear()
{
    if (!m_lines.isEmpty() || !m_history.run.id.isEmpty())
        setHistory({}, {});
}

void TimelineModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Time ? localDateTimeText(line.at) : visibleText(text(line));
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? utcDateTimeText(line.at) : visibleText(text(line));
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

QString TimelineModel::text(const Line &line) const
{
    switch (line.source) {
    case Source::TrySent:
        return trySentText(m_history.tries.at(line.index));
    case Source::TryAnswered:
        return tryAnsweredText(m_history.tries.at(line.index));
    case Source::Event:
        break;
    }
    return eventText(m_history.events.at(line.index), m_history.run, m_kind);
}

} // namespace muster
