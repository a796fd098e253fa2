// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historywindow.h"

#include "app/session/historyexport.h"
#include "ui/history/eventsview.h"
#include "ui/history/exportdialog.h"
#include "ui/history/historydetails.h"
#include "ui/history/historyfilterbar.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytext.h"
#include "ui/history/repeatbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/errortext.h"
#include "ui/words/fileproblemtext.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// An unknown outcome is asked about among the jobs, beside what is known of it.
constexpr std::initializer_list<Outcome> offered { Outcome::Failed, Outcome::Rejected,
                                                   Outcome::NotSent };

constexpr std::chrono::milliseconds pauseOfNews { 1000 };
// Of a run under way that has more targets, they are read when it has ended.
constexpr int targetsByThemselves = 2000;

bool mayFollow(const OutcomeTotals &before, const OutcomeTotals &now)
{
    return before != now && (now.total() <= targetsByThemselves || now.finished() == now.total());
}

bool isAny(const OutcomeTotals &totals)
{
    return std::ranges::any_of(offered, [&totals](Outcome outcome) { return totals[outcome] > 0; });
}

} // namespace

HistoryWindow::HistoryWindow(Journal &journal, const ErrorCatalogue &catalogue,
                             const QList<FleetKind> &kinds, QWidget *parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_soon(new QTimer(this))
    , m_filter(new HistoryFilterBar(m_clock.now().toLocalTime().date(), this))
    , m_pages(new QTabWidget)
    , m_bar(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_model(new HistoryModel(kinds, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new RowTable(HistoryModel::CopyRole))
    , m_note(plainLabel(u"historyNote"_s))
    , m_repeat(new RepeatBar)
    , m_details(new HistoryDetails(journal, catalogue, kinds))
    , m_events(new EventsView(journal))
    , m_status(new QLabel)
    , m_busy(new QProgressBar)
    , m_refreshButton(new QPushButton)
    , m_exportButton(new QPushButton)
    , m_cancelButton(new QPushButton)
    , m_closeButton(new QPushButton)
{
    setObjectName(u"historyWindow"_s);
    setModal(false);
    buildUi();
    connectParts();
    retranslateUi();
    resizeWithinScreen(*this, QSize(1000, 640));
}

HistoryWindow::~HistoryWindow()
{
    // Its pages go after this has gone, and a tab that goes may make another one current.
    m_pages->disconnect(this);
}

void HistoryWindow::buildUi()
{
    m_pages->setObjectName(u"historyPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(buildRuns(), QString());
    m_pages->addTab(m_events, QString());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildButtons());
}

QWidget *HistoryWindow::buildRuns()
{
    m_bar->setObjectName(u"historyMessage"_s);
    m_table->setObjectName(u"historyRuns"_s);
    m_note->setAlignment(Qt::AlignCenter);

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(HistoryModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HistoryModel::Time, Qt::DescendingOrder);
    // How it ended is in sight at the window's usual width; who and why come after it.
    m_table->setColumnWidths({ 24, 8, 20, 22, 10, 54, 12, 18, 40 });
    m_table->fitColumn(HistoryModel::Time, localTimeText(m_clock.now(), {}));
    cutInTheMiddle(*m_table, { HistoryModel::ConnectionName });

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"historySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    auto *details = new QWidget;
    auto *below = new QVBoxLayout(details);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_repeat);
    below->addWidget(m_details, 1);
    splitter->addWidget(details);
    // A run is one line, and its targets are what is read.
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 190, 370 });

    auto *runs = new QWidget;
    auto *layout = new QVBoxLayout(runs);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    return runs;
}

