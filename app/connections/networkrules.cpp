// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/networkrules.h"

#include "app/core/hostrule.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHost = 253; // RFC 1035, section 2.3.4
constexpr qsizetype longestSignIn = 256;
constexpr qsizetype longestPath = 4'096;

bool isPrintable(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

QString hostProblem(const QString &host)
{
    if (host.isEmpty())
        return u"required"_s;
    if (host.size() > longestHost)
        return u"too-long"_s;
    // What a URL takes for its host and gives back as it is: no scheme, port, path or blanks.
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    const bool isHost = url.isValid() && isClearHost(host) && !host.contains(u'[')
        && !host.contains(u'%')
        && url.host(QUrl::FullyDecoded).compare(host, Qt::CaseInsensitive) == 0;
    return isHost ? QString() : u"not-a-host"_s;
}

// A colon would end the name (RFC 7617).
QString userProblem(const QString &user)
{
    const QString problem = proxyPasswordProblem(user);
    return problem.isEmpty() && user.contains(u':') ? u"bad-characters"_s : problem;
}

QString fileProblem(const QString &path)
{
    if (path.isEmpty())
        return {};
    if (path.size() > longestPath)
        return u"too-long"_s;
    if (!isPrintable(path))
        return u"bad-characters"_s;
    return QFileInfo(path).isAbsolute() ? QString() : u"not-absolute"_s;
}

QString rangeProblem(bool isInside) { return isInside ? QString() : u"out-of-range"_s; }

} // namespace

QString proxyPasswordProblem(const QString &password)
{
    if (password.size() > longestSignIn)
        return u"too-long"_s;
    const bool isSent = std::all_of(password.cbegin(), password.cend(),
                                    [](QChar c) { return c.isPrint() && c.unicode() <= 0xff; });
    return isSent ? QString() : u"bad-characters"_s;
}

QList<NetworkProblem> networkProblems(const NetworkSettings &settings)
{
    QList<NetworkProblem> problems;
    const auto check = [&problems](NetworkField field, const QString &code) {
        if (!code.isEmpty())
            problems.append({ field, code });
    };
    if (settings.proxyMode == ProxyMode::Manual) {
        check(NetworkField::ProxyHost, hostProblem(settings.proxyHost));
        check(NetworkField::ProxyPort,
              rangeProblem(settings.proxyPort > 0 && settings.proxyPort < 65'536));
        check(NetworkField::ProxyUser, userProblem(settings.proxyUser));
    }
    check(NetworkField::CaFile, fileProblem(settings.caFile));
    check(NetworkField::ConnectTimeout,
          rangeProblem(connectTimeoutRange.holds(settings.connectTimeout)));
    check(NetworkField::ReplyTimeout, rangeProblem(replyTimeoutRange.holds(settings.replyTimeout)));
    return problems;
}

} // namespace muster
