// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What must be said of a run above its targets, and stay until it was read: its stop rule was
// reached, the program ended in its middle, nobody knows what became of a target, or it ended and
// not all went well. Plain value and pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/runs/rundigest.h"
#include "ui/widgets/messagebar.h"

#include <QString>

namespace muster {

struct RunNotice
{
    enum class Kind { None, StoppedByRule, ProgramEnded, Unsure, Ended };

    Kind kind = Kind::None;
    bool ended = false;
    OutcomeTotals totals; //!< of Unsure those that are unknown, and no others

    friend bool operator==(const RunNotice &, const RunNotice &) = default;
};

//! \brief Told by the record alone, so that it holds for a run of an earlier program too.
[[nodiscard]] RunNotice runNotice(const RunRecord &run);
//! \brief The same without going through the targets; \a digest is of \a run.
[[nodiscard]] RunNotice runNotice(const RunRecord &run, const RunDigest &digest);
[[nodiscard]] MessageBar::Kind noticeTone(const RunNotice &notice);
[[nodiscard]] QString noticeText(const RunNotice &notice, const RunRecord &run);

} // namespace muster
