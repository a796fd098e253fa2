// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which SQLite keeps the journal. Any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief E.g. "3.40.1"; "none" when Qt has no driver for it.
[[nodiscard]] QString sqliteVersion();

} // namespace muster
