// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionjson.h"

#include "app/connections/colourword.h"
#include "app/connections/connectionrules.h"
#include "app/connections/networkrules.h"
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

constexpr auto proxyModeWords = enumWords<ProxyMode>({
    { ProxyMode::System, "system" },
    { ProxyMode::None, "none" },
    { ProxyMode::Manual, "manual" },
});

constexpr auto verificationWords = enumWords<Verification>({
    { Verification::Verified, "verified" },
    { Verification::Warned, "warned" },
});

// What cannot be read was never tested.
void readVerification(const QJsonObject &object, Connection &connection)
{
    const std::optional<Verification> verification
        = verificationWords.value(object["verification"_L1].toString());
    const QDateTime at
        = QDateTime::fromString(object["verifiedAt"_L1].toString(), Qt::ISODateWithMs);
    if (!at.isValid() || !verification)
        return;
    connection.verification = *verification;
    connection.verifiedAt = at.toUTC();
}

QJsonObject objectOf(const NetworkSettings &network)
{
    QJsonObject object {
        { u"proxy"_s, proxyModeWords.word(network.proxyMode) },
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
    const std::optional<ProxyMode> mode = proxyModeWords.value(value["proxy"_L1].toString());
    network.proxyMode = mode.value_or(network.proxyMode);
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
    if (!mode || !networkProblems(network).isEmpty())
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
        { u"signIn"_s, credentialKindWords.word(connection.credentialKind) },
        { u"secretPlace"_s, secretPlaceWords.word(connection.secretPlace) },
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
        object[u"verification"_s] = verificationWords.word(connection.verification);
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
    const std::optional<CredentialKind> signIn = credentialKindWords.value(text("signIn"_L1));
    const std::optional<SecretPlace> place = secretPlaceWords.value(text("secretPlace"_L1));
    connection.credentialKind = signIn.value_or(CredentialKind::AccessKey);
    connection.secretPlace = place == SecretPlace::Keychain && signIn != CredentialKind::Token
        ? SecretPlace::Keychain
        : SecretPlace::Session;
    readVerification(object, connection);
    // A guard that cannot be read is on.
    connection.production = object["production"_L1].toBool(true);
    connection.readOnly = object["readOnly"_L1].toBool(true);
    const bool known = signIn && place;
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
