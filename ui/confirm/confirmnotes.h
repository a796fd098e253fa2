// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person must have read before confirming, as sentences: reasons to think twice, rows that
// were left out, and that nothing is left to send. Pure functions in the language that is on; UI
// thread.
#pragma once

#include "app/restart/blocked.h"
#include "ui/confirm/confirmation.h"

#include <QStringList>

#include <optional>

namespace muster {

class ConfirmModel;

//! \brief A line each, what weighs most first, as the rows stand that are ticked in \a model.
[[nodiscard]] QStringList warningLines(const Confirmation &confirmation, const ConfirmModel &model,
                                       const std::optional<Blocked> &blocked);

//! \brief The ticked rows of the list that cannot be targets.
[[nodiscard]] QStringList leftOutLines(const Confirmation &confirmation);

//! \brief Why nothing of \a model would be sent unless a row is ticked; empty: something would.
//! \a openedAt: UTC, when \a model was made.
[[nodiscard]] QString nothingLeftText(const Confirmation &confirmation, const ConfirmModel &model,
                                      const QDateTime &openedAt);

} // namespace muster
