// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/cloud.h"

namespace muster {

namespace {

const FleetKind *findAmong(const QList<FleetKind> &kinds, const KindId &id)
{
    for (const FleetKind &kind : kinds) {
        if (kind.id == id)
            return &kind;
        if (const FleetKind *command = findAmong(kind.commands, id))
            return command;
    }
    return nullptr;
}

} // namespace

ActAnswer heldBack()
{
    ActAnswer answer;
    answer.verdict = ActVerdict::NotSent;
    answer.error = ownError(OwnError::HeldBack);
    return answer;
}

Error jobGone(const Error &vendor)
{
    QStringList words { vendor.code.cloud(), vendor.message };
    words.removeAll(QString());
    Error error = vendor;
    error.kind = ErrorKind::NotFound;
    error.delivery = Delivery::Sent;
    error.code = OwnError::JobGone;
    error.message = words.join(QStringLiteral(", "));
    return error;
}

QString accountText(const QUrl &endpoint, const QString &holder)
{
    // One endpoint is written in several ways.
    QUrl plain;
    plain.setScheme(endpoint.scheme().toLower());
    plain.setHost(endpoint.host().toLower());
    plain.setPort(endpoint.port(endpoint.scheme().toLower() == u"http" ? 80 : 443));
    return plain.toString() + u' ' + holder;
}

const FleetKind *findKind(const Cloud &cloud, const KindId &id)
{
    return findAmong(cloud.kinds(), id);
}

KindId fleetOf(const Cloud &cloud, const KindId &id)
{
    const FleetKind *kind = findKind(cloud, id);
    return kind ? kind->fleetId() : id;
}

} // namespace muster
