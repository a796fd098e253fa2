// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/keychainstore.h"

#include "app/log/logcategories.h"
#include "app/log/redact.h"
#include "app/secrets/credentialsblob.h"
#include "app/secrets/qtkeychaindoor.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

Error keychainError(OwnError code, const QString &detail = QString())
{
    return ownError(code, redacted(detail).left(500));
}

//! For every answer but Done.
Error errorOf(const KeychainAnswer &answer)
{
    switch (answer.code) {
    case KeychainCode::NotFound:
        return keychainError(OwnError::LockedOrAbsent, answer.message);
    case KeychainCode::Denied:
        return keychainError(OwnError::KeychainDenied, answer.message);
    case KeychainCode::Unavailable:
        return keychainError(OwnError::KeychainUnavailable, answer.message);
    case KeychainCode::Done:
    case KeychainCode::Other:
        break;
    }
    return keychainError(OwnError::KeychainFailed, answer.message);
}

// Windows ignores the service name, so the application's name is part of the key.
QString keyOf(const ConnectionId &connection) { return u"Muster/"_s + connection.value; }

} // namespace

KeychainStore::KeychainStore(Clock &clock, KeychainLimits limits)
    : KeychainStore(openKeychainDoor(), clock, limits)
{
}

KeychainStore::KeychainStore(std::unique_ptr<KeychainDoor> door, Clock &clock,
                             KeychainLimits limits)
    : m_door(std::move(door))
    , m_clock(clock)
    , m_limits(limits)
{
}

KeychainStore::~KeychainStore() = default;

SecretJob *KeychainStore::read(const ConnectionId &connection)
{
    Request request;
    request.start = &KeychainStore::startRead;
    return enqueue(std::move(request), connection);
}

SecretJob *KeychainStore::write(const ConnectionId &connection, const Credentials &credentials)
{
    Result<QByteArray> blob = encodeCredentials(credentials);
    if (blob) {
        Request request;
        request.blob = *blob;
        request.start = &KeychainStore::startWrite;
        return enqueue(std::move(request), connection);
    }
    auto *job = new SecretJob(this);
    QMetaObject::invokeMethod(
        job,
        [job, error = blob.error()] {
            job->deleteLater();
            emit job->finished(error);
        },
        Qt::QueuedConnection);
    return job;
}

SecretJob *KeychainStore::remove(const ConnectionId &connection)
{
    Request request;
    request.start = &KeychainStore::startRemove;
    return enqueue(std::move(request), connection);
}

SecretJob *KeychainStore::enqueue(Request request, const ConnectionId &connection)
{
    auto *job = new SecretJob(this);
    request.job = job;
    request.key = keyOf(connection);
    m_queue.push_back(std::move(request));
    m_clock.after(m_limits.waitingAfter, job, [this, job] {
        const auto isJob = [job](const Request &queued) { return queued.job == job; };
        if (std::any_of(m_queue.cbegin(), m_queue.cend(), isJob))
            emit job->waiting();
    });
    QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);
    return job;
}

void KeychainStore::startNext()
{
    if (m_running || m_queue.empty())
        return;
    m_running = true;
    m_clock.after(m_limits.timeout, this, [this, turn = ++m_turn] {
        if (m_running && turn == m_turn)
            end(keychainError(OwnError::KeychainTimeout));
    });
    (this->*m_queue.front().start)();
}

KeychainDoor::Callback KeychainStore::forThisTurn(std::function<void(const KeychainAnswer &)> step)
{
    return [this, turn = m_turn, step = std::move(step)](const KeychainAnswer &answer) {
        if (m_running && turn == m_turn)
            step(answer);
    };
}

void KeychainStore::startRead()
{
    m_door->read(m_queue.front().key, forThisTurn([this](const KeychainAnswer &answer) {
                     if (answer.code == KeychainCode::NotFound)
                         return end(std::optional<Credentials>());
                     if (answer.code != KeychainCode::Done)
                         return end(errorOf(answer));
                     const Result<Credentials> credentials = decodeCredentials(answer.data);
                     if (credentials)
                         end(std::optional(*credentials));
                     else
                         end(credentials.error());
                 }));
}

void KeychainStore::startWrite()
{
    const Request &request = m_queue.front();
    m_door->write(request.key, request.blob, forThisTurn([this](const KeychainAnswer &answer) {
                      if (answer.code != KeychainCode::Done)
                          return end(errorOf(answer));
                      readBack(m_queue.front().blob);
                  }));
}

void KeychainStore::startRemove()
{
    m_door->read(m_queue.front().key, forThisTurn([this](const KeychainAnswer &answer) {
                     if (answer.code != KeychainCode::Done)
                         return end(errorOf(answer));
                     removeFound();
                 }));
}

void KeychainStore::removeFound()
{
    m_door->remove(m_queue.front().key, forThisTurn([this](const KeychainAnswer &answer) {
                       if (answer.code != KeychainCode::Done
                           && answer.code != KeychainCode::NotFound)
                           return end(errorOf(answer));
                       readBack(QByteArray());
                   }));
}

// An empty \a expected: nothing must be found any more.
void KeychainStore::readBack(const QByteArray &expected)
{
    m_door->read(m_queue.front().key, forThisTurn([this, expected](const KeychainAnswer &answer) {
                     const bool asExpected = expected.isEmpty()
                         ? answer.code == KeychainCode::NotFound
                         : answer.code == KeychainCode::Done && answer.data == expected;
                     if (asExpected)
                         end(std::optional<Credentials>());
                     else
                         end(keychainError(OwnError::KeychainReadBack, answer.message));
                 }));
}

void KeychainStore::end(const JobResult &result)
{
    SecretJob *job = m_queue.front().job;
    m_queue.pop_front();
    m_running = false;
    ++m_turn;
    if (!result) {
        qCWarning(logSecrets).noquote()
            << "keychain job ended with" << result.error().code.text() << result.error().detail;
    }
    // Queued, so that a caller's answer to finished() cannot run inside the next job's start.
    QMetaObject::invokeMethod(this, &KeychainStore::startNext, Qt::QueuedConnection);
    job->deleteLater();
    emit job->finished(result);
}

} // namespace muster
