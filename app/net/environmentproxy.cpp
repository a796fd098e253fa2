// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/environmentproxy.h"

#include <QHostAddress>
#include <QStringList>

#include <utility>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualHttpPort = 8080; // where none is named, as Qt has it
constexpr int usualSocksPort = 1080;

//! \brief name and value of the variable that decides.
std::optional<std::pair<QString, QString>> decidingVariable(const ReadVariable &read)
{
    for (const char *name :
         { "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY" }) {
        if (const QString value = read(name).trimmed(); !value.isEmpty())
            return std::pair(QString::fromLatin1(name), value);
    }
    return std::nullopt;
}

bool isNamedBy(const QString &entry, const QString &host)
{
    QString name = entry.startsWith(u'*') ? entry.mid(1) : entry;
    if (name.startsWith(u'.'))
        name.remove(0, 1);
    return host.compare(name, Qt::CaseInsensitive) == 0
        || host.endsWith(QString(u'.' + name), Qt::CaseInsensitive);
}

// "example.com", ".example.com", "*.example.com", "10.1.2.3", "10.0.0.0/8", any with ":port"; "*".
bool isExcepted(const QUrl &url, const QString &exceptions)
{
    QString host = url.host();
    const QHostAddress address(host);
    const QStringList entries = exceptions.split(u',', Qt::SkipEmptyParts);
    for (const QString &each : entries) {
        QString entry = each.trimmed();
        if (entry == u"*")
            return true;
        if (entry.contains(u'/')) {
            if (!address.isNull() && address.isInSubnet(QHostAddress::parseSubnet(entry)))
                return true;
            continue;
        }
        const qsizetype colon = entry.lastIndexOf(u':');
        if (colon > 0 && entry.indexOf(u':') == colon) { // else it is an IPv6 address
            if (entry.mid(colon + 1).toInt() != url.port(443))
                continue;
            entry.truncate(colon);
        }
        if (!entry.isEmpty() && isNamedBy(entry, host))
            return true;
    }
    return false;
}

// Without user and password.
Error refused(OwnError code, const QString &name, const QString &value)
{
    const qsizetype at = value.lastIndexOf(u'@');
    const qsizetype scheme = value.indexOf("://"_L1);
    const QString shown = at < 0
        ? value
        : QString((scheme < 0 ? QString() : value.left(scheme + 3)) + value.mid(at + 1));
    return ownError(code, QString(name + u'=' + shown).left(500));
}

Result<QNetworkProxy> proxyIn(const QString &name, const QString &value)
{
    const bool hasScheme = value.contains("://"_L1);
    const QUrl url(hasScheme ? value : QString(u"http://"_s + value), QUrl::StrictMode);
    const QString scheme = hasScheme ? value.section("://"_L1, 0, 0).toLower() : u"http"_s;
    const bool isSocks = scheme == "socks5"_L1 || scheme == "socks5h"_L1;
    if (scheme != "http"_L1 && !isSocks)
        return refused(OwnError::ProxyUnsupported, name, value);
    if (!url.isValid() || url.host().isEmpty())
        return refused(OwnError::ProxyUnreadable, name, value);
    const int port = url.port(isSocks ? usualSocksPort : usualHttpPort);
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        static_cast<quint16>(port));
    if (!url.userName().isEmpty()) {
        proxy.setUser(url.userName());
        proxy.setPassword(url.password());
    }
    return proxy;
}

} // namespace

std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url, const ReadVariable &read)
{
    const auto variable = decidingVariable(read);
    if (!variable)
        return std::nullopt;
    const QString lower = read("no_proxy");
    if (isExcepted(url, lower.isEmpty() ? read("NO_PROXY") : lower))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return proxyIn(variable->first, variable->second);
}

std::optional<Result<QNetworkProxy>> environmentProxy(const QUrl &url)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(url)
    return std::nullopt;
#else
    return environmentProxy(url, [](const char *name) { return qEnvironmentVariable(name); });
#endif
}

} // namespace muster
