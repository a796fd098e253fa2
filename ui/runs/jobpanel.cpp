// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobpanel.h"

#include "app/log/redact.h"
#include "app/restart/laterruns.h"
#include "app/session/runlist.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/outcomenews.h"
#include "ui/runs/settledialog.h"
#include "ui/runs/supporttext.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targetpane.h"
#include "ui/runs/targettable.h"
#include "ui/runs/timelinepane.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/sentences.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tickInterval { 1000 };

bool isAnyOpen(const RunRecord &run, const QList<qsizetype> &positions)
{
    return std::ranges::any_of(
        positions, [&run](qsizetype at) { return !isFinal(run.targets.at(at).outcome); });
}

} // namespace

JobPanel::JobPanel(const ErrorCatalogue &catalogue, Clock &clock, LaterRuns &later, QWidget *parent)
    : JobPanel(catalogue, clock, later, nullptr, parent)
{
}

JobPanel::JobPanel(const ErrorCatalogue &catalogue, Clock &clock, LaterRuns &later, RunList *shared,
                   QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_later(later)
    , m_isBeside(shared != nullptr)
    , m_runs(shared ? shared : new RunList(later, this))
    , m_model(new TargetTable(jobColumns(), catalogue, &clock, this))
    , m_filter(new TargetFilter(*m_model, this))
    , m_shown(*m_runs, *m_model, later, clock)
    , m_stack(new QStackedWidget)
    , m_empty(plainLabel(u"noRun"_s))
    , m_header(new JobHeader)
    , m_notice(new MessageBar)
    , m_note(new MessageBar)
    , m_news(new OutcomeNews(clock, this))
{
    setObjectName(u"jobPanel"_s);
    buildUi();
    connectRuns();
    connectHeader();
    retranslateUi();
}

JobPanel::~JobPanel()
{
    if (m_isBeside && !currentRun().isEmpty())
        m_runs->release(currentRun());
}

void JobPanel::buildUi()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_notice->setObjectName(u"runNotice"_s);
    m_note->setObjectName(u"jobNote"_s);

    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(6, 2, 6, 4);
    m_content->setSpacing(4);
    m_content->addWidget(m_header);
    m_content->addWidget(m_notice);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_note);
    outer->addWidget(m_stack, 1);
}

// A start does not wait for it: most begin without a run to show.
void JobPanel::buildTargets()
{
    if (m_targets)
        return;
    m_targets = new TargetPane(*m_model, *m_filter, m_catalogue, m_clock);
    m_timeline = new TimelinePane(*m_model, m_clock, m_targets, [this] {
        return TimelinePane::Source { m_runs->events(currentRun()), standing(currentRun()) };
    });
    m_content->addWidget(m_timeline, 1);
    connect(&m_targets->table(), &JobTable::copyForSupportRequested, this,
            &JobPanel::copyForSupport);
    connect(m_targets, &TargetPane::openChanged, m_header, &JobHeader::setDetailsOpen);
    m_targets->table().columns().restore(m_columns);
    connectTimeline();
    restoreTimeline(m_timelineState);
    connectCards();
}

void JobPanel::connectTimeline()
{
    connect(m_header, &JobHeader::timelineWanted, m_timeline, &TimelinePane::setShown);
    connect(m_timeline, &TimelinePane::cameUp, this, [this] { m_runs->wantEvents(currentRun()); });
    connect(m_timeline, &TimelinePane::targetChosen, this, &JobPanel::chooseTarget);
    connect(m_timeline, &TimelinePane::pictureWanted, this, [this] {
        if (const RunRecord *run = m_runs->record(currentRun()))
            emit pictureRequested(*run);
    });
}

void JobPanel::chooseTarget(qsizetype position)
{
    JobTable &table = m_targets->table();
    if (table.choose(position))
        return;
    m_header->setGroup(JobGroup::All); // a chip leaves it out
    table.showGroup(JobGroup::All);
    (void)table.choose(position);
}

RunTimeline::Standing JobPanel::standing(const RunId &run) const
{
    const RunState state = m_runs->state(run);
    const bool isForeign = state.error && state.error->code == OwnError::AnotherAccount;
    return { Present(m_clock), m_runs->isOpen(run) && !isForeign,
             m_runs->isOpen(run) && state.phase == RunPhase::Paused };
}

