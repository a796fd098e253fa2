// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the last run made of a row, in words. Pure functions in the language that is on; UI thread.
#pragma once

#include "app/core/present.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/latestlook.h"

#include <QPixmap>
#include <QString>

namespace muster {

//! \brief "Running 00:12", "Failed 14:24:03 CPS.0054"; of a command of \a fleet its name first. It
//! is open for as long as the clocks can tell.
[[nodiscard]] QString restartText(const LastRestart &last, const FleetKind &fleet,
                                  const Present &now);
//! \brief The outcome alone: "Failed".
[[nodiscard]] QString restartOutcomeText(const LastRestart &last, const FleetKind &fleet);
//! \brief Sorts by time, what is still to be sent last.
[[nodiscard]] QString restartSortText(const LastRestart &last);
//! \brief The shape of the outcome, visible on \a ground; \a size in device independent pixels.
[[nodiscard]] QPixmap outcomePixmap(Outcome outcome, const QColor &ground, int size,
                                    qreal devicePixelRatio);

} // namespace muster
