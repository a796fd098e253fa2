// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionexport.h"

#include "app/connections/colourword.h"
#include "app/connections/connectionjson.h"
#include "app/fleet/valuewords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// Written field by field: what a Connection gains later does not leave unasked.
QJsonObject objectOf(const Connection &connection)
{
    QJsonObject object {
        { u"name"_s, connection.name },
        { u"provider"_s, connection.provider },
        { u"signIn"_s, credentialKindWords.word(connection.credentialKind) },
        { u"secretPlace"_s, secretPlaceWords.word(connection.secretPlace) },
        { u"production"_s, connection.production },
        { u"readOnly"_s, connection.readOnly },
    };
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object[key] = value;
    };
    add(u"region"_s, connection.region);
    add(u"projectId"_s, connection.projectId);
    add(u"endpoint"_s, connection.endpoint.toString(QUrl::FullyEncoded));
    add(u"identityEndpoint"_s, connection.identityEndpoint.toString(QUrl::FullyEncoded));
    add(u"colour"_s, colourWord(connection.colour));
    QJsonObject options;
    for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it)
        options.insert(it.key(), it.value());
    if (!options.isEmpty())
        object[u"options"_s] = options;
    NetworkSettings network = connection.network;
    network.caFile.clear();
    if (network != NetworkSettings {})
        object[u"network"_s] = networkToJson(network);
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
