// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runrelist.h"

#include "ui/fleet/fleetpage.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr auto leastPause = 20s; // between the begins of two lists that nobody asked for
constexpr int dutyCycle = 10; // of the time, one part of so many is spent on reading

} // namespace

RunRelist::RunRelist(FleetPage &page, Runner &runner, Clock &clock)
    : QObject(&page)
    , m_page(page)
    , m_runner(&runner)
    , m_clock(clock)
{
    connect(&runner, &Runner::targetsChanged, this, &RunRelist::onChanged);
    connect(&runner, &Runner::runEnded, this, [this](const RunId &run) {
        if (!isOfPage(run))
            return;
        // The statuses in the table, or in a list that was begun earlier, are older than the end.
        m_isStale = true;
        m_isUrgent = true;
        readIfStale();
    });
    connect(&page, &FleetPage::listingChanged, this, &RunRelist::onListing);
    connect(&page, &FleetPage::listed, this, [this](const Result<ListSummary> &result) {
        m_took = m_clock.monotonic() - m_begun;
        m_hasFailed = !result;
        // Not at once what a person has just stopped, or the cloud does not tell now.
        if (m_isUrgent && result && result->isWhole())
            readIfStale();
        else
            plan();
    });
}

bool RunRelist::isOfPage(const RunId &run) const
{
    const RunRecord *record = m_runner ? m_runner->run(run) : nullptr;
    return record && m_page.model().kind().owns(record->kind);
}

void RunRelist::onChanged(const RunId &run, const TargetChanges &changes)
{
    // Where the looks tell the status itself, nothing is to be read for it.
    if (m_isStale || m_page.model().kind().followedByStatus || !isOfPage(run))
        return;
    m_isStale = std::any_of(changes.cbegin(), changes.cend(), [](const auto &change) {
        const TargetRecord &target = change.second;
        // What a list has told of it is no reason for another list.
        return target.statusAfter.isEmpty()
            && (target.outcome == Outcome::Succeeded || target.outcome == Outcome::Failed);
    });
    plan();
}

void RunRelist::onListing(bool isListing)
{
    if (!isListing)
        return;
    m_begun = m_clock.monotonic();
    m_isStale = false; // what has ended by now, it shows
    m_isUrgent = false;
}

std::chrono::milliseconds RunRelist::left() const
{
    const auto pause = std::max<std::chrono::milliseconds>(leastPause, m_took * dutyCycle);
    return pause - (m_clock.monotonic() - m_begun);
}

void RunRelist::plan()
{
    if (!m_isStale || m_isPlanned || m_hasFailed || m_page.isListing()
        || m_page.model().rowCount() == 0)
        return;
    m_isPlanned = true;
    m_clock.after(std::max<std::chrono::milliseconds>(1s, left()), this, [this] {
        m_isPlanned = false;
        if (left() > 0s)
            plan(); // a list was begun meanwhile
        else if (!m_hasFailed)
            readIfStale();
    });
}

void RunRelist::readIfStale()
{
    // One that is being read answers by its end, see there.
    if (m_isStale && !m_page.isListing())
        m_page.refresh();
}

} // namespace muster
