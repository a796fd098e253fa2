// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionexport.h"

#include "app/fleet/connectionjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView exportedFields[] = {
    "name"_L1,     "provider"_L1, "signIn"_L1,           "secretPlace"_L1, "production"_L1,
    "readOnly"_L1, "region"_L1,   "projectId"_L1,        "endpoint"_L1,    "colour"_L1,
    "options"_L1,  "network"_L1,  "identityEndpoint"_L1,
};

// What a Connection gains later does not leave unasked. The CA file's path means nothing elsewhere.
QJsonObject objectOf(Connection connection)
{
    connection.network.caFile.clear();
    const QJsonObject whole = connectionToJson(connection);
    QJsonObject object;
    for (const QLatin1StringView key : exportedFields) {
        if (whole.contains(key))
            object[key] = whole[key];
    }
    return object;
}

} // namespace

QByteArray exportedConnections(const QList<Connection> &connections)
{
    QJsonArray entries;
    for (const Connection &connection : connections) {
        if (!connection.demo && !connection.fromEnvironment)
            entries.append(objectOf(connection));
    }
    const QJsonObject file {
        { u"format"_s, QString(connectionsFormat) },
        { u"version"_s, connectionsFormatVersion },
        { u"connections"_s, entries },
    };
    return QJsonDocument(file).toJson();
}

} // namespace muster
