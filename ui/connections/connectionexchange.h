// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Exports and imports connections: asks for the file, reads it off the UI thread, opens the dialog
// that asks the rest. Owned by its window; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionstore.h"

#include <QPointer>
#include <QWidget>

class QDialog;

namespace muster {

class ConnectionExchange final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a connections outlives it; \a window is the parent of the dialogs.
    ConnectionExchange(ConnectionStore &connections, QList<Provider> providers, QWidget *window);

    //! \brief Nothing while a dialog of it is open.
    void askForExport();
    void askForImport();
    //! \brief Shows what \a path would bring; ends in a dialog, or in a message when the file
    //! cannot be read.
    void importFrom(const QString &path);

signals:
    //! \brief How it went, once the dialog has closed.
    void message(const QString &text, bool good);

private:
    void present(QDialog *dialog);

    ConnectionStore &m_connections;
    QList<Provider> m_providers;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    bool m_isReading = false;
};

} // namespace muster
