// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal as a file for others: a table for spreadsheets, or everything for programs.
// Headings and keys are stable English, whatever language is on, and so are the words of what is
// for programs; those of the table come from the caller. Times are ISO 8601 in UTC.
#pragma once

#include "app/journal/journal.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace muster {

//! \brief What the table says of what records have words of their own for. Called on the thread
//! that makes the table. Empty ones leave the record's words.
struct ExportWords
{
    std::function<QString(const KindId &kind)> kind;
    std::function<QString(const TargetRecord &record, const KindId &kind)> outcome;
    //! What went wrong; of records with an error.
    std::function<QString(const TargetRecord &record, const KindId &kind)> error;
    std::function<QString(const Error &error)> code; //!< a cloud's
    std::function<QString(const TryRecord &attempt)> attempt; //!< without its times
    std::function<QString(const RunEvent &event, const RunRecord &run)> event; //!< without its time
};

enum class ExportFormat {
    //! RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it to read Chinese): a row a
    //! target, with the tries that carried it and what happened to it. A cell that a spreadsheet
    //! would take for a formula begins with an apostrophe instead.
    Csv,
    //! Everything, as one JSON object {"format", "version", "exported_at", "runs"}.
    Json
};

//! \brief Writes run after run, so that nobody has to hold all of them; free texts pass the
//! redaction. A plain value over a device that outlives it; one thread at a time.
class RunsWriter final
{
public:
    //! \brief \a words: for Csv.
    RunsWriter(QIODevice &out, ExportFormat format, const QDateTime &exportedAt,
               ExportWords words = {});

    //! \brief False: the device says why not, and nothing more is of use.
    [[nodiscard]] bool add(const RunHistory &history);
    //! \brief What comes behind the last run. Without any run it is a whole file, too.
    [[nodiscard]] bool end();

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] bool addRows(const RunHistory &history);
    [[nodiscard]] bool addObject(const RunHistory &history);
    [[nodiscard]] bool write(const QByteArray &bytes);

    QIODevice &m_out;
    const ExportFormat m_format;
    const QDateTime m_exportedAt;
    const ExportWords m_words;
    bool m_hasBegun = false;
    bool m_hasRun = false;
};

} // namespace muster
