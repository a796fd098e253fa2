// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetpage.h"

#include "app/core/visibletext.h"
#include "ui/fleet/columnmenu.h"
#include "ui/fleet/columnwidths.h"
#include "ui/fleet/detailsdrawer.h"
#include "ui/fleet/emptynote.h"
#include "ui/fleet/filterbar.h"
#include "ui/fleet/filterfields.h"
#include "ui/fleet/filterrow.h"
#include "ui/fleet/fleetlister.h"
#include "ui/fleet/fleetnotice.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/listingbar.h"
#include "ui/fleet/pasteflow.h"
#include "ui/fleet/rowdetails.h"
#include "ui/fleet/rowguide.h"
#include "ui/fleet/rowmenu.h"
#include "ui/fleet/savedflow.h"
#include "ui/fleet/tickbar.h"
#include "ui/fleet/tickheader.h"
#include "ui/fleet/tickmenu.h"
#include "ui/fleet/viewstate.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace muster {

namespace {

constexpr int leastRows = 3; // in sight, where the window is high enough

FleetKind requiredKind(const Cloud &cloud, const KindId &id)
{
    const FleetKind *kind = findKind(cloud, id);
    if (!kind)
        qFatal("The cloud has no such kind of fleet: %s", qPrintable(id.value));
    return *kind;
}

void copyUnlessEmpty(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}
}

FleetPage::FleetPage(Cloud &cloud, const KindId &kind, const ErrorCatalogue &catalogue,
                     Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_cloud(cloud)
    , m_clock(clock)
    , m_model(new FleetModel(requiredKind(cloud, kind), this))
    , m_proxy(new FleetProxy(*m_model, this))
    , m_ticks(*m_model, *m_proxy)
    , m_pasteFlow(new PasteFlow(*m_model, m_ticks, this))
    , m_lister(new FleetLister(cloud, *m_model, clock, this))
    , m_row(new FilterRow(*m_model, clock, this))
    , m_filterBar(&m_row->filter())
    , m_listingBar(&m_row->listing())
    , m_message(new MessageBar(this))
    , m_notice(new FleetNotice(*m_message, catalogue, [this] { return needText(); }))
    , m_drawer(new DetailsDrawer(this))
    , m_view(new FleetView(*m_model, *m_proxy, m_drawer))
    , m_details(new RowDetails(*m_model, clock, m_drawer))
    , m_emptyNote(new EmptyNote(m_view->viewport()))
    , m_tickMenu(new TickMenu(this))
    , m_tickBar(new TickBar(m_model->kind(), m_tickMenu, this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("fleetPage"));
    m_tickMenu->setObjectName(QStringLiteral("fleetTickMenu"));
    m_filterBar->setFields(m_proxy->fields());
    m_message->setObjectName(QStringLiteral("fleetMessage"));
    layOut();
    wire();
    wireTicks();
    wireLister();
    retranslateUi();
}

FleetPage::~FleetPage()
{
    // The view must not look at a model that goes before it.
    delete m_view;
}

void FleetPage::layOut()
{
    // Little around it: every pixel is one of the table's.
    m_layout->setContentsMargins(8, 6, 8, 4);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_row);
    m_layout->addWidget(m_message);
    auto *guideMessage = new MessageBar(this);
    guideMessage->setObjectName(QStringLiteral("fleetGuideMessage"));
    m_layout->addWidget(guideMessage);
    m_guide = new RowGuide(*m_model, *m_proxy, *guideMessage, this);
    connect(m_guide, &RowGuide::rowWanted, this, &FleetPage::showSourceRow);
    m_drawer->setParts(m_view, m_details);
    m_layout->addWidget(m_drawer, 1);
    m_layout->addWidget(m_tickBar);
    // In a low window it gives way, as it can be scrolled.
    m_view->setMinimumHeight(fontMetrics().lineSpacing());
    QWidget::setTabOrder(&m_view->tickHeader(), m_view);
    QWidget::setTabOrder(m_view, m_details);
}

