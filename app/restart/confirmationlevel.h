// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How much a person must do before a run may start. Pure functions; any thread.
#pragma once

#include <QString>

#include <optional>

namespace muster {

enum class ConfirmationLevel {
    Look = 1, //!< the list and two buttons
    Tick = 2, //!< tick "I have checked the list"
    Type = 3, //!< type the number of targets
};

//! \brief From where on the number must be typed; whichever of the two is reached first.
struct TypingThresholds
{
    int targets = 10;
    int percent = 10; //!< of the fleet
};

//! \brief Look: one target outside production. Type: as many as \a thresholds say, or two or more
//! in production. Tick: all others. A \a fleetSize of 0 is not known.
[[nodiscard]] ConfirmationLevel confirmationLevel(qsizetype targets, qsizetype fleetSize,
                                                  bool production,
                                                  const TypingThresholds &thresholds);

//! \brief The number that \a text is, in ASCII or full-width digits, with or without signs between
//! groups of digits ("94,500"), as the window itself writes it; white space around it is ignored.
[[nodiscard]] std::optional<qsizetype> typedNumber(const QString &text);

} // namespace muster
