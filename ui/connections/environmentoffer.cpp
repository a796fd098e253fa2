// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/environmentoffer.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster {

namespace {

struct EnvironmentWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentWords)
};

} // namespace

QList<EnvironmentOffer> environmentOffers(const QList<EnvironmentKeys> &keys,
                                          const QList<Provider> &providers)
{
    QList<EnvironmentOffer> offers;
    for (const EnvironmentKeys &found : keys) {
        const auto it = std::ranges::find(providers, found.provider, &Provider::id);
        if (it != providers.cend())
            offers.append({ found, it->name });
    }
    return offers;
}

QString environmentOfferText(const EnvironmentOffer &offer)
{
    //: %1 is a provider, e.g. "Huawei Cloud Phone (CPH)"; a menu entry
    return EnvironmentWords::tr("Keys from the environment: %1…").arg(offer.providerName.text());
}

QString environmentProblemText(const EnvironmentKeys &keys)
{
    if (keys.missing.isEmpty())
        return {};
    //: %1 and %2 are names of environment variables
    return EnvironmentWords::tr("The environment holds half of the keys: %1 is set, %2 is not. Set "
                                "both, then start Muster again.")
        .arg(keys.found, keys.missing);
}

Connection environmentConnection(const EnvironmentOffer &offer)
{
    Connection connection;
    //: the name of a connection; %1 is a provider, e.g. "Huawei Cloud Phone (CPH)"
    connection.name = EnvironmentWords::tr("Environment: %1").arg(offer.providerName.text());
    connection.provider = offer.keys.provider;
    connection.projectId = offer.keys.projectId;
    connection.secretPlace = SecretPlace::Session;
    connection.readOnly = true;
    connection.fromEnvironment = true;
    return connection;
}

} // namespace muster
