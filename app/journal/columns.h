// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Values to and from the journal's columns. Pure functions; any thread.
#pragma once

#include "app/fleet/records.h"

namespace muster {

//! \brief ISO 8601 in UTC with milliseconds, or an empty text for an invalid time.
[[nodiscard]] QString timeToText(const QDateTime &time);
[[nodiscard]] QDateTime timeFromText(const QString &text);

//! \brief The word of files.
[[nodiscard]] QString errorKindToText(ErrorKind kind);
//! \brief Nothing for a word that this version does not know.
[[nodiscard]] std::optional<ErrorKind> errorKindFromText(const QString &text);

//! \brief Compact JSON, or an empty text for none. Unreadable text gives none.
[[nodiscard]] QString errorToText(const std::optional<Error> &error);
[[nodiscard]] std::optional<Error> errorFromText(const QString &text);

//! \brief Compact JSON of all that a connection holds; it holds no secret. Older forms are read.
[[nodiscard]] QString connectionToText(const Connection &connection);
[[nodiscard]] Connection connectionFromText(const QString &text);

//! \brief Compact JSON of a run's waves and stop rule.
[[nodiscard]] QString planToText(const WavePlan &waves, const StopRule &stopRule);
//! \brief What is missing in \a text stays as it was.
void planFromText(const QString &text, WavePlan &waves, StopRule &stopRule);

//! \brief The outcome of that name; Unknown for a name that no version of ours wrote.
[[nodiscard]] Outcome outcomeFromName(const QString &name);

} // namespace muster
