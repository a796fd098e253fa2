// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The dialogs in which saved connections are made, changed and removed, or asked for the code of a
// virtual MFA device, and what follows for open ones. Owned by the main window, as are all its
// collaborators, which outlive it; UI thread.
#pragma once

#include "app/connections/connectionstore.h"
#include "app/session/sessions.h"
#include "ui/connections/environmentoffer.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace muster {

class ConnectionDialog;
class PasscodeDialog;
class UnownedRuns;

class ConnectionEditing final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of the dialogs.
    ConnectionEditing(Sessions &opener, const UnownedRuns &unowned, ConnectionStore &connections,
                      const CloudContext &context, QWidget *window);

    //! \brief Asks for a new connection when \a connection has no id; opens what was saved. Does
    //! nothing for the demo, and while such a dialog is open.
    void edit(const Connection &connection);
    //! \brief The same, and goes on to its network settings.
    void editNetwork(const Connection &connection);
    //! \brief What openEnvironment() can open.
    void setEnvironmentOffers(const QList<EnvironmentOffer> &offers) { m_offers = offers; }
    //! \brief Brings the connection with the environment's keys for \a provider to the front, or
    //! asks for what it needs besides; says so when half of the keys is missing.
    void openEnvironment(const QString &provider);
    //! \brief Signs in once more with what is stored, and asks for what that lacks.
    void signInAgain(const Connection &connection);
    //! \brief Asks before it removes; one through which something is still to be sent is kept, and
    //! one whose jobs are followed goes once they have ended.
    void remove(const Connection &connection);

signals:
    //! \brief Something to say that is no error.
    void message(const QString &text);
    //! \brief What message() said in \a text is so no more; \a now is so instead, when not empty.
    void messageChanged(const QString &text, const QString &now);
    //! \brief A dialog was closed in which a connection would have been opened.
    void abandoned();

private:
    [[nodiscard]] ConnectionDialog *newDialog();
    //! \brief \a saved is in the list, with credentials that did not get in when they were tested.
    void leaveUnused(const Connection &saved);
    //! \brief How many runs through that connection are not done with.
    [[nodiscard]] int openRuns(const ConnectionId &id) const;
    [[nodiscard]] Connection saved(const Connection &open) const;
    //! \brief Why a connection with \a runner cannot be removed now, and what to do; empty: it can.
    [[nodiscard]] static QString whyKept(const Runner &runner);
    //! \brief message(); \a runner is watched as long as it keeps the connection.
    void sayKept(const Runner &runner, const QString &reason);
    void say(const QString &text);
    void unsay(const QString &now = QString());
    void closeRemoved(const ConnectionId &id);
    void askPasscode(const Connection &connection, const Credentials &credentials);

    Sessions &m_opener;
    const UnownedRuns &m_unowned;
    ConnectionStore &m_connections;
    const CloudContext m_context;
    QWidget *m_window;
    QList<EnvironmentOffer> m_offers;
    QPointer<ConnectionDialog> m_dialog;
    QPointer<PasscodeDialog> m_passcode;
    QString m_said; //!< by message(), and still so
    std::unique_ptr<QObject> m_kept; //!< ends the watching of the runner that keeps a connection
};

} // namespace muster
