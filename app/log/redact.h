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
//! form, security tokens, and userinfo in URLs. What is longer than 65,536 characters is cut first;
//! a text that could not be looked through to its end becomes leftOut().
[[nodiscard]] QString redacted(const QString &text);

//! \brief The same for a text of any length whose secrets do not go over a line's end, such as a
//! log.
[[nodiscard]] QString redactedLines(const QString &text);

//! \brief What replaces a text that could not be searched for secrets.
[[nodiscard]] QString leftOut();

//! \brief The first 500 characters of an answer's \a body as printable, redacted text.
[[nodiscard]] QString redactedHead(const QByteArray &body);

} // namespace muster
