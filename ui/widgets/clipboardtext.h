// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Rows of a table as they are put on the clipboard. Pure functions; any thread.
#pragma once

#include <QList>
#include <QStringList>

namespace muster {

//! \brief One line of a table, cells apart by tabs, without its end. No cell can become two, or two
//! rows, or a formula of the spreadsheet that it is pasted into: what would is treated as in CSV.
[[nodiscard]] QString clipboardLine(const QStringList &cells);

//! \brief Such lines, one a row.
[[nodiscard]] QString clipboardText(const QList<QStringList> &rows);

} // namespace muster
