// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/connectionactions.h"

#include "ui/connections/connectionexchange.h"
#include "ui/connections/connectionpicker.h"
#include "ui/mainwindow/connectionediting.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/windowmessage.h"

namespace muster {

void connectConnectionActions(const ConnectionActionParts &parts, QWidget *window)
{
    ConnectionEditing *editing = &parts.editing;
    const auto edit = [editing] { editing->edit({}); };
    QObject::connect(parts.actions.newConnection, &QAction::triggered, editing, edit);
    QObject::connect(parts.actions.editConnection, &QAction::triggered, editing,
                     [editing, &pages = parts.pages] {
                         if (ConnectionPage *page = pages.current())
                             editing->edit(page->open().connection());
                     });
    QObject::connect(&parts.picker, &ConnectionPicker::newRequested, editing, edit);
    QObject::connect(&parts.picker, &ConnectionPicker::editRequested, editing,
                     &ConnectionEditing::edit);
    QObject::connect(&parts.picker, &ConnectionPicker::removeRequested, editing,
                     &ConnectionEditing::remove);
    QObject::connect(editing, &ConnectionEditing::message, &parts.message,
                     &WindowMessage::showWarning);
    QObject::connect(editing, &ConnectionEditing::messageChanged, &parts.message,
                     &WindowMessage::replace);

    auto *exchange = new ConnectionExchange(parts.connections, parts.providers, window);
    QObject::connect(parts.actions.exportConnections, &QAction::triggered, exchange,
                     &ConnectionExchange::askForExport);
    QObject::connect(parts.actions.importConnections, &QAction::triggered, exchange,
                     &ConnectionExchange::askForImport);
    QObject::connect(exchange, &ConnectionExchange::message, &parts.message,
                     [message = &parts.message](const QString &text, bool good) {
                         message->showMessage(
                             good ? MessageBar::Kind::Info : MessageBar::Kind::Error, text);
                     });

    const QList<EnvironmentOffer> offers = environmentOffers(parts.environment, parts.providers);
    editing->setEnvironmentOffers(offers);
    parts.actions.setEnvironmentOffers(offers);
    parts.picker.setEnvironmentOffers(offers);
    parts.sideWindows.setEnvironmentOffers(offers);
    QObject::connect(&parts.actions, &MainActions::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
    QObject::connect(&parts.picker, &ConnectionPicker::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
    QObject::connect(&parts.sideWindows, &SideWindows::environmentRequested, editing,
                     &ConnectionEditing::openEnvironment);
}

} // namespace muster
