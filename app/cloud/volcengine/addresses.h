// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Stream addresses often carry their key behind a question mark; nothing behind one is shown, kept
// or logged. Pure functions; any thread.
#pragma once

#include "app/core/error.h"

#include <QByteArray>
#include <QString>

namespace muster::volcengine {

//! \brief One address without what follows its question mark (or hash), and without user name and
//! password; "?…" marks where something was.
[[nodiscard]] QString maskedAddress(const QString &address);

//! \brief \a text with every address in it masked, also in JSON that escapes its slashes.
[[nodiscard]] QString withMaskedAddresses(const QString &text);

//! \brief The redacted head of an answer's \a body, addresses masked.
[[nodiscard]] QString safeHead(const QByteArray &body);

//! \brief \a error with message and detail fit to be shown and kept.
[[nodiscard]] Error safeError(Error error);

} // namespace muster::volcengine
