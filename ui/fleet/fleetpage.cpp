// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetpage.h"

#include "ui/fleet/columnmenu.h"
#include "ui/fleet/emptynote.h"
#include "ui/fleet/filterbar.h"
#include "ui/fleet/fleetlister.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/listingbar.h"
#include "ui/fleet/listnote.h"
#include "ui/fleet/pastelistdialog.h"
#include "ui/fleet/tickbar.h"
#include "ui/fleet/tickheader.h"
#include "ui/fleet/viewstate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/errortext.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

namespace {
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
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_model(new FleetModel(requiredKind(cloud, kind), this))
    , m_proxy(new FleetProxy(*m_model, this))
    , m_ticks(*m_model, *m_proxy)
    , m_lister(new FleetLister(cloud, *m_model, clock, this))
    , m_filterBar(new FilterBar(*m_model, this))
    , m_pasteList(new QPushButton(this))
    , m_blocked(plainLabel(QStringLiteral("fleetActBlocked"), this))
    , m_act(new QPushButton(this))
    , m_tickBar(new TickBar(this))
    , m_listingBar(new ListingBar(this))
    , m_message(new MessageBar(this))
    , m_view(new FleetView(*m_model, *m_proxy, this))
    , m_emptyNote(new EmptyNote(m_view->viewport()))
{
    setObjectName(QStringLiteral("fleetPage"));
    m_act->setObjectName(QStringLiteral("fleetAct"));
    m_pasteList->setObjectName(QStringLiteral("fleetPasteList"));
    m_blocked->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setObjectName(QStringLiteral("fleetMessage"));
    layOut();
    wire();
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
    auto *top = new QHBoxLayout;
    top->addWidget(m_filterBar);
    top->addWidget(m_pasteList);
    top->addWidget(m_blocked, 1);
    top->addWidget(m_act);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_tickBar);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_listingBar);
    QWidget::setTabOrder(m_act, m_tickBar);
    QWidget::setTabOrder(m_tickBar, m_message);
    QWidget::setTabOrder(m_message, &m_view->tickHeader());
    QWidget::setTabOrder(&m_view->tickHeader(), m_view);
    QWidget::setTabOrder(m_view, m_listingBar);
}

void FleetPage::wire()
{
    connect(m_filterBar, &FilterBar::textChanged, m_proxy, &FleetProxy::setText);
    connect(m_filterBar, &FilterBar::statusesChanged, m_proxy, &FleetProxy::setStatuses);
    connect(m_proxy, &FleetProxy::rowsChanged, this, [this] {
        updateTicks();
        updateEmptyNote();
    });
    connect(m_model, &FleetModel::ticksChanged, this, &FleetPage::updateTicks);
    connect(&m_view->tickHeader(), &TickHeader::tickAllRequested, this,
            [this](bool ticked) { m_ticks.setShown(ticked); });
    connect(m_view, &FleetView::tickAllRequested, this, &FleetPage::tickAllMatching);
    connect(m_view, &FleetView::copyRequested, this, &FleetPage::copyRows);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FleetPage::showRowMenu);
    connect(&m_view->tickHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) {
                showColumnMenu(*m_view, *m_model, m_view->tickHeader().mapToGlobal(position));
            });
    connect(m_tickBar, &TickBar::showHiddenRequested, this, &FleetPage::showHiddenTicks);
    connect(m_tickBar, &TickBar::untickHiddenRequested, this, [this] { m_ticks.clearHidden(); });
    connect(m_pasteList, &QPushButton::clicked, this, &FleetPage::pasteList);
    connect(m_emptyNote, &EmptyNote::actionTriggered, m_filterBar, &FilterBar::clear);
    connect(m_message, &MessageBar::actionTriggered, this, &FleetPage::refreshAsked);
    connect(m_message, &MessageBar::closed, this, [this] { m_notice = Notice::None; });
    connect(m_act, &QPushButton::clicked, this, [this] {
        const QList<Target> targets = tickedTargets();
        if (!targets.isEmpty())
            emit actRequested(kind(), targets);
    });
}

