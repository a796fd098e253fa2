// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a notification says, in the language that is on when it is made. Pure functions; UI thread.
#pragma once

#include "ui/notify/notificationservice.h"
#include "ui/notify/runnews.h"

#include <QList>

namespace muster {

//! \brief \a run is the one that \a news is of.
[[nodiscard]] Notification noticeOf(const RunNews &news, const RunRecord &run);

//! \brief One news, and the run that it is of.
struct NewsOfRun
{
    RunNews news;
    const RunRecord *run;
};
//! \brief One notification of several; it leads to the first that must be seen.
[[nodiscard]] Notification noticeOf(const QList<NewsOfRun> &several);

} // namespace muster
