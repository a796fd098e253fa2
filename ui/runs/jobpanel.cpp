// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobpanel.h"

#include "ui/common/errortext.h"
#include "ui/common/formatters.h"
#include "ui/common/icons.h"
#include "ui/common/outcometext.h"
#include "ui/runs/jobfilter.h"
#include "ui/runs/jobmodel.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/runlist.h"
#include "ui/runs/supporttext.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tickInterval { 1000 };
constexpr int runIdRole = Qt::UserRole;

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

JobPanel::JobPanel(const ErrorCatalogue &catalogue, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_runs(new RunList(this))
    , m_model(new JobModel(catalogue, clock, this))
    , m_filter(new JobFilter(this))
    , m_stack(new QStackedWidget)
    , m_empty(plainLabel(u"noRun"_s))
    , m_chooser(new QComboBox)
    , m_totals(plainLabel(u"totals"_s))
    , m_stop(new QPushButton)
    , m_copy(new QPushButton)
    , m_copySupport(new QPushButton)
    , m_chips(new QButtonGroup(this))
    , m_progress(new QProgressBar)
    , m_phase(plainLabel(u"phase"_s))
    , m_view(new QTableView)
    , m_details(new QPlainTextEdit)
{
    setObjectName(u"jobPanel"_s);
    m_filter->setSourceModel(m_model);
    buildUi();
    connectRuns();
    connect(m_stop, &QPushButton::clicked, this, &JobPanel::stopSending);
    connect(m_copy, &QPushButton::clicked, this, &JobPanel::copySelection);
    connect(m_copySupport, &QPushButton::clicked, this, &JobPanel::copyForSupport);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        showRun(RunId { m_chooser->itemData(index, runIdRole).toString() });
    });
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter->setGroup(static_cast<JobGroup>(id));
        updateDetails();
    });
    retranslateUi();
    updateIcons();
}

