// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was sent to targets last, from the rows of a JournalFile. Used on the thread that owns the
// file.
#pragma once

#include "app/journal/journalfile.h"
#include "app/journal/latestlook.h"

namespace muster {

class LatestTables final
{
public:
    //! \brief No more rows than \a mostRows are gone through, from the newest run on; a run is read
    //! to its end.
    explicit LatestTables(JournalFile &file, qsizetype mostRows = 200'000)
        : m_file(file)
        , m_mostRows(mostRows)
    {
    }

    [[nodiscard]] Result<LatestFound> find(const LatestQuery &query);

private:
    struct Head
    {
        RunId run;
        int number = 0;
        KindId kind;
    };

    //! \brief Newest first.
    [[nodiscard]] Result<QList<Head>> heads(const LatestQuery &query);
    [[nodiscard]] Result<qsizetype> readRun(const Head &head, const LatestQuery &query,
                                            LatestFound &found);

    JournalFile &m_file;
    qsizetype m_mostRows;
};

} // namespace muster
