// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/cphrows.h"

#include "app/demo/cphkinds.h"
#include "app/demo/wiretime.h"

namespace muster::demo {

namespace {

// No escaping: the simulation makes every value, and none holds a quote, backslash or control.
void text(QByteArray &out, const char *key, const QByteArray &value)
{
    out += '"';
    out += key;
    out += "\":\"";
    out += value;
    out += "\",";
}

void number(QByteArray &out, const char *key, qint64 value)
{
    out += '"';
    out += key;
    out += "\":";
    out += QByteArray::number(value);
    out += ',';
}

void endObject(QByteArray &out)
{
    if (out.endsWith(','))
        out.chop(1);
    out += '}';
}

// Documentation addresses (RFC 5737) outside, private ones inside.
QByteArray publicAddress(quint64 traits)
{
    return "203.0.113." + QByteArray::number(1 + (traits >> 8) % 254);
}

QByteArray privateAddress(quint64 traits)
{
    return "10." + QByteArray::number((traits >> 16) % 256) + '.'
        + QByteArray::number((traits >> 24) % 256) + '.'
        + QByteArray::number(1 + (traits >> 32) % 254);
}

QByteArray zone(quint64 traits)
{
    static constexpr char zones[] = "abc";
    return QByteArray("demo-1") + zones[(traits >> 40) % 3];
}

} // namespace

int encodeServerType(const Resource &encodeServer) { return encodeServer.traits % 4 == 0 ? 0 : 1; }

int phoneType(const Resource &phone) { return phone.traits % 20 == 0 ? 1 : 0; }

QByteArray networkVersion(const Resource &server)
{
    return (server.traits >> 4) % 10 < 7 ? "v2" : "v1";
}

QByteArray phoneModel(const Resource &server)
{
    static constexpr const char *models[]
        = { "rx1.cp.c60.d10.e1v1", "rx1.cp.c15.d46.e1v1", "kg1.cp.c16.d64.e1v1" };
    return models[(server.traits >> 44) % 3];
}

void appendServerRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind, int index,
                     qint64 now)
{
    const Resource &server = fleets.at(kind, index);
    const bool ownNetwork = networkVersion(server) == "v2";
    out += '{';
    text(out, "server_id", server.id);
    text(out, "server_name", fleets.name(kind, index));
    number(out, "status", fleets.status(kind, index, now));
    text(out, "server_model_name",
         (server.traits >> 44) % 3 == 2 ? "physical.kg1.4xlarge.a.cp" : "physical.rx1.xlarge");
    text(out, "phone_model_name", phoneModel(server));
    text(out, "availability_zone", zone(server.traits));
    text(out, "keypair_name", "KeyPair-demo");
    text(out, "network_version", networkVersion(server));
    text(out, "vpc_id", ownNetwork ? "0f2c6f6c-7a6e-4b8e-9a51-1d2b3c4d5e6f" : "");
    text(out, "vpc_cidr", ownNetwork ? "10.0.0.0/8" : "");
    text(out, "subnet_id", ownNetwork ? "5a1b7c2d-3e4f-4a6b-8c7d-9e0f1a2b3c4d" : "");
    text(out, "subnet_cidr", ownNetwork ? "10.0.0.0/16" : "");
    text(out, "cidr", ownNetwork ? "" : "192.168.0.0/16");
    text(out, "resource_project_id", "00000000000000000000000000005e2f");
    text(out, "enterprise_project_id", "0");
    // With a custom network only the detail call fills the addresses.
    out += "\"addresses\":[";
    if (!ownNetwork) {
        out += '{';
        text(out, "server_ip", privateAddress(server.traits));
        text(out, "public_ip", publicAddress(server.traits));
        text(out, "intranet_ip", privateAddress(server.traits));
        text(out, "access_ip", publicAddress(server.traits));
        endObject(out);
    }
    out += "],\"metadata\":{";
    text(out, "order_id", "CS" + server.id.left(14).toUpper());
    text(out, "product_id", "OFFI" + server.id.mid(14, 12).toUpper());
    text(out, "charging_mode", server.traits % 5 == 0 ? "1" : "0");
    endObject(out);
    out += ',';
    text(out, "create_time", isoSeconds(fleets.createdAt(index)));
    text(out, "update_time", isoSeconds(fleets.updatedAt(index, now)));
    endObject(out);
}

void appendEncodeServerRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind,
                           int index, qint64 now)
{
    const Resource &encode = fleets.at(kind, index);
    const int owner = fleets.ownerOf(kind, index);
    out += '{';
    text(out, "encode_server_id", encode.id);
    text(out, "encode_server_name", fleets.name(kind, index));
    text(out, "encode_server_ip", privateAddress(encode.traits));
    text(out, "encode_server_ipv6", "");
    text(out, "server_id", owner < 0 ? QByteArray() : fleets.at(phoneServers, owner).id);
    text(out, "keypair_name", "KeyPair-demo");
    number(out, "type", encodeServerType(encode));
    number(out, "status", fleets.status(kind, index, now));
    out += "\"access_infos\":[";
    for (const char *type : { "cph_app_server", "cph_h5_server" }) {
        out += '{';
        text(out, "type", type);
        number(out, "listen_port", 10000 + index % 100);
        number(out, "access_port", 20000 + index % 100);
        text(out, "server_ip", privateAddress(encode.traits));
        text(out, "public_ip", publicAddress(encode.traits));
        endObject(out);
        out += ',';
    }
    out.chop(1);
    out += "]}";
}

void appendPhoneRow(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind, int index,
                    qint64 now)
{
    const Resource &phone = fleets.at(kind, index);
    const int owner = fleets.ownerOf(kind, index);
    out += '{';
    text(out, "phone_id", phone.id);
    text(out, "phone_name", fleets.name(kind, index));
    text(out, "server_id", owner < 0 ? QByteArray() : fleets.at(phoneServers, owner).id);
    text(out, "phone_model_name", phoneModel(owner < 0 ? phone : fleets.at(phoneServers, owner)));
    text(out, "image_id", "7c9a4a2b8d5e4f60a1b2c3d4e5f60718");
    text(out, "image_version", phone.traits % 3 == 0 ? "AOSP 11" : "AOSP 9");
    text(out, "vnc_enable", "false");
    text(out, "imei", "");
    text(out, "traffic_type", phone.traits % 2 == 0 ? "direct" : "routing");
    number(out, "type", phoneType(phone));
    number(out, "status", fleets.status(kind, index, now));
    if (owner >= 0)
        text(out, "create_time", isoSeconds(fleets.createdAt(owner)));
    endObject(out);
}

void appendJobRow(QByteArray &out, const FleetSimulation &fleets, const Job &job, qint64 now,
                  const QByteArray &requestId)
{
    const int status = FleetSimulation::jobStatus(job, now);
    out += '{';
    if (!requestId.isEmpty())
        text(out, "request_id", requestId);
    text(out, "job_id", job.id);
    number(out, "status", status);
    text(out, "begin_time", isoSeconds(job.begin));
    if (status == 1)
        out += "\"end_time\":null,";
    else
        text(out, "end_time", isoSeconds(job.end));
    const QString &named = cphKind(job.kind).jobField;
    for (const CphKind &kind : cphKinds()) {
        const QByteArray field = kind.jobField.toLatin1();
        if (field.isEmpty())
            continue;
        if (kind.jobField == named)
            text(out, field.constData(), fleets.at(job.kind, job.resource).id);
        else
            out += '"' + field + "\":null,";
    }
    text(out, "error_code", status == -1 ? "CPS.0054" : "");
    text(out, "error_msg", status == -1 ? "The job timed out." : "");
    text(out, "execute_msg", "");
    endObject(out);
}

} // namespace muster::demo
