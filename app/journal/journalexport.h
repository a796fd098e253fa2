// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal as a file for others: a table for spreadsheets, or everything for programs.
// Headings and keys are stable English, whatever language is on, and so are the words of what is for
// programs; those of the table are whoever's asks for it. Times are ISO 8601 in UTC.
// Pure functions; any thread.
#pragma once

#include "app/journal/journal.h"

#include <QByteArray>

#include <functional>

namespace muster {

//! \brief What the table says of what records have words of their own for. Called on the thread that
//! makes the table. Empty ones leave the record's words.
struct ExportWords
{
    std::function<QString(const KindId &kind)> kind;
    std::function<QString(Outcome outcome)> outcome;
    //! What went wrong.
    std::function<QString(const Error &error, Outcome outcome)> error;
    std::function<QString(const Error &error)> code; //!< a cloud's
    std::function<QString(const TryRecord &attempt)> attempt; //!< without its times
    std::function<QString(const RunEvent &event, const RunRecord &run)> event; //!< without its time
};

//! \brief RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it to read Chinese): a row a
//! target, with the tries that carried it and what happened to it. A cell that a spreadsheet would
//! take for a formula begins with an apostrophe instead. Free texts pass the redaction.
[[nodiscard]] QByteArray runsAsCsv(const QList<RunHistory> &runs,
                                   const ExportWords &words = {});

//! \brief Everything, as one JSON object {"format", "version", "exported_at", "runs"}. Free texts
//! pass the redaction.
[[nodiscard]] QByteArray runsAsJson(const QList<RunHistory> &runs, const QDateTime &exportedAt);

} // namespace muster