void JobPanel::buildUi()
{
    m_chooser->setObjectName(u"runChooser"_s);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(34);
    m_stop->setObjectName(u"stopButton"_s);
    m_copy->setObjectName(u"copyButton"_s);
    m_copySupport->setObjectName(u"copySupportButton"_s);
    m_progress->setMaximumWidth(180);
    m_progress->setFormat(u"%v / %m"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_details->setObjectName(u"details"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    buildTable();

    auto *top = new QHBoxLayout;
    top->addWidget(m_chooser);
    top->addWidget(m_totals, 1);
    top->addWidget(m_stop);
    top->addWidget(m_copy);
    top->addWidget(m_copySupport);
    auto *second = new QHBoxLayout;
    second->setSpacing(2);
    buildChips();
    for (QAbstractButton *chip : m_chips->buttons())
        second->addWidget(chip);
    second->addSpacing(8);
    second->addWidget(m_progress);
    second->addSpacing(8);
    second->addWidget(m_phase, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->addLayout(top);
    layout->addLayout(second);
    layout->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void JobPanel::buildChips()
{
    m_chips->setExclusive(true);
    for (const JobGroup group : allJobGroups) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setObjectName(u"chip%1"_s.arg(static_cast<int>(group)));
        chip->setChecked(group == JobGroup::All);
        m_chips->addButton(chip, static_cast<int>(group));
    }
}

void JobPanel::buildTable()
{
    m_view->setObjectName(u"jobView"_s);
    m_view->setModel(m_filter);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    // Widths from the font, not from the rows: there may be thousands of them.
    const int unit = m_view->fontMetrics().averageCharWidth();
    static constexpr int widths[JobModel::ColumnCount] = { 20, 22, 20, 20, 12, 26, 44, 24, 10 };
    for (int column = 0; column < JobModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column] * unit);
    m_view->installEventFilter(this);
    connect(m_view, &QWidget::customContextMenuRequested, this, &JobPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JobPanel::updateDetails);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &JobPanel::updateDetails);
}

void JobPanel::connectRuns()
{
    connect(m_runs, &RunList::added, this, [this](const RunId &id) {
        updateChooser();
        const RunRecord *shown = m_runs->record(currentRun());
        if (!shown || shown->endedAt.isValid())
            showRun(id);
    });
    connect(m_runs, &RunList::targetsChanged, this,
            [this](const RunId &id, const TargetChanges &changes) {
                if (id != currentRun())
                    return;
                m_model->apply(changes);
                updateTotals();
                updateDetails();
                planTick();
            });
    connect(m_runs, &RunList::stateChanged, this, [this](const RunId &id) {
        if (id == currentRun())
            updatePhase();
    });
    connect(m_runs, &RunList::ended, this, [this](const RunId &id) {
        if (id != currentRun())
            return;
        updateTotals();
        updatePhase();
        announceEnd();
    });
}

void JobPanel::addRunner(Runner &runner, Cloud &cloud) { m_runs->add(runner, cloud); }

void JobPanel::removeRunner(Runner &runner) { m_runs->remove(runner); }

RunId JobPanel::currentRun() const { return m_model->run().id; }

void JobPanel::showRun(const RunId &id)
{
    const RunRecord *record = m_runs->record(id);
    if (!record)
        return;
    m_model->setRun(*record, m_runs->kind(id));
    m_stack->setCurrentIndex(1);
    m_chooser->setCurrentIndex(m_chooser->findData(id.value, runIdRole));
    updateTotals();
    updatePhase();
    planTick();
    emit runShown(id);
}

void JobPanel::stopSending() { m_runs->stopSending(currentRun()); }

QList<int> JobPanel::chosenProxyRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    if (selected.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(row);
        return rows;
    }
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void JobPanel::copySelection()
{
    QStringList lines;
    for (const int row : chosenProxyRows()) {
        QStringList cells;
        for (int column = 0; column < JobModel::ColumnCount; ++column)
            cells += m_filter->index(row, column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void JobPanel::copyIds()
{
    QStringList lines;
    for (const int row : chosenProxyRows()) {
        QStringList cells;
        for (const int column :
             { JobModel::TargetIdColumn, JobModel::JobIdColumn, JobModel::RequestIdColumn })
            cells += m_filter->index(row, column).data().toString();
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
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
    QList<qsizetype> rows;
    for (const int row : chosenProxyRows())
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return muster::supportText(m_model->run(), m_model->kind(), rows, m_catalogue);
}

void JobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::PaletteChange) {
        m_model->setPalette(palette());
        updateIcons();
    }
    QWidget::changeEvent(event);
}

void JobPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    planTick();
}

bool JobPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void JobPanel::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy rows"), this, &JobPanel::copySelection);
    menu->addAction(tr("Copy &IDs"), this, &JobPanel::copyIds);
    menu->addAction(tr("Copy for &support"), this, &JobPanel::copyForSupport);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void JobPanel::retranslateUi()
{
    m_empty->setText(tr("No run yet. Tick resources in the list and restart them: every target's "
                        "outcome is shown here."));
    m_chooser->setAccessibleName(tr("Run"));
    m_stop->setText(tr("Stop sending"));
    m_stop->setToolTip(tr("Sends nothing more of this run. What the cloud has accepted goes on."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the selected rows, or all when none is selected."));
    m_copySupport->setText(tr("Copy for support"));
    m_copySupport->setToolTip(tr("Copies all that a support ticket needs, in English and Chinese. "
                                 "Holds no secret."));
    m_progress->setAccessibleName(tr("Finished targets"));
    m_view->setAccessibleName(tr("Targets of the run"));
    m_details->setAccessibleName(tr("Details of the selected target"));
    m_details->setPlaceholderText(
        tr("Select a row to read what happened to it and what to do next."));
    m_model->retranslate();
    updateChooser();
    updateTotals();
    updatePhase();
    updateDetails();
}

void JobPanel::updateIcons()
{
    m_stop->setIcon(icon(u"stop"_s, palette()));
    m_copy->setIcon(icon(u"copy"_s, palette()));
    const auto chip = [this](JobGroup group, Outcome outcome) {
        m_chips->button(static_cast<int>(group))->setIcon(outcomeIcon(outcome, palette()));
    };
    chip(JobGroup::Failed, Outcome::Failed);
    chip(JobGroup::Rejected, Outcome::Rejected);
    chip(JobGroup::Unknown, Outcome::Unknown);
    chip(JobGroup::Running, Outcome::Running);
    chip(JobGroup::NotSent, Outcome::NotSent);
}

QString JobPanel::runLabel(const RunId &id) const
{
    const RunRecord *run = m_runs->record(id);
    if (!run)
        return {};
    //: a run: %1 its number, %2 what it is about, %3 the time
    const QString label = tr("Run #%1 — %2, %3")
                              .arg(QString::number(run->number), m_runs->kind(id).name.text(),
                                   localTimeText(run->confirmedAt));
    return m_runs->hasManyConnections() ? QString(run->connection.name + u" · " + label) : label;
}

void JobPanel::updateChooser()
{
    const RunId current = currentRun();
    m_chooser->clear();
    for (const RunId &id : m_runs->ids())
        m_chooser->addItem(runLabel(id), id.value);
    m_chooser->setCurrentIndex(m_chooser->findData(current.value, runIdRole));
}

void JobPanel::updateTotals()
{
    const OutcomeTotals &totals = m_model->totals();
    m_totals->setText(totalsSentence(totals));
    m_progress->setRange(0, std::max(1, totals.total()));
    m_progress->setValue(totals.finished());
    updateChips();
}

void JobPanel::updateChips()
{
    const auto name = [](JobGroup group) {
        switch (group) {
        case JobGroup::All:
            return tr("All");
        case JobGroup::Failed:
            return outcomeWord(Outcome::Failed);
        case JobGroup::Rejected:
            return outcomeWord(Outcome::Rejected);
        case JobGroup::Unknown:
            return outcomeWord(Outcome::Unknown);
        case JobGroup::Running:
            return outcomeWord(Outcome::Running);
        case JobGroup::NotSent:
            return outcomeWord(Outcome::NotSent);
        }
        return QString();
    };
    for (const JobGroup group : allJobGroups) {
        const int count = countOf(m_model->totals(), group);
        //: a filter: %1 is "Failed", %2 how many there are
        m_chips->button(static_cast<int>(group))
            ->setText(tr("%1 %2").arg(name(group), countText(count)));
    }
}

QString JobPanel::phaseText() const
{
    const RunState state = m_runs->state(currentRun());
    const QString reason = state.error ? errorSummary(*state.error) : QString();
    const QString until = localTimeText(state.until);
    switch (state.phase) {
    case RunPhase::Sending:
        return tr("Sending.");
    case RunPhase::Waiting:
        if (until.isEmpty())
            return tr("Waiting. %1").arg(reason);
        return tr("Waiting until %1. %2").arg(until, reason);
    case RunPhase::Watching:
        if (reason.isEmpty())
            return tr("All has been sent; the jobs are being followed.");
        if (until.isEmpty())
            return tr("The jobs are being followed. %1").arg(reason);
        return tr("The jobs are being followed; next look at %1. %2").arg(until, reason);
    case RunPhase::Ended: {
        const RunRecord *run = m_runs->record(currentRun());
        const QString end = run ? localTimeText(run->endedAt) : QString();
        if (reason.isEmpty())
            return tr("Ended at %1.").arg(end);
        return tr("Ended at %1. Sending was stopped: %2").arg(end, reason);
    }
    }
    return {};
}

void JobPanel::updatePhase()
{
    const bool shown = !currentRun().isEmpty();
    const RunPhase phase = m_runs->state(currentRun()).phase;
    m_phase->setText(shown ? phaseText() : QString());
    m_stop->setEnabled(shown && (phase == RunPhase::Sending || phase == RunPhase::Waiting));
}

void JobPanel::updateDetails()
{
    const QModelIndex current = m_filter->mapToSource(m_view->currentIndex());
    const QString text = current.isValid()
        ? detailText(m_model->run().targets.at(current.row()), m_model->kind(), m_catalogue)
        : QString();
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

void JobPanel::announceEnd()
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, m_totals->text());
#else
    QAccessibleEvent event(m_totals, QAccessible::NameChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

void JobPanel::planTick()
{
    const OutcomeTotals &totals = m_model->totals();
    if (m_tickPlanned || !isVisible() || totals.finished() == totals.total())
        return;
    m_tickPlanned = true;
    m_clock.after(tickInterval, this, [this] {
        m_tickPlanned = false;
        tick();
        planTick();
    });
}

void JobPanel::tick()
{
    if (!isVisible())
        return;
    QList<int> rows;
    const int first = std::max(0, m_view->rowAt(0));
    const int below = m_view->rowAt(m_view->viewport()->height() - 1);
    const int last = below < 0 ? m_filter->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    m_model->tick(rows);
}

} // namespace muster
