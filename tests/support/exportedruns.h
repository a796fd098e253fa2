// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What an export of runs writes, in memory.
#pragma once

#include "app/journal/journalexport.h"

#include <QBuffer>

namespace muster::test {

[[nodiscard]] inline QByteArray exportedRuns(const QList<RunHistory> &runs, ExportFormat format,
                                             const ExportWords &words, const QDateTime &exportedAt)
{
    QBuffer buffer;
    bool isWritten = buffer.open(QIODevice::WriteOnly);
    RunsWriter writer(buffer, format, exportedAt, words);
    for (const RunHistory &run : runs)
        isWritten = isWritten && writer.add(run);
    return isWritten && writer.end() ? buffer.data() : QByteArray();
}

[[nodiscard]] inline QByteArray runsAsCsv(const QList<RunHistory> &runs,
                                          const ExportWords &words = {})
{
    return exportedRuns(runs, ExportFormat::Csv, words, {});
}

[[nodiscard]] inline QByteArray runsAsJson(const QList<RunHistory> &runs,
                                           const QDateTime &exportedAt)
{
    return exportedRuns(runs, ExportFormat::Json, {}, exportedAt);
}

} // namespace muster::test
