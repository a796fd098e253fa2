// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/mainactions.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace muster {

MainActions::MainActions(QMainWindow *window, const QList<DemoOffer> &demos)
    : QObject(window)
    , m_window(window)
    , m_demos(demos)
{
    addFile();
    addEdit();
    addView();
    addActions();
    addHelp();
    retranslate();
}

void MainActions::addFile()
{
    m_file = m_window->menuBar()->addMenu(QString());
    newConnection = add(m_file, "newConnection", { QKeySequence::New });
    editConnection = add(m_file, "editConnection");
    exportConnections = add(m_file, "exportConnections");
    importConnections = add(m_file, "importConnections");
    m_file->addSeparator();
    for (const DemoOffer &demo : std::as_const(m_demos)) {
        QAction *action = add(m_file, "openDemo");
        connect(action, &QAction::triggered, this,
                [this, provider = demo.provider] { emit demoRequested(provider); });
        openDemos.append(action);
    }
    m_environmentPlace = openDemos.isEmpty() ? m_file->addSeparator() : openDemos.constFirst();
    m_file->addSeparator();
    quit = add(m_file, "quit", { QKeySequence(Qt::CTRL | Qt::Key_Q) });
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::addEdit()
{
    m_edit = m_window->menuBar()->addMenu(QString());
    copy = add(m_edit, "copy", { QKeySequence::Copy });
    copyIds = add(m_edit, "copyIds", { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) });
    copyForSupport
        = add(m_edit, "copyForSupport", { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S) });
    m_edit->addSeparator();
    pasteList = add(m_edit, "pasteList", { QKeySequence::Paste });
    tickAll = add(m_edit, "tickAll", { QKeySequence(Qt::CTRL | Qt::Key_A) });
    untickAll = add(m_edit, "untickAll", { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A) });
    m_edit->addSeparator();
    find = add(m_edit, "find", { QKeySequence::Find });
    findAnything = add(m_edit, "findAnything", { QKeySequence(Qt::CTRL | Qt::Key_K) });
    m_edit->addSeparator();
    settings = add(m_edit, "settings", { QKeySequence(Qt::CTRL | Qt::Key_Comma) });
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainActions::addView()
{
    m_view = m_window->menuBar()->addMenu(QString());
    refresh
        = add(m_view, "refresh", { QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R) });
    stopListing = add(m_view, "stopListing");
    m_view->addSeparator();
    for (int i = 0; i < 9; ++i)
        kinds.append(add(m_view, "kind", { QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)) }));
    m_jobsPlace = m_view->addSeparator();
    showBeside = add(m_view, "showBeside", { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J) });
    history = add(m_view, "history", { QKeySequence(Qt::CTRL | Qt::Key_H) });
    m_language = m_view->addMenu(QString());
    auto *group = new QActionGroup(this);
    for (const LanguageInfo &info : muster::languages()) {
        QAction *action = add(m_language, "language");
        action->setText(info.ownName); // each in its own language
        action->setData(QVariant::fromValue(info.language));
        action->setCheckable(true);
        group->addAction(action);
        languages.append(action);
    }
}

void MainActions::addActions()
{
    m_actions = m_window->menuBar()->addMenu(QString());
    m_actions->setToolTipsVisible(true); // else nobody reads why an entry is off
    act = add(m_actions, "act", { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B) });
    pauseSending = add(m_actions, "pauseSending", { QKeySequence(Qt::CTRL | Qt::Key_P) });
    stopSending = add(m_actions, "stopSending", { QKeySequence(Qt::CTRL | Qt::Key_Period) });
    m_actions->addSeparator();
    lock = add(m_actions, "lock", { QKeySequence(Qt::CTRL | Qt::Key_L) });
}

void MainActions::addHelp()
{
    m_help = m_window->menuBar()->addMenu(QString());
    manual = add(m_help, "manual", { QKeySequence(Qt::Key_F1) });
    shortcuts = add(m_help, "shortcuts", { QKeySequence(Qt::CTRL | Qt::Key_Slash) });
    m_help->addSeparator();
    keychainDoctor = add(m_help, "keychainDoctor");
    saveDiagnostics = add(m_help, "saveDiagnostics");
    openLogFolder = add(m_help, "openLogFolder");
    m_help->addSeparator();
    about = add(m_help, "about");
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(m_help, "aboutQt");
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

QAction *MainActions::add(QMenu *menu, const char *name, const QList<QKeySequence> &keys)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    return action;
}

void MainActions::setJobsAction(QAction *action)
{
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_view->insertAction(m_jobsPlace, action);
}

