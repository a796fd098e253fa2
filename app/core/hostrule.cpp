// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/hostrule.h"

#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! As the WHATWG's URL standard has it: such a host is an IPv4 address, or none at all.
bool endsInNumber(const QString &host)
{
    const QString last = host.section(u'.', -1, -1, QString::SectionSkipEmpty);
    return isDigits(last) || last.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
}

bool isUsualIpv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return isDigits(part) && part.size() <= 3 && part.toInt() < 256
                   && (part.size() == 1 || part.front() != u'0');
           });
}

} // namespace

bool isClearHost(const QString &host)
{
    if (host.isEmpty())
        return false;
    return host.contains(u':') || !endsInNumber(host) || isUsualIpv4(host);
}

bool isLoopbackHost(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || host == QLatin1String("::1")
        || (isUsualIpv4(host) && host.startsWith(QLatin1String("127.")));
}

} // namespace muster
