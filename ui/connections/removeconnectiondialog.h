// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks before a connection is removed, then removes its secret and, once that is gone, the
// connection. Owned by its opener; UI thread. Close the open connection first: this does not.
#pragma once

#include "app/connections/connectionstore.h"
#include "app/secrets/secretstore.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;

namespace muster {

class MessageBar;

class RemoveConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a store is the one that keeps the secret of \a connection; both outlive the dialog.
    RemoveConnectionDialog(const Connection &connection, ConnectionStore &connections,
                           SecretStore &store, QWidget *parent = nullptr);

    //! \brief So many runs through it have not come to their end, or are to be looked into.
    void setOpenRuns(int count);

    void done(int result) override;

signals:
    void removed(const muster::ConnectionId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void removeSecret();
    void removeNext(const ConnectionId &entry);
    void secretRemoved(const Result<std::optional<Credentials>> &result);
    void removeConnection();
    void showProblem();

    Connection m_connection;
    ConnectionStore &m_connections;
    SecretStore &m_store;
    QPointer<SecretJob> m_job;
    bool m_waiting = false;
    bool m_removed = false;
    int m_openRuns = 0;
    std::optional<Error> m_error;
    QLabel *m_text;
    QLabel *m_status;
    MessageBar *m_bar;
    QPushButton *m_remove;
    QPushButton *m_keep;
};

} // namespace muster
