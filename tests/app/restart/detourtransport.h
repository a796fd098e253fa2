// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real network, but for restarts (and enables) that a test sends to another port of this
// computer.
#pragma once

#include "app/net/networktransport.h"

#include <QList>

namespace muster::test {

class DetourTransport final : public Transport
{
public:
    //! \brief The next restart goes to \a port, the one after it to the port that is given next.
    void detour(quint16 port, const QString &scheme = QStringLiteral("http"))
    {
        m_ways.append(Way { port, scheme });
    }
    //! \brief The next restart goes straight.
    void pass() { m_ways.append(Way()); }
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    [[nodiscard]] int restarts() const { return m_restarts; }

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override
    {
        return m_network.read(request, parent);
    }
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override
    {
        ActRequest rerouted = request;
        // A sign-in by password is sent as an Act too, and goes its way.
        if (request.http.url.path().endsWith(QStringLiteral("/batch-restart"))
            || request.http.url.query().contains(QStringLiteral("PullToPushTask"))) {
            ++m_restarts;
            rerouted.http.timeout = m_timeout;
            const Way way = m_ways.isEmpty() ? Way() : m_ways.takeFirst();
            if (way.port != 0) {
                // A signature may cover the host: whoever is behind must still find it right.
                rerouted.http.headers.emplaceBack("Host", request.http.url.authority().toLatin1());
                rerouted.http.url.setPort(way.port);
                rerouted.http.url.setScheme(way.scheme);
            }
        }
        return m_network.act(rerouted, parent);
    }

private:
    struct Way
    {
        quint16 port = 0; // 0: straight
        QString scheme;
    };

    NetworkTransport m_network;
    QList<Way> m_ways;
    std::chrono::milliseconds m_timeout { 60'000 };
    int m_restarts = 0;
};

} // namespace muster::test
