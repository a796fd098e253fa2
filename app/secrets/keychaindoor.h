// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The seam to the OS keychain: single steps as the backend answers them, without any judgement.
// Owned by KeychainStore; UI thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace muster {

enum class KeychainCode {
    Done,
    NotFound, //!< nothing there, or locked: backends do not tell these apart
    Denied, //!< a write to a locked keychain, or a person who said no
    Unavailable, //!< no keychain on this system
    Other,
};

struct KeychainAnswer
{
    KeychainCode code = KeychainCode::Other;
    QString message; //!< the backend's own words, for evidence
    QByteArray data; //!< after a read that is Done
};

class KeychainDoor
{
public:
    //! \brief Called at most once, from the event loop; never after the door has died. A keychain
    //! that waits for a person may take for ever.
    using Callback = std::function<void(const KeychainAnswer &)>;

    KeychainDoor() = default;
    virtual ~KeychainDoor() = default;
    Q_DISABLE_COPY_MOVE(KeychainDoor)

    virtual void read(const QString &key, Callback callback) = 0;
    virtual void write(const QString &key, const QByteArray &data, Callback callback) = 0;
    virtual void remove(const QString &key, Callback callback) = 0;
};

} // namespace muster
