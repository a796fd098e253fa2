// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/kinds.h"

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

StatusInfo good(Phrase word) { return { word, StatusTone::Good, Eligibility::Yes, {} }; }

StatusInfo warned(Phrase word, StatusTone tone, Phrase reason, Phrase manyReason)
{
    return { word, tone, Eligibility::Warn, reason, manyReason };
}

StatusInfo refused(Phrase word, StatusTone tone, Phrase reason)
{
    return { word, tone, Eligibility::No, reason };
}

StatusInfo creating()
{
    return refused(MUSTER_PHRASE("huawei", "Creating"), StatusTone::Busy,
                   MUSTER_PHRASE("huawei", "Cannot be restarted: it is still being created."));
}

StatusInfo unknownStatus()
{
    return warned(
        MUSTER_PHRASE("huawei", "Unknown status"), StatusTone::Unknown,
        MUSTER_PHRASE("huawei", "This status code is not known. Check before restarting."),
        MUSTER_PLURAL("huawei", "%n have a status that is not known: check before restarting."));
}

// "Querying Cloud Phone Servers": the values of status.
QHash<QString, StatusInfo> serverStatuses()
{
    return {
        { u"0"_s, creating() },
        { u"1"_s, creating() },
        { u"3"_s, creating() },
        { u"4"_s, creating() },
        { u"2"_s,
          warned(MUSTER_PHRASE("huawei", "Abnormal"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "The server is abnormal. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n are abnormal: a restart may fail.")) },
        { u"5"_s, good(MUSTER_PHRASE("huawei", "Normal")) },
        { u"8"_s,
          refused(MUSTER_PHRASE("huawei", "Frozen"), StatusTone::Frozen,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is frozen.")) },
        { u"10"_s,
          refused(MUSTER_PHRASE("huawei", "Powered off"), StatusTone::Off,
                  MUSTER_PHRASE("huawei",
                                "Cannot be restarted: it is powered off and must be started.")) },
        { u"11"_s,
          refused(MUSTER_PHRASE("huawei", "Stopping"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is being powered off.")) },
        { u"12"_s,
          warned(MUSTER_PHRASE("huawei", "Stop failed"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "Powering off failed. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n could not be powered off: a restart may fail.")) },
        { u"13"_s,
          refused(MUSTER_PHRASE("huawei", "Starting"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is still starting.")) },
    };
}

// "Querying Encoding Services": filter and row document 4 and 5 differently, so both are said.
QHash<QString, StatusInfo> encodeServerStatuses()
{
    return {
        { u"0"_s, creating() },
        { u"100"_s, creating() },
        { u"1014"_s, creating() },
        { u"1"_s, good(MUSTER_PHRASE("huawei", "Running")) },
        { u"2"_s,
          warned(MUSTER_PHRASE("huawei", "Abnormal"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "The encode server is abnormal. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n are abnormal: a restart may fail.")) },
        { u"3"_s,
          refused(MUSTER_PHRASE("huawei", "Restarting"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is restarting already.")) },
        { u"4"_s,
          warned(
              MUSTER_PHRASE("huawei", "Frozen or creating"), StatusTone::Frozen,
              MUSTER_PHRASE("huawei", "It is frozen or still being created. A restart may fail."),
              MUSTER_PLURAL("huawei",
                            "%n are frozen or still being created: a restart may fail.")) },
        { u"5"_s,
          warned(MUSTER_PHRASE("huawei", "Powered off or creating"), StatusTone::Off,
                 MUSTER_PHRASE("huawei",
                               "It is powered off or still being created. A restart may fail."),
                 MUSTER_PLURAL("huawei",
                               "%n are powered off or still being created: a restart "
                               "may fail.")) },
    };
}

// "Querying Encoding Services": the values of type.
QHash<QString, Phrase> typeWords()
{
    return {
        //: the type of an encode server
        { u"0"_s, MUSTER_PHRASE("huawei", "Server") },
        { u"1"_s, MUSTER_PHRASE("huawei", "Container") },
    };
}

ColumnInfo keyPair()
{
    return { u"keypair"_s, MUSTER_PHRASE("huawei", "Key pair"), false, {}, true };
}

//! What all kinds have in common.
KindSpec restartable(const QString &id)
{
    KindSpec spec;
    FleetKind &kind = spec.fleet;
    kind.id = { id };
    kind.verb = MUSTER_PHRASE("huawei", "Restart…");
    kind.recently = MUSTER_PHRASE("huawei", "Restarted %1");
    kind.last = MUSTER_PHRASE("huawei", "Last restart");
    kind.unknownStatus = unknownStatus();
    kind.actInterval = std::chrono::seconds(1); // no limit is published
    return spec;
}

KindSpec servers()
{
    KindSpec spec = restartable(u"huawei.servers"_s);
    spec.path = "servers"_L1;
    spec.listField = "servers"_L1;
    spec.idField = "server_id"_L1;
    spec.nameField = "server_name"_L1;
    spec.restartField = "server_ids"_L1;
    spec.addColumn("server_model_name"_L1,
                   { u"flavor"_s, MUSTER_PHRASE("huawei", "Specifications") });
    spec.addColumn("phone_model_name"_L1,
                   { u"phone-flavor"_s, MUSTER_PHRASE("huawei", "Phone specifications") });
    spec.addColumn("availability_zone"_L1, { u"az"_s, MUSTER_PHRASE("huawei", "AZ") });
    spec.addColumn("keypair_name"_L1, keyPair());
    spec.addColumn("vpc_id"_L1, { u"vpc"_s, MUSTER_PHRASE("huawei", "VPC"), true, {}, true });

    FleetKind &kind = spec.fleet;
    kind.name = MUSTER_PHRASE("huawei", "Cloud phone servers");
    kind.drawing = u"kind-servers"_s;
    kind.count = MUSTER_PLURAL("huawei", "%n cloud phone server(s)");
    kind.confirmTitle = MUSTER_PLURAL("huawei", "Restart %n cloud phone server(s)?");
    kind.confirmButton = MUSTER_PLURAL("huawei", "Restart %n server(s)");
    kind.allRecent = MUSTER_PLURAL("huawei",
                                   "Nothing to restart: all %n were restarted in the last %1 "
                                   "minutes. Tick a row to restart it again anyway.");
    kind.consequence = MUSTER_PHRASE(
        "huawei",
        "Every phone on these servers is cut off, and unsaved data in the phones can be lost.");
    kind.statuses = serverStatuses();
    kind.healthyStatus = u"5"_s;
    kind.targetsPerCall = 100; // "Restarting Cloud Phone Servers": 1 to 100 ids
    return spec;
}

KindSpec encodeServers()
{
    KindSpec spec = restartable(u"huawei.encode-servers"_s);
    spec.path = "encode-servers"_L1;
    spec.listField = "encode_servers"_L1;
    spec.idField = "encode_server_id"_L1;
    spec.nameField = "encode_server_name"_L1;
    spec.restartField = "encode_server_ids"_L1;
    spec.addColumn("type"_L1, { u"type"_s, MUSTER_PHRASE("huawei", "Type"), false, typeWords() });
    spec.addColumn("server_id"_L1,
                   { u"server"_s, MUSTER_PHRASE("huawei", "Cloud phone server"), true });
    spec.addColumn("encode_server_ip"_L1,
                   { u"ip"_s, MUSTER_PHRASE("huawei", "IP address"), true, {}, true });
    spec.addColumn("keypair_name"_L1, keyPair());

    FleetKind &kind = spec.fleet;
    kind.name = MUSTER_PHRASE("huawei", "Encode servers");
    kind.drawing = u"kind-encode"_s;
    kind.count = MUSTER_PLURAL("huawei", "%n encode server(s)");
    kind.confirmTitle = MUSTER_PLURAL("huawei", "Restart %n encode server(s)?");
    kind.confirmButton = MUSTER_PLURAL("huawei", "Restart %n encode server(s)");
    kind.allRecent
        = MUSTER_PLURAL("huawei",
                        "Nothing to restart: all %n encode servers were restarted in the last %1 "
                        "minutes. Tick a row to restart it again anyway.");
    kind.consequence = MUSTER_PHRASE(
        "huawei", "Video and audio of the phones that these encode servers serve are cut off.");
    kind.statuses = encodeServerStatuses();
    kind.healthyStatus = u"1"_s;
    kind.targetsPerCall = 50; // no maximum is documented
    kind.mostTargetsPerCall = 100;
    return spec;
}

// "Querying Cloud Phones": the values of status.
QHash<QString, StatusInfo> phoneStatuses()
{
    return {
        { u"0"_s, creating() },
        { u"1"_s, creating() },
        { u"2"_s, good(MUSTER_PHRASE("huawei", "Running")) },
        { u"3"_s,
          refused(MUSTER_PHRASE("huawei", "Resetting"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is being reset.")) },
        { u"4"_s,
          refused(MUSTER_PHRASE("huawei", "Restarting"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is restarting already.")) },
        { u"6"_s,
          refused(MUSTER_PHRASE("huawei", "Frozen"), StatusTone::Frozen,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is frozen.")) },
        { u"7"_s,
          refused(MUSTER_PHRASE("huawei", "Stopping"), StatusTone::Busy,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it is being powered off.")) },
        { u"8"_s,
          warned(MUSTER_PHRASE("huawei", "Powered off"), StatusTone::Off,
                 MUSTER_PHRASE("huawei", "It is powered off. A restart starts it."),
                 MUSTER_PLURAL("huawei", "%n are powered off: a restart starts them.")) },
        { u"-5"_s,
          warned(MUSTER_PHRASE("huawei", "Reset failed"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "Resetting failed. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n could not be reset: a restart may fail.")) },
        { u"-6"_s,
          warned(
              MUSTER_PHRASE("huawei", "Restart failed"), StatusTone::Warning,
              MUSTER_PHRASE("huawei", "Its last restart failed. This one may fail, too."),
              MUSTER_PLURAL("huawei", "The last restart of %n failed: this one may fail, too.")) },
        { u"-7"_s,
          warned(MUSTER_PHRASE("huawei", "Abnormal"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "The phone is abnormal. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n are abnormal: a restart may fail.")) },
        { u"-8"_s,
          refused(MUSTER_PHRASE("huawei", "Creation failed"), StatusTone::Warning,
                  MUSTER_PHRASE("huawei", "Cannot be restarted: it could not be created.")) },
        { u"-9"_s,
          warned(MUSTER_PHRASE("huawei", "Stop failed"), StatusTone::Warning,
                 MUSTER_PHRASE("huawei", "Powering off failed. A restart may fail."),
                 MUSTER_PLURAL("huawei", "%n could not be powered off: a restart may fail.")) },
    };
}

// "Querying Cloud Phones": the values of type.
QHash<QString, Phrase> phoneTypeWords()
{
    return {
        //: the type of a cloud phone
        { u"0"_s, MUSTER_PHRASE("huawei", "Ordinary") },
        { u"1"_s, MUSTER_PHRASE("huawei", "Trial") },
    };
}

KindSpec phones()
{
    KindSpec spec = restartable(u"huawei.phones"_s);
    spec.path = "phones"_L1;
    spec.listField = "phones"_L1;
    spec.idField = "phone_id"_L1;
    spec.nameField = "phone_name"_L1;
    // Without image_id and property: they would change the phone.
    spec.restartField = "phones"_L1;
    spec.restartsObjects = true;
    spec.addColumn("phone_model_name"_L1,
                   { u"phone-flavor"_s, MUSTER_PHRASE("huawei", "Specifications") });
    spec.addColumn("image_version"_L1, { u"image"_s, MUSTER_PHRASE("huawei", "Image") });
    spec.addColumn("type"_L1,
                   { u"type"_s, MUSTER_PHRASE("huawei", "Type"), false, phoneTypeWords() });
    spec.addColumn("server_id"_L1,
                   { u"server"_s, MUSTER_PHRASE("huawei", "Cloud phone server"), true });
    spec.addColumn("image_id"_L1,
                   { u"image-id"_s, MUSTER_PHRASE("huawei", "Image ID"), true, {}, true });

    FleetKind &kind = spec.fleet;
    kind.name = MUSTER_PHRASE("huawei", "Cloud phones");
    kind.drawing = u"kind-phones"_s;
    kind.count = MUSTER_PLURAL("huawei", "%n cloud phone(s)");
    kind.confirmTitle = MUSTER_PLURAL("huawei", "Restart %n cloud phone(s)?");
    kind.confirmButton = MUSTER_PLURAL("huawei", "Restart %n cloud phone(s)");
    kind.allRecent
        = MUSTER_PLURAL("huawei",
                        "Nothing to restart: all %n cloud phones were restarted in the last %1 "
                        "minutes. Tick a row to restart it again anyway.");
    kind.consequence
        = MUSTER_PHRASE("huawei", "Each phone is cut off, and unsaved data in it can be lost.");
    kind.statuses = phoneStatuses();
    kind.healthyStatus = u"2"_s;
    kind.targetsPerCall = 50; // no maximum is documented
    kind.mostTargetsPerCall = 100;
    return spec;
}

} // namespace

void KindSpec::addColumn(QLatin1StringView field, const ColumnInfo &column)
{
    cellFields.push_back(field);
    fleet.columns.append(column);
}

const std::vector<KindSpec> &kindSpecs()
{
    static const std::vector<KindSpec> specs { servers(), encodeServers(), phones() };
    return specs;
}

const KindSpec *kindSpec(const KindId &id)
{
    const auto found = std::ranges::find_if(
        kindSpecs(), [&id](const KindSpec &spec) { return spec.fleet.id == id; });
    return found == kindSpecs().cend() ? nullptr : &*found;
}

QList<FleetKind> fleetKinds()
{
    QList<FleetKind> kinds;
    for (const KindSpec &spec : kindSpecs())
        kinds.append(spec.fleet);
    return kinds;
}

} // namespace muster::huawei
