// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the tests of real exchanges share.
#pragma once

#include "app/fleet/networksettings.h"
#include "app/net/transport.h"

#include <QTest>
#include <QTestEventLoop>

#include <optional>

namespace muster::test {

//! \brief Waits for the end of \a call. Fails the test when none comes, or a second one.
inline Result<HttpReply> endOf(HttpCall *call)
{
    std::optional<Result<HttpReply>> end;
    int ends = 0;
    QTestEventLoop loop;
    QObject::connect(call, &HttpCall::finished, &loop, [&](const Result<HttpReply> &result) {
        end = result;
        ++ends;
        loop.exitLoop();
    });
    loop.enterLoopMSecs(5000);
    if (ends == 0)
        QTest::qFail("the call did not end", __FILE__, __LINE__);
    QCoreApplication::processEvents();
    if (ends > 1)
        QTest::qFail("the call ended twice", __FILE__, __LINE__);
    return end.value_or(Error());
}

//! \brief The usual settings, with the certificates in \a caFile trusted too.
inline NetworkSettings trusting(const QString &caFile)
{
    NetworkSettings settings;
    settings.caFile = caFile;
    return settings;
}

//! \brief Every request through an HTTP proxy at \a port of this computer.
inline NetworkSettings through(quint16 port, NetworkSettings settings)
{
    settings.proxyMode = ProxyMode::Manual;
    settings.proxyHost = QStringLiteral("127.0.0.1");
    settings.proxyPort = port;
    return settings;
}

//! \brief An Act with a small JSON body.
inline ActRequest actTo(const QUrl &url,
                        std::chrono::milliseconds timeout = std::chrono::milliseconds(3000))
{
    ActRequest request;
    request.http.method = "POST";
    request.http.url = url;
    request.http.headers = { { "Content-Type", "application/json" } };
    request.http.body = R"({"server_ids":["a","b"]})";
    request.http.timeout = timeout;
    return request;
}

inline ReadRequest readOf(const QUrl &url,
                          std::chrono::milliseconds timeout = std::chrono::milliseconds(3000))
{
    ReadRequest request;
    request.http.url = url;
    request.http.timeout = timeout;
    return request;
}

} // namespace muster::test
