// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Events of connections, which outlive the runs, as rows of a JournalFile. Used on the thread that
// owns the file.
#pragma once

#include "app/journal/journal.h"
#include "app/journal/journalfile.h"

namespace muster {

class ConnectionTables final
{
public:
    explicit ConnectionTables(JournalFile &file)
        : m_file(file)
    {
    }

    //! \brief Within the transaction that is open.
    [[nodiscard]] Result<void> write(const ConnectionEvent &event);
    //! \brief Newest first.
    [[nodiscard]] Result<QList<ConnectionEvent>> find(const HistoryFilter &filter);

private:
    JournalFile &m_file;
};

} // namespace muster
