// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The windows that the main one opens beside itself, one of each: settings, history, manual, about,
// and those that help with Muster itself, keychain doctor, diagnostics, first start.
// Owned by the main window, as are all its collaborators, which outlive it; UI thread.
#pragma once

#include "app/secrets/keychaindoctor.h"
#include "app/session/sessions.h"
#include "ui/connections/environmentoffer.h"
#include "ui/keychain/keychaincheck.h"
#include "ui/settings/settingspages.h"
#include "ui/words/language.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

class QDialog;
class QMainWindow;

namespace muster {

class ConnectionStore;
class ErrorCatalogue;
class HelpWindow;
class HistoryWindow;
class LaterRuns;
class MainActions;
class Settings;
class SettingsWindow;
class ShortcutSheet;
class Translator;

//! \brief What the windows show; every reference outlives them.
struct SideWindowParts
{
    const Sessions &opener;
    const ConnectionStore &connections;
    Settings &settings;
    Translator &translator;
    const ErrorCatalogue &catalogue;
    Journal &journal;
    CloudContext context;
    QString logFolder;
};

class SideWindows final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of all of them.
    SideWindows(const SideWindowParts &parts, QMainWindow *window);
    ~SideWindows() override;

    //! \brief From now on \a actions open them.
    void connectActions(const MainActions &actions);
    //! \brief For the first start.
    void setEnvironmentOffers(const QList<EnvironmentOffer> &offers) { m_offers = offers; }
    //! \brief See HistoryWindow::setRepeats(); for every history that is opened from now on.
    void setRepeats(LaterRuns &later, std::function<QString(const RunRecord &)> whyNot);
    //! \brief See HistoryWindow::setIsBehind(); for every history that is opened from now on.
    void setIsBehind(std::function<bool()> isBehind);
    //! \brief See HistoryWindow::setSettleable(); for every history that is opened from now on.
    void setSettleable(std::function<qsizetype(const RunId &)> settleable);
    //! \brief Opens it, with what was sent to \a target.
    void showHistoryOf(const TargetId &target);
    //! \brief Reads it anew when it is open.
    void refreshHistory();
    //! \brief See HistoryWindow::noteChange().
    void noteChange();
    //! \brief What can be repeated may have changed.
    void updateRepeats();
    //! \brief Says in the history why something was not done; nothing when it is closed.
    void showRefusal(const std::function<QString()> &reason);

    //! \brief The manual, at \a section; empty: where it is open, else at its beginning.
    void openHelp(const QString &section);
    void openSettingsAt(SettingsPage page);
    void openFirstRun();
    //! \brief The same window, at what explains the error \a code.
    void openCode(const QString &code);
    void openKeychainDoctor();

signals:
    //! \brief The settings have changed.
    void settingsChanged();
    //! \brief A keychain doctor has ended.
    void keychainChecked(const muster::KeychainReport &report);
    //! \brief Something to say that is no error.
    void message(const QString &text);
    //! \brief A run of the history is to be shown among the jobs.
    void runChosen(const muster::RunId &run, const muster::TargetId &target);
    //! \brief See HistoryWindow.
    void repeatRequested(const muster::RunRecord &run, muster::Outcome outcome);
    void settleRequested(const muster::RunId &run);
    // What the first start asks for.
    void languageChosen(muster::Language language);
    void demoRequested();
    void connectionRequested();
    void environmentRequested(const QString &provider);

private:
    [[nodiscard]] HelpWindow &help();
    void openSettings();
    void openHistory();
    void openShortcuts();
    void openAbout();
    void openLogFolder();
    //! \brief Doctors that tell keychainChecked().
    [[nodiscard]] MakeDoctor doctors();
    void openDiagnostics();

    SideWindowParts m_parts;
    QMainWindow *m_window;
    QPointer<SettingsWindow> m_settingsWindow;
    QPointer<HistoryWindow> m_history;
    QPointer<HelpWindow> m_help; // no child of the window: a dialog would block it
    QPointer<ShortcutSheet> m_shortcuts; // the same
    QPointer<QDialog> m_doctor;
    QPointer<QDialog> m_diagnostics;
    QList<EnvironmentOffer> m_offers;
    LaterRuns *m_later = nullptr;
    std::function<bool()> m_isBehind;
    std::function<qsizetype(const RunId &)> m_settleable;
    std::function<QString(const RunRecord &)> m_whyNot;
};

} // namespace muster
