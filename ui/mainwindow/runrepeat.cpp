// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runrepeat.h"

#include "app/restart/earlierruns.h"
#include "app/restart/laterruns.h"
#include "app/session/session.h"
#include "ui/words/blockedtext.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"

#include <algorithm>
#include <utility>

namespace muster {

RunRepeat::RunRepeat(Journal &journal, LaterRuns &later, Places places, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_later(later)
    , m_places(std::move(places))
{
    connect(&m_later, &LaterRuns::changed, this, &RunRepeat::offer);
}

Session *RunRepeat::sessionThere(const RunRecord &run) const
{
    Session *session = m_places.findSession(run);
    const bool leadsThere
        = session && isSameWay(run.connection, session->connection(), session->cloud().account());
    return leadsThere ? session : nullptr;
}

QString RunRepeat::whyNot(const RunRecord &run) const
{
    Session *session = m_places.findSession(run);
    const bool leadsThere = sessionThere(run);
    if (!leadsThere && m_places.findSaved(run))
        return {}; // it is opened first
    const QString name = connectionName(run.connection);
    if (!session && run.connection.demo)
        return tr("It was sent to a demo cloud that is not open any more.");
    if (!session && run.connection.fromEnvironment)
        return tr("To send a part of it again, open the connection “%1” first.").arg(name);
    if (!session)
        return tr("No connection leads to where it went. To send a part of it again, add one to "
                  "the account and endpoint of “%1”.")
            .arg(name);
    // The ids of one demo cloud mean nothing to the next.
    if (!isSameWorld(run, session->connection()))
        return tr("It was sent to another cloud than the one that this connection leads to now.");
    if (!leadsThere)
        return tr("The connection “%1” leads to another account, project or endpoint now than the "
                  "one that it was sent to.")
            .arg(name);
    if (!findKind(session->cloud(), run.kind))
        return tr("The connection no longer has resources of this kind.");
    if (const QString block = blockedText(session->runner().blocked(run.kind)); !block.isEmpty())
        return block;
    if (!live(run) && !run.endedAt.isValid())
        return tr("The run has not ended, and this connection does not follow it.");
    return {};
}

const RunRecord *RunRepeat::live(const RunRecord &run) const
{
    Session *session = sessionThere(run);
    return session ? session->runner().run(run.id) : nullptr;
}

void RunRepeat::repeat(const RunRecord &run, const Wanted &wanted)
{
    giveUp();
    m_asked = Asked { run, wanted, {} };
    if (const QString reason = whyNot(run); !reason.isEmpty()) {
        refuse([reason] { return reason; });
        return;
    }
    if (!sessionThere(run)) {
        m_asked->waitsFor = m_places.findSaved(run)->id;
        emit openRequested(m_asked->waitsFor);
        return;
    }
    look();
}

void RunRepeat::goOn(Session *session)
{
    if (!m_asked || m_asked->waitsFor != session->connection().id)
        return;
    if (session->runner().isReady()) {
        m_asked->waitsFor = {};
        look();
        return;
    }
    connect(
        &session->runner(), &Runner::historyRead, this,
        [this, session] {
            if (!m_asked || m_asked->waitsFor != session->connection().id)
                return;
            m_asked->waitsFor = {};
            look(); // where the journal could not be read, that is refused by it
        },
        Qt::SingleShotConnection);
}

void RunRepeat::giveUp()
{
    delete m_read;
    m_asked.reset();
}

void RunRepeat::refuse(const std::function<QString()> &reason)
{
    const std::optional<Asked> asked = std::exchange(m_asked, std::nullopt);
    emit refused(reason, asked && asked->wanted.isOfHistory);
}

void RunRepeat::look()
{
    // What a runner has is as it stands now, and the book knows what came after it.
    if (live(m_asked->run) && m_later.isKnown(m_asked->run.id)) {
        offer();
        return;
    }
    JournalRead *read = m_journal.history(m_asked->run.id, this); // as it stands now
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (result)
                    take(*result);
                else
                    refuse([error = result.error()] { return errorText(error); });
            });
}

void RunRepeat::take(const QList<RunHistory> &histories)
{
    if (histories.isEmpty()) {
        refuse([] { return tr("The run is no longer in the history."); });
        return;
    }
    m_asked->run = histories.constFirst().run;
    m_later.refresh(m_asked->run);
}

void RunRepeat::offer()
{
    if (!m_asked || m_read || !m_asked->waitsFor.isEmpty())
        return;
    RunRecord run = m_asked->run;
    const std::optional<Error> error = m_later.error(run.id);
    if (error) {
        refuse([error = *error] { return errorText(error); });
        return;
    }
    if (!m_later.isKnown(run.id))
        return;
    if (const QString reason = whyNot(run); !reason.isEmpty()) {
        refuse([reason] { return reason; });
        return;
    }
    // What could not be written down is known here all the same.
    if (const RunRecord *now = live(run))
        run = *now;
    const QList<qsizetype> left = positions(run, m_asked->wanted);
    if (left.isEmpty()) {
        refuse([number = run.number] {
            return tr("Nothing of run #%1 is left to be sent again: later runs have taken it over, "
                      "or it was settled by hand.")
                .arg(number);
        });
        return;
    }
    m_asked.reset();
    emit found(run, left);
}

QList<qsizetype> RunRepeat::positions(const RunRecord &run, const Wanted &wanted) const
{
    if (wanted.outcome)
        return m_later.repeatable(run, *wanted.outcome);
    QList<qsizetype> left;
    for (const Outcome outcome :
         { Outcome::Failed, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown })
        left += m_later.repeatable(run, outcome);
    std::ranges::sort(left);
    QList<qsizetype> positions = wanted.positions;
    positions.removeIf(
        [&left](qsizetype position) { return !std::ranges::binary_search(left, position); });
    return positions;
}

} // namespace muster
