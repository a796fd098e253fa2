// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real keychain, through QtKeychain: Credential Manager, macOS Keychain, Secret Service,
// KWallet. Owned by KeychainStore; UI thread.
#pragma once

#include "app/secrets/keychaindoor.h"

#include <QObject>

#include <memory>

namespace muster {

class QtKeychainDoor final : public KeychainDoor
{
public:
    //! \brief \a service is the namespace of the entries; Windows ignores it.
    explicit QtKeychainDoor(QString service);

    void read(const QString &key, Callback callback) override;
    void write(const QString &key, const QByteArray &data, Callback callback) override;
    void remove(const QString &key, Callback callback) override;

private:
    QString m_service;
    QObject m_guard; // its end stops the callbacks, not the jobs
};

//! \brief The door to this program's entries: service "org.muster.Muster".
[[nodiscard]] std::unique_ptr<KeychainDoor> openKeychainDoor();

} // namespace muster