QWidget *HistoryWindow::buildButtons()
{
    auto *row = new QWidget;
    m_status->setObjectName(u"historyStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_busy->setObjectName(u"historyBusy"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(120);
    m_refreshButton->setObjectName(u"historyRefresh"_s);
    m_exportButton->setObjectName(u"historyExport"_s);
    m_cancelButton->setObjectName(u"historyCancelExport"_s);
    m_cancelButton->hide();
    m_closeButton->setObjectName(u"historyClose"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_busy);
    for (QPushButton *button : { m_refreshButton, m_exportButton, m_cancelButton, m_closeButton }) {
        // Enter in the search or in a table must not press a button.
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    return row;
}

void HistoryWindow::connectParts()
{
    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryWindow::refresh);
    connect(m_bar, &MessageBar::actionTriggered, this, &HistoryWindow::refresh);
    connect(&m_journal, &Journal::writeFailed, this, &HistoryWindow::updateState);
    connect(m_bar, &MessageBar::closed, this, [this] { m_message = nullptr; });
    connect(m_table, &RowTable::rowChosen, this, [this](const QModelIndex &index) {
        const RunId id = m_model->runs().at(m_sorted->mapToSource(index).row()).run.id;
        emit runChosen(id, id == m_details->currentRun() ? m_details->chosenTarget() : TargetId());
    });
    connect(m_details, &HistoryDetails::targetChosen, this,
            [this](const TargetId &target) { emit runChosen(m_details->currentRun(), target); });
    m_soon->setSingleShot(true);
    m_soon->setInterval(pauseOfNews);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (m_read) {
            m_soon->start();
            return;
        }
        m_isByItself = true;
        look();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryWindow::updateDetails);
    connect(m_details, &HistoryDetails::read, this, &HistoryWindow::updateRepeat);
    connect(m_pages, &QTabWidget::currentChanged, this, &HistoryWindow::updateState);
    connect(m_events, &EventsView::stateChanged, this, &HistoryWindow::updateState);
    connect(m_repeat, &RepeatBar::repeatRequested, this, [this](Outcome outcome) {
        if (const RunRecord *run = currentRun())
            emit repeatRequested(*run, outcome);
    });
    connect(m_repeat, &RepeatBar::settleRequested, this, [this] {
        if (const RunRecord *run = currentRun())
            emit settleRequested(run->id);
    });
    connect(m_refreshButton, &QPushButton::clicked, this, &HistoryWindow::refresh);
    connect(m_exportButton, &QPushButton::clicked, this, &HistoryWindow::askForPath);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    connect(m_closeButton, &QPushButton::clicked, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter,
            &HistoryFilterBar::focusText);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
            &HistoryWindow::refresh);
}

void HistoryWindow::setRepeats(LaterRuns &later, WhyNotRepeat whyNot)
{
    m_later = &later;
    m_whyNot = std::move(whyNot);
    connect(&later, &LaterRuns::changed, this, &HistoryWindow::updateRepeat);
    updateRepeat();
}

void HistoryWindow::setIsBehind(IsBehind isBehind)
{
    m_isBehind = std::move(isBehind);
    updateState();
}

void HistoryWindow::setSettleable(Settleable settleable)
{
    m_settleable = std::move(settleable);
    updateRepeat();
}

void HistoryWindow::showRefusal(std::function<QString()> message)
{
    m_message = std::move(message);
    m_messageIsGood = false;
    updateState();
}

void HistoryWindow::setSearch(const QString &text) { m_filter->setText(text); }

void HistoryWindow::noteChange()
{
    if (isVisible() && !m_soon->isActive())
        m_soon->start();
}

void HistoryWindow::refresh()
{
    m_isByItself = false;
    look();
}

void HistoryWindow::look()
{
    delete m_read;
    m_asked = m_filter->filter();
    m_asked.summaries = true; // the targets of the run that is shown are enough
    m_details->setWanted(m_asked.text.trimmed());
    if (!m_isByItself || showsEvents())
        m_events->look(m_asked);
    m_lookTime.start();
    JournalRead *read = m_journal.find(m_asked, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                found(result);
            });
    updateState();
}

