// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The picture of a run in words: what each part of it is, and the whole for who does not see it.
// Targets are told by briefText(). Pure functions in the language that is on; UI thread.
#pragma once

#include "app/restart/runtimeline.h"

#include <QString>

namespace muster {

//! \brief "14:02:31"; with its date when it is of another day than RunTimeline::now().
[[nodiscard]] QString timeText(const RunTimeline &timeline, qint64 time);

// One fact a line.
//! \brief \a part is one of \a parts.
[[nodiscard]] QString partText(const RunTimeline &timeline, const QList<TimelineBucket> &parts,
                               qsizetype part);
[[nodiscard]] QString waveText(const RunTimeline &timeline, const TimelineWave &wave);
[[nodiscard]] QString holdText(const RunTimeline &timeline, const TimelineHold &hold);
[[nodiscard]] QString stopText(const RunTimeline &timeline, const TimelineStop &stop);
[[nodiscard]] QString momentText(const RunTimeline &timeline, const TimelineMoment &moment);

// As short as the room beside a line of the picture.
[[nodiscard]] QString waveLabel(const TimelineWave &wave);
[[nodiscard]] QString holdLabel();
[[nodiscard]] QString stopLabel(const TimelineStop &stop);

//! \brief Totals, waves, holds and the stop, in sentences; and what the picture leaves out.
[[nodiscard]] QString timelineSummary(const RunTimeline &timeline);

} // namespace muster
