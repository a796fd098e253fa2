// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks into the journal by a connection of its own, which cannot write: however long one takes, no
// intent waits for it. Used on the readers' thread only.
#pragma once

#include "app/journal/journalfile.h"
#include "app/journal/runtables.h"

#include <memory>

namespace muster {

//! \brief The state of the writer: it has the file open, or says why not.
struct WriterState
{
    bool isOpen = false;
    QByteArray identity; //!< of the file that it has open
    std::optional<Error> problem;
};

class JournalReader final
{
public:
    explicit JournalReader(QString path);

    //! \brief Tables to be read. Without a writer a journal that only cannot be written is read all
    //! the same.
    [[nodiscard]] Result<RunTables *> tables(const WriterState &writer);
    void close();

private:
    const QString m_path;
    std::unique_ptr<JournalFile> m_file;
    std::unique_ptr<RunTables> m_tables;
    bool m_isBeside = false; // the writer, that is
};

} // namespace muster
