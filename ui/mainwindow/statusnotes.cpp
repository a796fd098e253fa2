// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/statusnotes.h"

#include "app/restart/runner.h"
#include "ui/fleet/fleetpage.h"

namespace muster {

QSet<TargetId> targetsToNote(const Runner &runner, const FleetKind &fleet)
{
    QSet<TargetId> ids;
    for (const RunId &id : runner.runs()) {
        const RunRecord *run = runner.run(id);
        if (!fleet.owns(run->kind))
            continue;
        for (const TargetRecord &record : run->targets) {
            if (record.outcome == Outcome::Succeeded || record.outcome == Outcome::Unknown)
                ids.insert(record.target.id);
        }
    }
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
    connect(&page, &FleetPage::listed, this, [this](const Result<ListSummary> &result) {
        if (result) // a list that was cut short leaves old rows among the new ones
            tell();
    });
}

void StatusNotes::tell()
{
    if (!m_runner)
        return;
    QHash<TargetId, QString> statuses;
    for (const TargetId &id : targetsToNote(*m_runner, m_page.model().kind())) {
        const int row = m_page.model().rowOf(id);
        if (row >= 0 && !m_page.model().isGone(row))
            statuses.insert(id, m_page.model().fleetRow(row).status);
    }
    if (!statuses.isEmpty())
        m_runner->noteStatuses(m_page.kind(), statuses, m_begun);
}

} // namespace muster
