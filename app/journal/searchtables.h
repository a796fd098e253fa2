// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Searches the rows of a JournalFile, see JournalSearch. Used on the thread that owns the file.
#pragma once

#include "app/journal/journalfile.h"
#include "app/journal/journalsearch.h"

namespace muster {

class SearchTables final
{
public:
    explicit SearchTables(JournalFile &file)
        : m_file(file)
    {
    }

    [[nodiscard]] Result<JournalFindings> find(const SearchQuery &query);

private:
    [[nodiscard]] Result<void> findRuns(const SearchQuery &query, JournalFindings &found);
    [[nodiscard]] Result<void> findTargets(const SearchQuery &query, JournalFindings &found);

    JournalFile &m_file;
};

} // namespace muster
