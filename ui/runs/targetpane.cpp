// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targetpane.h"

#include "ui/runs/jobtable.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/tabscrolling.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace muster {

using namespace Qt::StringLiterals;

TargetPane::TargetPane(TargetTable &model, TargetFilter &filter, const ErrorCatalogue &catalogue,
                       const Clock &clock, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_model(model)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_table(new JobTable(model, filter))
    , m_tabs(new QTabWidget)
    , m_details(new QPlainTextEdit)
    , m_cards(new UnknownCards)
{
    setObjectName(u"jobSplitter"_s);
    m_details->setObjectName(u"details"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tabs->setObjectName(u"jobTabs"_s);
    m_tabs->setDocumentMode(true);
    // In a low window these give way, which can be scrolled: not the buttons above them.
    for (QWidget *low : { static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_details) })
        low->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_tabs->addTab(m_details, QString());
    m_tabs->addTab(m_cards, QString());
    m_tabs->setTabVisible(m_tabs->indexOf(m_cards), false);
    addWidget(m_table);
    addWidget(m_tabs);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    updateSplit();
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    connect(m_tabs, &QTabWidget::currentChanged, this, &TargetPane::updateSplit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TargetPane::followCurrentRow);
    connect(&filter, &QAbstractItemModel::modelReset, this, &TargetPane::updateDetails);
    retranslate();
}

bool TargetPane::showsUnknown() const { return m_tabs->currentWidget() == m_cards; }

void TargetPane::showUnknown() { m_tabs->setCurrentWidget(m_cards); }

void TargetPane::begin()
{
    m_tabs->setCurrentWidget(m_details);
    updateSplit();
}

// The details need their width only when there is something to read.
void TargetPane::updateSplit()
{
    if (m_isMoved)
        return;
    const bool isRead = showsUnknown() || m_table->currentPosition() >= 0;
    setSizes(isRead ? QList<int> { 600, 500 } : QList<int> { 820, 280 });
}

void TargetPane::followCurrentRow()
{
    updateDetails();
    updateSplit();
    const qsizetype current = m_table->currentPosition();
    if (current < 0)
        return;
    if (m_cards->showTarget(current))
        showUnknown();
    else
        m_tabs->setCurrentWidget(m_details);
}

void TargetPane::updateDetails()
{
    const qsizetype current = m_table->currentPosition();
    QString text;
    if (current >= 0) {
        text = detailText(m_model.run().targets.at(current), m_model.kind(), m_catalogue, m_clock);
        if (m_model.isInsisted(current))
            text += u'\n' + insistedText();
    }
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

void TargetPane::updateCards(const UnknownCard::Abilities &abilities)
{
    const QList<UnknownCall> &calls = m_model.unknownCalls();
    m_cards->setCalls(m_model.run(), m_model.kind(), calls, abilities);
    const int tab = m_tabs->indexOf(m_cards);
    m_tabs->setTabVisible(tab, !calls.isEmpty());
    // As the filter beside it counts: one request may carry many targets.
    const int unknown = m_model.totals()[Outcome::Unknown];
    //: a tab; %1 how many targets there are
    m_tabs->setTabText(tab, tr("Un&known outcomes (%1)").arg(countText(unknown)));
}

void TargetPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSplitter::changeEvent(event);
}

void TargetPane::retranslate()
{
    m_details->setAccessibleName(tr("Details of the selected target"));
    m_details->setPlaceholderText(
        tr("Select a row to read what happened to it and what to do next."));
    m_tabs->setTabText(m_tabs->indexOf(m_details), tr("&Details"));
    nameTabScrolling(*m_tabs);
}

} // namespace muster
