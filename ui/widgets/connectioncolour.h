// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How the colour mark of a connection looks and what it is called. It is never shown alone: the
// name of the connection is beside it. Free functions; UI thread.
#pragma once

#include "app/fleet/connection.h"

#include <QColor>
#include <QIcon>

class QPalette;

namespace muster {

//! \brief At least three to one against \a palette's window, light or dark; invalid for None.
[[nodiscard]] QColor colourValue(ConnectionColour colour, const QPalette &palette);
//! \brief A filled square; null for None. Ask again when the palette changes.
[[nodiscard]] QIcon colourIcon(ConnectionColour colour, const QPalette &palette);
//! \brief "Red", "No colour" and so on, in the language that is on.
[[nodiscard]] QString colourName(ConnectionColour colour);

} // namespace muster
