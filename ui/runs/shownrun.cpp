// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/shownrun.h"

#include "app/restart/laterruns.h"
#include "app/session/runlist.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/targettable.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

namespace muster {

namespace {

bool hasOpenJobs(const OutcomeTotals &totals)
{
    return totals[Outcome::Accepted] + totals[Outcome::Running] > 0;
}

} // namespace

ShownRun::ShownRun(RunList &runs, const TargetTable &table, const LaterRuns &later,
                   const Clock &clock)
    : m_runs(runs)
    , m_table(table)
    , m_later(later)
    , m_clock(clock)
{
}

const RunRecord *ShownRun::record() const { return m_runs.record(m_table.run().id); }

QString ShownRun::label(const RunId &id) const
{
    const RunRecord *run = m_runs.record(id);
    if (!run)
        return {};
    const QString name = connectionName(run->connection);
    //: a connection's name
    const QString place = run->connection.production ? tr("%1 (production)").arg(name) : name;
    // The number stands first, lest a narrow window cuts it.
    //: a run: %1 its number, %2 the connection, %3 what it is about, %4 the time
    return tr("Run #%1 · %2 — %3, %4")
        .arg(QString::number(run->number), place, m_runs.kind(id).name.text(),
             localTimeText(run->confirmedAt, m_clock.now()));
}

QString ShownRun::hint(const RunId &id) const
{
    const RunRecord *run = m_runs.record(id);
    return run ? QString(localTimeText(run->confirmedAt, m_clock.now()) + u'\n' + label(id))
               : QString();
}

RunNotice ShownRun::notice(const RunId &id) const
{
    const RunRecord *run = m_runs.record(id);
    if (!run)
        return {};
    return id == m_table.run().id ? runNotice(*run, m_table.digest()) : runNotice(*run);
}

QList<qsizetype> ShownRun::settleable(const RunId &id) const
{
    const RunRecord *run = m_runs.record(id);
    if (!run || !m_runs.maySettle(id))
        return {};
    QList<qsizetype> positions = toBeSettled(*run);
    if (m_runs.isOpen(id)) {
        // As long as their jobs are followed, only those that take too long.
        positions.removeIf([run](qsizetype at) {
            return !isFinal(run->targets.at(at).outcome) && !run->targets.at(at).overdue;
        });
    }
    return positions;
}

QList<qsizetype> ShownRun::overdue() const
{
    QList<qsizetype> positions;
    const RunRecord *run = record();
    if (!run || m_table.digest().overdue() == 0 || !m_runs.isOpen(run->id))
        return positions;
    for (qsizetype i = 0; i < run->targets.size(); ++i) {
        const TargetRecord &target = run->targets.at(i);
        if (target.overdue && !isFinal(target.outcome))
            positions.append(i);
    }
    return positions;
}

bool ShownRun::isLeftOpen() const
{
    const RunRecord *run = record();
    return run && !m_runs.isOpen(run->id) && m_runs.maySettle(run->id)
        && hasOpenJobs(m_table.totals());
}

QString ShownRun::links() const
{
    const RunRecord *run = record();
    if (!run)
        return {};
    QString text;
    const RunRecord *parent = m_runs.record(run->parent);
    if (parent && !run->kind.isEmpty() && m_runs.kind(parent->id).next == run->kind)
        text = tr("Second half of run #%1: enables what it stopped.").arg(parent->number);
    else if (parent)
        text = tr("Repeats a part of run #%1.").arg(parent->number);
    else if (!run->parent.isEmpty())
        text = tr("Repeats a part of an earlier run.");
    for (const RunRecord *later : m_runs.repeatsOf(run->id))
        text = joinedSentences(text, tr("Continued by run #%1.").arg(later->number));
    return text;
}

void ShownRun::updateOffer()
{
    const RunRecord *run = record();
    m_offer = {};
    if (!run)
        return;
    m_offer.all = m_table.totals();
    const RunState state = m_runs.state(run->id);
    // As long as it sends, nothing is looked up: answers come fast, and there may be many targets.
    if (state.isOpen && maySend(state.phase) && m_whyNotRepeat)
        m_offer.whyNot = m_whyNotRepeat(*run);
    if (m_offer.whyNot.isEmpty())
        m_offer = repeatOffer(*run, m_table.totals(), m_later, m_whyNotRepeat);
}

// Where one would look for an offer. A run that still sends says so.
QString ShownRun::whyNoOffer() const
{
    const RunId &id = m_table.run().id;
    const RunState state = m_runs.state(id);
    if (state.isOpen && maySend(state.phase))
        return {};
    const OutcomeTotals &all = m_offer.all;
    const bool isAsked = all[Outcome::Failed] + all[Outcome::Rejected] + all[Outcome::NotSent] > 0
        || m_offer.left[Outcome::Unknown] > 0
        || (all[Outcome::Unknown] > 0 && !m_later.isKnown(id));
    return isAsked ? m_offer.whyNot : QString();
}

QString ShownRun::phase() const
{
    const RunRecord *run = record();
    if (!run)
        return {};
    WaveProgress waves = m_table.digest().waveProgress();
    if (m_runs.isOpen(run->id)) // a pause has moved it
        waves.deadline = m_runs.waveDeadline(run->id);
    const QString now
        = phaseText(m_runs.state(run->id), *run, m_table.digest(), waves, m_clock.now());
    const auto silence = static_cast<int>(m_runs.silence(run->id).count());
    const QString quiet = silence > 0
        ? tr("The cloud has not answered for %n second(s).", nullptr, silence)
        : QString();
    return joinedSentences(QStringList { now, quiet, whyNoOffer(), links() });
}

JobHeader::Abilities ShownRun::abilities() const
{
    JobHeader::Abilities now;
    const RunRecord *run = record();
    if (!run) {
        now.why.pause = now.why.stop = tr("No run is shown.");
        return now;
    }
    const RunState state = m_runs.state(run->id);
    const bool sends = state.isOpen && maySend(state.phase) && !state.isStopped;
    const std::optional<Error> brake = m_runs.brake(run->id);
    now.stop = sends || state.hasSequel;
    now.paused = state.phase == RunPhase::Paused;
    now.pause = sends && (!now.paused || !brake);
    now.nextWave = state.isOpen && state.maySkipSoak;
    now.look = state.isOpen && hasOpenJobs(m_table.totals());
    now.overdue = state.isOpen ? m_table.digest().overdue() : 0;
    now.failed = m_offer.count(Outcome::Failed);
    now.rejected = m_offer.count(Outcome::Rejected);
    now.notSent = m_offer.count(Outcome::NotSent);
    now.unknown = m_table.totals()[Outcome::Unknown];
    now.why = reasons(state, brake);
    return now;
}

// Each counts where the ability beside it is missing.
JobHeader::Reasons ShownRun::reasons(const RunState &state, const std::optional<Error> &brake) const
{
    JobHeader::Reasons why;
    const QString closed = tr("No connection to the account that it was sent to is open.");
    const bool sends = state.isOpen && maySend(state.phase);
    why.stop = sends || state.phase == RunPhase::Watching || state.phase == RunPhase::Ended
        ? tr("Nothing of this run is waiting to be sent.")
        : closed;
    why.pause = sends && brake ? errorSummary(*brake) : why.stop;
    why.nextWave = state.isOpen ? tr("No pause between two waves is going on.") : closed;
    why.look = state.isOpen ? tr("No job of this run is open.") : closed;
    why.overdue = state.isOpen ? tr("No open target of this run is overdue.") : closed;
    why.retry = m_offer.whyNone({ Outcome::Failed, Outcome::Rejected, Outcome::NotSent });
    why.failed = m_offer.whyNone(Outcome::Failed);
    why.rejected = m_offer.whyNone(Outcome::Rejected);
    why.notSent = m_offer.whyNone(Outcome::NotSent);
    why.unknown = tr("No target of this run has an unknown outcome.");
    return why;
}

ShownRun::NoticeAct ShownRun::noticeAct() const
{
    const RunRecord *run = record();
    if (!run)
        return NoticeAct::None;
    const RunNotice what = notice(run->id);
    if (what.kind == RunNotice::Kind::ProgramEnded && m_offer.count(Outcome::NotSent) > 0)
        return NoticeAct::Continue;
    if (isLeftOpen())
        return NoticeAct::Settle;
    return what.totals[Outcome::Unknown] > 0 ? NoticeAct::Check : NoticeAct::None;
}

QString ShownRun::noticeActText() const
{
    switch (noticeAct()) {
    case NoticeAct::Continue:
        return tr("&Continue with the %n that were not sent…", nullptr,
                  m_offer.count(Outcome::NotSent));
    case NoticeAct::Settle:
        return tr("Settle &by hand…");
    case NoticeAct::Check:
        return tr("&Check unknown…");
    case NoticeAct::None:
        break;
    }
    return {};
}

QString ShownRun::noticeSentences() const
{
    const RunRecord *run = record();
    if (!run)
        return {};
    const QString left = isLeftOpen()
        ? tr("Its jobs are not followed: no connection to the account that it was sent to is open.")
        : QString();
    return joinedSentences(noticeText(notice(run->id), *run), left);
}

} // namespace muster
