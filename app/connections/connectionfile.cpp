// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionfile.h"

#include "app/connections/connectionrules.h"
#include "app/connections/networkrules.h"
#include "app/fleet/connectionjson.h"
#include "app/fleet/valuewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// 2: may have network settings, which a program that knows only 1 would leave out.
// 3: may sign in by a pasted token, and tells what the last test came to.
constexpr int fileVersion = 3;
constexpr int oldestVersion = 1;

// One that cannot be read must not become the region's: calls would go to another place.
bool isEndpointReadable(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    if (value.isUndefined() || value == QString())
        return true;
    return value.isString() && isUsableEndpoint(QUrl(value.toString(), QUrl::StrictMode));
}

bool isReadable(const QJsonObject &object, const Connection &connection)
{
    const auto text = [&object](QLatin1StringView key) { return object[key].toString(); };
    const std::optional<NetworkSettings> network = networkFromJson(object["network"_L1]);
    return !connection.id.isEmpty() && !connection.name.isEmpty() && !connection.provider.isEmpty()
        && credentialKindWords.value(text("signIn"_L1))
        && secretPlaceWords.value(text("secretPlace"_L1)) && network
        && networkProblems(*network).isEmpty() && isEndpointReadable(object, "endpoint"_L1)
        && isEndpointReadable(object, "identityEndpoint"_L1);
}

} // namespace

QByteArray connectionsToJson(const QList<Connection> &connections)
{
    QJsonArray array;
    for (const Connection &connection : connections)
        array.append(connectionToJson(connection));
    const QJsonObject file { { u"version"_s, fileVersion }, { u"connections"_s, array } };
    return QJsonDocument(file).toJson();
}

bool isOfNewerVersion(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)["version"_L1].toInt() > fileVersion;
}

std::optional<ReadConnections> connectionsFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue array = document["connections"_L1];
    const int version = document["version"_L1].toInt();
    if (version < oldestVersion || version > fileVersion || !array.isArray())
        return std::nullopt;
    ReadConnections read;
    QSet<ConnectionId> ids;
    const QJsonArray entries = array.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        const Connection connection = connectionFromJson(object);
        if (!isReadable(object, connection) || ids.contains(connection.id)) {
            ++read.unreadable;
            continue;
        }
        ids.insert(connection.id);
        read.connections.append(connection);
    }
    return read;
}

} // namespace muster
