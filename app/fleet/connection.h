// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A connection: named account access. Holds no secret.
// Plain value: no owner, any thread.
#pragma once

#include "app/core/ids.h"
#include "app/fleet/credentials.h"
#include "app/fleet/networksettings.h"

#include <QDateTime>
#include <QMap>
#include <QUrl>

namespace muster {

//! \brief Where the connection's secret lives.
enum class SecretPlace {
    Keychain, //!< the OS keychain
    Session, //!< memory, until the program ends
};

//! \brief A mark that tells connections apart at a glance; the window draws it beside the name.
enum class ConnectionColour { None, Red, Orange, Yellow, Green, Teal, Blue, Purple, Grey };

//! \brief What the last test of the connection, as it is, came to.
enum class Verification {
    NotTested, //!< never, or the network did not let it end
    Verified, //!< the fleet could be read
    Warned, //!< the identity is right, but something is not allowed or not found
};

struct Connection
{
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
    bool fromEnvironment = false; //!< keys of the environment, for this session; never saved
    ConnectionColour colour = ConnectionColour::None;
    Verification verification = Verification::NotTested;
    QDateTime verifiedAt {}; //!< UTC, when that test ended; invalid: never
    //! Of a run only, as Cloud::account() told when it began; empty: not known, or older than this.
    QString account {};

    friend bool operator==(const Connection &, const Connection &) = default;
};

//! \brief True when both mean the same resources by the same ids. Two demo clouds are two worlds,
//! whatever their ids say.
[[nodiscard]] inline bool isSameWorld(const Connection &one, const Connection &other)
{
    return one.provider == other.provider && one.demo == other.demo
        && (!one.demo || one.endpoint == other.endpoint);
}

} // namespace muster
