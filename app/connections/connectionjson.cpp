// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionjson.h"

#include "app/connections/colourword.h"
#include "app/connections/connectionrules.h"
#include "app/connections/networkrules.h"

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

QString wordOf(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::System:
        return u"system"_s;
    case ProxyMode::None:
        return u"none"_s;
    case ProxyMode::Manual:
        break;
    }
    return u"manual"_s;
}

QString wordOf(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AccessKey:
        return u"accessKey"_s;
    case CredentialKind::Password:
        return u"password"_s;
    case CredentialKind::Token:
        break;
    }
    return u"token"_s;
}

std::optional<CredentialKind> credentialKindOf(const QString &word)
{
    for (const CredentialKind kind :
         { CredentialKind::AccessKey, CredentialKind::Password, CredentialKind::Token }) {
        if (word == wordOf(kind))
            return kind;
    }
    return std::nullopt;
}

// What cannot be read was never tested.
void readVerification(const QJsonObject &object, Connection &connection)
{
    const QString word = object["verification"_L1].toString();
    const QDateTime at
        = QDateTime::fromString(object["verifiedAt"_L1].toString(), Qt::ISODateWithMs);
    if (!at.isValid() || (word != "verified"_L1 && word != "warned"_L1))
        return;
    connection.verification = word == "verified"_L1 ? Verification::Verified : Verification::Warned;
    connection.verifiedAt = at.toUTC();
}

QJsonObject objectOf(const NetworkSettings &network)
{
    QJsonObject object {
        { u"proxy"_s, wordOf(network.proxyMode) },
        { u"connectTimeout"_s, static_cast<qint64>(network.connectTimeout.count()) },
        { u"replyTimeout"_s, static_cast<qint64>(network.replyTimeout.count()) },
    };
    if (network.proxyMode == ProxyMode::Manual) {
        object[u"proxyHost"_s] = network.proxyHost;
        object[u"proxyPort"_s] = network.proxyPort;
        if (!network.proxyUser.isEmpty())
            object[u"proxyUser"_s] = network.proxyUser;
    }
    if (!network.caFile.isEmpty())
        object[u"caFile"_s] = network.caFile;
    return object;
}

// Nothing when it is not usable as it stands: a proxy that cannot be read must not become none.
std::optional<NetworkSettings> networkOf(const QJsonValue &value)
{
    NetworkSettings network;
    if (value.isUndefined())
        return network;
    bool isKnown = false;
    for (const ProxyMode mode : { ProxyMode::System, ProxyMode::None, ProxyMode::Manual }) {
        if (value["proxy"_L1].toString() == wordOf(mode)) {
            network.proxyMode = mode;
            isKnown = true;
        }
    }
    const auto seconds = [&value](QLatin1StringView key, std::chrono::seconds usual) {
        const QJsonValue number = value[key];
        return number.isUndefined() ? usual : std::chrono::seconds(number.toInteger(-1));
    };
    network.connectTimeout = seconds("connectTimeout"_L1, network.connectTimeout);
    network.replyTimeout = seconds("replyTimeout"_L1, network.replyTimeout);
    network.caFile = value["caFile"_L1].toString();
    if (network.proxyMode == ProxyMode::Manual) {
        network.proxyHost = value["proxyHost"_L1].toString();
        network.proxyPort = value["proxyPort"_L1].toInt();
        network.proxyUser = value["proxyUser"_L1].toString();
    }
    if (!isKnown || !networkProblems(network).isEmpty())
        return std::nullopt;
    return network;
}

// One that cannot be read must not become the region's: calls would go to another place.
bool isEndpointReadable(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    if (value.isUndefined() || value == QString())
        return true;
    return value.isString() && isUsableEndpoint(QUrl(value.toString(), QUrl::StrictMode));
}

