// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/volcengineprovider.h"

#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/volcenginecloud.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView providerId("volcengine");

// Two sites of one interface, with accounts, hosts and limits of their own.
struct Site
{
    RegionInfo region;
    PaceLimit acts;
    PaceLimit lists;
};

// The mainland's, where the connection's own endpoint names no known region.
Site usualSite()
{
    Site site;
    site.region.id = u"cn-north-1"_s;
    site.acts = { 9.8, 10 };
    site.lists = { 14.7, 15 };
    return site;
}

PaceLimit limitOf(const QJsonValue &value, const PaceLimit &usual)
{
    return { value["per_second"_L1].toDouble(usual.perSecond),
             value["most_in_one_second"_L1].toInt(usual.mostInOneSecond) };
}

QList<Site> readSites()
{
    QList<Site> sites;
    const Site usual = usualSite();
    const QJsonArray rows = regionRows(providerId);
    for (const QJsonValue &row : rows) {
        sites.append({ { row["id"_L1].toString(),
                         LocalText(row.toObject(), u"name_"_s),
                         QUrl(row["endpoint"_L1].toString()),
                         {} },
                       limitOf(row["acts"_L1], usual.acts),
                       limitOf(row["lists"_L1], usual.lists) });
    }
    return sites;
}

Site siteOf(const Connection &connection, const QList<Site> &sites)
{
    // An endpoint that was typed is still that of a site, with its limits.
    const QString host = connection.endpoint.host();
    const auto known = std::find_if(sites.cbegin(), sites.cend(), [&](const Site &site) {
        return host.isEmpty() ? site.region.id == connection.region
                              : site.region.endpoint.host() == host;
    });
    Site site = known == sites.cend() ? usualSite() : *known;
    if (!connection.region.isEmpty())
        site.region.id = connection.region;
    if (!connection.endpoint.isEmpty())
        site.region.endpoint = connection.endpoint;
    const QString keyRegion = connection.options.value(keyRegionOption);
    if (!keyRegion.isEmpty())
        site.region.id = keyRegion;
    return site;
}

// The engine keeps this between two calls, from one that leaves to the next one's entry in the
// journal. Less than the steady rate's own distance by what that entry may take, so that the
// account's pace, which makes up for late timers, is what counts.
std::chrono::milliseconds engineInterval(const PaceLimit &acts)
{
    return std::chrono::milliseconds(std::lround(900 / acts.perSecond));
}

//! \brief The paces of every account that has a connection open.
class PaceBook
{
public:
    [[nodiscard]] std::shared_ptr<kit::Paces> pacesOf(const AccessKey &key, const Site &site)
    {
        std::weak_ptr<kit::Paces> &known
            = m_paces[key.accessKeyId + u' ' + site.region.endpoint.toString()];
        std::shared_ptr<kit::Paces> paces = known.lock();
        if (!paces) {
            paces = std::make_shared<kit::Paces>(kit::Paces { Pace(site.acts), Pace(site.lists) });
            known = paces;
        }
        return paces;
    }

private:
    QHash<QString, std::weak_ptr<kit::Paces>> m_paces;
};

std::unique_ptr<Cloud> open(const Connection &connection, const Credentials &credentials,
                            const CloudContext &context, const QList<Site> &sites, PaceBook &book)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    const Site site = siteOf(connection, sites);
    const QString action = connection.options.value(actionOption);
    LiveSetup setup;
    setup.key = key ? *key : AccessKey {}; // only access keys are offered; an empty one is refused
    setup.endpoint = { site.region.endpoint, site.region.id };
    setup.action = enableAction(action);
    setup.actionChosen = !action.isEmpty() && setup.action != EnableAction::Restart;
    setup.paces = book.pacesOf(setup.key, site);
    setup.actInterval = engineInterval(site.acts);
    setup.steadyInterval = std::chrono::milliseconds(std::lround(1000 / site.acts.perSecond));
    return std::make_unique<VolcengineCloud>(setup, context);
}

ConnectionOption actionChoices()
{
    const auto named = [](EnableAction action, Phrase name, Phrase warning = {}) {
        return OptionChoice { actionName(action), name, warning };
    };
    OptionChoice usual = named(
        EnableAction::Restart,
        MUSTER_PHRASE("volcengine", "RestartPullToPushTask, where retired its successor (usual)"));
    usual.value.clear();
    return { actionOption,
             MUSTER_PHRASE("volcengine", "Enable tasks &with:"),
             { usual,
               named(EnableAction::Continue,
                     MUSTER_PHRASE("volcengine", "ContinuePullToPushTask, the successor")),
               named(EnableAction::Relaunch,
                     MUSTER_PHRASE("volcengine", "RelaunchPullToPushTask, from the beginning"),
                     MUSTER_PHRASE("volcengine",
                                   "Every task that is enabled pushes its source again from the "
                                   "beginning, not from where it stopped.")) } };
}

ConnectionOption keyRegionChoices(const QList<Site> &sites)
{
    ConnectionOption option { keyRegionOption,
                              MUSTER_PHRASE("volcengine", "Sign &for region:"),
                              { { {}, MUSTER_PHRASE("volcengine", "As the endpoint (usual)") } } };
    for (const Site &site : sites)
        option.choices.append({ site.region.id, {}, {} });
    return option;
}

} // namespace

Provider provider()
{
    const QList<Site> sites = readSites();
    Provider provider;
    provider.id = providerId;
    provider.name = MUSTER_PHRASE("volcengine", "Volcengine Live, BytePlus MediaLive");
    provider.signIns = { CredentialKind::AccessKey };
    for (const Site &site : sites)
        provider.regions.append(site.region);
    // **Source:** volcengine-go-sdk, NewEnvCredentials: VOLCENGINE_*. volc-sdk-golang and -python:
    // VOLC_ACCESSKEY, VOLC_SECRETKEY; their session token as in Volcengine's VeADK.
    provider.rules = { provider.id,
                       false,
                       false,
                       u"AK(LT|AP|TP)\\S+"_s,
                       { { u"VOLCENGINE_ACCESS_KEY"_s, u"VOLCENGINE_SECRET_KEY"_s,
                           u"VOLCENGINE_SESSION_TOKEN"_s },
                         { u"VOLC_ACCESSKEY"_s, u"VOLC_SECRETKEY"_s, u"VOLC_SESSIONTOKEN"_s } } };
    provider.options = { actionChoices(), keyRegionChoices(sites) };
    provider.placeOf = [sites](const Connection &connection) {
        return siteOf(connection, sites).region.endpoint;
    };
    provider.kinds = fleetKinds(LiveSetup {}.actInterval);
    provider.open = [sites, book = std::make_shared<PaceBook>()](const Connection &connection,
                                                                 const Credentials &credentials,
                                                                 const CloudContext &context) {
        return open(connection, credentials, context, sites, *book);
    };
    return provider;
}

} // namespace muster::volcengine