void MainActions::setEnvironmentOffers(const QList<EnvironmentOffer> &offers)
{
    m_offers = offers;
    for (const EnvironmentOffer &offer : offers) {
        auto *action = new QAction(m_file);
        const QString provider = offer.keys.provider;
        action->setObjectName(QStringLiteral("environment.") + provider);
        connect(action, &QAction::triggered, this,
                [this, provider] { emit environmentRequested(provider); });
        m_file->insertAction(m_environmentPlace, action);
        m_environment.append(action);
    }
    retranslate();
}

void MainActions::setSending(bool canPause, bool isPaused, bool canStop)
{
    m_isPaused = isPaused;
    pauseSending->setText(isPaused ? tr("Resu&me sending") : tr("&Pause sending"));
    pauseSending->setEnabled(canPause);
    stopSending->setEnabled(canStop);
}

void MainActions::setSendingReasons(const QString &whyNotPause, const QString &whyNotStop)
{
    pauseSending->setToolTip(whyNotPause);
    stopSending->setToolTip(whyNotStop);
}

void MainActions::setKinds(const QList<FleetKind> &there)
{
    for (int i = 0; i < kinds.size(); ++i) {
        kinds.at(i)->setVisible(i < there.size());
        if (i < there.size())
            kinds.at(i)->setText(there.at(i).name.text());
    }
}

void MainActions::setIcons()
{
    const std::pair<QAction *, const char *> drawn[] {
        { newConnection, "add" },
        { editConnection, "edit" },
        { exportConnections, "export" },
        { importConnections, "import" },
        { copy, "copy" },
        { pasteList, "paste" },
        { tickAll, "tick" },
        { untickAll, "untick" },
        { find, "search" },
        { settings, "settings" },
        { refresh, "refresh" },
        { history, "history" },
        { act, "restart" },
        { pauseSending, "pause" },
        { stopSending, "stop" },
        { lock, "lock" },
        { manual, "manual" },
        { keychainDoctor, "key" },
        { openLogFolder, "log-folder" },
    };
    for (const auto &[action, name] : drawn)
        action->setIcon(icon(QLatin1String(name), m_window->palette()));
}

void MainActions::retranslate()
{
    m_file->setTitle(tr("&File"));
    newConnection->setText(tr("&New connection…"));
    editConnection->setText(tr("&Edit connection…"));
    exportConnections->setText(tr("E&xport connections…"));
    importConnections->setText(tr("&Import connections…"));
    for (qsizetype i = 0; i < m_offers.size(); ++i)
        m_environment.at(i)->setText(environmentOfferText(m_offers.at(i)));
    for (qsizetype i = 0; i < openDemos.size(); ++i) {
        //: %1: the name of a cloud
        openDemos.at(i)->setText(tr("Open the demo: %1").arg(m_demos.at(i).name.text()));
    }
    quit->setText(tr("&Quit"));

    m_edit->setTitle(tr("&Edit"));
    copy->setText(tr("&Copy"));
    copyIds->setText(tr("Copy &IDs"));
    copyForSupport->setText(tr("Copy jobs for su&pport"));
    pasteList->setText(tr("Tick from a &list…"));
    tickAll->setText(tr("Tick &all that match the filter"));
    untickAll->setText(tr("&Untick all"));
    find->setText(tr("&Find"));
    findAnything->setText(tr("Find an&ything…"));
    settings->setText(tr("&Settings…"));

    m_view->setTitle(tr("&View"));
    refresh->setText(tr("&Refresh"));
    refresh->setIconText(
        withoutMnemonic(refresh->text())); // Qt leaves the brackets of a Chinese one
    stopListing->setText(tr("&Stop reading the list"));
    showBeside->setText(tr("Show the run in its own &window"));
    history->setText(tr("&History…"));
    m_language->setTitle(tr("&Language"));

    m_actions->setTitle(tr("&Actions"));
    act->setText(tr("&Restart…"));
    lock->setText(tr("&Unlock…"));
    setSending(pauseSending->isEnabled(), m_isPaused, stopSending->isEnabled());
    stopSending->setText(tr("&Stop sending"));

    m_help->setTitle(tr("&Help"));
    manual->setText(tr("&Manual"));
    shortcuts->setText(tr("Keyboard &shortcuts…"));
    keychainDoctor->setText(tr("&Keychain doctor…"));
    saveDiagnostics->setText(tr("Save &diagnostics…"));
    openLogFolder->setText(tr("Open &log folder"));
    about->setText(tr("&About Muster"));
    aboutQt->setText(tr("About &Qt"));
}

} // namespace muster
