// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How the shown run is put into words. What can be done with it stands in jobpanel.cpp.
#include "app/restart/laterruns.h"
#include "app/restart/runlinks.h"
#include "app/session/runlist.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/targettable.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/tabscrolling.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace muster {

namespace {

bool hasOpenJobs(const OutcomeTotals &totals)
{
    return totals[Outcome::Accepted] + totals[Outcome::Running] > 0;
}

} // namespace

void JobPanel::retranslateUi()
{
    updateEmpty();
    if (m_table)
        retranslateTargets();
    m_model->retranslate();
    updateChooser();
    updateAll();
}

void JobPanel::retranslateTargets()
{
    m_details->setAccessibleName(tr("Details of the selected target"));
    m_details->setPlaceholderText(
        tr("Select a row to read what happened to it and what to do next."));
    m_tabs->setTabText(m_tabs->indexOf(m_details), tr("&Details"));
    nameTabScrolling(*m_tabs);
}

void JobPanel::updateEmpty()
{
    QString none = tr("No run in this window.");
    if (m_hasEarlierRuns)
        none = *m_hasEarlierRuns ? tr("No run in this window. Earlier runs are in the history.")
                                 : tr("No run yet.");
    m_empty->setText(
        joinedSentences(none,
                        tr("Tick resources in the list and start a run: every target's outcome is "
                           "shown here.")));
}

void JobPanel::setHasEarlierRuns(bool has)
{
    m_hasEarlierRuns = has;
    updateEmpty();
}

QString JobPanel::runLabel(const RunId &id) const
{
    const RunRecord *run = m_runs->record(id);
    if (!run)
        return {};
    //: a run: %1 its number, %2 what it is about, %3 the time
    const QString label = tr("Run #%1 — %2, %3")
                              .arg(QString::number(run->number), m_runs->kind(id).name.text(),
                                   localTimeText(run->confirmedAt, m_clock.now()));
    const QString name = connectionName(run->connection);
    //: a connection's name
    const QString place = run->connection.production ? tr("%1 (production)").arg(name) : name;
    return QString(place + u" · " + label);
}

// The label may be wider than its place; the time is what tells runs apart.
QString JobPanel::runHint(const RunId &id) const
{
    const RunRecord *run = m_runs->record(id);
    return run ? QString(localTimeText(run->confirmedAt, m_clock.now()) + u'\n' + runLabel(id))
               : QString();
}

QString JobPanel::linksText() const
{
    const RunRecord *run = m_runs->record(currentRun());
    if (!run)
        return {};
    QString text;
    const RunRecord *parent = m_runs->record(run->parent);
    if (parent && !run->kind.isEmpty() && m_runs->kind(parent->id).next == run->kind)
        text = tr("Second half of run #%1: enables what it stopped.").arg(parent->number);
    else if (parent)
        text = tr("Repeats a part of run #%1.").arg(parent->number);
    else if (!run->parent.isEmpty())
        text = tr("Repeats a part of an earlier run.");
    for (const RunRecord *later : repeatsOf(*run, m_runs->records()))
        text = joinedSentences(text, tr("Continued by run #%1.").arg(later->number));
    return text;
}

void JobPanel::updateOffer()
{
    const RunRecord *run = m_runs->record(currentRun());
    m_offer = {};
    if (!run)
        return;
    m_offer.all = m_model->totals();
    const RunState state = m_runs->state(run->id);
    // As long as it sends, nothing is looked up: answers come fast, and there may be many targets.
    if (state.isOpen && maySend(state.phase) && m_whyNotRepeat)
        m_offer.whyNot = m_whyNotRepeat(*run);
    if (m_offer.whyNot.isEmpty())
        m_offer = repeatOffer(*run, m_model->totals(), m_later, m_whyNotRepeat);
}

// Why nothing of it is offered, where one would look for an offer. A run that still sends says so.
QString JobPanel::offersText() const
{
    const RunState state = m_runs->state(currentRun());
    if (state.isOpen && maySend(state.phase))
        return {};
    const OutcomeTotals &all = m_offer.all;
    const bool isAsked = all[Outcome::Failed] + all[Outcome::Rejected] + all[Outcome::NotSent] > 0
        || m_offer.left[Outcome::Unknown] > 0
        || (all[Outcome::Unknown] > 0 && !m_later.isKnown(currentRun()));
    return isAsked ? m_offer.whyNot : QString();
}

void JobPanel::updateAll()
{
    updateTotals();
    updateOffer();
    updatePhase();
    updateAbilities();
    updateNotice();
    updateCards();
    updateDetails();
}

void JobPanel::updateChooser()
{
    QList<JobHeader::Choice> choices;
    for (const RunId &id : m_runs->ids())
        choices.append({ id, runLabel(id), runHint(id) });
    m_header->setChoices(choices, currentRun());
}

void JobPanel::updateTotals() { m_header->setTotals(m_model->totals()); }

