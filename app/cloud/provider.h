// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where clouds are registered: what a provider is called, which sign-ins it knows, how to open one.
// Plain data and a factory; owned by main, outlives all clouds; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/projectsearch.h"
#include "app/core/clock.h"
#include "app/core/language.h"
#include "app/core/random.h"
#include "app/fleet/connection.h"
#include "app/fleet/providerrules.h"
#include "app/net/transport.h"

#include <QJsonArray>

#include <functional>
#include <memory>

namespace muster {

class KnownSecrets;

//! \brief What every cloud gets from outside. What is referred to outlives every cloud.
struct CloudContext
{
    Transport &transport;
    Clock &clock;
    Random &random;
    KnownSecrets *secrets = nullptr; //!< for a transport of a connection's own; null: not kept
};

struct RegionInfo
{
    QString id;
    LocalText name;
    QUrl endpoint;
    QUrl identityEndpoint;
};

//! \brief One value that a ConnectionOption can have.
struct OptionChoice
{
    QString value; //!< as Connection::options keeps it
    Phrase name; //!< empty: the value itself
    Phrase warning {}; //!< shown while it is chosen; empty: there is nothing to warn of
};

//! \brief What only this provider's connections can be set to.
struct ConnectionOption
{
    QString key; //!< in Connection::options
    Phrase label; //!< with mnemonic and colon
    QList<OptionChoice> choices; //!< the first is the usual one, with an empty value: not stored
};

struct Provider
{
    QString id; //!< "huawei"
    Phrase name;
    QList<CredentialKind> signIns;
    QList<RegionInfo> regions;
    ProviderRules rules;
    //! \brief Opens a cloud. Sends nothing by itself.
    std::function<std::unique_ptr<Cloud>(const Connection &, const Credentials &,
                                         const CloudContext &)>
        open;
    //! \brief Where calls of a connection go, its region's endpoints filled in: two connections of
    //! one project and one place reach the same resources.
    std::function<QUrl(const Connection &)> placeOf {};
    QList<ConnectionOption> options {};
    //! \brief Asks for the projects that \a credentials may enter, with the connection's identity
    //! endpoint; its page sends nothing else. Empty: this cloud has no projects.
    std::function<ProjectSearch *(const Connection &, const Credentials &, const CloudContext &,
                                  QObject *parent)>
        findProjects {};
    //! \brief What its clouds can have, for the names of what is in records when no connection is
    //! open. What depends on a connection (the pace, an option) is as usual here.
    QList<FleetKind> kinds {};
};

//! \brief The kinds of all \a providers, commands included.
[[nodiscard]] QList<FleetKind> kindsOf(const QList<Provider> &providers);

//! \brief The rows of the region table that is built in for a provider; empty where there is none.
[[nodiscard]] QJsonArray regionRows(const QString &providerId);

//! \brief Every provider that this build knows; the one place where a new cloud is named.
[[nodiscard]] QList<Provider> registeredProviders();

} // namespace muster
