// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the program keeps its files. Plain values; any thread.
#pragma once

#include "app/fleet/result.h"

#include <QString>

namespace muster {

struct Paths
{
    QString data; //!< connections, settings, journal
    QString logs; //!< a folder below it
};

//! \brief \a given, or this person's own data folder when that is empty.
[[nodiscard]] Paths pathsFor(const QString &given = QString());
//! \brief Makes both folders, readable by this person only. Error kind Storage, detail: the path.
[[nodiscard]] Result<void> makeFolders(const Paths &paths);

} // namespace muster
