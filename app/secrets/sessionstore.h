// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Secrets that are kept in memory and forgotten when the program ends.
// Owned by main (or a test), outlives all jobs; UI thread.
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>

namespace muster {

class SessionStore final : public SecretStore
{
public:
    [[nodiscard]] SecretPlace place() const override { return SecretPlace::Session; }
    [[nodiscard]] SecretJob *read(const ConnectionId &connection) override;
    [[nodiscard]] SecretJob *write(const ConnectionId &connection,
                                   const Credentials &credentials) override;
    //! \brief Success, also when there was none: memory is never locked.
    [[nodiscard]] SecretJob *remove(const ConnectionId &connection) override;

private:
    SecretJob *answer(const std::optional<Credentials> &credentials);

    QHash<ConnectionId, Credentials> m_credentials;
    QObject m_jobs; // parent of the jobs
};

} // namespace muster