JobTimeline JobPanel::timeline() const
{
    return m_timeline ? m_timeline->state() : m_timelineState;
}

void JobPanel::restoreTimeline(const JobTimeline &state)
{
    m_timelineState = state;
    m_header->setTimelineShown(state.isShown);
    if (m_timeline)
        m_timeline->restore(state);
}

void JobPanel::connectRuns()
{
    if (!m_isBeside)
        connect(m_runs, &RunList::eventsWanted, this, &JobPanel::eventsWanted);
    connect(m_runs, &RunList::added, this, &JobPanel::onAdded);
    connect(m_runs, &RunList::takenUp, this, [this](const RunId &id) {
        updateChooser();
        if (id == currentRun())
            showRun(id); // with all the words of its kind
        else
            updateAll();
    });
    connect(m_runs, &RunList::removed, this, [this](const RunId &id) {
        m_read.remove(id);
        updateChooser();
    });
    connect(m_runs, &RunList::silenceChanged, this, &JobPanel::updatePhase);
    connect(m_runs, &RunList::targetsChanged, this, &JobPanel::onChanged);
    connect(m_runs, &RunList::ended, this, &JobPanel::onEnded);
    connect(m_runs, &RunList::stateChanged, this, [this](const RunId &id) {
        if (id == currentRun()) {
            planTick();
            if (m_timeline)
                m_timeline->refresh();
        }
        // Another run of the kind may block what could be done with this one.
        updateRepeats();
    });
    connect(&m_later, &LaterRuns::changed, this, [this](const RunId &id) {
        if (id.isEmpty() || id == currentRun())
            updateRepeats();
    });
    connect(m_runs, &RunList::marksChanged, this, [this](const RunId &id) {
        if (id != currentRun())
            return;
        m_model->setInsisted(m_runs->insisted(id));
        m_timeline->refresh();
        updateCards();
        updateDetails();
    });
}

void JobPanel::connectHeader()
{
    connect(m_news, &OutcomeNews::told, this, [this](const QString &news) {
        // The run may be in a window of its own as well: one of them says it.
        if (isVisible() && window()->isActiveWindow())
            m_header->announce(news);
    });
    connect(m_header, &JobHeader::runChosen, this, &JobPanel::showRun);
    connect(m_header, &JobHeader::pauseRequested, this, &JobPanel::togglePause);
    connect(m_header, &JobHeader::stopRequested, this, &JobPanel::stopSending);
    connect(m_header, &JobHeader::retryRequested, this, &JobPanel::repeat);
    connect(m_header, &JobHeader::checkRequested, this, &JobPanel::checkUnknown);
    connect(m_header, &JobHeader::nextWaveRequested, this,
            [this] { m_runs->skipSoak(currentRun()); });
    connect(m_header, &JobHeader::lookRequested, this, [this] { m_runs->lookNow(currentRun()); });
    connect(m_header, &JobHeader::settleRequested, this, &JobPanel::settleOverdue);
    connect(m_header, &JobHeader::copyRequested, this, &JobPanel::copySelection);
    connect(m_header, &JobHeader::copyForSupportRequested, this, &JobPanel::copyForSupport);
    connect(m_header, &JobHeader::exportRequested, this, [this] {
        if (const RunRecord *run = m_runs->record(currentRun()))
            emit exportRequested(*run);
    });
    connect(m_header, &JobHeader::groupChosen, this, [this](JobGroup group) {
        m_targets->table().showGroup(group);
        updateDetails();
    });
    connect(m_header, &JobHeader::detailsWanted, this, [this](bool isOpen) {
        if (isOpen)
            m_targets->openDetails();
        else
            m_targets->closeDetails();
    });
    connect(m_header, &JobHeader::columnsRequested, this, [this] {
        JobTable &table = m_targets->table();
        table.columns().showMenu(table.mapToGlobal(QPoint()));
    });
    connect(m_notice, &MessageBar::actionTriggered, this, &JobPanel::actOnNotice);
    connect(m_notice, &MessageBar::closed, this,
            [this] { m_read.insert(currentRun(), m_shown.notice(currentRun())); });
}

