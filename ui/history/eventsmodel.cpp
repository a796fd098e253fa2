// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/eventsmodel.h"

#include "app/core/visibletext.h"
#include "ui/history/historytext.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"

using namespace Qt::StringLiterals;

namespace muster {

EventsModel::EventsModel(QObject *parent)
    : RowsModel(ColumnCount, parent)
{
}

void EventsModel::setEvents(const QList<ConnectionEvent> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionEvent &event = m_events.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text(event, index.column()));
    case Qt::ToolTipRole:
        return index.column() == Time ? utcDateTimeText(event.at)
                                      : visibleText(text(event, index.column()));
    case Qt::AccessibleTextRole:
        // The first cell says what the row is about: screen readers read the others late.
        return index.column() == Time ? QString(text(event, Time) + u", " + text(event, What)
                                                + u", " + text(event, ConnectionName))
                                      : text(event, index.column());
    case SortRole:
        return index.column() == Time ? QVariant(event.at) : QVariant(text(event, index.column()));
    default:
        return {};
    }
}

qsizetype EventsModel::rows() const { return m_events.size(); }

QString EventsModel::title(int column) const
{
    switch (column) {
    case Time:
        return tr("Time");
    case ConnectionName:
        return tr("Connection");
    case What:
        return tr("What happened");
    case Operator:
        return tr("Operator");
    case Detail:
        return tr("Reason or detail");
    default:
        return {};
    }
}

QString EventsModel::text(const ConnectionEvent &event, int column) const
{
    switch (column) {
    case Time:
        return localDateTimeText(event.at);
    case ConnectionName:
        return event.connection.id.isEmpty() ? QString() : connectionName(event.connection);
    case What:
        return whatText(event.what);
    case Operator:
        return operatorText(event.operatorName);
    case Detail:
        return detailText(event);
    default:
        return {};
    }
}

QString EventsModel::whatText(const OrUnknown<ConnectionEventKind> &what) const
{
    const std::optional<ConnectionEventKind> known = what.known();
    if (!known)
        //: %1 is a word as it came
        return tr("Something that this version of Muster does not know (%1)")
            .arg(visibleText(what.unknownWord()));
    switch (*known) {
    case ConnectionEventKind::Unlocked:
        return tr("Unlocked");
    case ConnectionEventKind::Locked:
        return tr("Locked");
    case ConnectionEventKind::RunsDeleted:
        return tr("Old runs deleted");
    }
    return {};
}

QString EventsModel::detailText(const ConnectionEvent &event) const
{
    if (event.what != ConnectionEventKind::RunsDeleted)
        return event.detail.text().simplified();
    const auto *note = event.detail.as<DeletionNote>();
    if (!note)
        return {}; // words of a record, for programs
    //: %1 is a date and time
    return tr("%n run(s) that ended before %1", nullptr, note->count)
        .arg(localDateTimeText(note->endedBefore));
}

} // namespace muster
