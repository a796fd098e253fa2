// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal as a file for others: a table for spreadsheets, or everything for programs.
// Headings, keys and words are stable English, whatever language is on; times are ISO 8601 in UTC.
// Pure functions; any thread.
#pragma once

#include "app/journal/journal.h"

#include <QByteArray>

namespace muster {

//! \brief RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it to read Chinese): a row a
//! target, with the tries that carried it and what happened to it. A cell that a spreadsheet would
//! take for a formula begins with an apostrophe instead. Free texts pass the redaction.
[[nodiscard]] QByteArray runsAsCsv(const QList<RunHistory> &runs);

//! \brief Everything, as one JSON object {"format", "version", "exported_at", "runs"}. Free texts
//! pass the redaction.
[[nodiscard]] QByteArray runsAsJson(const QList<RunHistory> &runs, const QDateTime &exportedAt);

} // namespace muster