QJsonObject objectOf(const Connection &connection)
{
    QJsonObject object {
        { u"id"_s, connection.id.value },
        { u"name"_s, connection.name },
        { u"provider"_s, connection.provider },
        { u"region"_s, connection.region },
        { u"projectId"_s, connection.projectId },
        { u"signIn"_s, wordOf(connection.credentialKind) },
        { u"secretPlace"_s,
          connection.secretPlace == SecretPlace::Keychain ? u"keychain"_s : u"session"_s },
        { u"production"_s, connection.production },
        { u"readOnly"_s, connection.readOnly },
    };
    if (connection.colour != ConnectionColour::None)
        object[u"colour"_s] = colourWord(connection.colour);
    if (!connection.endpoint.isEmpty())
        object[u"endpoint"_s] = connection.endpoint.toString(QUrl::FullyEncoded);
    if (!connection.identityEndpoint.isEmpty())
        object[u"identityEndpoint"_s] = connection.identityEndpoint.toString(QUrl::FullyEncoded);
    if (connection.network != NetworkSettings {})
        object[u"network"_s] = objectOf(connection.network);
    if (connection.verification != Verification::NotTested) {
        object[u"verification"_s]
            = connection.verification == Verification::Verified ? u"verified"_s : u"warned"_s;
        object[u"verifiedAt"_s] = connection.verifiedAt.toUTC().toString(Qt::ISODateWithMs);
    }
    if (!connection.options.isEmpty()) {
        QJsonObject options;
        for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it)
            options.insert(it.key(), it.value());
        object[u"options"_s] = options;
    }
    return object;
}

std::optional<Connection> connectionOf(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView key) { return object[key].toString(); };
    Connection connection;
    connection.id = ConnectionId { text("id"_L1) };
    connection.name = text("name"_L1);
    connection.provider = text("provider"_L1);
    connection.region = text("region"_L1);
    connection.endpoint = QUrl(text("endpoint"_L1), QUrl::StrictMode);
    connection.identityEndpoint = QUrl(text("identityEndpoint"_L1), QUrl::StrictMode);
    connection.projectId = text("projectId"_L1);
    connection.colour = colourOf(text("colour"_L1)).value_or(ConnectionColour::None);
    const QJsonObject options = object["options"_L1].toObject();
    for (auto it = options.begin(); it != options.end(); ++it)
        connection.options.insert(it.key(), it.value().toString());
    const std::optional<NetworkSettings> network = networkOf(object["network"_L1]);
    connection.network = network.value_or(NetworkSettings {});
    const std::optional<CredentialKind> signIn = credentialKindOf(text("signIn"_L1));
    const QString place = text("secretPlace"_L1);
    connection.credentialKind = signIn.value_or(CredentialKind::AccessKey);
    connection.secretPlace = place == "keychain"_L1 && signIn != CredentialKind::Token
        ? SecretPlace::Keychain
        : SecretPlace::Session;
    readVerification(object, connection);
    // A guard that cannot be read is on.
    connection.production = object["production"_L1].toBool(true);
    connection.readOnly = object["readOnly"_L1].toBool(true);
    const bool known = signIn && (place == "keychain"_L1 || place == "session"_L1);
    if (connection.id.isEmpty() || connection.name.isEmpty() || connection.provider.isEmpty()
        || !known || !network || !isEndpointReadable(object, "endpoint"_L1)
        || !isEndpointReadable(object, "identityEndpoint"_L1)) {
        return std::nullopt;
    }
    return connection;
}

} // namespace

QByteArray connectionsToJson(const QList<Connection> &connections)
{
    QJsonArray array;
    for (const Connection &connection : connections)
        array.append(objectOf(connection));
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
        const std::optional<Connection> connection = connectionOf(entry.toObject());
        if (!connection || ids.contains(connection->id)) {
            ++read.unreadable;
            continue;
        }
        ids.insert(connection->id);
        read.connections.append(*connection);
    }
    return read;
}

QJsonObject networkToJson(const NetworkSettings &network) { return objectOf(network); }

std::optional<NetworkSettings> networkFromJson(const QJsonValue &value) { return networkOf(value); }

} // namespace muster