void FleetPage::wireLister()
{
    connect(m_listingBar, &ListingBar::cancelRequested, this, &FleetPage::cancelListing);
    connect(m_lister, &FleetLister::started, this, [this] {
        m_notice = Notice::None;
        updateNotice();
        updateProgress();
        updateEmptyNote();
        updateDoubt();
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

void FleetPage::pasteList()
{
    if (m_pasted)
        return;
    m_pasted = new PasteListDialog(*m_model, QGuiApplication::clipboard()->text(), this);
    m_pasted->setAttribute(Qt::WA_DeleteOnClose);
    updateDoubt();
    connect(m_pasted, &QDialog::accepted, this, &FleetPage::tickPasted);
    m_pasted->open();
}

void FleetPage::tickPasted()
{
    const QList<TargetId> ids = m_pasted->ids();
    tick(ids, m_pasted->untickOthers());
    m_view->setFocus();
    // The first of them that the filter shows, so that one sees what was done.
    for (const TargetId &id : ids) {
        const int row = m_proxy->proxyRow(m_model->rowOf(id));
        if (row < 0)
            continue;
        const QModelIndex first = m_proxy->index(row, FleetModel::NameColumn);
        m_view->setCurrentIndex(first);
        m_view->scrollTo(first);
        return;
    }
}

void FleetPage::updateDoubt()
{
    if (!m_pasted)
        return;
    const bool isWhole = !isListing() && m_notice == Notice::None && m_updatedAt.isValid();
    m_pasted->setDoubt(isWhole ? QString()
                               : tr("The list has not been read to its end: what was not found may "
                                    "be there all the same."));
}

void FleetPage::requestAct() { m_act->click(); }

QList<FleetKind> FleetPage::commands() const
{
    QList<FleetKind> offered = m_model->kind().commands;
    // A next goes on by itself.
    offered.removeIf([](const FleetKind &command) { return !command.unfinished.isEmpty(); });
    return offered;
}

QList<Target> FleetPage::commandTargets(const FleetKind &command) const
{
    return m_blocked->text().isEmpty() ? m_view->chosenTargets(command) : QList<Target>();
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

void FleetPage::copyRows() { copyUnlessEmpty(m_view->chosenRowsText()); }

void FleetPage::copyIds() { copyUnlessEmpty(m_view->chosenIdsText()); }

void FleetPage::setActBlocked(const QString &reason)
{
    m_blocked->setText(reason);
    updateTicks();
}

QByteArray FleetPage::saveViewState() const { return saveColumns(*m_view, *m_model); }

void FleetPage::restoreViewState(const QByteArray &state)
{
    restoreColumns(*m_view, *m_model, state);
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
    m_act->setText(fleetKind.verb.text());
    m_pasteList->setText(tr("Paste list…"));
    m_view->setAccessibleName(fleetKind.name.text());
    m_view->tickHeader().retranslate();
    updateTicks();
    updateEmptyNote();
    updateNotice();
}

void FleetPage::updateTicks()
{
    const Ticks::Summary ticks = m_ticks.summary();
    m_view->tickHeader().setTickState(ticks.shown, ticks.canTickShown);
    m_tickBar->setCounts(ticks.counts);
    m_act->setEnabled(ticks.counts.eligible > 0 && m_blocked->text().isEmpty());
    if (ticks.counts.ticked != m_announcedTicks) {
        m_announcedTicks = ticks.counts.ticked;
        emit tickedChanged(m_announcedTicks);
    }
}

void FleetPage::showHiddenTicks()
{
    const QList<int> hidden = m_ticks.hiddenRows();
    m_filterBar->clear();
    if (hidden.isEmpty())
        return;
    const QModelIndex first
        = m_proxy->index(m_proxy->proxyRow(hidden.first()), FleetModel::NameColumn);
    m_view->setCurrentIndex(first);
    m_view->scrollTo(first, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

void FleetPage::updateEmptyNote()
{
    if (m_proxy->rowCount() > 0)
        m_emptyNote->setMessage({});
    else if (m_model->rowCount() > 0)
        m_emptyNote->setMessage(tr("No row matches the filter."), tr("Show all"));
    else if (isListing())
        m_emptyNote->setMessage(tr("Reading the list…"));
    else if (m_notice == Notice::NotWhole)
        m_emptyNote->setMessage(tr("No row could be read, though the list may not be empty."));
    else if (m_updatedAt.isValid())
        m_emptyNote->setMessage(tr("The list is empty: the cloud has nothing of this kind here."));
    else
        m_emptyNote->setMessage(tr("The list has not been read."));
}

void FleetPage::updateNotice()
{
    switch (m_notice) {
    case Notice::None:
        m_message->clear();
        break;
    case Notice::Error:
        if (m_error->kind == ErrorKind::Cancelled)
            m_message->setMessage(MessageBar::Kind::Info,
                                  tr("Reading was stopped. The list may be incomplete."),
                                  tr("Read again"));
        else
            m_message->setMessage(MessageBar::Kind::Error,
                                  errorText(*m_error, Asked::Read, m_catalogue), tr("Try again"));
        break;
    case Notice::NotWhole:
        m_message->setMessage(MessageBar::Kind::Info, listNote(m_summary), tr("Read again"));
        break;
    }
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
    m_notice = Notice::None;
    m_error.reset();
    if (!result) {
        m_notice = Notice::Error;
        m_error = result.error();
    } else {
        m_updatedAt = m_clock.now();
        m_summary = *result;
        if (!m_summary.isWhole())
            m_notice = Notice::NotWhole;
    }
    updateNotice();
    updateProgress();
    updateEmptyNote();
    updateDoubt();
    emit listingChanged(false);
    emit listed(result);
}

void FleetPage::showRowMenu(const QPoint &position)
{
    if (m_view->chosenSourceRows().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fleetRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<int> chosen = m_view->chosenSourceRows();
    const auto isTicked = [this](int row) { return m_model->isTicked(row); };
    const auto canBeTicked
        = [this](int row) { return m_model->isEligible(row) && !m_model->isTicked(row); };
    menu->addAction(tr("&Tick"), this, [this] { m_view->setChosenTicked(true); })
        ->setEnabled(std::any_of(chosen.cbegin(), chosen.cend(), canBeTicked));
    menu->addAction(tr("&Untick"), this, [this] { m_view->setChosenTicked(false); })
        ->setEnabled(std::any_of(chosen.cbegin(), chosen.cend(), isTicked));
    menu->addSeparator();
    for (const FleetKind &command : commands()) {
        QAction *action = menu->addAction(command.verb.text(), this,
                                          [this, id = command.id] { requestCommand(id); });
        action->setObjectName(command.id.value);
        action->setEnabled(!commandTargets(command).isEmpty());
        menu->addSeparator();
    }
    menu->addAction(tr("&Copy rows"), this, &FleetPage::copyRows);
    menu->addAction(tr("Copy &IDs"), this, &FleetPage::copyIds);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace muster
