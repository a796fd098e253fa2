// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One entry of an imported file: a part of readImport(), for its use only.
// Pure functions; any thread.
#pragma once

#include "app/connections/connectionimport.h"

#include <QJsonValue>

namespace muster {

//! \brief Without its number. The first thing that is wrong refuses the entry.
[[nodiscard]] ImportEntry importEntry(const QJsonValue &value,
                                      const QList<ImportableProvider> &providers);

//! \brief True for the name of a field that may hold a secret: "sk", "Secret-Key", "access_token".
[[nodiscard]] bool looksSecret(const QString &field);

//! \brief \a path as it may be shown: printable, at most 60 characters.
[[nodiscard]] QString printablePath(const QString &path);

} // namespace muster
