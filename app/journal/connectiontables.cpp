// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/connectiontables.h"

#include "app/journal/columns.h"

using namespace Qt::StringLiterals;

namespace muster {

namespace {

bool matches(const ConnectionEvent &event, const QString &text)
{
    const auto has
        = [&text](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return has(event.connection.name) || has(event.operatorName) || has(event.detail.text());
}

} // namespace

Result<void> ConnectionTables::write(const ConnectionEvent &event)
{
    const QString id = event.connection.id.value;
    return m_file.run(u"INSERT INTO connection_events"
                      " (connection_id, number, connection, at, what, operator, detail)"
                      " SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?"
                      " FROM connection_events WHERE connection_id = ?"_s,
                      { id, connectionToText(event.connection), timeToText(event.at),
                        wordOf(event.what), event.operatorName, event.detail.text(), id });
}

Result<QList<ConnectionEvent>> ConnectionTables::find(const HistoryFilter &filter)
{
    QStringList conditions { u"1 = 1"_s };
    QVariantList values;
    if (filter.from.isValid()) {
        conditions << u"at >= ?"_s;
        values << timeToText(filter.from);
    }
    if (filter.to.isValid()) {
        conditions << u"at < ?"_s;
        values << timeToText(filter.to);
    }
    const QString text = filter.text.trimmed();
    QList<ConnectionEvent> events;
    const Result<void> read = m_file.read(
        u"SELECT connection, at, what, operator, detail FROM connection_events WHERE "_s
            + conditions.join(u" AND "_s) + u" ORDER BY at DESC, number DESC"_s,
        values, [&events, &text, &filter](const QSqlQuery &row) {
            const OrUnknown<ConnectionEventKind> what
                = connectionEventKind(row.value(2).toString());
            const ConnectionEvent event { connectionFromText(row.value(0).toString()),
                                          timeFromText(row.value(1).toString()), what,
                                          row.value(3).toString(),
                                          eventDetail(what, row.value(4).toString()) };
            // The connection is kept as JSON: looked into there, its keys would match too.
            if (events.size() < filter.limit && matches(event, text))
                events.append(event);
        });
    if (!read)
        return read.error();
    return events;
}

} // namespace muster