void FleetPage::wire()
{
    connect(m_filterBar, &FilterBar::textChanged, m_proxy, &FleetProxy::setText);
    connect(m_filterBar, &FilterBar::statusesChanged, m_proxy, &FleetProxy::setStatuses);
    connect(m_filterBar, &FilterBar::leaveRequested, this, &FleetPage::goToRows);
    connect(m_proxy, &FleetProxy::problemChanged, this, &FleetPage::updateShown);
    connect(m_proxy, &FleetProxy::rowsChanged, this, [this] {
        updateTicks();
        updateShown();
        updateEmptyNote();
    });
    connect(m_view, &FleetView::tickAllRequested, this, &FleetPage::tickAllMatching);
    connect(m_view, &FleetView::copyRequested, this, &FleetPage::copyRows);
    connect(m_view, &FleetView::detailsRequested, this, &FleetPage::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FleetPage::updateDetails);
    connect(m_details, &RowDetails::closeRequested, this, &FleetPage::closeDetails);
    connect(m_details, &RowDetails::runRequested, this, &FleetPage::runRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { showRowMenu(*this, *m_view, position); });
    connect(m_row, &FilterRow::pasteRequested, this, &FleetPage::pasteList);
    connect(m_pasteFlow, &PasteFlow::ticked, this, &FleetPage::showFirst);
    connect(m_emptyNote, &EmptyNote::actionTriggered, this, [this] {
        m_filterBar->clear();
        m_proxy->setOnlyTicked(false);
    });
    connect(m_message, &MessageBar::actionTriggered, this, &FleetPage::refreshAsked);
}

void FleetPage::wireTicks()
{
    connect(m_model, &FleetModel::ticksChanged, this, &FleetPage::updateTicks);
    connect(&m_view->tickHeader(), &TickHeader::tickAllRequested, this,
            [this](bool ticked) { m_ticks.setShown(ticked); });
    connect(&m_view->tickHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) {
                const TickHeader &header = m_view->tickHeader();
                if (header.logicalIndexAt(position) == FleetModel::TickColumn)
                    m_tickMenu->popup(header.mapToGlobal(position));
                else
                    showColumnMenu(*m_view, *m_model, header.mapToGlobal(position));
            });
    connect(m_tickMenu, &QMenu::aboutToShow, this, [this] {
        m_tickMenu->fill(m_tickBar->counts(), m_proxy->isOnlyTicked(), m_ticks.gone());
    });
    connect(m_tickMenu, &TickMenu::tickMatching, this, &FleetPage::tickAllMatching);
    connect(m_tickMenu, &TickMenu::untickAll, this, &FleetPage::untickAll);
    connect(m_tickMenu, &TickMenu::invert, this, [this] { m_ticks.invertShown(); });
    connect(m_tickMenu, &TickMenu::onlyTicked, m_proxy, &FleetProxy::setOnlyTicked);
    connect(m_tickMenu, &TickMenu::showHidden, this, &FleetPage::showHiddenTicks);
    connect(m_tickMenu, &TickMenu::untickHidden, this, [this] { m_ticks.clearHidden(); });
    connect(m_tickMenu, &TickMenu::untickBarred, this, [this] { m_ticks.clearBarred(); });
    connect(m_tickMenu, &TickMenu::showRow, this,
            [this](const TargetId &id) { showSourceRow(m_model->rowOf(id)); });
    connect(m_proxy, &FleetProxy::onlyTickedChanged, m_tickBar, &TickBar::setOnlyTicked);
    connect(m_tickBar, &TickBar::onlyTickedPressed, m_proxy, &FleetProxy::setOnlyTicked);
    connect(m_tickBar, &TickBar::untickPressed, this, &FleetPage::untickAll);
    connect(m_tickBar, &TickBar::actPressed, this, &FleetPage::requestAct);
}

void FleetPage::wireLister()
{
    connect(m_listingBar, &ListingBar::cancelRequested, this, &FleetPage::cancelListing);
    connect(m_lister, &FleetLister::started, this, [this] {
        m_notice->clear();
        updateProgress();
        updateEmptyNote();
        updateWhole();
        emit listingChanged(true);
    });
    connect(m_lister, &FleetLister::progressed, this, &FleetPage::updateProgress);
    connect(m_lister, &FleetLister::aboutToMerge, this, [this] {
        const bool scrolled = m_view->verticalScrollBar()->value() > 0;
        m_topRow = scrolled ? m_proxy->index(m_view->rowAt(0), 0) : QModelIndex();
    });
    connect(m_lister, &FleetLister::mergeDone, this, [this] {
        // Rows that came in above must not push away what the person looks at.
        if (m_topRow.isValid())
            m_view->scrollTo(m_topRow, QAbstractItemView::PositionAtTop);
        m_topRow = QModelIndex();
    });
    connect(m_lister, &FleetLister::finished, this, &FleetPage::onListed);
}

