// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/sessionstore.h"

namespace muster {

SecretJob *SessionStore::answer(const std::optional<Credentials> &credentials)
{
    auto *job = new SecretJob(&m_jobs);
    QMetaObject::invokeMethod(
        job,
        [job, credentials] {
            job->deleteLater();
            emit job->finished(credentials);
        },
        Qt::QueuedConnection);
    return job;
}

SecretJob *SessionStore::read(const ConnectionId &connection)
{
    const auto it = m_credentials.constFind(connection);
    return answer(it == m_credentials.cend() ? std::nullopt : std::optional(*it));
}

SecretJob *SessionStore::write(const ConnectionId &connection, const Credentials &credentials)
{
    m_credentials.insert(connection, withoutPasscode(credentials));
    return answer(std::nullopt);
}

SecretJob *SessionStore::remove(const ConnectionId &connection)
{
    m_credentials.remove(connection);
    return answer(std::nullopt);
}

} // namespace muster
