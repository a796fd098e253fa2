// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Events of connections as a file for others, in the same manner as runs: see journalexport.h.
// Pure functions; any thread.
#pragma once

#include "app/journal/journal.h"

#include <QByteArray>

namespace muster {

//! \brief A row an event. See ExportFormat::Csv.
[[nodiscard]] QByteArray eventsAsCsv(const QList<ConnectionEvent> &events);

//! \brief One JSON object {"format", "version", "exported_at", "events"}. See ExportFormat::Json.
[[nodiscard]] QByteArray eventsAsJson(const QList<ConnectionEvent> &events,
                                      const QDateTime &exportedAt);

} // namespace muster
