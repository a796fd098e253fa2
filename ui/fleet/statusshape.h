// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The shape and colour of each tone of a status. Pure functions; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "ui/widgets/contrast.h"

#include <QColor>
#include <QPixmap>

namespace muster {

//! \brief The tone's hue, as light or dark as it must be to stand out 4.5:1 from \a background.
[[nodiscard]] QColor statusColor(StatusTone tone, const QColor &background);

//! \brief The tone's shape in statusColor(); \a size in device independent pixels.
[[nodiscard]] QPixmap statusPixmap(StatusTone tone, const QColor &background, int size,
                                   qreal devicePixelRatio);

} // namespace muster
