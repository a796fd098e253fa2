// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/statusnotes.h"

#include "app/restart/runner.h"
#include "ui/fleet/fleetpage.h"

namespace muster {

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
    for (const RunId &id : m_runner->runs()) {
        const RunRecord *run = m_runner->run(id);
        if (!m_page.model().kind().owns(run->kind))
            continue;
        for (const TargetRecord &record : run->targets) {
            const bool wanted
                = record.outcome == Outcome::Succeeded || record.outcome == Outcome::Unknown;
            const int row = wanted ? m_page.model().rowOf(record.target.id) : -1;
            if (row >= 0 && !m_page.model().isGone(row))
                statuses.insert(record.target.id, m_page.model().fleetRow(row).status);
        }
    }
    if (!statuses.isEmpty())
        m_runner->noteStatuses(m_page.kind(), statuses, m_begun);
}

} // namespace muster
