// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window. It only joins parts: pages of open connections, the jobs panel, the actions.
// Owned by main, as are all its collaborators, which outlive it; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionstore.h"
#include "app/connections/environmentkeys.h"
#include "app/fleet/demooffer.h"
#include "app/fleet/errorcatalogue.h"
#include "app/journal/journal.h"
#include "app/session/sessions.h"
#include "app/settings/settings.h"
#include "ui/words/translator.h"

#include <QMainWindow>

namespace muster {

class AutoRefresh;
class CloseQuestion;
class ConnectionEditing;
class ConnectionPage;
class ConnectionPicker;
class FindAnything;
class FrontMarks;
class JobPanel;
class JobsDock;
class JournalBar;
class KeychainState;
class LaterRuns;
class MainActions;
class OpenRunsBar;
class PageActions;
class PageStack;
class RepeatRequests;
class SavedLists;
class SessionEnd;
class SideWindows;
class SidebarDock;
class StatusFields;
class UnownedRuns;
class WelcomePage;
class WindowMessage;

//! \brief What the window is made of; every reference outlives it.
struct MainWindowParts
{
    Sessions &opener;
    ConnectionStore &connections;
    Settings &settings;
    Translator &translator;
    const ErrorCatalogue &catalogue;
    Journal &journal;
    CloudContext context;
    QString operatorName; //!< the OS user
    QString logFolder;
    QList<EnvironmentKeys> environment {}; //!< as it was at the start; in memory only
    QList<DemoOffer> demos {}; //!< the first is the usual one
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowParts &parts);
    ~MainWindow() override;

    //! \brief Says it when the journal cannot be used, and deletes old runs if that is wanted. For
    //! the time after the first paint.
    void checkJournal();
    //! \brief Opens the connection that the latest open run went through, or else the one that was
    //! open last, if there is one; once the runs of earlier programs were put right.
    void openLastConnection();
    //! \brief Leads through the first start; sends nothing by itself.
    void openFirstRun();
    //! \brief The page in front, or nullptr when no connection is open.
    [[nodiscard]] ConnectionPage *currentPage() const;
    [[nodiscard]] JobPanel &jobs() { return *m_jobs; }
    //! \brief In the job panel; nothing for one that the panel does not know.
    void showRun(const RunId &run);
    //! \brief Shows \a error above everything until it is closed. \a unopened is the name of the
    //! connection that it kept from opening, if it did.
    void showError(const Error &error, const QString &unopened = {});
    //! \brief Before all other windows, also from the task bar: the program was started again.
    void comeForward();
    //! \brief The program was told to end: nothing more is sent, the answers on their way are
    //! waited for, and the window closes without a question; see SessionEnd.
    void endSession();
    //! \brief Whether the session may end, as far as the program is asked. Where that would cost
    //! something and \a mayAsk, the person is asked, and the session goes on; else sending stops.
    [[nodiscard]] bool maySessionEnd(bool mayAsk);

signals:
    //! \brief After endSession(): the window has closed and its state is kept.
    void sessionEnded();
    //! \brief The person wants the demo cloud, as that \a provider.
    void demoRequested(const QString &provider);
    //! \brief What is set is another thing, and holds.
    void settingsApplied();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void connectActions();
    void connectConnections();
    void connectHistory();
    void connectEarlierRuns();
    void openAtStart();
    void restoreRun();
    void connectFirstRun();
    void connectSettings();
    void connectStatus();
    void addConnection(Session *open);
    void removeConnection(Session *open);
    void showRunOf(const RunId &run, const TargetId &target);
    void choose(const ConnectionId &id);
    //! \brief \a goes: with the focus in its rows.
    void showPage(ConnectionPage *page, bool goes);
    void connectSidebar();
    void applySettings();
    void setLanguage(Language language);
    void updateActions();
    void showPlace();
    void saveState();

    MainWindowParts m_parts;
    MainActions *m_actions;
    ConnectionPicker *m_picker;
    SideWindows *m_sideWindows;
    UnownedRuns *m_unowned;
    ConnectionEditing *m_editing;
    AutoRefresh *m_autoRefresh;
    JournalBar *m_journalBar;
    WindowMessage *m_message;
    KeychainState *m_keychain;
    StatusFields *m_status;
    WelcomePage *m_welcome;
    PageStack *m_stack;
    JobsDock *m_jobsDock;
    LaterRuns *m_later;
    SavedLists *m_saved = nullptr; // read when a fleet is first shown
    OpenRunsBar *m_openRuns;
    JobPanel *m_jobs;
    SidebarDock *m_sidebar;
    FindAnything *m_find;
    FrontMarks *m_marks;
    PageActions *m_pageActions = nullptr;
    RepeatRequests *m_repeats = nullptr;
    CloseQuestion *m_closeQuestion;
    SessionEnd *m_end;
    bool m_isRunRestored = false; // or not to be
    bool m_opensAtStart = false; // as soon as the journal was read
    bool m_isFirstRun = false; // until its connection is open
};

} // namespace muster