void JobPanel::connectCards()
{
    UnknownCards &cards = m_targets->cards();
    cards.card().setTicket([this](const QList<qsizetype> &positions) {
        return muster::supportText(m_model->run(), m_model->kind(), positions, m_catalogue,
                                   m_clock);
    });
    cards.setMarks([this](UnknownCall &call) { m_runs->mark(currentRun(), call); });
    connect(&cards, &UnknownCards::settleRequested, this,
            [this](const QList<qsizetype> &positions) { askToSettle(currentRun(), positions); });
    connect(&cards, &UnknownCards::watchRequested, this, [this](const QList<qsizetype> &positions) {
        m_runs->keepWatching(currentRun(), positions);
    });
    connect(&cards, &UnknownCards::repeatRequested, this,
            [this](const QList<qsizetype> &positions) {
                emit repeatRequested(currentRun(), positions);
            });
    connect(&cards, &UnknownCards::statusRequested, this,
            [this] { emit statusRequested(currentRun()); });
}

void JobPanel::addEarlier(UnownedRuns &unowned,
                          const std::function<FleetKind(const RunRecord &)> &kindOf)
{
    m_addsEarlier = true;
    m_runs->addEarlier(unowned, kindOf);
    m_addsEarlier = false;
    updateChooser();
    const QList<RunId> left = unowned.runs();
    const QList<RunId> all = m_runs->ids();
    if (currentRun().isEmpty() && !all.isEmpty())
        showRun(left.isEmpty() ? all.constLast() : left.constLast());
    updateAll();
    if (!left.isEmpty())
        wantAttention(left.constLast());
}

void JobPanel::addPast(const RunRecord &run, const FleetKind &kind,
                       const std::optional<QList<RunEvent>> &events)
{
    m_addsEarlier = true;
    m_runs->addPast(run, kind, events);
    m_addsEarlier = false;
    updateChooser();
}

void JobPanel::setEvents(const RunId &run, const QList<RunEvent> &events)
{
    m_runs->setEvents(run, events);
}

JobPanel *JobPanel::beside(QWidget *parent)
{
    return new JobPanel(m_catalogue, m_clock, m_later, m_runs, parent);
}

const RunRecord *JobPanel::run(const RunId &id) const { return m_runs->record(id); }

qsizetype JobPanel::settleableCount(const RunId &id) const { return m_shown.settleable(id).size(); }

void JobPanel::settleByHand(const RunId &id)
{
    if (const QList<qsizetype> positions = m_shown.settleable(id); !positions.isEmpty())
        askToSettle(id, positions, isAnyOpen(*m_runs->record(id), positions));
}

void JobPanel::onAdded(const RunId &id)
{
    if (m_addsEarlier)
        return;
    updateChooser();
    const RunRecord *shown = m_runs->record(currentRun());
    if (!m_isBeside && (!shown || shown->endedAt.isValid()))
        showRun(id);
    else
        updateAll(); // the new one may repeat a part of the shown one
    if (m_shown.notice(id).kind == RunNotice::Kind::ProgramEnded)
        wantAttention(id);
}

void JobPanel::onChanged(const RunId &id, const TargetChanges &changes)
{
    if (id == currentRun()) {
        // Cards cost what is unknown: thousands of ended neighbours do not touch them.
        const auto &cards = m_model->digest().unknown();
        const bool touched = std::any_of(changes.cbegin(), changes.cend(), [&](const auto &change) {
            return change.second.outcome == Outcome::Unknown || cards.contains(change.first);
        });
        const QString why = m_shown.offer().whyNone(Outcome::Unknown);
        m_model->apply(changes);
        if (QAccessible::isActive())
            m_news->note(m_model->totals());
        updateTotals();
        m_shown.updateOffer();
        updatePhase();
        updateAbilities();
        updateNotice();
        if (touched || why != m_shown.offer().whyNone(Outcome::Unknown))
            updateCards();
        updateDetails();
        m_timeline->refresh();
        planTick();
    }
    const bool unknown = std::any_of(changes.cbegin(), changes.cend(), [](const auto &change) {
        return change.second.outcome == Outcome::Unknown && !change.second.settled;
    });
    const bool stopped = std::any_of(changes.cbegin(), changes.cend(), [](const auto &change) {
        return change.second.outcome == Outcome::NotSent && change.second.error
            && change.second.error->code == OwnError::StopRule;
    });
    if (unknown || stopped)
        wantAttention(id);
}

