// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/cphkinds.h"

#include "app/demo/cphrows.h"
#include "app/demo/fleetsimulation.h"

#include <algorithm>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

// The vendor's texts are his; these say the same in our words.
CphError wrongState()
{
    return { u"CPS.0158"_s, u"The server cannot be restarted in this state."_s };
}
CphError busySystem() { return { u"CPS.0042"_s, u"The system is busy. Try again later."_s }; }
std::array<CphError, 3> serverMoods()
{
    return { { { u"CPS.0105"_s, u"The bare metal server is in a wrong state."_s },
               wrongState(),
               busySystem() } };
}

QByteArray fiveDigits(int number) { return QByteArray::number(number).rightJustified(5, '0'); }

// Numbers go down because the newest comes first.
QByteArray serverName(const Resource &server, int index, int size)
{
    static constexpr std::array<const char *, 6> teams { "game", "live",         "qa",
                                                         "ads",  "\u76f4\u64ad", "training" };
    return QByteArray(teams.at(server.traits % teams.size())) + '-' + fiveDigits(size - index);
}

QByteArray encodeServerName(const Resource &, int index, int)
{
    return "encode-" + fiveDigits(index + 1);
}

CphFilter byServer()
{
    return { u"server_id"_s, false,
             [](const FleetSimulation &fleets, ResourceKind kind, int index, const QString &value) {
                 const int owner = fleets.ownerOf(kind, index);
                 return owner >= 0
                     && QString::fromLatin1(fleets.at(phoneServers, owner).id) == value;
             } };
}

CphFilter byName(const QString &key)
{
    return {
        key, false,
        [](const FleetSimulation &fleets, ResourceKind kind, int index, const QString &value) {
            return QString::fromUtf8(fleets.name(kind, index)).contains(value, Qt::CaseInsensitive);
        }
    };
}

CphKind servers()
{
    CphKind row;
    row.path = u"servers"_s;
    row.idField = u"server_id"_s;
    row.restartField = u"server_ids"_s;
    row.listField = "servers";
    row.tellsCount = true;
    row.jobField = u"server_id"_s;
    row.usualSize = 48;
    row.sizeHelp = MUSTER_PHRASE("DemoCommandLine", "Number of phone servers.");
    row.idSalt = 1;
    row.traitsSalt = 3;
    // Mostly healthy, a few of each trouble: values of "List phone servers" (cph_api_0511).
    row.mix = { { 5, 0.90 },  { 2, 0.94 },   { 8, 0.96 },  { 10, 0.975 },
                { 12, 0.98 }, { 13, 0.985 }, { 11, 0.99 }, { 1, 1.0 } };
    row.statuses = { 0, 1, 2, 3, 4, 5, 8, 10, 11, 12, 13 };
    row.healthy = 5;
    row.failed = 2;
    // Phone servers have no "restarting": they go down, then come up.
    row.firstBusy = 11;
    row.thenBusy = 13;
    row.name = &serverName;
    row.appendRow = &appendServerRow;
    row.filters = {
        { u"server_id"_s, false,
          [](const FleetSimulation &fleets, ResourceKind kind, int index, const QString &value) {
              return QString::fromLatin1(fleets.at(kind, index).id) == value;
          } },
        // The unit is not written down; the provider for Terraform sends seconds.
        { u"create_since"_s, true,
          [](const FleetSimulation &fleets, ResourceKind, int index, const QString &value) {
              return fleets.createdAt(index) >= value.toLongLong() * 1000;
          } },
        { u"create_until"_s, true,
          [](const FleetSimulation &fleets, ResourceKind, int index, const QString &value) {
              return fleets.createdAt(index) <= value.toLongLong() * 1000;
          } },
        byName(u"server_name"_s),
        { u"phone_model_name"_s, false,
          [](const FleetSimulation &fleets, ResourceKind kind, int index, const QString &value) {
              return QString::fromLatin1(phoneModel(fleets.at(kind, index))) == value;
          } },
        { u"network_version"_s,
          false,
          [](const FleetSimulation &fleets, ResourceKind kind, int index, const QString &value) {
              return QString::fromLatin1(networkVersion(fleets.at(kind, index))) == value;
          },
          [](const QString &value) { return value == "v1"_L1 || value == "v2"_L1; },
          { u"CPS.0240"_s, u"The network version is invalid."_s } },
    };
    const CphError notReady { u"CPS.0099"_s, u"The server is not ready."_s };
    row.refusals = { { 8, { u"CPS.1028"_s, u"The server is frozen."_s } },
                     { 0, notReady },
                     { 1, notReady },
                     { 3, notReady },
                     { 4, notReady },
                     { 10, wrongState() },
                     { 11, wrongState() },
                     { 13, wrongState() } };
    row.moods = serverMoods();
    row.unknownId = { u"CPS.0015"_s, u"The server does not exist."_s };
    row.listCode = u"CPS.0094"_s;
    row.emptyCode = u"CPS.0095"_s;
    row.tooLongCode = u"CPS.0096"_s;
    row.idCode = u"CPS.0097"_s;
    return row;
}

