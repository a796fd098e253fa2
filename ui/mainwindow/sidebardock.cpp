// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/sidebardock.h"

#include "app/connections/connectionstore.h"
#include "app/session/runregister.h"
#include "app/session/savedlists.h"
#include "ui/fleet/savedflow.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/runs/jobpanel.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/sidebar/sidebarview.h"

#include <QEvent>
#include <QMenu>

#include <utility>

namespace muster {

namespace {

SidebarConnection shownOf(ConnectionPage &page, bool isInFront)
{
    SidebarConnection shown;
    shown.connection = page.open().connection();
    for (const FleetKind &kind : page.open().cloud().kinds())
        shown.kinds.append({ kind.name, page.countOf(kind.id), kind.id, kind.drawing });
    shown.shownKind = page.shownKind();
    shown.isInFront = isInFront;
    return shown;
}

} // namespace

SidebarDock::SidebarDock(const Parts &parts, QWidget *window)
    : QDockWidget(window)
    , m_parts(parts)
    , m_runs(new RunRegister(parts.jobs.runs(), parts.journal, this))
    , m_model(new SidebarModel(*m_runs, parts.clock, this))
    , m_view(new SidebarView(*m_model))
{
    setObjectName(QStringLiteral("sidebarDock"));
    setFeatures(NoDockWidgetFeatures);
    setAllowedAreas(Qt::LeftDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // it goes nowhere
    setWidget(m_view);
    connectView();
    connect(&parts.connections, &ConnectionStore::changed, this, &SidebarDock::update);
    connect(&parts.jobs, &JobPanel::runShown, m_model, &SidebarModel::setShownRun);
    retranslate();
    update();
}

void SidebarDock::connectView()
{
    connect(m_view, &SidebarView::kindChosen, this,
            [this](const ConnectionId &connection, int kind, bool goes) {
                if (ConnectionPage *page = m_parts.pages.page(connection)) {
                    page->showKind(kind);
                    emit pageWanted(page, goes);
                }
            });
    connect(m_view, &SidebarView::connectionChosen, this, [this](const ConnectionId &connection) {
        if (ConnectionPage *page = m_parts.pages.page(connection))
            emit pageWanted(page, false);
        else
            emit openWanted(connection);
    });
    connect(m_view, &SidebarView::selectionChosen, this,
            [this](const KindId &kind, const QString &name) {
                if (FleetPage *page = showFleet(kind); page && page->saved())
                    page->saved()->choose(name);
            });
    connect(m_view, &SidebarView::selectionMenuWanted, this,
            [this](const KindId &kind, const QString &name, QMenu *menu) {
                const ConnectionPage *page = pageWith(kind);
                FleetPage *fleet = page ? page->page(kind) : nullptr;
                if (!fleet || !fleet->saved())
                    return;
                fleet->saved()->addActions(*menu, name);
                // What it asks, and says, it does there.
                connect(menu, &QMenu::triggered, this, [this, kind] { showFleet(kind); });
            });
    connect(m_view, &SidebarView::runChosen, this, &SidebarDock::runWanted);
    connect(m_view, &SidebarView::runWindowWanted, this, &SidebarDock::runWindowWanted);
    connect(m_view, &SidebarView::moreRunsWanted, this, &SidebarDock::readMore);
}

void SidebarDock::setSavedLists(SavedLists &lists)
{
    if (m_lists)
        return;
    m_lists = &lists;
    connect(&lists, &SavedLists::changed, this, &SidebarDock::updateSelections);
    updateSelections();
}

ConnectionPage *SidebarDock::pageWith(const KindId &kind) const
{
    ConnectionPage *front = m_parts.pages.current();
    if (front && front->page(kind))
        return front;
    for (const ConnectionId &id : m_opened) {
        ConnectionPage *page = m_parts.pages.page(id);
        if (page && page->page(kind))
            return page;
    }
    return nullptr;
}

FleetPage *SidebarDock::showFleet(const KindId &kind)
{
    ConnectionPage *page = pageWith(kind);
    FleetPage *fleet = page ? page->page(kind) : nullptr;
    if (!fleet)
        return nullptr;
    page->showKind(static_cast<int>(page->pages().indexOf(fleet)));
    emit pageWanted(page, false);
    return fleet;
}

void SidebarDock::updateSelections()
{
    if (!m_lists)
        return;
    QList<SidebarSelection> shown;
    QSet<KindId> seen;
    for (const ConnectionId &id : std::as_const(m_opened)) {
        const ConnectionPage *page = m_parts.pages.page(id);
        for (FleetPage *fleet : page ? page->pages() : QList<FleetPage *>()) {
            const FleetKind &kind = fleet->model().kind();
            if (seen.contains(kind.id))
                continue;
            seen.insert(kind.id);
            for (const SavedList &list : m_lists->of(kind.id))
                shown.append({ list.name, kind.id, kind.name, kind.count, list.targets.size() });
        }
    }
    m_model->setSelections(shown);
}

void SidebarDock::readMore()
{
    if (m_isStarted)
        m_runs->readMore();
}

void SidebarDock::start()
{
    if (!std::exchange(m_isStarted, true))
        m_runs->readMore();
}

void SidebarDock::tryAgain()
{
    if (m_runs->state() == RunRegister::State::Failed)
        m_runs->readMore();
}

void SidebarDock::setKinds(const QList<FleetKind> &kinds)
{
    QList<Phrase> names;
    for (const FleetKind &kind : kinds)
        names.append(kind.name);
    m_view->setUsualKinds(names);
}

void SidebarDock::add(ConnectionPage *page)
{
    m_opened.append(page->open().connection().id);
    connect(page, &ConnectionPage::countsChanged, this, &SidebarDock::update);
    update();
}

void SidebarDock::remove(const ConnectionId &id)
{
    m_opened.removeAll(id);
    update();
}

void SidebarDock::update()
{
    QList<SidebarConnection> open;
    for (const ConnectionId &id : std::as_const(m_opened)) {
        if (ConnectionPage *page = m_parts.pages.page(id))
            open.append(shownOf(*page, page == m_parts.pages.current()));
    }
    QList<Connection> saved = m_parts.connections.list();
    saved.removeIf([this](const Connection &connection) {
        return m_parts.pages.page(connection.id) != nullptr;
    });
    m_model->setOpen(open);
    m_model->setSaved(saved);
    updateSelections();
    m_view->followFront();
}

void SidebarDock::forget(const RunId &run) { m_runs->forget(run); }

QStringList SidebarDock::collapsed() const { return m_view->collapsed(); }

void SidebarDock::setCollapsed(const QStringList &names) { m_view->setCollapsed(names); }

void SidebarDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SidebarDock::retranslate() { setWindowTitle(tr("Sidebar")); }

} // namespace muster