void JobPanel::updatePhase()
{
    const RunRecord *run = m_runs->record(currentRun());
    if (!run) {
        m_header->setPhase({});
        return;
    }
    WaveProgress waves = m_model->digest().waveProgress();
    if (m_runs->isOpen(run->id)) // a pause has moved it
        waves.deadline = m_runs->waveDeadline(run->id);
    const QString phase
        = phaseText(m_runs->state(run->id), *run, m_model->digest(), waves, m_clock.now());
    const auto silence = static_cast<int>(m_silences.value(run->connection.id).count());
    const QString quiet = silence > 0 && m_runs->isOpen(run->id)
        ? tr("The cloud has not answered for %n second(s).", nullptr, silence)
        : QString();
    m_header->setPhase(joinedSentences(QStringList { phase, quiet, offersText(), linksText() }));
}

void JobPanel::setSilence(const ConnectionId &connection, std::chrono::seconds time)
{
    m_silences.insert(connection, time);
    updatePhase();
}

void JobPanel::updateAbilities()
{
    JobHeader::Abilities now;
    if (const RunRecord *run = m_runs->record(currentRun())) {
        const RunState state = m_runs->state(run->id);
        const bool sends = state.isOpen && maySend(state.phase) && !state.isStopped;
        const std::optional<Error> brake = m_runs->brake(run->id);
        now.stop = sends || state.hasSequel;
        now.paused = state.phase == RunPhase::Paused;
        now.pause = sends && (!now.paused || !brake);
        now.look = state.isOpen && hasOpenJobs(m_model->totals());
        now.overdue = state.isOpen ? m_model->digest().overdue() : 0;
        now.failed = m_offer.count(Outcome::Failed);
        now.rejected = m_offer.count(Outcome::Rejected);
        now.notSent = m_offer.count(Outcome::NotSent);
        now.unknown = m_model->totals()[Outcome::Unknown];
        now.why = reasons(state, brake);
    } else {
        now.why.pause = now.why.stop = tr("No run is shown.");
    }
    m_header->setAbilities(now);
    emit abilitiesChanged();
}

// Each counts where the ability beside it is missing.
JobHeader::Reasons JobPanel::reasons(const RunState &state, const std::optional<Error> &brake) const
{
    JobHeader::Reasons why;
    const QString closed = tr("No connection to where it went is open.");
    const bool sends = state.isOpen && maySend(state.phase);
    why.stop = sends || state.phase == RunPhase::Watching || state.phase == RunPhase::Ended
        ? tr("Nothing of this run is waiting to be sent.")
        : closed;
    why.pause = sends && brake ? errorSummary(*brake) : why.stop;
    why.look = state.isOpen ? tr("No job of this run is open.") : closed;
    why.overdue = state.isOpen ? tr("No open target of this run is overdue.") : closed;
    why.retry = m_offer.whyNone({ Outcome::Failed, Outcome::Rejected, Outcome::NotSent });
    why.failed = m_offer.whyNone(Outcome::Failed);
    why.rejected = m_offer.whyNone(Outcome::Rejected);
    why.notSent = m_offer.whyNone(Outcome::NotSent);
    why.unknown = tr("No target of this run has an unknown outcome.");
    return why;
}

void JobPanel::updateNotice()
{
    const RunRecord *run = m_runs->record(currentRun());
    const RunNotice notice = noticeOf(currentRun());
    const bool isLeft = run && isLeftOpen(*run);
    if (!run || (!isLeft && m_read.value(run->id) == notice)) {
        m_notice->clear();
        return;
    }
    QString action;
    const int notSent = m_offer.count(Outcome::NotSent);
    if (const NoticeAct act = noticeAct(); act == NoticeAct::Continue)
        action = tr("&Continue with the %n that were not sent…", nullptr, notSent);
    else if (act == NoticeAct::Settle)
        action = tr("Settle &by hand…");
    else if (act == NoticeAct::Check)
        action = tr("&Check unknown…");
    const QString left = isLeft
        ? tr("Its jobs are not followed: no connection to where it went is open.")
        : QString();
    m_notice->setMessage(isLeft ? MessageBar::Kind::Warning : noticeTone(notice),
                         joinedSentences(noticeText(notice, *run), left), action);
}

void JobPanel::updateCards()
{
    const RunRecord *run = m_runs->record(currentRun());
    if (!run)
        return;
    const QList<UnknownCall> &calls = m_model->unknownCalls();
    m_cards->setCalls(
        m_model->run(), m_model->kind(), calls,
        { m_runs->isOpen(run->id), m_offer.whyNone(Outcome::Unknown), m_runs->maySettle(run->id) });
    const int tab = m_tabs->indexOf(m_cards);
    m_tabs->setTabVisible(tab, !calls.isEmpty());
    // As the filter beside it counts: one request may carry many targets.
    const int unknown = m_model->totals()[Outcome::Unknown];
    //: a tab; %1 how many targets there are
    m_tabs->setTabText(tab, tr("Un&known outcomes (%1)").arg(countText(unknown)));
}

void JobPanel::updateDetails()
{
    if (!m_table)
        return;
    const qsizetype current = m_table->currentPosition();
    QString text;
    if (current >= 0) {
        text
            = detailText(m_model->run().targets.at(current), m_model->kind(), m_catalogue, m_clock);
        if (m_model->isInsisted(current))
            text += u'\n' + insistedText();
    }
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

} // namespace muster
