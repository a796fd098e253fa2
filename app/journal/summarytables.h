// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the targets of a run came to, counted where they are: a long history has millions of them.
// Used on the thread that owns the file.
#pragma once

#include "app/journal/journal.h"
#include "app/journal/journalfile.h"

namespace muster {

class SummaryTables final
{
public:
    explicit SummaryTables(JournalFile &file)
        : m_file(file)
    {
    }

    [[nodiscard]] Result<RunSummary> read(const RunId &run);

private:
    JournalFile &m_file;
};

} // namespace muster
