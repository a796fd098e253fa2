// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where everything of a run over time stands in a picture of a given size: a bar a target while
// they have room, and where they have not a column for each part of the time, as high as what was
// sent in it. Waves, holds and the stop stand out over both. Knows no widget.
// Plain values and a pure function in the language that is on; UI thread.
#pragma once

#include "app/restart/runtimeline.h"
#include "ui/widgets/chart.h"

#include <functional>

namespace muster {

struct TimelineLook
{
    QSizeF size;
    QFont font;
    double leastLane = 3; //!< pixels: with less for each target there are columns
    double greatestLane = 16;
    double nameRoom = 0; //!< pixels at the left, for the names of targets
    std::function<QString(qsizetype)> name; //!< of a target by its position; where there is room
    std::function<QString(qsizetype)> tell; //!< what a file says of a target; may be empty
};

//! \brief What there is to be pointed at.
struct TimelineItem
{
    enum class Kind { Target, Part, Stop, Moment, Hold, Wave };

    Kind kind = Kind::Target;
    qsizetype index = 0; //!< a target's position; else in the list of its kind
    QRectF box;

    friend bool operator==(const TimelineItem &, const TimelineItem &) = default;
};

struct TimelineChart
{
    Chart chart;
    QList<TimelineItem> items; //!< earlier ones lie on top
    QList<TimelineBucket> parts; //!< of Kind::Part; empty: a bar a target
};

[[nodiscard]] TimelineChart layOutTimeline(const RunTimeline &timeline, const TimelineLook &look);

} // namespace muster
