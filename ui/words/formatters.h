// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Times, durations and counts as text. Pure functions in QLocale's default; UI thread.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace muster {

//! \brief "02:10", minutes and seconds; "1:02:10" from one hour on. Negative counts as zero.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
//! \brief "14:02:31" in local time; empty when \a time is invalid.
[[nodiscard]] QString localTimeText(const QDateTime &time);
//! \brief The same, and the date before it when it is of another local day than \a now, or when
//! that is invalid: a time alone is read as today's.
[[nodiscard]] QString localTimeText(const QDateTime &time, const QDateTime &now);
//! \brief "2026-11-20 14:02:31 +08:00" in local time with its offset; empty when invalid.
[[nodiscard]] QString localDateTimeText(const QDateTime &time);
//! \brief "2026-11-20 06:02:31 UTC"; empty when invalid.
[[nodiscard]] QString utcDateTimeText(const QDateTime &time);
//! \brief With the language's group separators.
[[nodiscard]] QString countText(qsizetype count);

} // namespace muster
