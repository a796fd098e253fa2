// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks for the file that runs or events are exported to. Free function; UI thread.
#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace muster {

//! \brief Calls \a then with the path, CSV or JSON, when the person has chosen one; \a name is
//! proposed, without its suffix. The dialog, which is open, is the child of \a parent.
QFileDialog *askForExportPath(QWidget *parent, const QString &title, const QString &name,
                              const std::function<void(const QString &)> &then);

} // namespace muster
