// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window's actions and menus: their texts, keys and order. They do nothing by themselves; the
// main window connects them. Owned by the main window; UI thread.
#pragma once

#include "app/fleet/demooffer.h"
#include "app/fleet/fleetkind.h"
#include "ui/connections/environmentoffer.h"

#include <QAction>
#include <QList>
#include <QObject>

class QMainWindow;
class QMenu;

namespace muster {

class MainActions final : public QObject
{
    Q_OBJECT

public:
    //! \brief Fills the menu bar of \a window, with an entry for each of \a demos.
    explicit MainActions(QMainWindow *window, const QList<DemoOffer> &demos = {});

    QAction *newConnection = nullptr;
    QAction *editConnection = nullptr;
    QAction *exportConnections = nullptr;
    QAction *importConnections = nullptr;
    QList<QAction *> openDemos; //!< one opens each; see demoRequested()
    QAction *quit = nullptr;
    QAction *copy = nullptr;
    QAction *copyIds = nullptr;
    QAction *copyForSupport = nullptr;
    QAction *pasteList = nullptr; //!< ticks from a list, after showing what it found
    QAction *tickAll = nullptr;
    QAction *untickAll = nullptr;
    QAction *find = nullptr;
    QAction *findAnything = nullptr;
    QAction *settings = nullptr;
    QAction *refresh = nullptr;
    QAction *stopListing = nullptr;
    QList<QAction *> kinds; //!< Alt+1 to Alt+9; those that a cloud has are shown
    QAction *showBeside = nullptr; //!< the run of the jobs panel, in a window of its own
    QAction *history = nullptr;
    QList<QAction *> languages; //!< in the order of muster::languages(), whose data() is a Language
    QAction *act = nullptr; //!< opens the confirmation, never sends
    QAction *pauseSending = nullptr; //!< or resumes
    QAction *stopSending = nullptr;
    QAction *lock = nullptr; //!< unlocks after asking, or locks; its text is the lock bar's
    QAction *manual = nullptr;
    QAction *shortcuts = nullptr; //!< shows the keys of all of these
    QAction *keychainDoctor = nullptr;
    QAction *saveDiagnostics = nullptr;
    QAction *openLogFolder = nullptr;
    QAction *about = nullptr;
    QAction *aboutQt = nullptr;

    //! \brief The menu of what can be done with a fleet; further verbs belong before pauseSending.
    [[nodiscard]] QMenu *actionsMenu() const { return m_actions; }
    //! \brief The entry that shows and hides the jobs panel; its text is the panel's title.
    void setJobsAction(QAction *action);
    //! \brief An entry of the File menu each.
    void setEnvironmentOffers(const QList<EnvironmentOffer> &offers);
    //! \brief What can be done with the run that is shown.
    void setSending(bool canPause, bool isPaused, bool canStop);
    //! \brief Why either is off, as a sentence; empty: it is not.
    void setSendingReasons(const QString &whyNotPause, const QString &whyNotStop);
    //! \brief Names the entries that lead to the kinds \a there, and hides those that lead nowhere.
    void setKinds(const QList<FleetKind> &there);
    //! \brief Draws the icons in the colours of the window's palette.
    void setIcons();
    //! \brief Sets every text again, in the language that is on.
    void retranslate();

signals:
    //! \brief The keys that the environment has for \a provider are to be used.
    void environmentRequested(const QString &provider);
    //! \brief The person wants the demo of \a provider.
    void demoRequested(const QString &provider);

private:
    void addFile();
    void addEdit();
    void addView();
    void addActions();
    void addHelp();
    QAction *add(QMenu *menu, const char *name, const QList<QKeySequence> &keys = {});

    QMainWindow *m_window;
    bool m_isPaused = false;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_actions = nullptr;
    QMenu *m_help = nullptr;
    QAction *m_jobsPlace = nullptr;
    QAction *m_environmentPlace = nullptr;
    QList<DemoOffer> m_demos;
    QList<EnvironmentOffer> m_offers;
    QList<QAction *> m_environment; // one for each of them
};

} // namespace muster
