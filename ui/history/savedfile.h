// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Writes a whole file or none. Free function; any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace muster {

//! \brief Empty when \a content stands in \a path, else the problem in the system's own words; a
//! file that was there is as it was then.
[[nodiscard]] QString savedFile(const QString &path, const QByteArray &content);

} // namespace muster
