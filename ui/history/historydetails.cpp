// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historydetails.h"

#include "ui/history/historytext.h"
#include "ui/history/timelinemodel.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tabscrolling.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

QList<TargetColumn> pastColumns()
{
    return { { TargetField::Name, 20 },    { TargetField::Id, 22 },
             { TargetField::Outcome, 28 }, { TargetField::Job, 20 },
             { TargetField::Request, 24 }, { TargetField::VendorWords, 14 },
             { TargetField::Meaning, 52 }, { TargetField::Sent, 36 },
             { TargetField::Ended, 36 } };
}

HistoryDetails::HistoryDetails(Journal &journal, const ErrorCatalogue &catalogue,
                               QList<FleetKind> kinds, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_kinds(std::move(kinds))
    , m_head(copyableLabel(u"historyRun"_s, this))
    , m_problem(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_targets(new TargetTable(pastColumns(), catalogue, nullptr, this))
    , m_filter(new TargetFilter(*m_targets, this))
    , m_targetsTable(new RowTable)
    , m_timeline(new TimelineModel(this))
    , m_timelineTable(new RowTable)
{
    m_problem->setObjectName(u"historyTimelineProblem"_s);
    m_tabs->setObjectName(u"historyTabs"_s);
    m_targetsTable->setObjectName(u"historyTargets"_s);
    m_timelineTable->setObjectName(u"historyTimeline"_s);

    m_targets->setPalette(palette());
    m_targetsTable->setModel(m_filter);
    m_targetsTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_targetsTable->setSortingEnabled(true);
    m_targets->layOut(*m_targetsTable);
    m_timelineTable->setModel(m_timeline);
    m_timelineTable->setColumnWidths({ 36, 30 });
    m_timelineTable->fitColumn(0, localDateTimeText(QDateTime::currentDateTime()));
    m_timelineTable->horizontalHeader()->setStretchLastSection(true);

    m_tabs->addTab(m_targetsTable, QString());
    m_tabs->addTab(m_timelineTable, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_head);
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs, 1);
    layout->addStretch(); // where there are no tabs
    connect(m_problem, &MessageBar::actionTriggered, this, &HistoryDetails::readRun);
    connect(m_targetsTable, &RowTable::rowChosen, this, [this](const QModelIndex &index) {
        emit targetChosen(m_targets->record(m_filter->mapToSource(index).row()).target.id);
    });
    retranslateUi();
}

void HistoryDetails::showRun(const RunRecord &run, const OutcomeTotals &totals)
{
    // The same again keeps its targets until they are read anew, and with them place and selection.
    if (run.id != m_run.id) {
        m_timeline->clear();
        m_targets->clear();
        m_isWhole = false;
    }
    const QList<TargetRecord> known = m_isWhole ? m_run.targets : run.targets;
    m_run = run;
    m_run.targets = known;
    m_totals = totals;
    updateHead();
    readRun();
}

void HistoryDetails::take(const RunHistory &history)
{
    const bool isNew = !m_isWhole;
    const TargetId chosen = chosenTarget();
    const bool isOther = isNew || history.run.targets != m_run.targets;
    if (isOther)
        m_targets->setRun(history.run, knownKind(history.run.kind, m_kinds));
    m_run = history.run;
    m_totals = totalsOf(m_run);
    m_isWhole = true;
    if (isNew)
        selectWanted();
    else if (isOther)
        select([&chosen](const TargetRecord &record) { return record.target.id == chosen; });
    m_timeline->setHistory(history, knownKind(history.run.kind, m_kinds));
    updateHead();
    emit read();
}

void HistoryDetails::setWanted(const QString &text)
{
    if (text == m_wanted)
        return;
    m_wanted = text;
    if (m_isWhole)
        selectWanted();
}

void HistoryDetails::selectWanted()
{
    const auto has
        = [this](const QString &text) { return text.contains(m_wanted, Qt::CaseInsensitive); };
    if (m_wanted.isEmpty())
        return;
    select([&has](const TargetRecord &record) {
        return has(record.target.name) || has(record.target.id.value) || has(record.requestId.value)
            || has(record.jobId.value);
    });
}

void HistoryDetails::select(const std::function<bool(const TargetRecord &)> &fits)
{
    const auto it = std::ranges::find_if(std::as_const(m_run.targets), fits);
    if (it == m_run.targets.cend())
        return;
    const int row = static_cast<int>(it - m_run.targets.cbegin());
    const QModelIndex line = m_filter->mapFromSource(m_targets->index(row, 0));
    m_targetsTable->selectRow(line.row());
    m_targetsTable->scrollTo(line, QAbstractItemView::PositionAtCenter);
}

TargetId HistoryDetails::chosenTarget() const
{
    const QModelIndexList rows = m_targetsTable->selectionModel()->selectedRows();
    return m_isWhole && rows.size() == 1
        ? m_targets->record(m_filter->mapToSource(rows.constFirst()).row()).target.id
        : TargetId();
}

void HistoryDetails::clear()
{
    delete m_read;
    m_run = {};
    m_totals = {};
    m_isWhole = false;
    m_error.reset();
    m_targets->clear();
    m_timeline->clear();
    updateHead();
    updateState();
}

void HistoryDetails::readRun()
{
    delete m_read;
    m_error.reset();
    JournalRead *read = m_journal.history(m_run.id, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                if (!result)
                    m_error = result.error();
                else if (!result->isEmpty())
                    take(result->constFirst());
                updateState();
            });
    updateState();
}

void HistoryDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        m_targets->setPalette(palette());
    QWidget::changeEvent(event);
}

void HistoryDetails::retranslateUi()
{
    m_tabs->setAccessibleName(tr("Details of the run"));
    nameTabScrolling(*m_tabs);
    m_targetsTable->setAccessibleName(tr("Targets of the run"));
    m_timelineTable->setAccessibleName(tr("What happened to the run"));
    m_targets->retranslate();
    m_timeline->retranslate();
    updateHead();
    updateState();
}

void HistoryDetails::updateHead()
{
    if (m_run.id.isEmpty()) {
        m_head->setToolTip(QString());
        m_head->setText(tr("Select a run to read what happened to each of its targets."));
        return;
    }
    //: %1 a run's number, %2 what it is about, %3 the connection, %4 the operator
    QStringList sentences { tr("Run #%1: %2, connection %3, confirmed by %4.")
                                .arg(QString::number(m_run.number), kindName(m_run.kind, m_kinds),
                                     connectionName(m_run.connection),
                                     operatorText(m_run.operatorName)),
                            resultText(m_totals, m_run.endedAt.isValid()) };
    if (m_run.endedAt.isValid()) {
        //: %1 is a local time
        sentences += tr("Ended at %1.").arg(localDateTimeText(m_run.endedAt));
    }
    m_head->setToolTip(m_run.endedAt.isValid() ? utcDateTimeText(m_run.endedAt) : QString());
    if (!m_run.reason.isEmpty())
        sentences += tr("Reason: %1").arg(m_run.reason.simplified());
    m_head->setText(joinedSentences(sentences));
}

void HistoryDetails::updateState()
{
    m_tabs->setVisible(!m_run.id.isEmpty()); // heads without a row tell nothing
    m_tabs->setTabText(0, tr("&Targets (%1)").arg(countText(m_totals.total())));
    m_tabs->setTabText(1,
                       m_read ? tr("What &happened (reading…)")
                              : tr("What &happened (%1)").arg(countText(m_timeline->rowCount())));
    if (m_error)
        m_problem->setMessage(MessageBar::Kind::Error, errorText(*m_error), tr("Try again"));
    else
        m_problem->clear();
}

} // namespace muster
