// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How others write a secret: with the escape characters of JSON, URLs, forms and HTML, in Base64,
// and cut off. Pure functions; any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace muster {

//! \brief A shorter one is not looked for: it would take words and numbers out of texts that have
//! nothing to do with it.
inline constexpr qsizetype shortestSecret = 6;

//! \brief How much of \a text, from \a from on, spells \a secret; 0 where there is another text.
//!
//! Each character may be escaped in its own way. Of a secret that goes on no further its beginning
//! counts: six characters before the end of \a text, of a line, or "…"; two dozen anywhere.
[[nodiscard]] qsizetype spelledLength(QStringView text, qsizetype from, QStringView secret);

//! \brief Whether an escape begins at \a at of \a text, which may encode any character; anywhere
//! else a spelling begins with the secret's own first character. A backslash before that may stay:
//! it gives nothing away.
[[nodiscard]] inline bool isEscapeAt(QStringView text, qsizetype at)
{
    switch (text.at(at).unicode()) {
    case u'%':
    case u'&':
    case u'+':
        return true;
    case u'u':
        return at > 0 && text.at(at - 1) == u'\\';
    default:
        return false;
    }
}

//! \brief What Base64 makes of \a secret, wherever it is in what is encoded: in "user:password"
//! its place depends on the user's name. Without what its neighbours have a share in.
[[nodiscard]] QStringList inBase64(const QString &secret);

} // namespace muster
