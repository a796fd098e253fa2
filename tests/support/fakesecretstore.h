// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A secret store that does nothing by itself: it keeps every job, and the test ends it.
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>
#include <QList>
#include <QPointer>

namespace muster::test {

class FakeSecretStore final : public SecretStore
{
public:
    enum class Verb { Read, Write, Remove };
    struct Asked
    {
        Verb verb;
        ConnectionId id;
        QPointer<SecretJob> job;
        std::optional<Credentials> credentials;
    };

    explicit FakeSecretStore(SecretPlace where)
        : m_place(where)
    {
    }

    QList<Asked> asked;

    [[nodiscard]] SecretPlace place() const override { return m_place; }
    [[nodiscard]] SecretJob *read(const ConnectionId &id) override
    {
        return keep(Verb::Read, id, std::nullopt);
    }
    [[nodiscard]] SecretJob *write(const ConnectionId &id, const Credentials &credentials) override
    {
        return keep(Verb::Write, id, credentials);
    }
    [[nodiscard]] SecretJob *remove(const ConnectionId &id) override
    {
        return keep(Verb::Remove, id, std::nullopt);
    }

    //! \brief Ends the last job that was asked for.
    void succeed(const std::optional<Credentials> &found = std::nullopt) { end(found); }
    void fail(OwnError code) { end(ownError(code)); }

private:
    SecretJob *keep(Verb verb, const ConnectionId &id,
                    const std::optional<Credentials> &credentials)
    {
        auto *job = new SecretJob(&m_jobs);
        asked.append({ verb, id, job, credentials });
        return job;
    }
    void end(const Result<std::optional<Credentials>> &result)
    {
        SecretJob *job = asked.constLast().job;
        job->deleteLater();
        emit job->finished(result);
    }

    SecretPlace m_place;
    QObject m_jobs;
};

} // namespace muster::test
