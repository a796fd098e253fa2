// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/connectionjson.h"

#include "app/fleet/valuewords.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QJsonObject networkToJson(const NetworkSettings &network)
{
    QJsonObject object {
        { u"proxy"_s, proxyModeWords.word(network.proxyMode) },
        { u"connectTimeout"_s, qint64(network.connectTimeout.count()) },
        { u"replyTimeout"_s, qint64(network.replyTimeout.count()) },
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

} // namespace

QJsonObject connectionToJson(const Connection &connection)
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
    add(u"id"_s, connection.id.value);
    add(u"region"_s, connection.region);
    add(u"projectId"_s, connection.projectId);
    add(u"endpoint"_s, connection.endpoint.toString(QUrl::FullyEncoded));
    add(u"identityEndpoint"_s, connection.identityEndpoint.toString(QUrl::FullyEncoded));
    add(u"colour"_s, colourWords.word(connection.colour));
    add(u"account"_s, connection.account);
    if (connection.demo)
        object[u"demo"_s] = true;
    if (connection.fromEnvironment)
        object[u"fromEnvironment"_s] = true;
    if (connection.network != NetworkSettings {})
        object[u"network"_s] = networkToJson(connection.network);
    if (connection.verification != Verification::NotTested) {
        object[u"verification"_s] = verificationWords.word(connection.verification);
        object[u"verifiedAt"_s] = connection.verifiedAt.toUTC().toString(Qt::ISODateWithMs);
    }
    QJsonObject options;
    for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it)
        options.insert(it.key(), it.value());
    if (!options.isEmpty())
        object[u"options"_s] = options;
    return object;
}

Connection connectionFromJson(const QJsonObject &object)
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
    const QJsonObject options = object["options"_L1].toObject();
    for (auto it = options.begin(); it != options.end(); ++it)
        connection.options.insert(it.key(), it.value().toString());
    connection.network = networkFromJson(object["network"_L1]).value_or(NetworkSettings {});
    const std::optional<CredentialKind> signIn = credentialKindWords.value(text("signIn"_L1));
    const std::optional<SecretPlace> place = secretPlaceWords.value(text("secretPlace"_L1));
    connection.credentialKind = signIn.value_or(CredentialKind::AccessKey);
    // No keychain takes a token.
    connection.secretPlace = place == SecretPlace::Keychain && signIn != CredentialKind::Token
        ? SecretPlace::Keychain
        : SecretPlace::Session;
    connection.production = object["production"_L1].toBool(true);
    connection.readOnly = object["readOnly"_L1].toBool(true);
    connection.demo = object["demo"_L1].toBool();
    connection.fromEnvironment = object["fromEnvironment"_L1].toBool();
    connection.colour = colourWords.value(text("colour"_L1)).value_or(ConnectionColour::None);
    readVerification(object, connection);
    connection.account = text("account"_L1);
    return connection;
}

std::optional<NetworkSettings> networkFromJson(const QJsonValue &value)
{
    NetworkSettings network;
    if (value.isUndefined())
        return network;
    const std::optional<ProxyMode> mode = proxyModeWords.value(value["proxy"_L1].toString());
    if (!mode)
        return std::nullopt;
    network.proxyMode = *mode;
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
    return network;
}

} // namespace muster
