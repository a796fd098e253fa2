// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks for the file that runs or events are exported to. Free function; UI thread.
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace muster {

enum class ExportForm {
    Csv,
    Json,
    Png, //!< of a run over time, as Svg
    Svg,
};

//! \brief By the suffix of \a path; a table when it has none of theirs.
[[nodiscard]] ExportForm exportFormOf(const QString &path);

//! \brief Calls \a then with the path, which has the suffix of one of \a forms, when the person has
//! chosen one; \a name is proposed, without its suffix, in the first form. The dialog, which is
//! open, is the child of \a parent.
QFileDialog *askForExportPath(QWidget *parent, const QString &title, const QString &name,
                              const std::function<void(const QString &)> &then,
                              const QList<ExportForm> &forms
                              = { ExportForm::Csv, ExportForm::Json });

} // namespace muster