void HistoryWindow::found(const Result<QList<RunHistory>> &result)
{
    m_answered = true;
    // A journal that takes long to read is not kept busy by what happens meanwhile.
    m_soon->setInterval(std::max(pauseOfNews, std::chrono::milliseconds(4 * m_lookTime.elapsed())));
    if (result) {
        m_error.reset();
        showList(*result);
    } else {
        m_error = result.error();
    }
    updateState();
}

void HistoryWindow::showList(const QList<RunHistory> &runs)
{
    const RunId shown = m_details->currentRun();
    const int before = m_model->rowOf(shown);
    const OutcomeTotals totals = before < 0 ? OutcomeTotals() : m_model->totals(before);
    m_model->setRuns(runs);
    const int now = m_model->rowOf(shown);
    if (now < 0 || before < 0) {
        if (runs.isEmpty())
            updateDetails();
        else
            select(shown);
        return;
    }
    const bool isSelected = m_sorted->mapToSource(m_table->currentIndex()).row() == now;
    if (!isSelected)
        select(shown); // which reads it
    else if (!m_isByItself || mayFollow(totals, m_model->totals(now)))
        updateDetails();
}

void HistoryWindow::select(const RunId &id)
{
    const int row = m_model->rowOf(id);
    const QModelIndex index
        = row >= 0 ? m_sorted->mapFromSource(m_model->index(row, 0)) : m_sorted->index(0, 0);
    m_table->selectRow(index.row());
}

const RunRecord *HistoryWindow::currentRun() const { return m_details->wholeRun(); }

void HistoryWindow::updateDetails()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    if (current.isValid())
        m_details->showRun(m_model->runs().at(current.row()).run, m_model->totals(current.row()));
    else
        m_details->clear();
    updateRepeat();
}

void HistoryWindow::updateRepeat()
{
    const RunRecord *run = currentRun();
    m_repeat->setSettleable(run && m_settleable ? m_settleable(run->id) : 0);
    const OutcomeTotals totals = run ? totalsOf(*run) : OutcomeTotals();
    if (!run || !m_later || !m_whyNot || !isAny(totals)) {
        m_repeat->clear();
        return;
    }
    m_later->want(*run);
    const RepeatOffer offer = repeatOffer(*run, totals, *m_later, m_whyNot);
    m_repeat->setRun(offer.left, offer.whyNone(offered));
}

bool HistoryWindow::showsEvents() const { return m_pages->currentWidget() == m_events; }

void HistoryWindow::updateState()
{
    const int count = static_cast<int>(m_model->runs().size());
    const bool isExporting = m_export && !showsEvents();
    m_busy->setVisible(showsEvents() ? m_events->isBusy() : m_read || m_export);
    m_busy->setRange(0, isExporting ? static_cast<int>(m_export->count()) : 0);
    if (isExporting)
        m_busy->setValue(static_cast<int>(m_export->done()));
    m_exportButton->setEnabled(showsEvents() ? m_events->count() > 0 && !m_events->isBusy()
                                             : count > 0 && !m_export);
    const bool hadFocus = m_cancelButton->hasFocus();
    m_cancelButton->setVisible(isExporting);
    if (hadFocus && !isExporting)
        m_exportButton->setFocus();
    if (showsEvents())
        m_status->setText(m_events->searchState());
    else if (m_export)
        //: %1 how many of them are in the file
        m_status->setText(
            tr("Exporting %n run(s): %1 written…", nullptr, static_cast<int>(m_export->count()))
                .arg(countText(m_export->done())));
    else if (m_read)
        m_status->setText(tr("Looking…"));
    else if (count >= m_asked.limit)
        m_status->setText(
            tr("The newest %n run(s). Narrow the search to see older ones.", nullptr, count));
    else
        m_status->setText(m_answered ? tr("%n run(s)", nullptr, count) : QString());

    if (m_error)
        m_bar->setMessage(MessageBar::Kind::Error, errorText(*m_error), tr("Try again"));
    else if (m_message)
        m_bar->setMessage(m_messageIsGood ? MessageBar::Kind::Info : MessageBar::Kind::Error,
                          m_message());
    else if (m_isBehind && m_isBehind())
        m_bar->setMessage(MessageBar::Kind::Warning,
                          tr("The journal could not be written. What has happened since then is "
                             "missing here: see the Jobs panel."),
                          tr("Refresh"));
    else
        m_bar->clear();

    if (!m_answered)
        m_note->setText(tr("Looking…"));
    else if (m_error)
        m_note->setText(tr("The history could not be read."));
    else if (m_filter->isEmpty())
        m_note->setText(tr("The history holds no run. Every run is kept here: who, when, why, and "
                           "how it ended for each target."));
    else
        m_note->setText(tr("No run matches. Change the search or the days."));
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_note);
}