const KindId &FleetPage::kind() const { return m_model->kind().id; }

QTableView &FleetPage::view() { return *m_view; }

bool FleetPage::isListing() const { return m_lister->isListing(); }

void FleetPage::refresh() { m_lister->start(); }

void FleetPage::refreshAsked()
{
    if (!isListing())
        m_cloud.tryAgain();
    refresh();
}

void FleetPage::setSilence(std::chrono::seconds time) { m_listingBar->setSilence(time); }

void FleetPage::cancelListing() { m_lister->cancel(); }

void FleetPage::focusSearch() { m_filterBar->focusSearch(); }

void FleetPage::clearSearch() { m_filterBar->clearSearch(); }

void FleetPage::tickAllMatching() { m_ticks.setShown(true); }

void FleetPage::untickAll() { m_ticks.clear(); }

void FleetPage::pasteList() { m_pasteFlow->open(QGuiApplication::clipboard()->text()); }

void FleetPage::tickFromList(const QString &list) { m_pasteFlow->open(list); }

void FleetPage::goTo(const TargetId &target) { m_guide->goTo(target); }

void FleetPage::setSavedLists(SavedLists &lists)
{
    if (m_savedFlow)
        return;
    // Of its own: what is said of the list itself stays.
    auto *message = new MessageBar(this);
    message->setObjectName(QStringLiteral("fleetSavedMessage"));
    m_layout->insertWidget(m_layout->indexOf(m_message) + 1, message);
    m_savedFlow = new SavedFlow({ *m_model, *m_proxy, lists, *message, this });
    m_row->setSavedMenu(m_savedFlow->menu());
    connect(m_savedFlow, &SavedFlow::filterChosen, m_filterBar, &FilterBar::setFilter);
    connect(m_savedFlow, &SavedFlow::listChosen, m_pasteFlow, &PasteFlow::open);
}

void FleetPage::showFirst(const QList<TargetId> &ids)
{
    m_view->setFocus();
    for (const TargetId &id : ids) {
        const int row = m_model->rowOf(id);
        if (row >= 0 && m_proxy->proxyRow(row) >= 0) {
            showSourceRow(row);
            return;
        }
    }
}

void FleetPage::updateWhole()
{
    const bool isWhole = !isListing() && m_notice->isClear() && m_updatedAt.isValid();
    m_pasteFlow->setWhole(isWhole);
    m_guide->setWhole(isWhole);
    m_guide->retranslate();
}

bool FleetPage::mayAct() const { return !m_tickBar->isBlocked(); }

void FleetPage::requestAct()
{
    if (!mayAct())
        return;
    QList<Target> targets = tickedTargets();
    if (targets.isEmpty() && tickedCount() == 0)
        targets = focusedTarget();
    if (!targets.isEmpty()) {
        emit actRequested(kind(), targets);
        return;
    }
    m_notice->showNeed();
}

QList<Target> FleetPage::focusedTarget() const
{
    const QList<int> chosen = m_view->chosenSourceRows();
    const bool isOne = chosen.size() == 1 && m_model->isEligible(chosen.constFirst());
    return isOne ? QList { m_model->target(chosen.constFirst()) } : QList<Target>();
}

QString FleetPage::needText() const
{
    if (tickedCount() > 0)
        return tr("None of the ticked rows can go now. The reason is beside the status of each.");
    const QList<int> chosen = m_view->chosenSourceRows();
    if (chosen.size() > 1) {
        return tr("No row is ticked. Space ticks the %n selected one(s).", nullptr,
                  static_cast<int>(chosen.size()));
    }
    if (chosen.isEmpty())
        return tr("No row is ticked. Tick the rows that you want, or select one.");
    //: %1: the name of a row, %2: a sentence that says why it cannot be picked
    return tr("%1: %2").arg(visibleText(m_model->text(chosen.constFirst(), FleetModel::NameColumn)),
                            m_model->text(chosen.constFirst(), m_model->eligibilityColumn()));
}

