// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targetpane.h"

#include "ui/runs/jobtable.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/helpplace.h"
#include "ui/widgets/tabscrolling.h"
#include "ui/words/formatters.h"

#include <QApplication>
#include <QEvent>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowPane = 9; // lines of text: rows and details side by side are both too low to read

} // namespace

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
    , m_close(new QToolButton)
    , m_escape(new QShortcut(Qt::Key_Escape, this))
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
        low->setMinimumHeight(fontMetrics().lineSpacing());
    m_tabs->addTab(m_details, QString());
    m_tabs->addTab(m_cards, QString());
    m_tabs->setTabVisible(m_tabs->indexOf(m_cards), false);
    m_close->setObjectName(u"closeDetails"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_tabs->setCornerWidget(m_close);
    m_tabs->hide();
    addWidget(m_table);
    addWidget(m_tabs);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false); // while nothing is open the key is for others
    connect(m_escape, &QShortcut::activated, this, &TargetPane::closeDetails);
    connect(m_close, &QToolButton::clicked, this, &TargetPane::closeDetails);
    connect(m_table, &RowTable::rowChosen, this, &TargetPane::openDetails);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        arrange();
        updateSplit();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TargetPane::followCurrentRow);
    retranslate();
}

bool TargetPane::isOpen() const { return !m_tabs->isHidden(); }

bool TargetPane::showsUnknown() const { return isOpen() && m_tabs->currentWidget() == m_cards; }

void TargetPane::setOpen(bool isOpened)
{
    if (isOpen() == isOpened)
        return;
    // Hidden with the focus in it the focus would go anywhere.
    if (!isOpened) {
        setAlone(false);
        if (m_tabs->isAncestorOf(QApplication::focusWidget()))
            m_table->setFocus();
    }
    m_tabs->setVisible(isOpened);
    m_escape->setEnabled(isOpened);
    arrange();
    updateSplit();
    if (isOpened && m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
    emit openChanged(isOpened);
}

void TargetPane::openDetails()
{
    if (m_table->currentPosition() < 0 && m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showCurrent();
    setOpen(true);
}

void TargetPane::closeDetails() { setOpen(false); }

void TargetPane::showUnknown()
{
    m_tabs->setCurrentWidget(m_cards);
    setOpen(true);
}

void TargetPane::begin()
{
    m_told = -1;
    m_tabs->setCurrentWidget(m_details);
    closeDetails();
    updateDetails();
}

void TargetPane::updateSplit()
{
    if (!m_isMoved)
        setSizes({ 500, 500 });
}

void TargetPane::arrange()
{
    const bool isLow = height() < lowPane * fontMetrics().lineSpacing();
    setAlone(isOpen() && (showsUnknown() || isLow));
}

void TargetPane::setAlone(bool isAlone)
{
    // Whoever gives the rows the focus while they are hidden wants to be here.
    QWidget *instead = showsUnknown() ? static_cast<QWidget *>(&m_cards->card()) : m_details;
    m_table->setFocusProxy(isAlone ? instead : nullptr); // moves a focus that it has
    if (std::exchange(m_isAlone, isAlone) == isAlone)
        return;
    m_table->setHidden(isAlone);
    retranslate();
}

void TargetPane::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

void TargetPane::followCurrentRow()
{
    if (m_table->currentPosition() < 0)
        return;
    if (isOpen())
        showCurrent();
    else
        updateDetails();
}

void TargetPane::showCurrent()
{
    updateDetails();
    const qsizetype current = m_table->currentPosition();
    if (current >= 0 && m_cards->showTarget(current))
        m_tabs->setCurrentWidget(m_cards);
    else
        m_tabs->setCurrentWidget(m_details);
}

void TargetPane::updateDetails()
{
    if (m_table->currentPosition() >= 0)
        m_told = m_table->currentPosition();
    QString text;
    QString code;
    if (m_told >= 0 && m_told < m_model.rowCount()) {
        const auto row = static_cast<int>(m_told);
        code = m_model.cell(row, TargetField::Name).data(helpCodeRole).toString();
        text = detailText(m_model.run().targets.at(m_told), m_model.kind(), m_catalogue, m_clock);
        if (m_model.isInsisted(m_told))
            text += u'\n' + insistedText();
    }
    setHelpCode(*m_details, code);
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
    const bool leadsBack = m_isAlone;
    m_close->setAccessibleName(leadsBack ? tr("Back to the targets") : tr("Close the details"));
    m_close->setToolTip(leadsBack ? tr("Shows the targets again (Esc)")
                                  : tr("Closes the details (Esc)"));
}

} // namespace muster
