// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The newest lines of the log on disk. Pure function but for the reading; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief At most \a bytes of whole lines from the newest files of \a folder, oldest first,
//! redacted once more: an earlier version may have known fewer shapes of secrets.
[[nodiscard]] QString newestLog(const QString &folder, qsizetype bytes);

} // namespace muster
