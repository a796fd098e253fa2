// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/connectionedit.h"

#include "app/connections/environmentkeys.h"
#include "app/connections/proxypassword.h"

namespace muster {

ConnectionEdit::ConnectionEdit(ConnectionStore &connections, const SecretStores &stores,
                               QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_stores(stores)
{
}

// A job that nobody waits for any more ends by itself.
void ConnectionEdit::waitFor(Step step, SecretJob *job,
                             std::function<void(const SecretResult &)> then)
{
    m_job = job;
    connect(job, &SecretJob::waiting, this, [this, job] {
        if (m_job == job)
            emit waiting();
    });
    connect(job, &SecretJob::finished, this,
            [this, job, then = std::move(then)](const SecretResult &result) {
                if (m_job != job)
                    return;
                m_job = nullptr;
                emit stepEnded();
                then(result);
            });
    emit stepBegan(step);
}

void ConnectionEdit::edit(const Connection &connection)
{
    m_edited = connection;
    m_isFromEnvironment = connection.fromEnvironment;
    waitFor(Step::ReadingKeys, m_stores.at(connection.secretPlace).read(connection.id),
            [this](const SecretResult &result) {
                emit keysRead(result);
                if (result && m_edited->network.wantsProxyPassword())
                    readProxyPassword();
            });
}

void ConnectionEdit::readProxyPassword()
{
    waitFor(Step::ReadingKeys,
            m_stores.at(m_edited->secretPlace).read(proxyPasswordId(m_edited->id)),
            [this](const SecretResult &result) {
                if (result && result->has_value())
                    emit proxyPasswordRead(proxyPasswordIn(**result, m_edited->network));
            });
}

void ConnectionEdit::save(const Wanted &wanted)
{
    if (m_job || m_saved)
        return;
    m_wanted = wanted;
    Connection &connection = m_wanted.connection;
    // A new id for each try: a write that was given up cannot spoil the next one.
    if (!m_edited)
        connection.id = ConnectionStore::newId();
    if (const auto *key = std::get_if<AccessKey>(&m_wanted.credentials);
        key && !m_edited && m_isFromEnvironment)
        connection.id = environmentConnectionId(connection, key->accessKeyId);
    if (m_edited && !movesKeys() && m_wanted.stored == m_wanted.credentials)
        storeProxyPassword();
    else
        storeKeys();
}

bool ConnectionEdit::movesKeys() const
{
    return m_edited && m_edited->secretPlace != m_wanted.connection.secretPlace;
}

void ConnectionEdit::storeKeys()
{
    const Connection &connection = m_wanted.connection;
    waitFor(Step::StoringKeys,
            m_stores.at(connection.secretPlace).write(connection.id, m_wanted.credentials),
            [this](const SecretResult &result) {
                result ? storeProxyPassword() : keysNotStored(result.error());
            });
}

// Before the connection is in the list: what is there can be opened.
void ConnectionEdit::storeProxyPassword()
{
    const Connection &connection = m_wanted.connection;
    const Secret &password = m_wanted.proxyPassword;
    if (password.isEmpty() || !(m_wanted.isProxyPasswordNew || movesKeys())) {
        keepConnection();
        return;
    }
    waitFor(Step::StoringKeys,
            m_stores.at(connection.secretPlace)
                .write(proxyPasswordId(connection.id), proxyEntry(connection.network, password)),
            [this](const SecretResult &result) {
                result ? keepConnection() : keysNotStored(result.error());
            });
}

void ConnectionEdit::keysNotStored(const Error &error)
{
    takeBackKeys();
    emit failed(Failure::KeysNotStored, error);
}

// What was given up may still be written later, and no one would know of it. The entry of a
// connection that is edited is kept: it may be the only one.
void ConnectionEdit::takeBackKeys()
{
    const Connection connection = std::exchange(m_wanted, {}).connection;
    if (m_edited || connection.id.isEmpty())
        return;
    (void)m_stores.at(connection.secretPlace).remove(connection.id);
    if (connection.network.wantsProxyPassword())
        (void)m_stores.at(connection.secretPlace).remove(proxyPasswordId(connection.id));
}

void ConnectionEdit::keepConnection()
{
    const Connection connection = m_wanted.connection;
    Result<void> kept;
    if (m_edited && m_connections.find(connection.id))
        kept = m_connections.update(connection);
    else if (!m_isFromEnvironment) // which is in no list
        kept = m_connections.add(connection);
    if (!kept) {
        takeBackKeys();
        emit failed(Failure::NotInTheList, kept.error());
        return;
    }
    const bool moved = movesKeys();
    m_saved = true;
    m_wanted = {};
    emit saved(connection);
    if (moved)
        removeEarlierKeys();
    else
        emit finished();
}

void ConnectionEdit::removeEarlierKeys()
{
    waitFor(Step::RemovingEarlierKeys, m_stores.at(m_edited->secretPlace).remove(m_edited->id),
            [this](const SecretResult &result) {
                if (result && m_edited->network.wantsProxyPassword())
                    removeEarlierProxyPassword();
                else
                    earlierKeysRemoved(result);
            });
}

void ConnectionEdit::removeEarlierProxyPassword()
{
    waitFor(Step::RemovingEarlierKeys,
            m_stores.at(m_edited->secretPlace).remove(proxyPasswordId(m_edited->id)),
            [this](const SecretResult &result) { earlierKeysRemoved(result); });
}

void ConnectionEdit::earlierKeysRemoved(const SecretResult &result)
{
    if (result)
        emit finished();
    else
        emit failed(Failure::EarlierKeysRemain, result.error());
}

void ConnectionEdit::stop()
{
    if (!std::exchange(m_job, nullptr))
        return;
    if (!m_saved)
        takeBackKeys();
    emit stepEnded();
}

} // namespace muster
