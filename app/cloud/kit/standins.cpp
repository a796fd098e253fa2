// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/standins.h"

namespace muster::kit {

namespace {

using namespace Qt::StringLiterals;

bool isNamed(const QByteArray &header, const char *name)
{
    return header.compare(name, Qt::CaseInsensitive) == 0;
}

QByteArray withoutSignature(const QByteArray &authorization)
{
    static const QByteArray mark = QByteArrayLiteral("Signature=");
    const qsizetype at = authorization.lastIndexOf(mark);
    return at < 0 ? QByteArray("$AUTHORIZATION")
                  : authorization.first(at + mark.size()) + "$SIGNATURE";
}

} // namespace

Secret tokenWord() { return Secret(u"$TOKEN"_s); }

AccessKey standIn(const AccessKey &key)
{
    AccessKey words;
    words.accessKeyId = u"$ACCESS_KEY_ID"_s;
    words.secretKey = Secret(u"$SECRET_KEY"_s);
    if (!key.securityToken.isEmpty())
        words.securityToken = Secret(u"$SECURITY_TOKEN"_s);
    return words;
}

Credentials standIns(const Credentials &credentials)
{
    if (const auto *key = std::get_if<AccessKey>(&credentials))
        return standIn(*key);
    if (std::holds_alternative<PastedToken>(credentials))
        return PastedToken { tokenWord() };
    return PasswordLogin {};
}

PlannedCall planned(const HttpRequest &request, const QByteArray &dateHeader)
{
    PlannedCall call { request.method, request.url, request.headers, request.body };
    QByteArray day;
    for (auto &[name, value] : call.headers) {
        if (isNamed(name, dateHeader.constData())) {
            day = '/' + value.left(8) + '/';
            value = "$DATE";
        }
    }
    for (auto &[name, value] : call.headers) {
        if (!isNamed(name, "Authorization"))
            continue;
        value = withoutSignature(value);
        if (!day.isEmpty())
            value.replace(day, "/$DAY/");
    }
    return call;
}

} // namespace muster::kit
