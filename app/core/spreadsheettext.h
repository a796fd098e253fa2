// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A cell's text for a file or a clipboard that a spreadsheet may read. Pure function; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief \a text as visibleText() has it; what a spreadsheet would take for a formula begins with
//! an apostrophe.
[[nodiscard]] QString spreadsheetText(const QString &text);

} // namespace muster
