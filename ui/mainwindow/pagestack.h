// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The pages of open connections, each with the way from its ticks to a run, the welcome behind
// them, and which page a run belongs to. Owned by the main window; a page goes before its session;
// UI thread.
#pragma once

#include "app/core/ids.h"
#include "app/fleet/connection.h"

#include <QHash>
#include <QStackedWidget>

#include <optional>

namespace muster {

class ConnectionPage;
class ConnectionStore;
class RestartFlow;
struct RunRecord;

class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    //! \brief \a welcome, which it takes over, is shown while there is no page; \a connections
    //! outlive it.
    PageStack(QWidget *welcome, ConnectionStore &connections);
    ~PageStack() override;

    //! \brief Takes over \a page, whose ticks lead to \a flow, its child.
    void add(ConnectionPage *page, RestartFlow *flow);
    //! \brief Nothing is found here any more; the page goes when the event loop comes to it.
    void remove(const ConnectionId &id);
    //! \brief Deletes all pages now.
    void clear();
    void showWelcome() { setCurrentIndex(0); }
    //! \brief See RestartFlow::repeat(); on \a page.
    void repeat(ConnectionPage *page, const RunRecord &run, const QList<qsizetype> &positions);

    //! \brief The one in front; nullptr while no connection is open.
    [[nodiscard]] ConnectionPage *current() const;
    [[nodiscard]] ConnectionPage *page(const ConnectionId &id) const { return m_pages.value(id); }
    [[nodiscard]] QList<ConnectionPage *> pages() const { return m_pages.values(); }
    //! \brief The one that has \a run, its own, or another one that leads to where it went.
    [[nodiscard]] ConnectionPage *pageFor(const RunRecord &run) const;
    //! \brief A saved connection, not open now, that leads to where \a run went.
    [[nodiscard]] std::optional<Connection> savedFor(const RunRecord &run) const;

signals:
    //! \brief From the ticks of a page, or by repeat().
    void started(const muster::RunId &run);

private:
    void onStarted(ConnectionPage *page, const RunId &run);

    ConnectionStore &m_connections;
    QHash<ConnectionId, ConnectionPage *> m_pages;
    QHash<ConnectionId, RestartFlow *> m_flows; // each is its page's child
};

} // namespace muster
