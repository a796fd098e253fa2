// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The one choke point through which text passes before it is logged, kept or shown as evidence.
// Pure functions; any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace muster {

//! \brief \a text with everything that looks like a secret replaced by "(redacted)".
//!
//! Covers Authorization and token headers, signatures, access keys and passwords in JSON or query
//! form, security tokens, and userinfo in URLs.
[[nodiscard]] QString redacted(const QString &text);

//! \brief The first 500 characters of an answer's \a body as printable, redacted text.
[[nodiscard]] QString redactedHead(const QByteArray &body);

} // namespace muster
