// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Names that pass for another one: letters of other scripts that look like Latin ones.
// Pure functions; any thread.
#pragma once

#include <QStringList>

namespace muster {

//! \brief Whether \a name has letters of Cyrillic, Greek or the like beside Latin ones.
[[nodiscard]] bool mixesScripts(const QString &name);

//! \brief The first of \a others that \a name looks like without being the same; empty: none.
[[nodiscard]] QString looksLike(const QString &name, const QStringList &others);

} // namespace muster
