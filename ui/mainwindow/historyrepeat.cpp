// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/historyrepeat.h"

#include "app/restart/earlierruns.h"
#include "app/restart/laterruns.h"
#include "ui/common/connectionname.h"
#include "ui/common/errortext.h"
#include "ui/mainwindow/connectionpage.h"

#include <utility>

namespace muster {

HistoryRepeat::HistoryRepeat(Journal &journal, LaterRuns &later, FindPage findPage, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_later(later)
    , m_findPage(std::move(findPage))
{
    connect(&m_later, &LaterRuns::changed, this, &HistoryRepeat::offer);
}

QString HistoryRepeat::whyNot(const RunRecord &run) const
{
    ConnectionPage *page = m_findPage(run);
    if (!page)
        return tr("To send a part of it again, open the connection “%1” first.")
            .arg(connectionName(run.connection));
    // The ids of one demo cloud mean nothing to the next.
    if (!isSameWorld(run, page->open().connection()))
        return tr("It was sent to another cloud than the one that this connection leads to now.");
    if (!findKind(page->open().cloud(), run.kind))
        return tr("The connection no longer has resources of this kind.");
    const RunRecord *live = page->open().runner().run(run.id);
    if (!(live ? *live : run).endedAt.isValid())
        return tr("The run has not ended.");
    return page->whyBlocked(fleetOf(page->open().cloud(), run.kind));
}

void HistoryRepeat::repeat(const RunRecord &run, Outcome outcome)
{
    delete m_read;
    m_run = {};
    JournalRead *read = m_journal.history(run.id, this); // as it stands now
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read, outcome](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (result)
                    take(outcome, *result);
                else
                    emit refused([error = result.error()] { return errorText(error); });
            });
}

void HistoryRepeat::take(Outcome outcome, const QList<RunHistory> &histories)
{
    if (histories.isEmpty()) {
        emit refused([] { return tr("The run is no longer in the history."); });
        return;
    }
    m_run = histories.constFirst().run;
    m_outcome = outcome;
    m_later.refresh(m_run);
}

void HistoryRepeat::offer()
{
    const std::optional<Error> error = m_later.error(m_run.id);
    if (m_run.id.isEmpty() || (!error && !m_later.isKnown(m_run.id)))
        return;
    RunRecord run = std::exchange(m_run, {});
    if (error) {
        emit refused([error = *error] { return errorText(error); });
        return;
    }
    if (const QString reason = whyNot(run); !reason.isEmpty()) {
        emit refused([reason] { return reason; });
        return;
    }
    // What could not be written down is known here all the same.
    if (const RunRecord *live = m_findPage(run)->open().runner().run(run.id))
        run = *live;
    const QList<qsizetype> positions = m_later.repeatable(run, m_outcome);
    if (positions.isEmpty()) {
        emit refused([number = run.number] {
            return tr("Nothing of run #%1 is left to be sent again: later runs have taken it over.")
                .arg(number);
        });
        return;
    }
    emit found(run, positions);
}

} // namespace muster