void HistoryWindow::askForPath()
{
    const QString today = m_clock.now().toLocalTime().date().toString(Qt::ISODate);
    if (showsEvents()) {
        askForExportPath(this, tr("Export the listed events"), u"muster-events-"_s + today,
                         [this](const QString &path) { m_events->exportTo(path, m_clock.now()); });
    } else {
        askForExportPath(this, tr("Export the listed runs"), u"muster-history-"_s + today,
                         [this](const QString &path) { exportTo(path); });
    }
}

void HistoryWindow::exportTo(const QString &path)
{
    if (m_export || m_model->runs().isEmpty())
        return;
    m_export = new HistoryExport(m_journal, m_model->runs(), this);
    m_export->setWords(exportWords(m_model->kinds()));
    connect(m_export, &HistoryExport::written, this, [this](const QString &file) {
        exportEnded([file] { return tr("Exported to %1.").arg(file); }, true);
    });
    connect(m_export, &HistoryExport::readFailed, this, [this](const Error &error) {
        exportEnded([error] { return tr("Nothing was exported. %1").arg(errorText(error)); },
                    false);
    });
    connect(m_export, &HistoryExport::writeFailed, this,
            [this](const QString &file, const FileProblem &problem) {
                exportEnded([file, problem] { return fileProblemText(file, problem); }, false);
            });
    connect(m_export, &HistoryExport::cancelled, this, [this] {
        exportEnded([] { return tr("The export was cancelled. No file was written."); }, true);
    });
    connect(m_export, &HistoryExport::progressed, this, &HistoryWindow::updateState);
    m_message = nullptr;
    m_export->start(path, m_clock.now());
    updateState();
}

void HistoryWindow::exportEnded(std::function<QString()> message, bool good)
{
    m_export->deleteLater();
    m_export = nullptr;
    m_message = std::move(message);
    m_messageIsGood = good;
    updateState();
}

void HistoryWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::ActivationChange)
        updateRepeat(); // meanwhile a connection was opened, or something ended
    QDialog::changeEvent(event);
}

void HistoryWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Not when the desktop shows it again, and not when setSearch() has asked already.
    if (!event->spontaneous() && !m_read)
        refresh();
}

void HistoryWindow::retranslateUi()
{
    setWindowTitle(tr("History"));
    m_pages->setAccessibleName(tr("Pages of the history"));
    m_pages->setTabText(0, tr("Ru&ns"));
    m_pages->setTabText(1, tr("E&vents"));
    m_table->setAccessibleName(tr("Runs"));
    m_busy->setAccessibleName(tr("Working"));
    m_refreshButton->setText(tr("&Refresh"));
    m_exportButton->setText(tr("&Export…"));
    m_exportButton->setToolTip(tr("Writes what is listed, runs with every target, to a CSV or JSON "
                                  "file. It holds no secret."));
    m_cancelButton->setText(tr("Cancel ex&port"));
    m_cancelButton->setToolTip(
        tr("Stops the export. No new file is left, and an existing file stays as it was."));
    m_closeButton->setText(tr("&Close"));
    m_model->retranslate();
    updateRepeat();
    updateState();
}

} // namespace muster
