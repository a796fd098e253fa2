// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/eventexport.h"

#include "app/core/visibletext.h"
#include "app/journal/columns.h"
#include "app/journal/csv.h"
#include "app/log/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr int eventFormat = 1;

QJsonObject connectionEventObject(const ConnectionEvent &event)
{
    return { { u"at"_s, timeToText(event.at) },
             { u"what"_s, wordOf(event.what) },
             { u"operator"_s, event.operatorName },
             { u"detail"_s, redacted(event.detail.text()) },
             { u"connection_id"_s, event.connection.id.value },
             { u"connection"_s, visibleText(event.connection.name) },
             { u"provider"_s, event.connection.provider },
             { u"region"_s, event.connection.region },
             { u"project_id"_s, event.connection.projectId },
             { u"production"_s, event.connection.production },
             { u"demo"_s, event.connection.demo } };
}

} // namespace

QByteArray eventsAsCsv(const QList<ConnectionEvent> &events)
{
    QString out = QChar(QChar::ByteOrderMark)
        + csvLine({ u"at"_s, u"what"_s, u"operator"_s, u"detail"_s, u"connection"_s, u"provider"_s,
                    u"region"_s, u"project_id"_s, u"production"_s, u"demo"_s });
    const auto yesOrNo = [](bool yes) { return yes ? u"yes"_s : u"no"_s; };
    for (const ConnectionEvent &event : events) {
        const Connection &connection = event.connection;
        out += csvLine({ timeToText(event.at), wordOf(event.what), event.operatorName,
                         redacted(event.detail.text()), connection.name, connection.provider,
                         connection.region, connection.projectId, yesOrNo(connection.production),
                         yesOrNo(connection.demo) });
    }
    return out.toUtf8();
}

QByteArray eventsAsJson(const QList<ConnectionEvent> &events, const QDateTime &exportedAt)
{
    QJsonArray array;
    for (const ConnectionEvent &event : events)
        array.append(connectionEventObject(event));
    const QJsonObject all { { u"format"_s, u"muster-events"_s },
                            { u"version"_s, eventFormat },
                            { u"exported_at"_s, timeToText(exportedAt) },
                            { u"events"_s, array } };
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace muster