QList<FleetKind> FleetPage::commands() const
{
    QList<FleetKind> offered = m_model->kind().commands;
    // A next goes on by itself.
    offered.removeIf([](const FleetKind &command) { return !command.unfinished.isEmpty(); });
    return offered;
}

QList<Target> FleetPage::commandTargets(const FleetKind &command) const
{
    return m_tickBar->isBlocked() ? QList<Target>() : m_view->chosenTargets(command);
}

void FleetPage::requestCommand(const KindId &command)
{
    for (const FleetKind &known : commands()) {
        if (known.id != command)
            continue;
        const QList<Target> targets = commandTargets(known);
        if (!targets.isEmpty())
            emit actRequested(command, targets);
    }
}

void FleetPage::copyRows()
{
    if (!m_details->copy())
        copyUnlessEmpty(m_view->chosenRowsText());
}

void FleetPage::copyNames() { copyUnlessEmpty(m_view->chosenNamesText()); }

void FleetPage::copyIds() { copyUnlessEmpty(m_view->chosenIdsText()); }

void FleetPage::setActBlocked(const QString &reason) { m_tickBar->setBlocked(reason); }

void FleetPage::setRestarts(const LastRestartBook &book)
{
    m_restarts = &book;
    m_model->setRestarts(book, m_clock);
    m_details->setRestarts(book);
    connect(&book, &LastRestartBook::changed, this, &FleetPage::planTick);
    connect(&book, &LastRestartBook::readDone, this, [this] { m_view->widths().lookAgain(); });
    planTick();
}

void FleetPage::updateDetails()
{
    if (m_drawer->isOpen())
        m_details->showRow(m_proxy->mapToSource(m_view->currentIndex()).row());
}

void FleetPage::showDetails()
{
    const bool wasOpen = m_drawer->isOpen();
    m_drawer->open();
    updateDetails();
    if (wasOpen)
        m_details->takeFocus();
    else if (m_drawer->orientation() == Qt::Vertical)
        m_view->scrollTo(m_view->currentIndex()); // it has taken rows away
}

void FleetPage::closeDetails() { m_drawer->close(); }

void FleetPage::requestHistory()
{
    const QList<int> chosen = m_view->chosenSourceRows();
    if (!chosen.isEmpty())
        emit historyRequested(m_model->fleetRow(chosen.constFirst()).id);
}

void FleetPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_drawer->isOpen())
        closeDetails();
    else if (event->key() == Qt::Key_Escape && m_view->hasFocus())
        m_filterBar->focusSearch(); // back to where Enter or Down came from
    else
        QWidget::keyPressEvent(event);
}

// Once a second while something is on its way, and nobody looks at what cannot be seen.
void FleetPage::planTick()
{
    if (m_tickPlanned || !m_restarts || !isVisible() || !m_restarts->hasOpen(kind()))
        return;
    m_tickPlanned = true;
    m_clock.after(std::chrono::seconds(1), this, [this] {
        m_tickPlanned = false;
        m_view->repaintRestarts();
        m_details->timePassed();
        planTick();
    });
}

void FleetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    planTick();
}

void FleetPage::restoreFilter(const QString &text, const QSet<QString> &statuses)
{
    m_filterBar->setFilter(text, statuses);
    if (!m_restored) {
        m_restored = new MessageBar(this);
        m_restored->setObjectName(QStringLiteral("fleetRestored"));
        m_layout->insertWidget(m_layout->indexOf(m_message), m_restored);
        const auto end = [this] {
            m_isRestored = false;
            updateRestored();
        };
        connect(m_restored, &MessageBar::actionTriggered, m_filterBar, &FilterBar::clear);
        connect(m_restored, &MessageBar::closed, this, end);
        connect(m_filterBar, &FilterBar::textChanged, this, end);
        connect(m_filterBar, &FilterBar::statusesChanged, this, end);
    }
    m_isRestored = true;
    updateRestored();
}

