// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/statusnotes.h"

#include "app/restart/runner.h"
#include "ui/fleet/fleetpage.h"

namespace muster {

namespace {

// By then a cloud that carried a call out shows it.
constexpr std::chrono::seconds showsBy { 10 };

} // namespace

QSet<TargetId> targetsToNote(const Runner &runner, const FleetKind &fleet)
{
    QSet<TargetId> ids;
    for (const RunId &id : runner.runs()) {
        const RunRecord *run = runner.run(id);
        if (!fleet.owns(run->kind))
            continue;
        for (const TargetRecord &record : run->targets) {
            if (record.outcome == Outcome::Succeeded || record.outcome == Outcome::Unknown
                || isOnlyMissing(record))
                ids.insert(record.target.id);
        }
    }
    for (const Target &target : runner.leftBehind(fleet.id))
        ids.insert(target.id);
    return ids;
}

StatusNotes::StatusNotes(FleetPage &page, Runner &runner, Clock &clock)
    : QObject(&page)
    , m_page(page)
    , m_runner(&runner)
    , m_clock(clock)
{
    connect(&page, &FleetPage::listingChanged, this, [this](bool listing) {
        if (listing)
            m_begun = m_clock.now();
    });
    connect(&runner, &Runner::runEnded, this, [this](const RunId &id) { lookLater(id); });
    connect(&page, &FleetPage::listed, this, [this](const Result<ListSummary> &result) {
        if (result) // a list that was cut short leaves old rows among the new ones
            tell(result->isWhole());
    });
}

// Where the list alone can tell what became of a call that was not answered, the list that is read
// at the run's end is too early to.
void StatusNotes::lookLater(const RunId &id)
{
    const RunRecord *run = m_runner ? m_runner->run(id) : nullptr;
    const FleetKind &kind = m_page.model().kind();
    if (!run || !kind.followedByStatus || !kind.owns(run->kind) || !hasUnsettled(*run))
        return;
    m_clock.after(showsBy, this, [this] { m_page.refresh(); });
}

void StatusNotes::tell(bool isWhole)
{
    if (!m_runner)
        return;
    const auto isListed = [this](const TargetId &id) {
        const int row = m_page.model().rowOf(id);
        return row >= 0 && !m_page.model().isGone(row);
    };
    QSet<TargetId> missing;
    for (const Target &target : m_runner->leftBehind(m_page.kind())) {
        if (isWhole && !isListed(target.id))
            missing.insert(target.id);
    }
    if (!missing.isEmpty())
        m_runner->noteMissing(m_page.kind(), missing, m_begun);
    QHash<TargetId, QString> statuses;
    for (const TargetId &id : targetsToNote(*m_runner, m_page.model().kind())) {
        if (isListed(id))
            statuses.insert(id, m_page.model().fleetRow(m_page.model().rowOf(id)).status);
    }
    if (!statuses.isEmpty())
        m_runner->noteStatuses(m_page.kind(), statuses, m_begun);
}

} // namespace muster
