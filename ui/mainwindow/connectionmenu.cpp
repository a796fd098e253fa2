// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectionmenu.h"

#include "ui/connections/connectionexchange.h"
#include "ui/connections/connectionpicker.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/supportwindows.h"

namespace muster {

void joinConnectionMenu(const ConnectionMenuParts &parts, QWidget *window,
                        const std::function<void(const QString &text, bool good)> &say)
{
    auto *exchange = new ConnectionExchange(parts.connections, parts.providers, window);
    QObject::connect(parts.actions.exportConnections, &QAction::triggered, exchange,
                     &ConnectionExchange::askForExport);
    QObject::connect(parts.actions.importConnections, &QAction::triggered, exchange,
                     &ConnectionExchange::askForImport);
    QObject::connect(exchange, &ConnectionExchange::message, window, say);

    const QList<EnvironmentOffer> offers = environmentOffers(parts.environment, parts.providers);
    parts.editing.setEnvironmentOffers(offers);
    parts.actions.setEnvironmentOffers(offers);
    parts.picker.setEnvironmentOffers(offers);
    parts.support.setEnvironmentOffers(offers);
    ConnectionEditing *editing = &parts.editing;
    QObject::connect(&parts.actions, &MainActions::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
    QObject::connect(&parts.picker, &ConnectionPicker::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
    QObject::connect(&parts.support, &SupportWindows::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
}

} // namespace muster
