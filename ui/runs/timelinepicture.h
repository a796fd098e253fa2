// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run over time as a picture for others: with its name, what became of it, and what the shapes
// mean, since nobody can point at them there. Light, whatever the window's look is.
// Made on the UI thread in the language that is on; written on any.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/restart/runtimeline.h"
#include "ui/widgets/chart.h"

#include <QByteArray>
#include <QFont>
#include <QPalette>

namespace muster {

struct RunPicture
{
    Chart chart;
    QFont font;
    QPalette palette;
    QString title; //!< all that it says in words
};

//! \brief \a timeline is of \a run. Names pass the redaction.
[[nodiscard]] RunPicture runPicture(const RunRecord &run, const FleetKind &kind,
                                    const RunTimeline &timeline);

//! \brief Twice as fine as it is large.
[[nodiscard]] QByteArray pngOf(const RunPicture &picture);
[[nodiscard]] QByteArray svgOf(const RunPicture &picture);

} // namespace muster