CphKind encodeServers()
{
    CphKind row;
    row.path = u"encode-servers"_s;
    row.idField = u"encode_server_id"_s;
    row.restartField = u"encode_server_ids"_s;
    row.listField = "encode_servers";
    // The service's model of a job knows no encode_server_id: a client has to match by job_id.
    row.usualSize = 96;
    row.sizeHelp = MUSTER_PHRASE("DemoCommandLine", "Number of encode servers.");
    row.idSalt = 2;
    row.traitsSalt = 103;
    // Values of "Querying Encoding Services" (cph_api_0526).
    row.mix = { { 1, 0.92 }, { 2, 0.955 }, { 4, 0.97 }, { 5, 0.98 }, { 3, 0.99 }, { 0, 1.0 } };
    row.statuses = { 0, 1, 2, 3, 4, 5, 100, 1014 };
    row.healthy = 1;
    row.failed = 2;
    row.firstBusy = 3;
    row.thenBusy = 3;
    row.name = &encodeServerName;
    row.appendRow = &appendEncodeServerRow;
    row.filters = { byServer(),
                    { u"type"_s, true,
                      [](const FleetSimulation &fleets, ResourceKind kind, int index,
                         const QString &value) {
                          return encodeServerType(fleets.at(kind, index)) == value.toInt();
                      } } };
    row.refusals = { { 4, { u"CPS.0195"_s, u"The encoding server is frozen."_s } },
                     { 0, { u"CPS.0124"_s, u"The encoding server is being created."_s } },
                     { 3, wrongState() },
                     { 5, wrongState() } };
    row.moods = serverMoods();
    row.unknownId = { u"CPS.0123"_s, u"The encoding server does not exist."_s };
    row.listCode = row.emptyCode = row.tooLongCode = u"CPS.0122"_s;
    row.idCode = u"CPS.0121"_s;
    return row;
}

QByteArray phoneName(const Resource &, int index, int) { return "phone-" + fiveDigits(index + 1); }

CphKind phones()
{
    CphKind row;
    row.path = u"phones"_s;
    row.idField = u"phone_id"_s;
    row.restartField = u"phones"_s;
    row.restartsObjects = true;
    row.listField = "phones";
    row.tellsCount = true;
    row.largestPage = 200;
    row.jobField = u"phone_id"_s;
    row.usualSize = 144;
    row.sizeHelp = MUSTER_PHRASE("DemoCommandLine", "Number of cloud phones.");
    row.idSalt = 201;
    row.traitsSalt = 203;
    row.mix
        = { { 2, 0.88 },   { 8, 0.93 },   { -7, 0.95 }, { 6, 0.965 }, { -6, 0.98 }, { -5, 0.985 },
            { -9, 0.988 }, { -8, 0.991 }, { 3, 0.994 }, { 7, 0.997 }, { 1, 1.0 } };
    row.statuses = { 0, 1, 2, 3, 4, 6, 7, 8, -5, -6, -7, -8, -9 };
    row.healthy = 2;
    row.failed = -6;
    row.firstBusy = 4;
    row.thenBusy = 4;
    row.name = &phoneName;
    row.appendRow = &appendPhoneRow;
    row.filters = { byServer(),
                    byName(u"phone_name"_s),
                    { u"type"_s, true,
                      [](const FleetSimulation &fleets, ResourceKind kind, int index,
                         const QString &value) {
                          return phoneType(fleets.at(kind, index)) == value.toInt();
                      } } };
    const CphError notNow { u"CPS.0165"_s, u"The phone must be running or stopped."_s };
    row.refusals = { { 6, { u"CPS.0053"_s, u"The phone is frozen."_s } },
                     { 0, notNow },
                     { 1, notNow },
                     { 3, notNow },
                     { 4, notNow },
                     { 7, notNow },
                     { -8, notNow } };
    row.moods = { { notNow, { u"CPS.0141"_s, u"The phone is not running."_s }, busySystem() } };
    row.unknownId = { u"CPS.0005"_s, u"The phone does not exist."_s };
    row.listCode = u"CPS.0077"_s;
    row.emptyCode = u"CPS.0081"_s;
    row.tooLongCode = u"CPS.0190"_s;
    row.idCode = u"CPS.0004"_s;
    return row;
}

} // namespace

const std::vector<CphKind> &cphKinds()
{
    static const std::vector<CphKind> kinds { servers(), encodeServers(), phones() };
    return kinds;
}

const CphKind &cphKind(ResourceKind kind) { return cphKinds().at(static_cast<size_t>(kind)); }

std::optional<ResourceKind> cphKindAt(const QString &path)
{
    const auto row = std::ranges::find(cphKinds(), path, &CphKind::path);
    if (row == cphKinds().cend())
        return std::nullopt;
    return static_cast<ResourceKind>(row - cphKinds().cbegin());
}

int sizeOf(const CphKind &kind, const DemoSettings &settings)
{
    return settings.sizes.value(kind.path, kind.usualSize);
}

} // namespace muster::demo
