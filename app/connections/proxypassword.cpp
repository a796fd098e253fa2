// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/proxypassword.h"

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString addressOf(const NetworkSettings &network)
{
    return u"%1:%2"_s.arg(network.proxyHost.toLower()).arg(network.proxyPort);
}

} // namespace

ConnectionId proxyPasswordId(const ConnectionId &connection)
{
    return ConnectionId { connection.value + u"/proxy"_s };
}

Credentials proxyEntry(const NetworkSettings &network, const Secret &password)
{
    return PasswordLogin { addressOf(network), network.proxyUser, password };
}

Secret proxyPasswordIn(const Credentials &entry, const NetworkSettings &network)
{
    const auto *login = std::get_if<PasswordLogin>(&entry);
    const bool isMeant = login && network.wantsProxyPassword()
        && login->accountName == addressOf(network) && login->userName == network.proxyUser;
    return isMeant ? login->password : Secret();
}

} // namespace muster
