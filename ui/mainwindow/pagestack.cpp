// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/pagestack.h"

#include "app/connections/connectionstore.h"
#include "app/restart/earlierruns.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/restartflow.h"

#include <algorithm>
#include <utility>

namespace muster {

PageStack::PageStack(QWidget *welcome, ConnectionStore &connections)
    : m_connections(connections)
{
    addWidget(welcome);
}

PageStack::~PageStack() { clear(); }

void PageStack::add(ConnectionPage *page, RestartFlow *flow)
{
    const ConnectionId id = page->open().connection().id;
    m_pages.insert(id, page);
    m_flows.insert(id, flow);
    addWidget(page);
    connect(page, &ConnectionPage::actRequested, flow,
            [page, flow](const KindId &kind, const QList<Target> &targets) {
                FleetPage *fleet = page->page(kind);
                const bool isVerb = kind == fleet->kind();
                flow->confirm(kind, targets, fleet->model().rowCount(),
                              isVerb ? fleet->skippedTargets() : QList<Target>(),
                              isVerb ? fleet->hiddenTargets() : QSet<TargetId>());
            });
    connect(flow, &RestartFlow::started, page,
            [this, page](const RunId &run) { onStarted(page, run); });
    connect(flow, &RestartFlow::refused, page, &ConnectionPage::showError);
}

// What was just sent must not stand ready to be sent again; other ticks stay.
void PageStack::onStarted(ConnectionPage *page, const RunId &run)
{
    const RunRecord *record = page->open().runner().run(run);
    QList<TargetId> sent;
    for (const TargetRecord &target : record->targets)
        sent.append(target.target.id);
    page->page(record->kind)->untick(sent);
    emit started(run);
}

void PageStack::repeat(ConnectionPage *page, const RunRecord &run,
                       const QList<qsizetype> &positions)
{
    m_flows.value(page->open().connection().id)->repeat(run, positions);
}

void PageStack::remove(const ConnectionId &id)
{
    m_flows.remove(id);
    ConnectionPage *page = m_pages.take(id);
    page->hide();
    removeWidget(page);
    page->deleteLater(); // this may be a slot of its own; it goes before the session all the same
}

void PageStack::clear()
{
    m_flows.clear();
    qDeleteAll(std::exchange(m_pages, {})); // nobody looks for them while they go
}

ConnectionPage *PageStack::current() const
{
    return qobject_cast<ConnectionPage *>(currentWidget());
}

ConnectionPage *PageStack::pageFor(const RunRecord &run) const
{
    ConnectionPage *own = m_pages.value(run.connection.id);
    const auto leadsThere = [&run](ConnectionPage *page) {
        return isSameAccess(run.connection, page->open().connection(),
                            page->open().cloud().account());
    };
    for (ConnectionPage *page : m_pages) {
        if (page->open().runner().run(run.id))
            return page;
    }
    if (own && leadsThere(own))
        return own;
    for (ConnectionPage *page : m_pages) {
        if (leadsThere(page))
            return page;
    }
    return own;
}

std::optional<Connection> PageStack::savedFor(const RunRecord &run) const
{
    QList<Connection> saved = m_connections.list();
    saved.removeIf(
        [this](const Connection &connection) { return m_pages.contains(connection.id); });
    const auto own = std::ranges::find_if(saved, [&run](const Connection &connection) {
        return connection.id == run.connection.id && isSameWay(run.connection, connection, {});
    });
    if (own != saved.cend())
        return *own;
    const auto other = std::ranges::find_if(saved, [&run](const Connection &connection) {
        return isSameAccess(run.connection, connection, {});
    });
    return other == saved.cend() ? std::nullopt : std::make_optional(*other);
}

} // namespace muster
