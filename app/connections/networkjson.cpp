// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/networkjson.h"

#include "app/connections/networkrules.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

QJsonObject networkToJson(const NetworkSettings &network)
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

std::optional<NetworkSettings> networkFromJson(const QJsonValue &value)
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

} // namespace muster
