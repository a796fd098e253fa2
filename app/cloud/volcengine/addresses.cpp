// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/addresses.h"

#include "app/log/redact.h"

#include <QRegularExpression>

namespace muster::volcengine {

using namespace Qt::StringLiterals;

namespace {

// More than what is shown, since what is masked makes room for what follows.
constexpr qsizetype headBytes = 16'384;

} // namespace

QString maskedAddress(const QString &address)
{
    QString masked = address;
    static const QRegularExpression start(u"[?#]|%3[fF]"_s);
    const qsizetype mark = masked.indexOf(start);
    if (mark >= 0 && mark + 1 < masked.size())
        masked = masked.left(mark) + u"?…"_s;
    const qsizetype host = masked.indexOf("://"_L1) + 3;
    if (host < 3)
        return masked;
    const qsizetype path = masked.indexOf(u'/', host);
    const qsizetype at = masked.lastIndexOf(u'@', path < 0 ? -1 : path);
    if (at >= host)
        masked.replace(host, at - host, u"…"_s);
    return masked;
}

QString withMaskedAddresses(const QString &text)
{
    // In a text that was cut the key may run to the end.
    static const QRegularExpression query(
        u"(:(?:\\\\?/){2}[^\\s\"'?#<>]*?)(?:[?#]|%3[fF]|\\\\u003[fF])[^\\s\"'<>]+"_s);
    QString masked = text;
    return masked.replace(query, u"\\1?…"_s);
}

QString safeHead(const QByteArray &body)
{
    const QString masked = withMaskedAddresses(QString::fromUtf8(body.left(headBytes)));
    return redactedHead(masked.toUtf8());
}

Error safeError(Error error)
{
    error.message = redacted(withMaskedAddresses(error.message));
    error.detail = withMaskedAddresses(error.detail);
    return error;
}

} // namespace muster::volcengine
