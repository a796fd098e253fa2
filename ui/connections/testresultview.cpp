// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/testresultview.h"

#include "ui/connections/testwords.h"
#include "ui/widgets/tones.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

enum ResultColumn { StepColumn, VerdictColumn, DetailColumn, ColumnCount };

constexpr int tallest = 230; // the rest scrolls
constexpr int shortest = 72; // on a low screen: a row, and that there are more
constexpr int aroundIt = 330; // of the window that it is in, with the desktop's frame
constexpr int betweenRows = 4;

// As a second sign beside shape and word.
QColor verdictColor(StepVerdict verdict, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    switch (verdict) {
    case StepVerdict::Passed:
        return toneColor(Tone::Good, ground);
    case StepVerdict::Warned:
        return toneColor(Tone::Warning, ground);
    case StepVerdict::Failed:
        return toneColor(Tone::Bad, ground);
    case StepVerdict::NotNeeded:
    case StepVerdict::NotKnown:
        break;
    }
    return palette.color(QPalette::Text);
}

} // namespace

TestResultView::TestResultView(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_copy(new QPushButton)
{
    m_table->setObjectName(u"testResult"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // no row cut by the header
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DetailColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_copy->setObjectName(u"copyTestResult"_s);
    m_copy->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    connect(m_copy, &QPushButton::clicked, this, &TestResultView::copy);
    auto *shortcut = new QShortcut(QKeySequence::Copy, m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &TestResultView::copy);
    retranslateUi();
    hide();
}

void TestResultView::setReport(const TestReport &report)
{
    m_report = report;
    fill();
    show();
    fit();
}

void TestResultView::clear()
{
    m_report.reset();
    m_table->setRowCount(0);
    hide();
}

void TestResultView::fill()
{
    m_table->setRowCount(static_cast<int>(m_report->steps.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const StepResult &result = m_report->steps.at(row);
        const QString name = stepName(result.step, m_report->found.signIn);
        const QString verdict = verdictText(result.verdict);
        const QString detail = stepDetail(*m_report, result.step);
        const QString texts[ColumnCount] = { name, verdict, detail };
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            m_table->setItem(row, column, item);
        }
        // One stop of a screen reader tells the whole row.
        m_table->item(row, StepColumn)
            ->setData(Qt::AccessibleTextRole, u"%1: %2. %3"_s.arg(name, verdict, detail));
        QTableWidgetItem *shape = m_table->item(row, VerdictColumn);
        shape->setForeground(verdictColor(result.verdict, palette()));
        QFont bold = font();
        bold.setBold(result.verdict == StepVerdict::Failed);
        shape->setFont(bold);
    }
    // What needs reading first has the focus once somebody comes here.
    int current = 0;
    for (int row = m_table->rowCount() - 1; row >= 0; --row) {
        if (m_report->steps.at(row).verdict == StepVerdict::Failed)
            current = row;
    }
    m_table->setCurrentCell(current, StepColumn, QItemSelectionModel::NoUpdate);
    m_table->clearSelection();
}

void TestResultView::fit()
{
    m_table->resizeRowsToContents();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, m_table->rowHeight(row) + betweenRows);
    // The buttons below it stay on the screen.
    const int most
        = std::clamp(screen()->availableGeometry().height() - aroundIt, shortest, tallest);
    const QHeaderView *header = m_table->horizontalHeader();
    int height
        = std::max(header->height(), header->sizeHint().height()) + 2 * m_table->frameWidth();
    for (int row = 0; row < m_table->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(std::min(height, most));
    QTableWidgetItem *current = m_table->currentItem();
    if (current && current->row() > 0 && height > most)
        m_table->scrollToItem(current);
    else
        m_table->scrollToTop();
}

void TestResultView::copy()
{
    if (m_report)
        QGuiApplication::clipboard()->setText(testReportText(*m_report));
}

void TestResultView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange && m_report)
        fill();
    QWidget::changeEvent(event);
}

void TestResultView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TestResultView::retranslateUi()
{
    m_table->setAccessibleName(tr("What the test found"));
    m_table->setHorizontalHeaderLabels({ tr("Step"), tr("Result"), tr("What it means") });
    m_copy->setText(tr("Copy result"));
    if (!m_report)
        return;
    fill();
    fit();
}

} // namespace muster
