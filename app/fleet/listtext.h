// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A list of targets as people have it, taken apart: files and clipboards, lines, cells, JSON.
// Pure functions; any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster {

//! \brief The text of a file: UTF-8 or UTF-16 with or without its mark, else the Chinese encoding
//! that spreadsheets write, else byte by byte.
[[nodiscard]] QString textOfFile(const QByteArray &bytes);

//! \brief The lines of \a text that are not empty, without what cannot be seen.
[[nodiscard]] QStringList linesOf(const QString &text);

//! \brief The cells of \a line, trimmed and without their quotes: apart by commas, semicolons,
//! tabs or bars, also the full-width and the Chinese ones. A quoted cell may hold any of them.
[[nodiscard]] QStringList cellsOf(const QString &line);

//! \brief \a cell without quotes, brackets, bullets and final punctuation around it.
[[nodiscard]] QString bareText(const QString &cell);

//! \brief The objects and texts of a JSON document, in their order, as a table.
struct JsonTable
{
    QStringList keys; //!< of the columns
    //! Cells by column; fewer than keys: the rest is empty.
    QList<QStringList> rows;
    //! Beside rows: how many of the rows that follow are from within it.
    QList<int> inner;
};

//! \brief Of a whole document, or of one a line; nothing when \a text is none. A text that stands
//! by itself is in the column with the empty key, which is the first.
[[nodiscard]] std::optional<JsonTable> jsonTableOf(const QString &text);

} // namespace muster
