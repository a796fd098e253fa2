// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Everything of one open connection in the window: a fleet page for each kind, and what is wrong
// with the connection above them. Owned by the main window, goes before the
// Session that it shows; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/demooffer.h"
#include "app/session/session.h"
#include "ui/fleet/fleetpage.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace muster {

class ColourStrip;
class ErrorCatalogue;
class KeyBar;
class LockBar;
class MessageBar;
class SavedLists;
class Settings;

class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a operatorName is recorded with an unlocking. Where the connection is
    //! one of \a demos, the next of them is offered.
    ConnectionPage(Session &open, Settings &settings, Clock &clock, const ErrorCatalogue &catalogue,
                   const QString &operatorName, const QList<DemoOffer> &demos = {},
                   QWidget *parent = nullptr);

    [[nodiscard]] Session &open() { return m_open; }
    [[nodiscard]] FleetPage *currentPage() const;
    //! \brief Of a fleet, or of the fleet of a command.
    [[nodiscard]] FleetPage *page(const KindId &kind) const;
    [[nodiscard]] const QList<FleetPage *> &pages() const { return m_pages; }
    //! \brief See FleetPage::setSavedLists(); for each of them.
    void setSavedLists(SavedLists &lists);
    //! \brief Shows the kind at \a index in Cloud::kinds(); nothing happens beyond the last.
    void showKind(int index);
    //! \brief Of the kind that is shown.
    [[nodiscard]] int shownKind() const;
    //! \brief How many the last list of the kind had; none: it was not read to its end.
    [[nodiscard]] std::optional<qsizetype> countOf(const KindId &kind) const;
    //! \brief Reads the list of \a run's kind anew; nothing when the run is not of this connection.
    void refreshTargetsOf(const RunId &run);
    //! \brief Shows \a error above the fleets until it is closed.
    void showError(const Error &error);
    [[nodiscard]] LockBar &lock() { return *m_lock; }
    //! \brief Why no run of that fleet, or command, can be started now, as a sentence; empty: one
    //! can. Runner::blocked in words.
    [[nodiscard]] QString whyBlocked(const KindId &kind) const;
    //! \brief Reads the record of earlier runs once more if it could not be read.
    void readHistoryAgain();
    //! \brief Keeps in the settings what of it comes back the next time.
    void saveViewState();

signals:
    void actRequested(const muster::KindId &kind, const QList<muster::Target> &targets);
    //! \brief See FleetPage.
    void runRequested(const muster::RunId &run, const muster::TargetId &target);
    void historyRequested(const muster::TargetId &target);
    //! \brief whyBlocked() has another answer.
    void blocksChanged();
    //! \brief countOf() has another answer.
    void countsChanged();
    //! \brief What can be done, or how it is called, may have changed: another fleet page is in
    //! front, or the lock is in another state.
    void actionsChanged();
    //! \brief The person wants to type other credentials, or to change the connection.
    void credentialsRequested(const muster::Connection &connection);
    //! \brief To be signed in once more with what is stored: the sign-in has ended and takes a new
    //! code of the virtual MFA device, or it got no usable answer.
    void passcodeRequested(const muster::Connection &connection);
    //! \brief From one demo the person wants to see that of \a provider.
    void demoRequested(const QString &provider);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(const FleetKind &kind, Clock &clock);
    [[nodiscard]] bool isKept() const;
    void updateBlocks();
    void watchRunner();
    void watchConnection();
    void clearSignInError();
    [[nodiscard]] bool takesPasscode() const;
    [[nodiscard]] bool isUnanswered() const;
    [[nodiscard]] QString signInErrorText() const;
    [[nodiscard]] QString signInAction() const;
    void retranslate();
    [[nodiscard]] DemoOffer otherDemo() const;
    void showLeftBehind();
    void bringBack();

    Session &m_open;
    Settings &m_settings;
    const ErrorCatalogue &m_catalogue;
    QList<DemoOffer> m_demos;
    ColourStrip *m_strip;
    MessageBar *m_demoBar;
    LockBar *m_lock;
    KeyBar *m_keys;
    MessageBar *m_historyBar;
    MessageBar *m_errorBar;
    MessageBar *m_leftBar; // targets that a command left worse off
    QStackedWidget *m_stack;
    QList<FleetPage *> m_pages;
    QHash<KindId, qsizetype> m_counts; // of lists that were read to their end, the last time
    QStringList m_blocks; // as the pages were told last
    bool m_historyFailed = false; // to be read
    std::optional<Error> m_error;
    bool m_errorIsSignIn = false;
};

} // namespace muster
