// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A connection: named account access. Holds no secret.
// Plain value: no owner, any thread.
#pragma once

#include "app/fleet/credentials.h"
#include "app/fleet/ids.h"
#include "app/fleet/networksettings.h"

#include <QMap>
#include <QUrl>

namespace muster {

//! \brief Where the connection's secret lives.
enum class SecretPlace {
    Keychain, //!< the OS keychain
    Session, //!< memory, until the program ends
};

struct Connection {
    ConnectionId id;
    QString name;
    QString provider; //!< registered provider id, e.g. "huawei"
    QString region; //!< region id, e.g. "cn-north-4"; may be empty with own endpoints
    QUrl endpoint; //!< the service's own endpoint; empty: from the region
    QUrl identityEndpoint; //!< the identity service's endpoint; empty: from the region
    QString projectId; //!< empty: comes with the token, or there are no projects
    QMap<QString, QString> options; //!< what only this provider knows, by its own keys
    NetworkSettings network; //!< without the proxy's password
    CredentialKind credentialKind = CredentialKind::AccessKey;
    SecretPlace secretPlace = SecretPlace::Session;
    bool production = false;
    bool readOnly = false;
    bool demo = false; //!< the built-in demo cloud; never saved

    friend bool operator==(const Connection &, const Connection &) = default;
};

} // namespace muster
