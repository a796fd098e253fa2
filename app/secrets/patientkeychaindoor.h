// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks a keychain again that did not answer because its window waits for a person. QtKeychain
// before 0.15 gives such a wallet of KDE 25 s and calls that an error; the newer one waits. Owned
// by KeychainStore or KeychainDoctor; UI thread.
#pragma once

#include "app/secrets/keychaindoor.h"

#include <QHash>

#include <memory>

namespace muster {

//! \brief Asks again only for the newest step of a key: an older one that its caller gave up must
//! not be done behind a newer one.
class PatientKeychainDoor final : public KeychainDoor
{
public:
    //! \brief Gives up after \a tries; with 25 s each the default is ten minutes.
    explicit PatientKeychainDoor(std::unique_ptr<KeychainDoor> door, int tries = 24);

    void read(const QString &key, Callback callback) override;
    void write(const QString &key, const QByteArray &data, Callback callback) override;
    void remove(const QString &key, Callback callback) override;

private:
    using Ask = std::function<void(Callback)>;
    void ask(const QString &key, const Ask &ask, Callback callback);
    void ask(const QString &key, quint64 turn, int tries, const Ask &ask, Callback callback);

    QHash<QString, quint64> m_newest; // turn of each key's last step
    quint64 m_turn = 0;
    int m_tries;
    std::unique_ptr<KeychainDoor> m_door; // dies first, and its callbacks with it
};

} // namespace muster
