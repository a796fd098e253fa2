// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runexport.h"

#include "app/session/historyexport.h"
#include "ui/history/exportdialog.h"
#include "ui/history/historytext.h"
#include "ui/words/errortext.h"
#include "ui/words/fileproblemtext.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace muster {

RunExport::RunExport(Journal &journal, Clock &clock, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_clock(clock)
    , m_window(window)
{
}

void RunExport::askForPath(const RunRecord &run)
{
    if (m_export)
        return;
    QFileDialog *dialog = askForExportPath(
        m_window, tr("Export run #%1").arg(run.number), u"muster-run-%1"_s.arg(run.number),
        [this, run](const QString &path) { exportTo(run, path); });
    dialog->setObjectName(u"runExportDialog"_s);
}

void RunExport::exportTo(const RunRecord &run, const QString &path)
{
    if (m_export)
        return;
    m_export = new HistoryExport(m_journal, { RunHistory { run, {}, {} } }, this);
    m_export->setWords(exportWords(m_kinds));
    connect(m_export, &HistoryExport::written, this, [this](const QString &file) {
        end(tr("Exported to %1.").arg(QDir::toNativeSeparators(file)), true);
    });
    connect(m_export, &HistoryExport::readFailed, this, [this](const Error &error) {
        end(tr("Nothing was exported. %1").arg(errorText(error)), false);
    });
    connect(m_export, &HistoryExport::writeFailed, this,
            [this](const QString &file, const FileProblem &problem) {
                end(fileProblemText(file, problem), false);
            });
    m_export->start(path, m_clock.now());
}

void RunExport::end(const QString &message, bool good)
{
    m_export->deleteLater();
    m_export = nullptr;
    emit ended(message, good);
}

} // namespace muster
