// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/findanything.h"

#include "app/connections/connectionstore.h"
#include "ui/connections/connectionwords.h"
#include "ui/find/commandsource.h"
#include "ui/find/findbox.h"
#include "ui/find/findfield.h"
#include "ui/find/findsearch.h"
#include "ui/find/journalsource.h"
#include "ui/find/listsource.h"
#include "ui/find/placesource.h"
#include "ui/find/runsource.h"
#include "ui/find/targetsource.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/runs/jobpanel.h"
#include "ui/words/connectionname.h"
#include "ui/words/translator.h"

#include <QMainWindow>
#include <QMenuBar>

namespace muster {

FindAnything::FindAnything(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_search(new FindSearch(this))
    , m_box(new FindBox(*m_search, window, this))
    , m_network(new QAction(this))
{
    addSettings();
    addSources(window);
    QAction *own = parts.actions.findAnything;
    connect(own, &QAction::triggered, m_box, &FindBox::open);
    connect(m_box, &FindBox::chosen, this, &FindAnything::choose);
    m_box->field().setKeys(own->shortcut().toString(QKeySequence::NativeText));
}

void FindAnything::addSources(QMainWindow *window)
{
    // In this order where results fit equally well. What answers at once is asked before what
    // looks elsewhere.
    m_search->add(new ListSource([this] { return listPlace(); }));
    m_search->add(new RunSource(m_parts.jobs.runs()));
    m_search->add(new PlaceSource([this] { return connections(); }));
    m_search->add(new CommandSource(*window->menuBar(), *m_parts.actions.findAnything,
                                    [this](const QAction &action) { return whyOff(action); }));
    m_search->add(new PlaceSource([this] { return settings(); }));
    m_search->add(new PlaceSource([this] { return sections(); }));
    m_search->add(new TargetSource([this] { return fleets(); }));
    m_search->add(new JournalSource(m_parts.journal, m_parts.jobs.runs(), m_parts.clock));
}

QWidget *FindAnything::field() { return &m_box->field(); }

FleetPage *FindAnything::fleetInFront() const
{
    ConnectionPage *page = m_parts.pages.current();
    return page ? page->currentPage() : nullptr;
}

QString FindAnything::whyOff(const QAction &action) const
{
    if (&action == m_parts.actions.showBeside)
        return tr("No run is shown.");
    const MainActions &actions = m_parts.actions;
    const QList<const QAction *> ofConnection { actions.refresh, actions.stopListing, actions.find,
                                                actions.tickAll, actions.pasteList };
    return !m_parts.pages.current() && ofConnection.contains(&action)
        ? tr("Not possible while no connection is open.")
        : tr("Not possible now."); // why is not known here
}

QList<FindFleet> FindAnything::fleets() const
{
    QList<FindFleet> fleets;
    for (ConnectionPage *page : m_parts.pages.pages()) {
        const Connection &connection = page->open().connection();
        for (FleetPage *fleet : page->pages()) {
            fleets.append({ connection.id, fleet->kind(),
                            fleet->model().kind().name.text() + u" · " + connectionName(connection),
                            fleet->model().rows() });
        }
    }
    return fleets;
}

QString FindAnything::listPlace() const
{
    FleetPage *fleet = fleetInFront();
    return fleet ? fleet->model().kind().name.text() + u" · "
            + connectionName(m_parts.pages.current()->open().connection())
                 : QString();
}

QList<FindResult> FindAnything::connections() const
{
    QList<FindResult> all;
    const auto add = [&all](const Connection &connection, const QString &state) {
        FindResult result;
        result.text = markedName(connection);
        result.detail = state;
        result.choice.kind = FindKind::Connection;
        result.choice.connection = connection.id;
        all.append(result);
    };
    for (ConnectionPage *page : m_parts.pages.pages())
        add(page->open().connection(), tr("open"));
    for (const Connection &connection : m_parts.connections.list()) {
        if (!m_parts.pages.page(connection.id))
            add(connection, tr("not open: opens it"));
    }
    return all;
}

void FindAnything::addSettings()
{
    for (const SettingsPage page : settingsPages) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, page] { emit settingsWanted(page); });
        m_settings.append(action);
    }
    connect(m_network, &QAction::triggered, this, [this] {
        if (ConnectionPage *page = m_parts.pages.current())
            emit networkWanted(page->open().connection());
    });
}

QList<FindResult> FindAnything::settings() const
{
    QList<FindResult> all;
    for (const SettingsPage page : settingsPages) {
        FindResult result;
        const QString name = settingsPageName(page);
        //: %1: the name of a page of the settings
        result.text = tr("Settings: %1").arg(name);
        result.detail = tr("a page of the settings");
        result.words = settingsPageWords(page) + QStringList { name };
        result.choice.command = m_settings.at(static_cast<int>(page));
        all.append(result);
    }
    FindResult network;
    network.text = tr("Settings: network of the connection");
    network.detail = tr("proxy and certificates, a connection each");
    //: words by which the network settings of a connection are found, apart by ';'
    network.words = apart(tr("network;proxy;certificate;CA;TLS"));
    network.choice.command = m_network;
    if (!m_parts.pages.current())
        network.obstacle = tr("Not possible while no connection is open.");
    all.append(network);
    return all;
}

QList<FindResult> FindAnything::sections()
{
    const Language language = m_parts.translator.language();
    if (m_manualLanguage != language) {
        m_manualLanguage = language;
        m_sections = manualIn(language).sections;
    }
    QList<FindResult> all;
    for (const ManualSection &section : std::as_const(m_sections)) {
        FindResult result;
        result.text = section.title;
        result.choice.kind = FindKind::Manual;
        result.choice.text = section.id;
        all.append(result);
    }
    return all;
}

void FindAnything::choose(const FindChoice &choice)
{
    switch (choice.kind) {
    case FindKind::List:
        if (FleetPage *fleet = fleetInFront())
            fleet->tickFromList(choice.text);
        break;
    case FindKind::Target:
        goToTarget(choice);
        break;
    case FindKind::Job:
    case FindKind::Request:
    case FindKind::PastTarget:
    case FindKind::Run:
        emit runWanted(choice.run, choice.target);
        break;
    case FindKind::Connection:
        if (ConnectionPage *page = m_parts.pages.page(choice.connection))
            emit pageWanted(page, true);
        else
            emit openWanted(choice.connection);
        break;
    case FindKind::Command:
        if (choice.command && choice.command->isEnabled())
            choice.command->trigger();
        break;
    case FindKind::Manual:
        emit sectionWanted(choice.text);
        break;
    }
}

void FindAnything::goToTarget(const FindChoice &choice)
{
    ConnectionPage *page = m_parts.pages.page(choice.connection);
    FleetPage *fleet = page ? page->page(choice.fleet) : nullptr;
    if (!fleet)
        return; // closed meanwhile
    page->showKind(static_cast<int>(page->pages().indexOf(fleet)));
    emit pageWanted(page, true);
    fleet->goTo(choice.target);
}

} // namespace muster
