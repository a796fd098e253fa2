// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether connections that were kept open for the next read can still be trusted.
// Owned by NetworkTransport, shared with its calls; UI thread. Inside app/net only.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace muster {

//! \brief When reads give up on a connection that was used before.
struct ReadPatience
{
    std::chrono::milliseconds silence { 4'000 }; //!< without a byte on such a connection
    std::chrono::milliseconds idle { 50'000 }; //!< since the last byte on any
    std::chrono::milliseconds beat { 5'000 }; //!< so often time is looked at while calls are open
};

//! \brief A connection can die without a word: in a sleep, when the network changes, or when a
//! router in between forgets one that was idle. What was sent into it then is never answered.
class KeptConnections final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both clocks at one instant; whether the steady one goes on in a sleep depends on the
    //! system.
    struct Instant
    {
        std::chrono::milliseconds steady { 0 };
        std::chrono::milliseconds wall { 0 };

        [[nodiscard]] static Instant now();
    };

    explicit KeptConnections(const ReadPatience &patience);

    //! \brief A byte of an answer has come.
    void noteBytes(const Instant &at);
    //! \brief How long an answer's first byte took: a cloud that is slow by nature is not hurried.
    void noteFirstByte(std::chrono::milliseconds after);
    //! \brief Emits outdated() when the addresses of this computer are others than last time.
    void noteAddresses(const QByteArray &addresses);
    //! \brief Emits outdated() after a gap, see ReadPatience::beat. Runs by itself while calls are
    //! open.
    void noteBeat(const Instant &at);
    void callBegan();
    void callEnded();

    //! \brief Whether connections that stand open now may take another request.
    [[nodiscard]] bool mayReuse(const Instant &at) const;
    //! \brief They have been left, there are none now.
    void forget() { m_lastBytes.reset(); }
    [[nodiscard]] std::chrono::milliseconds silenceLimit() const { return m_silence; }

signals:
    //! \brief The computer slept or the network is another one: no open connection can be relied
    //! on.
    void outdated();

private:
    const ReadPatience m_patience;
    std::chrono::milliseconds m_silence;
    std::optional<Instant> m_lastBytes;
    std::optional<Instant> m_lastBeat;
    QByteArray m_addresses;
    int m_open = 0;
    QTimer m_beat;
};

//! \brief The addresses of this computer that lead elsewhere, as one text. Can take some
//! milliseconds; any thread.
[[nodiscard]] QByteArray localAddresses();

} // namespace muster
