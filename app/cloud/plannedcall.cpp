// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/plannedcall.h"

#include <QStringList>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

QString address(const PlannedCall &call)
{
    return QString::fromLatin1(call.url.toEncoded(QUrl::FullyEncoded));
}

QString line(const std::pair<QByteArray, QByteArray> &header)
{
    return QString::fromUtf8(header.first + ": " + header.second);
}

// Between single quotes a shell reads nothing: "$TOKEN" stays the word that it is.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

} // namespace

QString requestText(const PlannedCall &call)
{
    QStringList lines { QString::fromLatin1(call.method) + u' ' + address(call) };
    for (const auto &header : call.headers)
        lines += line(header);
    lines += QString();
    lines += QString::fromUtf8(call.body);
    return lines.join(u'\n');
}

QString curlText(const PlannedCall &call)
{
    QStringList parts { u"curl -X %1 %2"_s.arg(QString::fromLatin1(call.method),
                                               quoted(address(call))) };
    for (const auto &header : call.headers)
        parts += u"-H "_s + quoted(line(header));
    if (!call.body.isEmpty())
        parts += u"--data-raw "_s + quoted(QString::fromUtf8(call.body));
    return parts.join(u" \\\n  "_s);
}

} // namespace muster
