// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobpanel.h"

#include "app/log/redact.h"
#include "ui/common/connectionname.h"
#include "ui/common/formatters.h"
#include "ui/runs/jobfilter.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/jobmodel.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/runlist.h"
#include "ui/runs/supporttext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tickInterval { 1000 };

} // namespace

JobPanel::JobPanel(const ErrorCatalogue &catalogue, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_runs(new RunList(this))
    , m_model(new JobModel(catalogue, clock, this))
    , m_filter(new JobFilter(this))
    , m_stack(new QStackedWidget)
    , m_empty(new QLabel)
    , m_header(new JobHeader)
    , m_view(new QTableView)
    , m_details(new QPlainTextEdit)
{
    setObjectName(u"jobPanel"_s);
    m_filter->setSourceModel(m_model);
    buildUi();
    connectRuns();
    connect(m_header, &JobHeader::runChosen, this, &JobPanel::showRun);
    connect(m_header, &JobHeader::stopRequested, this, &JobPanel::stopSending);
    connect(m_header, &JobHeader::copyRequested, this, &JobPanel::copySelection);
    connect(m_header, &JobHeader::copyForSupportRequested, this, &JobPanel::copyForSupport);
    connect(m_header, &JobHeader::groupChosen, this, [this](JobGroup group) {
        m_filter->setGroup(group);
        updateDetails();
    });
    retranslateUi();
}

void JobPanel::buildUi()
{
    m_empty->setObjectName(u"noRun"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_details->setObjectName(u"details"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    buildTable();

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->addWidget(m_header);
    layout->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
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
    static constexpr int widths[JobModel::ColumnCount] = { 20, 20, 24, 20, 12, 24, 44, 24, 10 };
    for (int column = 0; column < JobModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column] * unit);
    header->moveSection(header->visualIndex(JobModel::Elapsed), JobModel::OutcomeColumn + 1);
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
        m_header->announceTotals();
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
    m_header->setCurrent(id);
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
        for (int column = 0; column < JobModel::ColumnCount; ++column) {
            const QString text = m_filter->index(row, column).data().toString();
            cells += column == JobModel::Message ? redacted(text) : text;
        }
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
    m_empty->setText(
        tr("No run yet. Tick resources in the list and start a run: every target's outcome "
           "is shown here."));
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

QString JobPanel::runLabel(const RunId &id) const
{
    const RunRecord *run = m_runs->record(id);
    if (!run)
        return {};
    //: a run: %1 its number, %2 what it is about, %3 the time
    const QString label = tr("Run #%1 — %2, %3")
                              .arg(QString::number(run->number), m_runs->kind(id).name.text(),
                                   localTimeText(run->confirmedAt));
    return m_runs->hasManyConnections() ? QString(connectionName(run->connection) + u" · " + label)
                                        : label;
}

void JobPanel::updateChooser()
{
    QList<JobHeader::Choice> choices;
    for (const RunId &id : m_runs->ids())
        choices.append({ id, runLabel(id) });
    m_header->setChoices(choices, currentRun());
}

void JobPanel::updateTotals() { m_header->setTotals(m_model->totals()); }

void JobPanel::updatePhase()
{
    const RunRecord *run = m_runs->record(currentRun());
    const RunState state = m_runs->state(currentRun());
    m_header->setPhase(run ? phaseText(state, run->endedAt) : QString(),
                       run && maySend(state.phase));
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
