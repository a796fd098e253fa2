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

using Fault = std::optional<InputFault>;

constexpr qsizetype longestHost = 253; // RFC 1035, section 2.3.4
constexpr qsizetype longestSignIn = 256;
constexpr qsizetype longestPath = 4'096;

bool isPrintable(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Fault hostProblem(const QString &host)
{
    if (host.isEmpty())
        return InputFault::Required;
    if (host.size() > longestHost)
        return InputFault::TooLong;
    // What a URL takes for its host and gives back as it is: no scheme, port, path or blanks.
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    const bool isHost = url.isValid() && isClearHost(host) && !host.contains(u'[')
        && !host.contains(u'%')
        && url.host(QUrl::FullyDecoded).compare(host, Qt::CaseInsensitive) == 0;
    return isHost ? std::nullopt : Fault(InputFault::NotAHost);
}

// A colon would end the name (RFC 7617).
Fault userProblem(const QString &user)
{
    const Fault problem = proxyPasswordProblem(user);
    return !problem && user.contains(u':') ? Fault(InputFault::BadCharacters) : problem;
}

Fault fileProblem(const QString &path)
{
    if (path.isEmpty())
        return {};
    if (path.size() > longestPath)
        return InputFault::TooLong;
    if (!isPrintable(path))
        return InputFault::BadCharacters;
    return QFileInfo(path).isAbsolute() ? std::nullopt : Fault(InputFault::NotAbsolute);
}

Fault rangeProblem(bool isInside)
{
    return isInside ? std::nullopt : Fault(InputFault::OutOfRange);
}

} // namespace

std::optional<InputFault> proxyPasswordProblem(const QString &password)
{
    if (password.size() > longestSignIn)
        return InputFault::TooLong;
    const bool isSent = std::all_of(password.cbegin(), password.cend(),
                                    [](QChar c) { return c.isPrint() && c.unicode() <= 0xff; });
    return isSent ? std::nullopt : Fault(InputFault::BadCharacters);
}

QList<NetworkProblem> networkProblems(const NetworkSettings &settings)
{
    QList<NetworkProblem> problems;
    const auto check = [&problems](NetworkField field, Fault fault) {
        if (fault)
            problems.append({ field, *fault });
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
