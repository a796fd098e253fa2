// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/keptconnections.h"

#include "app/log/logcategories.h"

#include <QDateTime>
#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

namespace muster {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestSilence { 20'000 };

milliseconds between(const KeptConnections::Instant &from, const KeptConnections::Instant &to)
{
    return std::max(to.steady - from.steady, to.wall - from.wall);
}

} // namespace

KeptConnections::Instant KeptConnections::Instant::now()
{
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    return { std::chrono::duration_cast<milliseconds>(steady),
             milliseconds(QDateTime::currentMSecsSinceEpoch()) };
}

KeptConnections::KeptConnections(const ReadPatience &patience)
    : m_patience(patience)
    , m_silence(patience.silence)
{
    m_beat.setInterval(patience.beat);
    connect(&m_beat, &QTimer::timeout, this, [this] { noteBeat(Instant::now()); });
}

void KeptConnections::noteBytes(const Instant &at) { m_lastBytes = at; }

void KeptConnections::noteFirstByte(milliseconds after)
{
    m_silence = std::clamp(2 * after, m_silence, std::max(m_silence, longestSilence));
}

void KeptConnections::noteAddresses(const QByteArray &addresses)
{
    const QByteArray before = std::exchange(m_addresses, addresses);
    if (before.isEmpty() || before == addresses)
        return;
    qCInfo(logNet, "the network has changed: reads start on new connections");
    emit outdated();
}

void KeptConnections::noteBeat(const Instant &at)
{
    const std::optional<Instant> before = std::exchange(m_lastBeat, at);
    if (!before || between(*before, at) <= 3 * m_patience.beat)
        return;
    qCInfo(logNet, "time has jumped: reads start on new connections");
    emit outdated();
}

void KeptConnections::callBegan()
{
    if (++m_open > 1)
        return;
    m_lastBeat = Instant::now();
    m_beat.start();
}

void KeptConnections::callEnded()
{
    if (--m_open > 0)
        return;
    m_lastBeat.reset();
    m_beat.stop();
}

bool KeptConnections::mayReuse(const Instant &at) const
{
    return !m_lastBytes || between(*m_lastBytes, at) < m_patience.idle;
}

QByteArray localAddresses()
{
    QList<QByteArray> found;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : all) {
        if (!address.isLoopback() && !address.isLinkLocal())
            found.append(address.toString().toLatin1());
    }
    std::sort(found.begin(), found.end());
    return "addresses " + found.join(' ');
}

} // namespace muster
