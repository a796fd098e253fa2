// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A drawing as an SVG file. Pure function; any thread.
#pragma once

#include "ui/widgets/chart.h"

#include <QByteArray>

namespace muster {

//! \brief \a chart on the Base of \a palette. \a title names it for who does not see it. Texts are
//! texts, whatever is in them: none of it is markup, and nothing is fetched from anywhere.
[[nodiscard]] QByteArray chartSvg(const Chart &chart, const QPalette &palette, const QFont &font,
                                  const QString &title);

} // namespace muster
