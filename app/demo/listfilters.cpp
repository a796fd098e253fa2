// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/listfilters.h"

#include "app/demo/cphrows.h"

#include <algorithm>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

bool knownStatus(ResourceKind kind, int status)
{
    static const QList<int> serverStatuses { 0, 1, 2, 3, 4, 5, 8, 10, 11, 12, 13 };
    static const QList<int> encodeStatuses { 0, 1, 2, 3, 4, 5, 100, 1014 };
    return (kind == ResourceKind::Servers ? serverStatuses : encodeStatuses).contains(status);
}

void complain(ListFilters &filters, const QString &code, const QString &message)
{
    if (!filters.errorCode.isEmpty())
        return;
    filters.errorCode = code;
    filters.errorMessage = message;
}

template <typename Number>
std::optional<Number> readNumber(const DemoRequest &request, const QString &key,
                                 ListFilters &filters)
{
    if (!request.hasQuery(key))
        return std::nullopt;
    bool ok = false;
    const qint64 value = request.queryValue(key).toLongLong(&ok);
    if (!ok)
        complain(filters, u"CPS.0002"_s, u"Invalid parameter: "_s + key);
    return static_cast<Number>(value);
}

bool passesServer(const FleetSimulation &fleets, int index, const ListFilters &filters)
{
    const Resource &server = fleets.at(ResourceKind::Servers, index);
    const qint64 created = fleets.createdAt(index);
    return (filters.id.isEmpty() || QString::fromLatin1(server.id) == filters.id)
        && (filters.name.isEmpty()
            || QString::fromUtf8(fleets.name(ResourceKind::Servers, index))
                   .contains(filters.name, Qt::CaseInsensitive))
        && (filters.networkVersion.isEmpty()
            || QString::fromLatin1(networkVersion(server)) == filters.networkVersion)
        && (filters.phoneModel.isEmpty()
            || QString::fromLatin1(phoneModel(server)) == filters.phoneModel)
        && (!filters.createdSince || created >= *filters.createdSince)
        && (!filters.createdUntil || created <= *filters.createdUntil);
}

bool passesEncode(const FleetSimulation &fleets, int index, const ListFilters &filters)
{
    const int type = fleets.at(ResourceKind::EncodeServers, index).traits % 4 == 0 ? 0 : 1;
    if (filters.type && *filters.type != type)
        return false;
    if (filters.id.isEmpty())
        return true;
    const int owner = fleets.ownerOf(index);
    return owner >= 0
        && QString::fromLatin1(fleets.at(ResourceKind::Servers, owner).id) == filters.id;
}

} // namespace

bool ListFilters::isEmpty() const
{
    return !status && !type && !createdSince && !createdUntil && name.isEmpty() && id.isEmpty()
        && networkVersion.isEmpty() && phoneModel.isEmpty();
}

ListFilters readFilters(ResourceKind kind, const DemoRequest &request)
{
    ListFilters filters;
    filters.status = readNumber<int>(request, u"status"_s, filters);
    if (filters.status && !knownStatus(kind, *filters.status))
        complain(filters, u"CPS.0010"_s, u"The status value is invalid."_s);
    filters.id = request.queryValue(u"server_id"_s);
    if (kind == ResourceKind::EncodeServers) {
        filters.type = readNumber<int>(request, u"type"_s, filters);
        return filters;
    }
    // The unit is not written down; the provider for Terraform sends seconds.
    if (const auto since = readNumber<qint64>(request, u"create_since"_s, filters))
        filters.createdSince = *since * 1000;
    if (const auto until = readNumber<qint64>(request, u"create_until"_s, filters))
        filters.createdUntil = *until * 1000;
    filters.name = request.queryValue(u"server_name"_s);
    filters.phoneModel = request.queryValue(u"phone_model_name"_s);
    filters.networkVersion = request.queryValue(u"network_version"_s);
    if (!filters.networkVersion.isEmpty() && filters.networkVersion != "v1"_L1
        && filters.networkVersion != "v2"_L1)
        complain(filters, u"CPS.0240"_s, u"The network version is invalid."_s);
    return filters;
}

QList<int> matching(const FleetSimulation &fleets, ResourceKind kind, const ListFilters &filters,
                    qint64 now)
{
    QList<int> indexes;
    const int size = fleets.size(kind);
    for (int i = 0; i < size; ++i) {
        if (filters.status && fleets.status(kind, i, now) != *filters.status)
            continue;
        const bool passes = kind == ResourceKind::Servers ? passesServer(fleets, i, filters)
                                                          : passesEncode(fleets, i, filters);
        if (passes)
            indexes.append(i);
    }
    return indexes;
}

} // namespace muster::demo
