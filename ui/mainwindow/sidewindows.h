// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The windows that the main one opens beside itself, one of each: settings, history, manual,
// about.
// Owned by the main window, as are all its collaborators, which outlive it; UI thread.
#pragma once

#include "app/session/sessions.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace muster {

class ErrorCatalogue;
class HelpWindow;
class HistoryWindow;
class LaterRuns;
class Settings;
class SettingsWindow;
class Translator;

class SideWindows final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of all of them.
    SideWindows(Sessions &opener, Settings &settings, Translator &translator,
                const ErrorCatalogue &catalogue, Journal &journal, QWidget *window);

    ~SideWindows() override;

    //! \brief See HistoryWindow::setRepeats(); for every history that is opened from now on.
    void setRepeats(LaterRuns &later, std::function<QString(const RunRecord &)> whyNot);
    //! \brief See HistoryWindow::setIsBehind(); for every history that is opened from now on.
    void setIsBehind(std::function<bool()> isBehind);
    //! \brief See HistoryWindow::setSettleable(); for every history that is opened from now on.
    void setSettleable(std::function<qsizetype(const RunId &)> settleable);
    //! \brief Reads it anew when it is open.
    void refreshHistory();
    //! \brief What can be repeated may have changed.
    void updateRepeats();
    //! \brief Says in the history why something was not done; nothing when it is closed.
    void showRefusal(const std::function<QString()> &reason);

    void openSettings();
    void openHistory();
    //! \brief The manual, at \a section; empty: where it is open, else at its beginning.
    void openHelp(const QString &section = {});
    void openAbout();
    void openLogFolder(const QString &folder);

signals:
    //! \brief The settings have changed.
    void settingsChanged();
    //! \brief Something to say that is no error.
    void message(const QString &text);
    //! \brief A run of the history is to be shown among the jobs.
    void runChosen(const muster::RunId &run);
    //! \brief See HistoryWindow.
    void repeatRequested(const muster::RunRecord &run, muster::Outcome outcome);
    void settleRequested(const muster::RunId &run);

private:
    Sessions &m_opener;
    Settings &m_settings;
    Translator &m_translator;
    const ErrorCatalogue &m_catalogue;
    Journal &m_journal;
    QWidget *m_window;
    QPointer<SettingsWindow> m_settingsWindow;
    QPointer<HistoryWindow> m_history;
    QPointer<HelpWindow> m_help; // no child of the window: a dialog would block it
    LaterRuns *m_later = nullptr;
    std::function<bool()> m_isBehind;
    std::function<qsizetype(const RunId &)> m_settleable;
    std::function<QString(const RunRecord &)> m_whyNot;
};

} // namespace muster
