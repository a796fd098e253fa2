// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/rowdetails.h"

#include "app/core/visibletext.h"
#include "ui/fleet/rowhistory.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// The journal is not asked for every row that an arrow key passes.
constexpr auto settleTime = 150ms;

class FieldTable final : public RowTable
{
public:
    using RowTable::RowTable;

    //! \brief Of one field what it says, of several their names as well.
    void copyFields()
    {
        const QModelIndexList rows = selectionModel()->selectedRows(1);
        if (rows.size() != 1)
            copyRows();
        else
            QGuiApplication::clipboard()->setText(rows.constFirst().data().toString());
    }

protected:
    void fillMenu(QMenu &menu) override
    {
        menu.addAction(RowDetails::tr("Copy &value"), this, &FieldTable::copyFields)
            ->setEnabled(selectionModel()->selectedRows().size() == 1);
        RowTable::fillMenu(menu);
    }
};

} // namespace

RowDetails::RowDetails(FleetModel &model, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(clock)
    , m_title(plainLabel(u"rowTitle"_s, this))
    , m_close(new QToolButton(this))
    , m_fields(new QStandardItemModel(0, 2, this))
    , m_fieldTable(new FieldTable(Qt::DisplayRole, this))
    , m_historyTitle(plainLabel(u"rowHistoryTitle"_s, this))
    , m_history(new RowHistory(model.kind(), clock, this))
    , m_historyTable(new RowTable(Qt::DisplayRole, this))
    , m_note(plainLabel(u"rowHistoryNote"_s, this))
{
    setObjectName(u"rowDetails"_s);
    layOut();
    connect(m_close, &QToolButton::clicked, this, &RowDetails::closeRequested);
    connect(m_historyTable, &RowTable::rowChosen, this, [this](const QModelIndex &index) {
        emit runRequested(m_history->run(index.row()).run, m_shown);
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                if (isVisible() && m_row.isValid() && from.row() <= m_row.row()
                    && m_row.row() <= to.row())
                    updateFields();
            });
    connect(&model, &FleetModel::merged, this, [this] {
        if (!m_row.isValid() && !m_shown.isEmpty()) // it has left the list
            updateAll();
    });
    for (RowTable *table : { m_fieldTable, m_historyTable }) {
        table->setMinimumHeight(fontMetrics().lineSpacing()); // a low window has no more
        table->installEventFilter(this);
    }
    retranslateUi();
}

QSize RowDetails::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 46, QWidget::sizeHint().height() };
}

// A table takes Escape for a letter to search for.
bool RowDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit closeRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool RowDetails::copy()
{
    if (m_fieldTable->hasFocus())
        static_cast<FieldTable *>(m_fieldTable)->copyFields();
    else if (m_historyTable->hasFocus())
        m_historyTable->copyRows();
    else
        return false;
    return true;
}

void RowDetails::layOut()
{
    m_close->setObjectName(u"rowDetailsClose"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    m_fieldTable->setObjectName(u"rowFields"_s);
    m_fieldTable->setModel(m_fields);
    m_fieldTable->horizontalHeader()->hide();
    m_fieldTable->setColumnWidths({ 16 });
    m_fieldTable->horizontalHeader()->setStretchLastSection(true);
    cutInTheMiddle(*m_fieldTable, { 1 });
    m_historyTable->setObjectName(u"rowHistory"_s);
    m_historyTable->setModel(m_history);
    m_historyTable->setColumnWidths({ 20, 12, 11, 6, 20 });
    cutInTheMiddle(*m_historyTable, { RowHistory::JobColumn });

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_fieldTable, 3);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_historyTable, 2);
    layout->addWidget(m_note);
    for (QWidget *widget :
         { static_cast<QWidget *>(m_historyTitle), static_cast<QWidget *>(m_historyTable) })
        widget->hide();
    m_note->hide();
    QWidget::setTabOrder(m_close, m_fieldTable);
    QWidget::setTabOrder(m_fieldTable, m_historyTable);
}

void RowDetails::setRestarts(const LastRestartBook &book)
{
    m_restarts = &book;
    m_historyTitle->show();
    m_historyTable->show();
    connect(&book, &LastRestartBook::changed, this,
            [this](const KindId &, const QList<TargetId> &targets) {
                if (isVisible() && targets.contains(m_shown))
                    planHistory();
            });
}