void JobPanel::onEnded(const RunId &id)
{
    if (id == currentRun()) {
        updateAll();
        m_targets->table().showWorst();
        m_news->begin(m_model->totals()); // all of it is said now
        m_header->announceTotals();
    }
    QApplication::alert(window()); // nothing happens when the window is active
}

void JobPanel::wantAttention(const RunId &id)
{
    if (m_isBeside)
        return;
    const RunRecord *shown = m_runs->record(currentRun());
    if (shown && shown->endedAt.isValid()
        && m_shown.notice(shown->id).kind == RunNotice::Kind::None)
        showRun(id);
    emit attentionWanted(id);
}

void JobPanel::addRunner(Runner &runner, Cloud &cloud)
{
    m_later.add(runner, cloud); // first: what is offered goes by it
    m_runs->add(runner, cloud);
}

void JobPanel::removeRunner(Runner &runner)
{
    m_runs->remove(runner);
    m_later.remove(runner);
}

RunId JobPanel::currentRun() const { return m_model->run().id; }

QTableView &JobPanel::view()
{
    buildTargets();
    return m_targets->table();
}

void JobPanel::showRun(const RunId &id)
{
    const RunRecord *record = m_runs->record(id);
    if (!record)
        return;
    buildTargets();
    m_runs->hold(id);
    const RunId before = currentRun();
    m_later.want(*record);
    m_filter->setGroup(JobGroup::All);
    m_header->setGroup(JobGroup::All);
    m_targets->cards().clear(); // they know positions of the run that was shown
    m_model->setRun(*record, m_runs->kind(id));
    m_model->setInsisted(m_runs->insisted(id));
    m_news->begin(m_model->totals());
    m_stack->setCurrentIndex(1);
    m_header->setCurrent(id);
    m_targets->begin();
    m_timeline->begin();
    updateAll();
    planTick();
    emit runShown(id);
    if (!before.isEmpty())
        m_runs->release(before); // last: it may leave now
}

bool JobPanel::canStop() const { return m_header->abilities().stop; }

bool JobPanel::canPause() const { return m_header->abilities().pause; }

bool JobPanel::isPaused() const { return m_header->abilities().paused; }

QString JobPanel::whyNotStop() const
{
    return canStop() ? QString() : m_header->abilities().why.stop;
}

QString JobPanel::whyNotPause() const
{
    return canPause() ? QString() : m_header->abilities().why.pause;
}

void JobPanel::stopSending() { m_runs->stopSending(currentRun()); }

void JobPanel::togglePause() { m_runs->setPaused(currentRun(), !isPaused()); }

void JobPanel::setWhyNotRepeat(WhyNotRepeat whyNot)
{
    m_shown.setWhyNotRepeat(std::move(whyNot));
    updateRepeats();
}

void JobPanel::updateRepeats()
{
    m_shown.updateOffer();
    updatePhase();
    updateAbilities();
    updateNotice();
    updateCards();
}

void JobPanel::repeat(Outcome outcome)
{
    const RunRecord *run = m_runs->record(currentRun());
    if (!run || m_shown.offer().count(outcome) == 0)
        return;
    if (const QList<qsizetype> positions = m_later.repeatable(*run, outcome); !positions.isEmpty())
        emit repeatRequested(run->id, positions);
}

void JobPanel::checkUnknown()
{
    if (currentRun().isEmpty() || m_targets->cards().count() == 0)
        return;
    m_targets->showUnknown();
    emit roomWanted();
    m_targets->cards().card().setFocus();
    if (m_runs->isOpen(currentRun()))
        emit statusRequested(currentRun());
}

// Of the selected targets, or of all when none of them is selected.
void JobPanel::settleOverdue()
{
    const QList<qsizetype> all = m_shown.overdue();
    QList<qsizetype> chosen = m_targets->table().chosenPositions();
    chosen.removeIf([&all](qsizetype position) { return !all.contains(position); });
    const QList<qsizetype> &positions = chosen.isEmpty() ? all : chosen;
    if (!positions.isEmpty())
        askToSettle(currentRun(), positions, true);
}

