// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/historyrepeat.h"

#include "app/restart/earlierruns.h"
#include "ui/common/connectionname.h"
#include "ui/common/errortext.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/runlinks.h"

#include <algorithm>

namespace muster {

namespace {

constexpr int manyRuns = 10'000;

} // namespace

HistoryRepeat::HistoryRepeat(Journal &journal, FindPage findPage, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_findPage(std::move(findPage))
{
}

QString HistoryRepeat::whyNot(const RunRecord &run) const
{
    ConnectionPage *page = m_findPage(run.connection.id);
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
    HistoryFilter later;
    later.from = run.confirmedAt; // and the run itself, as it stands now
    later.limit = manyRuns;
    JournalRead *read = m_journal.find(later, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read, id = run.id, outcome](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (result)
                    take(id, outcome, *result);
                else
                    emit refused([error = result.error()] { return errorText(error); });
            });
}

void HistoryRepeat::take(const RunId &id, Outcome outcome, const QList<RunHistory> &histories)
{
    const auto it = std::ranges::find_if(
        histories, [&id](const RunHistory &history) { return history.run.id == id; });
    if (it == histories.cend()) {
        emit refused([] { return tr("The run is no longer in the history."); });
        return;
    }
    const RunRecord run = it->run;
    if (const QString reason = whyNot(run); !reason.isEmpty()) {
        emit refused([reason] { return reason; });
        return;
    }
    QList<const RunRecord *> known;
    for (const RunHistory &history : histories)
        known.append(&history.run);
    // What could not be written down is known here all the same.
    const Runner &runner = m_findPage(run.connection.id)->open().runner();
    for (const RunId &other : runner.runs())
        known.append(runner.run(other));
    const QList<qsizetype> positions = repeatable(run, outcome, known);
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
