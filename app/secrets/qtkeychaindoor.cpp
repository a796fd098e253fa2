// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/qtkeychaindoor.h"

#include "app/secrets/keychainbackend.h"
#include "app/secrets/patientkeychaindoor.h"

#include <qt6keychain/keychain.h>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

KeychainCode codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainCode::Done;
    case QKeychain::EntryNotFound:
        return KeychainCode::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeychainCode::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainCode::Unavailable;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return KeychainCode::Other;
}

// The job has no parent and ends itself: deleting one that runs crashes when its answer comes.
void start(QKeychain::Job *job, const QString &key, QObject *guard, KeychainDoor::Callback callback)
{
    if (neverAnswers(keychainSurroundings())) {
        job->deleteLater(); // it never ran
        const KeychainAnswer answer { KeychainCode::Unavailable,
                                      u"no GLib event loop (QT_NO_GLIB)"_s,
                                      {} };
        QMetaObject::invokeMethod(
            guard, [callback = std::move(callback), answer] { callback(answer); },
            Qt::QueuedConnection);
        return;
    }
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, guard,
                     [callback = std::move(callback)](QKeychain::Job *ended) {
                         KeychainAnswer answer;
                         answer.code = codeOf(ended->error());
                         if (answer.code != KeychainCode::Done)
                             answer.message = ended->errorString();
                         else if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
                             answer.data = read->binaryData();
                         callback(answer);
                     });
    job->start();
}

} // namespace

QtKeychainDoor::QtKeychainDoor(QString service)
    : m_service(std::move(service))
{
}

void QtKeychainDoor::read(const QString &key, Callback callback)
{
    start(new QKeychain::ReadPasswordJob(m_service), key, &m_guard, std::move(callback));
}

void QtKeychainDoor::write(const QString &key, const QByteArray &data, Callback callback)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(data);
    start(job, key, &m_guard, std::move(callback));
}

void QtKeychainDoor::remove(const QString &key, Callback callback)
{
    start(new QKeychain::DeletePasswordJob(m_service), key, &m_guard, std::move(callback));
}

std::unique_ptr<KeychainDoor> openKeychainDoor()
{
    return std::make_unique<PatientKeychainDoor>(
        std::make_unique<QtKeychainDoor>(u"org.muster.Muster"_s));
}

} // namespace muster
