// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Secrets in the OS keychain. Never falls back to anything else.
// Owned by main (or a test), outlives all jobs; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/secrets/keychaindoor.h"
#include "app/secrets/secretstore.h"

#include <chrono>
#include <deque>
#include <memory>

namespace muster {

//! \brief How long the keychain may take.
struct KeychainLimits
{
    std::chrono::milliseconds waitingAfter { 1'000 }; //!< from the request: SecretJob::waiting()
    std::chrono::milliseconds timeout { 60'000 }; //!< from the job's turn: Error code "timeout"
};

//! \brief Runs one job at a time: a locked keychain that asks a person holds up all that follow.
//!
//! - write() says KeychainDenied for a locked keychain, KeychainReadBack when the entry cannot be
//! read as written.
//! - remove() looks first: a locked keychain reports success although the entry stays. Nothing
//! found is
//!   LockedOrAbsent, still there afterwards is KeychainReadBack.
//! - A job that timed out is abandoned, not stopped: what it asked for may still happen later.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    //! \brief The real keychain, service "org.muster.Muster".
    explicit KeychainStore(Clock &clock, KeychainLimits limits = {});
    KeychainStore(std::unique_ptr<KeychainDoor> door, Clock &clock, KeychainLimits limits = {});
    ~KeychainStore() override;

    [[nodiscard]] SecretPlace place() const override { return SecretPlace::Keychain; }
    [[nodiscard]] SecretJob *read(const ConnectionId &connection) override;
    [[nodiscard]] SecretJob *write(const ConnectionId &connection,
                                   const Credentials &credentials) override;
    [[nodiscard]] SecretJob *remove(const ConnectionId &connection) override;

private:
    using JobResult = Result<std::optional<Credentials>>;
    struct Request
    {
        SecretJob *job = nullptr;
        QString key;
        QByteArray blob; // of a write
        void (KeychainStore::*start)() = nullptr;
    };

    SecretJob *enqueue(Request request, const ConnectionId &connection);
    void startNext();
    void startRead();
    void startWrite();
    void startRemove();
    void removeFound();
    void readBack(const QByteArray &expected);
    KeychainDoor::Callback forThisTurn(std::function<void(const KeychainAnswer &)> step);
    void end(const JobResult &result);

    std::unique_ptr<KeychainDoor> m_door;
    Clock &m_clock;
    KeychainLimits m_limits;
    std::deque<Request> m_queue; // the first one runs when m_running
    bool m_running = false;
    quint64 m_turn = 0; // answers of earlier turns are ignored
};

} // namespace muster
