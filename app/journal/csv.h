// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Lines of a table for spreadsheets. Pure function; any thread.
#pragma once

#include <QStringList>

namespace muster {

//! \brief One line as RFC 4180 wants it, with its end. A cell that a spreadsheet would take for a
//! formula begins with an apostrophe; one cell is one line.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace muster