// A list that is shorter than the person expects must say why.
void FleetPage::updateRestored()
{
    if (!m_restored)
        return;
    if (m_isRestored)
        m_restored->setMessage(MessageBar::Kind::Info,
                               tr("The filter of the last session is on: only what matches it is "
                                  "shown. Ticks are not kept."),
                               tr("Show all"));
    else
        m_restored->clear();
}

int FleetPage::missingHeight() const
{
    const int wanted = m_view->verticalHeader()->defaultSectionSize() * leastRows;
    return std::max(0, wanted - m_view->viewport()->height());
}

QByteArray FleetPage::saveViewState() const
{
    return saveView(*m_view, *m_model, m_drawer->widthByHand());
}

void FleetPage::restoreViewState(const QByteArray &state)
{
    m_drawer->setWidthByHand(restoreView(*m_view, *m_model, state));
}

void FleetPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void FleetPage::retranslateUi()
{
    const FleetKind &fleetKind = m_model->kind();
    m_view->setAccessibleName(fleetKind.name.text());
    m_view->tickHeader().retranslate();
    m_view->widths().refit();
    updateTicks();
    updateShown();
    updateEmptyNote();
    m_guide->retranslate();
    updateRestored();
    m_notice->update();
}

void FleetPage::updateTicks()
{
    const Ticks::Summary ticks = m_ticks.summary();
    m_view->tickHeader().setTickState(ticks.shown, ticks.canTickShown);
    m_tickBar->setCounts(ticks.counts);
    if (ticks.counts.ticked != m_announcedTicks)
        m_notice->endNeed();
    if (ticks.counts.ticked != m_announcedTicks) {
        m_announcedTicks = ticks.counts.ticked;
        emit tickedChanged(m_announcedTicks);
    }
}

void FleetPage::updateShown()
{
    if (m_proxy->problem()) {
        m_row->setShown(filterProblemText(*m_proxy->problem()));
        return;
    }
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_row->setShown(shown == all ? QString()
                                 //: %1: rows that match the filter, %2: all rows
                                 : tr("%1 of %2 shown").arg(countText(shown), countText(all)));
}

void FleetPage::showHiddenTicks()
{
    const QList<int> hidden = m_ticks.hiddenRows();
    if (!hidden.isEmpty())
        showSourceRow(hidden.first());
}

void FleetPage::showSourceRow(int row)
{
    if (row < 0)
        return;
    if (m_proxy->proxyRow(row) < 0)
        m_filterBar->clear();
    if (m_proxy->proxyRow(row) < 0)
        m_proxy->setOnlyTicked(false);
    const QModelIndex first = m_proxy->index(m_proxy->proxyRow(row), FleetModel::NameColumn);
    m_view->setCurrentIndex(first);
    m_view->scrollTo(first, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

void FleetPage::goToRows()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_view->setCurrentIndex(m_proxy->index(0, FleetModel::NameColumn));
}

void FleetPage::updateEmptyNote()
{
    if (m_proxy->rowCount() > 0)
        m_emptyNote->setMessage({});
    else if (m_model->rowCount() > 0)
        m_emptyNote->setMessage(tr("No row matches the filter."), tr("Show all"));
    else if (isListing())
        m_emptyNote->setMessage(tr("Reading the list…"));
    else if (m_notice->isNotWhole())
        m_emptyNote->setMessage(tr("No row could be read, though the list may not be empty."));
    else if (m_updatedAt.isValid())
        m_emptyNote->setMessage(tr("The list is empty: the cloud has nothing of this kind here."));
    else
        m_emptyNote->setMessage(tr("The list has not been read."));
}

void FleetPage::updateProgress()
{
    if (isListing())
        m_listingBar->setProgress(m_lister->read(), m_lister->total());
    else
        m_listingBar->setIdle(m_updatedAt);
}

void FleetPage::onListed(const Result<ListSummary> &result)
{
    if (result)
        m_updatedAt = m_clock.now();
    m_notice->setEnd(result);
    updateProgress();
    updateEmptyNote();
    updateWhole();
    emit listingChanged(false);
    emit listed(result);
}

} // namespace muster
