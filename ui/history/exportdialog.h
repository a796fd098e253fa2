// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks for the file that something of the history is exported to. Free function; UI thread.
#pragma once

#include <QDate>

#include <functional>

class QWidget;

namespace muster {

//! \brief Calls \a then with the path, CSV or JSON, when the person has chosen one. The proposed
//! name is \a stem and \a today. \a parent becomes the dialog's.
void askForExportPath(QWidget *parent, const QString &title, const QString &stem,
                      const QDate &today, const std::function<void(const QString &)> &then);

} // namespace muster
