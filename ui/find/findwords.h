// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the groups and results of a search are called. Pure functions in the language that is on; UI
// thread.
#pragma once

#include "app/journal/journalsearch.h"
#include "ui/find/findresult.h"

#include <QString>

namespace muster {

[[nodiscard]] QString groupTitle(FindGroup group);
//! \brief "12 more", or "at least 12 more".
[[nodiscard]] QString restText(const FindRest &rest);
//! \brief "Run #41", with its reason where it has one.
[[nodiscard]] QString runTitle(int number, const QString &reason);
//! \brief Through which connection it went, and when.
[[nodiscard]] QString runPlace(const Connection &connection, const QDateTime &confirmedAt);
//! \brief Of a target in a run: its name, the outcome and the run.
[[nodiscard]] QString targetPlace(const FoundTarget &target);

} // namespace muster
