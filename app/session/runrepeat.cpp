// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/runrepeat.h"

#include "app/restart/earlierruns.h"
#include "app/restart/laterruns.h"
#include "app/session/session.h"

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

std::optional<RepeatRefusal> RunRepeat::whyNot(const RunRecord &run) const
{
    using enum RepeatRefusal::By;
    const auto because = [](RepeatRefusal::By by) { return RepeatRefusal { by }; };
    Session *session = m_places.findSession(run);
    const bool leadsThere = sessionThere(run);
    if (!leadsThere && m_places.findSaved(run))
        return {}; // it is opened first
    if (!session && run.connection.demo)
        return because(DemoGone);
    if (!session)
        return because(run.connection.fromEnvironment ? ToBeOpened : NoConnection);
    // The ids of one demo cloud mean nothing to the next.
    if (!isSameWorld(run, session->connection()))
        return because(AnotherCloud);
    if (!leadsThere)
        return because(AnotherAccount);
    if (!findKind(session->cloud(), run.kind))
        return because(NoSuchKind);
    if (const std::optional<muster::Blocked> blocked = session->runner().blocked(run.kind))
        return RepeatRefusal { RepeatRefusal::By::Blocked, blocked };
    if (!live(run) && !run.endedAt.isValid())
        return because(NotFollowed);
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
    if (const std::optional<RepeatRefusal> refusal = whyNot(run)) {
        refuse(*refusal);
        return;
    }
    if (!sessionThere(run)) {
        m_asked->waitsFor = m_places.findSaved(run)->id;
        emit openRequested(m_asked->waitsFor);
        return;
    }
    look();
}

void RunRepeat::resume(Session *session)
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

void RunRepeat::refuse(const RepeatRefusal &refusal)
{
    const Asked asked = *std::exchange(m_asked, std::nullopt);
    emit refused(asked.run, refusal, asked.wanted.isOfHistory);
}

void RunRepeat::look()
{
    // What a runner has is as it is now, and the book knows what came after it.
    if (live(m_asked->run) && m_later.isKnown(m_asked->run.id)) {
        offer();
        return;
    }
    JournalRead *read = m_journal.history(m_asked->run.id, this); // as it is now
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (result)
                    take(*result);
                else
                    refuse({ RepeatRefusal::By::Unread, {}, result.error() });
            });
}

void RunRepeat::take(const QList<RunHistory> &histories)
{
    if (histories.isEmpty()) {
        refuse({ RepeatRefusal::By::NotKept });
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
        refuse({ RepeatRefusal::By::Unread, {}, error });
        return;
    }
    if (!m_later.isKnown(run.id))
        return;
    if (const std::optional<RepeatRefusal> refusal = whyNot(run)) {
        refuse(*refusal);
        return;
    }
    // What could not be written down is known here all the same.
    if (const RunRecord *now = live(run))
        run = *now;
    const QList<qsizetype> left = indices(run, m_asked->wanted);
    if (left.isEmpty()) {
        refuse({ RepeatRefusal::By::NothingLeft });
        return;
    }
    m_asked.reset();
    emit found(run, left);
}

QList<qsizetype> RunRepeat::indices(const RunRecord &run, const Wanted &wanted) const
{
    if (wanted.outcome)
        return m_later.repeatable(run, *wanted.outcome);
    QList<qsizetype> left;
    for (const Outcome outcome :
         { Outcome::Failed, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown })
        left += m_later.repeatable(run, outcome);
    std::ranges::sort(left);
    QList<qsizetype> indices = wanted.indices;
    indices.removeIf([&left](qsizetype index) { return !std::ranges::binary_search(left, index); });
    return indices;
}

} // namespace muster
