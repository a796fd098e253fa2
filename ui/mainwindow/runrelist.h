// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads the list of a fleet anew for the statuses of targets whose job has ended: now and then
// while a run of it goes on, and once when it has ended. No cloud tells the status of one target by
// itself, so it is the whole list: one at a time, and the longer it takes, the more seldom. It
// sends nothing but that. Owned by the page; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/restart/runner.h"

#include <QPointer>

namespace muster {

class FleetPage;

class RunRelist final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a clock outlives the page.
    RunRelist(FleetPage &page, Runner &runner, Clock &clock);

private:
    void onChanged(const RunId &run, const TargetChanges &changes);
    void onListing(bool isListing);
    void plan();
    //! \brief Until a list that nobody asked for may begin; not positive: now.
    [[nodiscard]] std::chrono::milliseconds left() const;
    void readIfStale();
    [[nodiscard]] bool isOfPage(const RunId &run) const;

    FleetPage &m_page;
    QPointer<Runner> m_runner;
    Clock &m_clock;
    std::chrono::milliseconds m_begun { 0 }; // of the last list, steady time
    std::chrono::milliseconds m_took { 0 }; // how long it was read
    bool m_isStale = false; // a target ended since the last list was begun
    bool m_isUrgent = false; // a run has: not to be put off
    bool m_isPlanned = false;
    bool m_hasFailed = false; // the last list: the next one is a person's, or a run's end
};

} // namespace muster
