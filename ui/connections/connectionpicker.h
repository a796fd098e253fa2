// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The button that says which connection is looked at, with a menu of all of them.
// Owned by the main window; UI thread. It only asks: nothing is opened, changed or removed here.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionstore.h"
#include "app/fleet/demooffer.h"
#include "ui/connections/environmentoffer.h"
#include "ui/widgets/menubutton.h"

#include <optional>

class QAction;
class QActionGroup;
class QMenu;

namespace muster {

class ConnectionPicker final : public MenuButton
{
    Q_OBJECT

public:
    //! \brief \a connections outlives the button.
    ConnectionPicker(ConnectionStore &connections, const QList<Provider> &providers,
                     const QList<DemoOffer> &demos, QWidget *parent = nullptr);

    //! \brief The connection that is looked at; its name and marks stand on the button.
    void setCurrent(const Connection &connection);
    void clearCurrent();
    //! \brief Also offered in the menu.
    void setEnvironmentOffers(const QList<EnvironmentOffer> &offers) { m_offers = offers; }

signals:
    void chosen(const muster::ConnectionId &id);
    void newRequested();
    void editRequested(const muster::Connection &connection);
    //! \brief Not confirmed yet: see RemoveConnectionDialog.
    void removeRequested(const muster::Connection &connection);
    //! \brief \a provider is the one whose demo is meant.
    void demoRequested(const QString &provider);
    //! \brief The keys that the environment has for \a provider are to be used.
    void environmentRequested(const QString &provider);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void fillMenu();
    void addConnection(const Connection &connection);
    void makeChoice(QAction &action, bool isCurrent);
    void addDemo(const DemoOffer &demo);
    void addEnvironment();
    [[nodiscard]] QString describe(const Connection &connection) const;

    ConnectionStore &m_connections;
    QList<Provider> m_providers;
    QList<DemoOffer> m_demos;
    QList<EnvironmentOffer> m_offers;
    std::optional<Connection> m_current;
    QMenu *m_menu;
    QActionGroup *m_choices; // which connection is in front
};

} // namespace muster
