// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/timelinemodel.h"

#include "app/core/visibletext.h"
#include "ui/history/historytext.h"
#include "ui/words/formatters.h"

#include <algorithm>

namespace muster {

namespace {

QDateTime timeAt(qint64 at)
{
    return at == LineOrder::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at).toUTC();
}

} // namespace

TimelineModel::TimelineModel(QObject *parent)
    : RowsModel(ColumnCount, parent)
{
}

void TimelineModel::setHistory(const RunHistory &history, const FleetKind &kind)
{
    beginResetModel();
    m_history = history;
    m_kind = kind;
    m_order = LineOrder(history);
    m_lines.clear();
    m_lines.reserve(history.events.size() + 2 * history.tries.size());
    // At the same millisecond: what was confirmed was sent then, and what was sent was answered.
    addEvents(false);
    addTries(Source::TrySent);
    addTries(Source::TryAnswered);
    addEvents(true);
    endResetModel();
}

void TimelineModel::addLine(const QDateTime &time, Source source, qsizetype index)
{
    const qint64 at = time.isValid() ? time.toMSecsSinceEpoch() : LineOrder::noTime;
    const qint64 order = source == Source::Event ? m_order.ofEvent(index, at)
                                                 : m_order.ofTry(m_history.tries.at(index), at);
    m_lines.append({ at, order, source, index });
}

void TimelineModel::addEvents(bool ofTargets)
{
    const qsizetype known = m_lines.size();
    for (qsizetype i = 0; i < m_history.events.size(); ++i) {
        const RunEvent &event = m_history.events.at(i);
        if ((event.targetIndex >= 0) == ofTargets)
            addLine(event.at, Source::Event, i);
    }
    putInOrder(known);
}

void TimelineModel::addTries(Source source)
{
    const qsizetype known = m_lines.size();
    for (qsizetype i = 0; i < m_history.tries.size(); ++i) {
        const TryRecord &attempt = m_history.tries.at(i);
        if (source == Source::TrySent)
            addLine(attempt.sentAt, source, i);
        else if (attempt.answeredAt.isValid())
            addLine(attempt.answeredAt, source, i);
    }
    putInOrder(known);
}

// Each part was written as it happened, mostly: of hundreds of thousands of lines that is far less
// than to sort them all.
void TimelineModel::putInOrder(qsizetype known)
{
    const auto isEarlier = [](const Line &a, const Line &b) { return a.order < b.order; };
    const auto first = m_lines.begin() + known;
    if (!std::is_sorted(first, m_lines.end(), isEarlier))
        std::stable_sort(first, m_lines.end(), isEarlier);
    std::inplace_merge(m_lines.begin(), first, m_lines.end(), isEarlier);
}

void TimelineModel::clear()
{
    if (!m_lines.isEmpty() || !m_history.run.id.isEmpty())
        setHistory({}, {});
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Time ? localDateTimeText(timeAt(line.at))
                                      : visibleText(text(line));
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? utcDateTimeText(timeAt(line.at)) : visibleText(text(line));
    return {};
}

qsizetype TimelineModel::rows() const { return m_lines.size(); }

QString TimelineModel::title(int column) const
{
    return column == Time ? tr("Time") : tr("What happened");
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
