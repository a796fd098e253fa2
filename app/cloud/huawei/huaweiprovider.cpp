// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/huaweiprovider.h"

#include "app/cloud/huawei/huaweicloud.h"
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/huawei/projectlookup.h"

#include <QJsonObject>

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView providerId("huawei");

// Those that have Cloud Phone; the global identity service is used where a region has none.
QList<RegionInfo> readRegions()
{
    QList<RegionInfo> regions;
    const QJsonArray rows = regionRows(providerId);
    for (const QJsonValue &row : rows) {
        if (!row["cph"_L1].toBool())
            continue;
        regions.append({ row["id"_L1].toString(), LocalText(row.toObject(), u"name_"_s),
                         QUrl(row["cph_endpoint"_L1].toString()),
                         QUrl(row["iam_endpoint_effective"_L1].toString()) });
    }
    return regions;
}

// A connection's own endpoints outweigh the region's.
Endpoints endpointsOf(const Connection &connection, const QList<RegionInfo> &regions)
{
    Endpoints endpoints { connection.endpoint, connection.identityEndpoint };
    const auto region
        = std::find_if(regions.cbegin(), regions.cend(), [&connection](const RegionInfo &info) {
              return info.id == connection.region;
          });
    if (region == regions.cend())
        return endpoints;
    if (endpoints.cloudPhone.isEmpty())
        endpoints.cloudPhone = region->endpoint;
    if (endpoints.identity.isEmpty())
        endpoints.identity = region->identityEndpoint;
    return endpoints;
}

} // namespace

Provider provider()
{
    const QList<RegionInfo> regions = readRegions();
    QStringList regionIds;
    for (const RegionInfo &region : regions)
        regionIds.append(region.id);
    Provider provider;
    provider.id = providerId;
    provider.name = MUSTER_PHRASE("huawei", "Huawei Cloud Phone (CPH)");
    provider.signIns
        = { CredentialKind::AccessKey, CredentialKind::Password, CredentialKind::Token };
    provider.regions = regions;
    // **Source:** huaweicloud-sdk-core, EnvCredentialProvider (Java, C#): HUAWEICLOUD_SDK_*.
    provider.rules
        = { provider.id,
            true,
            true,
            u"[A-Z0-9]{20}"_s,
            { { u"HUAWEICLOUD_SDK_AK"_s, u"HUAWEICLOUD_SDK_SK"_s,
                u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, u"HUAWEICLOUD_SDK_PROJECT_ID"_s } } };
    provider.kinds = fleetKinds();
    provider.open = [regions](const Connection &connection, const Credentials &credentials,
                              const CloudContext &context) -> std::unique_ptr<Cloud> {
        return std::make_unique<HuaweiCloud>(connection, credentials,
                                             endpointsOf(connection, regions), context);
    };
    provider.placeOf = [regions](const Connection &connection) {
        return endpointsOf(connection, regions).cloudPhone;
    };
    provider.findProjects
        = [regions, regionIds](const Connection &connection, const Credentials &credentials,
                               const CloudContext &context, QObject *parent) {
              return new ProjectLookUp(credentials, endpointsOf(connection, regions).identity,
                                       regionIds, context, parent);
          };
    return provider;
}

} // namespace muster::huawei
