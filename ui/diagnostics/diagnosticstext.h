// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a supporter needs to know of this program and this computer, as one text without secrets.
// diagnosticsFacts() on the UI thread, diagnosticsText() on any.
#pragma once

#include "app/fleet/connection.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace muster {

class ConnectionStore;
class Settings;

//! \brief What only the UI thread may read.
struct DiagnosticsFacts
{
    QDateTime at; //!< UTC
    QList<std::pair<QString, QString>> program; //!< name and value
    QString settingsFile;
    QList<Connection> connections;
    QString logFolder;
};

//! \brief Writes \a settings out first, so that their file is what holds.
[[nodiscard]] DiagnosticsFacts diagnosticsFacts(Settings &settings,
                                                const ConnectionStore &connections,
                                                const QString &logFolder, const QDateTime &now);

//! \brief Reads the files that \a facts name; everything has passed the redaction.
//!
//! Always in English: it is made for support, and the words are the same in every ticket.
[[nodiscard]] QString diagnosticsText(const DiagnosticsFacts &facts);

} // namespace muster
