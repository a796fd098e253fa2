// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Find anything (Ctrl+K) in this window: what can be found, and where a choice leads. It opens and
// asks only; a command is triggered as by its menu. Owned by the main window, as are all its
// collaborators, which outlive it; UI thread.
#pragma once

#include "app/fleet/connection.h"
#include "ui/find/findresult.h"
#include "ui/help/manual.h"
#include "ui/settings/settingspages.h"

#include <QObject>

#include <optional>

class QMainWindow;

namespace muster {

class Clock;
class ConnectionPage;
class ConnectionStore;
class FindBox;
class FindSearch;
class FleetPage;
class JobPanel;
class Journal;
class MainActions;
class PageStack;
class Translator;
struct FindFleet;

class FindAnything final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainActions &actions;
        PageStack &pages;
        ConnectionStore &connections;
        JobPanel &jobs;
        Journal &journal;
        Clock &clock;
        const Translator &translator;
    };

    FindAnything(const Parts &parts, QMainWindow *window);

    //! \brief To be laid out; its keys come with the language.
    [[nodiscard]] QWidget *field();

signals:
    //! \brief To the front; \a goes: with the focus in its rows.
    void pageWanted(muster::ConnectionPage *page, bool goes);
    //! \brief One that is not open is to be opened.
    void openWanted(const muster::ConnectionId &connection);
    //! \brief With \a target selected, when it is not empty.
    void runWanted(const muster::RunId &run, const muster::TargetId &target);
    //! \brief A section of the manual.
    void sectionWanted(const QString &section);
    void settingsWanted(muster::SettingsPage page);
    //! \brief How \a connection gets to its cloud is to be changed.
    void networkWanted(const muster::Connection &connection);

private:
    void addSources(QMainWindow *window);
    void choose(const FindChoice &choice);
    void goToTarget(const FindChoice &choice);
    [[nodiscard]] FleetPage *fleetInFront() const;
    [[nodiscard]] QString whyOff(const QAction &action) const;
    [[nodiscard]] QList<FindFleet> fleets() const;
    [[nodiscard]] QString listPlace() const;
    [[nodiscard]] QList<FindResult> connections() const;
    [[nodiscard]] QList<FindResult> sections();
    void addSettings();
    [[nodiscard]] QList<FindResult> settings() const;

    Parts m_parts;
    FindSearch *m_search;
    FindBox *m_box;
    QList<QAction *> m_settings; // a page each; see SettingsPage
    QAction *m_network; // of the connection in front
    std::optional<Language> m_manualLanguage; // of m_sections
    QList<ManualSection> m_sections;
};

} // namespace muster
