// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The colour marks of connections as words of our files.
// Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

#include <QList>

#include <optional>

namespace muster {

//! \brief Every mark, None first, in the order in which they are offered.
[[nodiscard]] QList<ConnectionColour> connectionColours();
//! \brief "red" and so on; empty for None.
[[nodiscard]] QString colourWord(ConnectionColour colour);
//! \brief None for an empty \a word; nothing for one that is not known.
[[nodiscard]] std::optional<ConnectionColour> colourOf(const QString &word);

} // namespace muster