void JobPanel::actOnNotice()
{
    switch (m_shown.noticeAct()) {
    case ShownRun::NoticeAct::Continue:
        repeat(Outcome::NotSent);
        break;
    case ShownRun::NoticeAct::Settle:
        settleByHand(currentRun());
        break;
    case ShownRun::NoticeAct::Check:
    case ShownRun::NoticeAct::None:
        checkUnknown();
        break;
    }
}

void JobPanel::askToSettle(const RunId &run, const QList<qsizetype> &positions, bool areOverdue)
{
    auto *dialog = new SettleDialog(static_cast<int>(positions.size()), areOverdue, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, positions, run] {
        m_runs->settle(run, positions, redacted(dialog->note()));
        emit settled(run);
    });
    dialog->open();
}

void JobPanel::copySelection()
{
    if (m_targets)
        m_targets->table().copyRows();
}

void JobPanel::copyIds()
{
    if (m_targets)
        m_targets->table().copyIds();
}

void JobPanel::copyForSupport()
{
    const QString text = supportText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QString JobPanel::supportText() const
{
    if (currentRun().isEmpty())
        return {};
    return muster::supportText(m_model->run(), m_model->kind(),
                               m_targets->table().chosenPositions(), m_catalogue, m_clock);
}

void JobPanel::showNote(MessageBar::Kind kind, const QString &text)
{
    m_note->setMessage(kind, text);
}

void JobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
    QWidget::changeEvent(event);
}

void JobPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    planTick();
}

void JobPanel::planTick()
{
    const OutcomeTotals &totals = m_model->totals();
    if (m_tickPlanned || !isVisible() || totals.finished() == totals.total())
        return;
    m_tickPlanned = true;
    m_clock.after(tickInterval, this, [this] {
        m_tickPlanned = false;
        if (!isVisible())
            return;
        m_targets->table().tick();
        updatePhase();
        planTick();
    });
}

void JobPanel::retranslateUi()
{
    updateEmpty();
    m_model->retranslate();
    updateChooser();
    updateAll();
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

QByteArray JobPanel::saveColumns() const
{
    return m_targets ? m_targets->table().columns().save() : m_columns;
}

void JobPanel::restoreColumns(const QByteArray &state)
{
    m_columns = state;
    if (m_targets)
        m_targets->table().columns().restore(state);
}

void JobPanel::updateAll()
{
    updateTotals();
    updateRepeats();
    updateDetails();
}

void JobPanel::updateChooser()
{
    QList<JobHeader::Choice> choices;
    for (const RunId &id : m_runs->ids())
        choices.append({ id, m_shown.label(id), m_shown.hint(id) });
    m_header->setChoices(choices, currentRun());
}

void JobPanel::updateTotals() { m_header->setTotals(m_model->totals()); }

void JobPanel::updatePhase() { m_header->setPhase(m_shown.phase()); }

void JobPanel::setSilence(const ConnectionId &connection, std::chrono::seconds time)
{
    m_runs->setSilence(connection, time);
}

void JobPanel::updateAbilities()
{
    m_header->setAbilities(m_shown.abilities());
    emit abilitiesChanged();
}

void JobPanel::updateNotice()
{
    const RunNotice notice = m_shown.notice(currentRun());
    const bool isLeft = m_shown.isLeftOpen();
    // How many failed stands above it in any case; what nobody knows asks for a person.
    const bool isSaid
        = notice.kind == RunNotice::Kind::Ended && notice.totals[Outcome::Unknown] == 0;
    if (!m_shown.record() || (!isLeft && isSaid)
        || (!isLeft && m_read.value(currentRun()) == notice)) {
        m_notice->clear();
        return;
    }
    m_notice->setMessage(isLeft ? MessageBar::Kind::Warning : noticeTone(notice),
                         m_shown.noticeSentences(), m_shown.noticeActText());
}

void JobPanel::updateCards()
{
    if (const RunRecord *run = m_shown.record()) {
        m_targets->updateCards({ m_runs->isOpen(run->id), m_shown.offer().whyNone(Outcome::Unknown),
                                 m_runs->maySettle(run->id) });
    }
}

void JobPanel::updateDetails()
{
    if (m_targets)
        m_targets->updateDetails();
}

} // namespace muster
