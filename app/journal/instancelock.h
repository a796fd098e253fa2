// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One program a journal: a lock beside it that dies with the process, however that ends, on every
// platform. Two consoles on one journal could each send what the other has sent.
// Owned by main (or a test) and used on its thread.
#pragma once

#include "app/core/result.h"

#include <QString>

namespace muster {

class InstanceLock final
{
public:
    //! \brief \a path: a file of its own beside the journal; it stays, and stays empty.
    explicit InstanceLock(QString path);
    //! \brief Lets go.
    ~InstanceLock();
    Q_DISABLE_COPY_MOVE(InstanceLock)

    //! \brief OwnError::JournalInUse when another one has it, else
    //! OwnError::JournalUnlockable, with the reason as detail. Never waits, and needs no SQLite: it
    //! is asked before there is a window.
    [[nodiscard]] Result<void> acquire();
    [[nodiscard]] bool isHeld() const { return m_file != -1; }

private:
    const QString m_path;
    qintptr m_file; // a descriptor or a handle; -1: none
};

} // namespace muster
