// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How it is shown whether a row may be picked: a tick, a triangle, a cross. Pure function; UI
// thread.
#pragma once

#include "app/fleet/fleetkind.h"

#include <QPixmap>

class QColor;

namespace muster {

//! \brief The shape at least 4.5:1 against \a background; \a size in device independent pixels.
[[nodiscard]] QPixmap eligibilityPixmap(Eligibility eligibility, const QColor &background, int size,
                                        qreal devicePixelRatio);

} // namespace muster
