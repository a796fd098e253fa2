// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Text from outside as a person may see it: all of it on one line, in its own order,
// and no longer than its place. Pure functions; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief How long texts of a cloud may be, in UTF-16 units; what is longer is cut and ends in "…".
namespace longest {
inline constexpr qsizetype code = 100;
inline constexpr qsizetype id = 200;
inline constexpr qsizetype name = 500;
inline constexpr qsizetype detail = 500;
inline constexpr qsizetype message = 2'000;
} // namespace longest

//! \brief \a text with everything that cannot be seen, or turns what follows, written out as
//! ‹U+202E›: control and format characters, line ends, tags, fillers, and every space but the
//! usual one and the ideographic one. Done twice it changes nothing.
[[nodiscard]] QString visibleText(const QString &text);

//! \brief The same, at most \a limit long.
[[nodiscard]] QString visibleText(const QString &text, qsizetype limit);

//! \brief The same for a text of ours that has lines: they stay.
[[nodiscard]] QString visibleLines(const QString &text);

//! \brief Whether visibleText() leaves \a text as it is.
[[nodiscard]] bool isVisibleText(const QString &text);

//! \brief The first \a limit units of \a text, with "…" as the last where it was cut; no character
//! is split.
[[nodiscard]] QString boundedText(const QString &text, qsizetype limit);

} // namespace muster
