// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which SQLite keeps the journal, and whether there is one. Any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief E.g. "3.40.1"; "none" when Qt has no driver for it.
[[nodiscard]] QString sqliteVersion();

//! \brief False when Qt's plugin for SQLite (sqldrivers) is not there, or cannot be loaded: then
//! nothing can be said of any file.
[[nodiscard]] bool hasSqlDriver();

} // namespace muster
