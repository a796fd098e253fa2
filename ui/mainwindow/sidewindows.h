// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The windows that the main one opens beside itself, one of each: settings, history, about.
// Owned by the main window, as are all its collaborators, which outlive it; UI thread.
#pragma once

#include "ui/connections/connectionopener.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace muster {

class ErrorCatalogue;
class HistoryWindow;
class Settings;
class SettingsWindow;
class Translator;

class SideWindows final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of all of them.
    SideWindows(ConnectionOpener &opener, Settings &settings, Translator &translator,
                const ErrorCatalogue &catalogue, Journal &journal, QWidget *window);

    void openSettings();
    void openHistory();
    void openAbout();
    void openLogFolder(const QString &folder);

signals:
    //! \brief Something new stands in the settings.
    void settingsChanged();
    //! \brief Something to say that is no error.
    void message(const QString &text);
    //! \brief A run of the history is to be shown among the jobs.
    void runChosen(const muster::RunId &run);

private:
    ConnectionOpener &m_opener;
    Settings &m_settings;
    Translator &m_translator;
    const ErrorCatalogue &m_catalogue;
    Journal &m_journal;
    QWidget *m_window;
    QPointer<SettingsWindow> m_settingsWindow;
    QPointer<HistoryWindow> m_history;
};

} // namespace muster
