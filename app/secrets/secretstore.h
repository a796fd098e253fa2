// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The only door to secrets at rest. Owned by main (or a test), outlives all jobs; UI thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/connection.h"

#include <QObject>

#include <optional>

namespace muster {

//! \brief One read, write or removal. Owned by the store until its signal was sent, then deleted.
//!
//! finished() comes exactly once, from the event loop. value is set only after a read that found
//! something. Error kind is Keychain.
class SecretJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished(const muster::Result<std::optional<muster::Credentials>> &result);
    //! \brief The store waits for a person, or is slow: say so in the window.
    void waiting();
};

class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual SecretPlace place() const = 0;
    //! \brief "Not found" is success without a value; it can also mean locked.
    [[nodiscard]] virtual SecretJob *read(const ConnectionId &connection) = 0;
    //! \brief Writes, reads back and compares.
    [[nodiscard]] virtual SecretJob *write(const ConnectionId &connection,
                                           const Credentials &credentials)
        = 0;
    //! \brief Removes and reads back.
    [[nodiscard]] virtual SecretJob *remove(const ConnectionId &connection) = 0;
};

//! \brief One for each place; they outlive what they are given to.
struct SecretStores
{
    SecretStore &keychain; //!< may be one in memory, which its place() tells
    SecretStore &session;

    [[nodiscard]] SecretStore &at(SecretPlace place) const
    {
        return place == SecretPlace::Keychain ? keychain : session;
    }
};

} // namespace muster
