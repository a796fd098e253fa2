// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/repeatrequests.h"

#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/runs/jobpanel.h"
#include "ui/words/repeatoffer.h"

namespace muster {

RepeatRequests::RepeatRequests(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_pages(parts.pages)
    , m_jobs(parts.jobs)
    , m_sideWindows(parts.sideWindows)
    , m_repeat(parts.journal, parts.later,
               { [this](const RunRecord &run) {
                    ConnectionPage *page = m_pages.pageFor(run);
                    return page ? &page->open() : nullptr;
                },
                 [this](const RunRecord &run) { return m_pages.savedFor(run); } },
               nullptr)
{
    const auto why = [this](const RunRecord &run) { return whyNot(run); };
    m_jobs.setWhyNotRepeat(why);
    m_sideWindows.setRepeats(parts.later, why);
    connect(&m_sideWindows, &SideWindows::repeatRequested, &m_repeat,
            [this](const RunRecord &run, Outcome outcome) {
                m_repeat.repeat(run, { outcome, {}, true });
            });
    connect(&m_jobs, &JobPanel::repeatRequested, &m_repeat,
            [this](const RunId &id, const QList<qsizetype> &positions) {
                if (const RunRecord *run = m_jobs.run(id))
                    m_repeat.repeat(RunRecord(*run), { std::nullopt, positions, false });
            });
    connect(&m_repeat, &RunRepeat::refused, this, &RepeatRequests::onRefused);
    connect(&m_repeat, &RunRepeat::openRequested, this, &RepeatRequests::openRequested);
    connect(&m_repeat, &RunRepeat::found, this, &RepeatRequests::onFound);
}

QString RepeatRequests::whyNot(const RunRecord &run) const
{
    return repeatText(run, m_repeat.whyNot(run));
}

void RepeatRequests::update()
{
    m_jobs.updateRepeats();
    m_sideWindows.updateRepeats();
}

void RepeatRequests::onRefused(const RunRecord &run, const RepeatRefusal &refusal, bool isOfHistory)
{
    if (isOfHistory)
        m_sideWindows.showRefusal([run, refusal] { return repeatText(run, refusal); });
    else
        m_jobs.showNote(MessageBar::Kind::Warning, repeatText(run, refusal));
}

void RepeatRequests::onFound(const RunRecord &run, const QList<qsizetype> &positions)
{
    ConnectionPage *page = m_pages.pageFor(run);
    if (!page)
        return;
    emit pageRequested(page);
    m_pages.repeat(page, run, positions);
}

} // namespace muster
