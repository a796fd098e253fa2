// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The journal's tables and how they came to be, version by version. Pure data; any thread.
// The SQL keeps to what SQLite and PostgreSQL share.
#pragma once

#include <QList>
#include <QStringList>

namespace muster {

//! \brief Statements that lift the schema by one version, run in one transaction.
using Migration = QStringList;

//! \brief Migration i lifts version i to i + 1; a fresh file is version 0. Only ever appended to.
[[nodiscard]] const QList<Migration> &journalMigrations();

} // namespace muster
