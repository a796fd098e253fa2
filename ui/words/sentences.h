// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How sentences, and the words of a list, are put behind each other in the language that is on.
// Pure functions; UI thread.
#pragma once

#include <QString>
#include <QStringList>

namespace muster {

//! \brief Both sentences; of an empty one nothing is left. Chinese ones follow each other without
//! a space.
[[nodiscard]] QString joinedSentences(const QString &first, const QString &second);
[[nodiscard]] QString joinedSentences(const QStringList &sentences);

//! \brief "cph-1, ticked, Normal" with the language's own separator; empty parts are left out.
[[nodiscard]] QString joinedWords(QStringList words);
//! \brief A cell as a screen reader says it: what it shows, if anything, and then which row that
//! is.
[[nodiscard]] QString spokenCell(const QString &shown, const QString &row);

//! \brief \a sentence without its full stop when it ends with a quotation that has its own.
[[nodiscard]] QString withOneFullStop(const QString &sentence);

} // namespace muster