void RowDetails::showRow(int row)
{
    const QModelIndex wanted = row < 0 ? QModelIndex() : m_model.index(row, 0);
    if (m_row == wanted && m_row.isValid()) {
        updateFields(); // nobody looked at them for a while
        planHistory();
        return;
    }
    m_row = wanted;
    updateAll();
}

void RowDetails::timePassed()
{
    if (isVisible())
        updateFields();
}

void RowDetails::takeFocus()
{
    if (!m_fieldTable->currentIndex().isValid())
        m_fieldTable->setCurrentIndex(m_fields->index(0, 1));
    m_fieldTable->setFocus(Qt::OtherFocusReason);
}

void RowDetails::updateAll()
{
    updateFields();
    const TargetId wanted = m_row.isValid() ? m_model.fleetRow(m_row.row()).id : TargetId();
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    delete m_reading;
    m_history->setRuns({});
    m_note->hide();
    planHistory();
}

void RowDetails::updateFields()
{
    const bool hasRow = m_row.isValid();
    m_title->setText(hasRow ? visibleText(m_model.text(m_row.row(), FleetModel::NameColumn))
                            : tr("No row is selected."));
    QList<std::pair<QString, QString>> told;
    // What a person looks for first stands above what the cloud told besides.
    QList<int> columns { FleetModel::NameColumn, FleetModel::IdColumn, FleetModel::StatusColumn,
                         m_model.eligibilityColumn(), m_model.restartColumn() };
    for (int column = FleetModel::FirstKindColumn; column < m_model.eligibilityColumn(); ++column)
        columns.append(column);
    for (const int column : hasRow ? columns : QList<int>()) {
        told.append({ m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                      column == FleetModel::StatusColumn && m_model.isFormer(m_row.row())
                          ? m_model.index(m_row.row(), column).data(Qt::ToolTipRole).toString()
                          : visibleText(m_model.text(m_row.row(), column)) });
    }
    if (const QString group = hasRow ? m_model.fleetRow(m_row.row()).group : QString();
        !group.isEmpty())
        told.append({ tr("Group"), visibleText(group) });
    // In place, so that what is selected there stays so.
    const bool isOther = m_fields->rowCount() != told.size();
    m_fields->setRowCount(static_cast<int>(told.size()));
    for (int row = 0; row < told.size(); ++row) {
        const auto &[name, value] = told.at(row);
        m_fields->setData(m_fields->index(row, 0), name);
        m_fields->setData(m_fields->index(row, 1), value);
        m_fields->setData(m_fields->index(row, 1), value, Qt::ToolTipRole);
    }
    if (isOther)
        m_fieldTable->resizeColumnToContents(0);
}

void RowDetails::planHistory()
{
    if (m_isPlanned || !m_restarts || m_shown.isEmpty())
        return;
    m_isPlanned = true;
    m_clock.after(settleTime, this, [this] {
        m_isPlanned = false;
        readHistory();
    });
}

void RowDetails::readHistory()
{
    if (m_shown.isEmpty())
        return;
    delete m_reading;
    m_reading = m_restarts->history(m_model.kind().id, m_shown, this);
    connect(m_reading, &JournalLatestRead::finished, this, &RowDetails::takeHistory);
}

void RowDetails::takeHistory(const Result<LatestFound> &result)
{
    m_reading->deleteLater();
    m_reading = nullptr;
    m_history->setRuns(result ? result->history : QList<LastRestart>());
    if (!result)
        m_note->setText(tr("The record of runs could not be read."));
    else if (result->history.isEmpty())
        m_note->setText(tr("No run in the record had it as a target."));
    else
        m_note->setText(tr("Enter or a double click opens a run."));
    m_note->show();
}

void RowDetails::retranslateUi()
{
    setAccessibleName(tr("Details"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_fieldTable->setAccessibleName(tr("What is known of the row"));
    // Not shown, but a screen reader finds them.
    m_fields->setHorizontalHeaderLabels({ tr("Field"), tr("Value") });
    m_historyTitle->setText(tr("Runs"));
    m_historyTable->setAccessibleName(tr("Runs of the row"));
    m_history->retranslate();
    updateFields();
    m_fieldTable->resizeColumnToContents(0);
    if (m_note->isVisibleTo(this))
        planHistory(); // which says it anew
}

void RowDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace muster
