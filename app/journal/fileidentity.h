// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which file a path leads to, told apart from another one that took its name. Opens nothing that
// could let go of locks: a process loses those of SQLite when it closes the file by another way.
// Pure function; any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace muster {

//! \brief The same for every name of one file, another one for each other file; empty: there is
//! none, or it cannot be looked at.
[[nodiscard]] QByteArray fileIdentity(const QString &path);

} // namespace muster
