// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runexport.h"

#include "app/core/background.h"
#include "app/session/historyexport.h"
#include "ui/history/exportdialog.h"
#include "ui/history/historytext.h"
#include "ui/runs/timelinepicture.h"
#include "ui/words/errortext.h"
#include "ui/words/fileproblemtext.h"

#include <QDir>
#include <QFileDialog>

#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

RunExport::RunExport(Journal &journal, Clock &clock, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_clock(clock)
    , m_window(window)
{
}

void RunExport::setStanding(std::function<RunTimeline::Standing(const RunId &run)> standing)
{
    m_standing = std::move(standing);
}

void RunExport::askForPath(const RunRecord &run)
{
    ask(run, u"muster-run-%1"_s.arg(run.number), false);
}

void RunExport::askForPicture(const RunRecord &run)
{
    ask(run, u"muster-run-%1-timeline"_s.arg(run.number), true);
}

void RunExport::ask(const RunRecord &run, const QString &name, bool isPicture)
{
    if (m_isBusy)
        return;
    QList<ExportForm> forms { ExportForm::Png, ExportForm::Svg };
    if (!isPicture)
        forms = QList<ExportForm> { ExportForm::Csv, ExportForm::Json } + forms;
    QFileDialog *dialog = askForExportPath(
        m_window,
        isPicture ? tr("Save the timeline of run #%1").arg(run.number)
                  : tr("Export run #%1").arg(run.number),
        name, [this, run](const QString &path) { exportTo(run, path); }, forms);
    dialog->setObjectName(isPicture ? u"runPictureDialog"_s : u"runExportDialog"_s);
}

void RunExport::exportTo(const RunRecord &run, const QString &path)
{
    if (std::exchange(m_isBusy, true)) {
        // The person has chosen a path and waits for the file.
        emit ended(tr("Nothing was exported: another export is going on. Try again when it is "
                      "done."),
                   false);
        return;
    }
    const ExportForm form = exportFormOf(path);
    if (form == ExportForm::Png || form == ExportForm::Svg)
        readForPicture(run, path);
    else
        writeRun(run, path);
}

void RunExport::writeRun(const RunRecord &run, const QString &path)
{
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

void RunExport::readForPicture(const RunRecord &run, const QString &path)
{
    JournalRead *read = m_journal.history(run.id, this);
    connect(read, &JournalRead::finished, this,
            [this, read, run, path](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                if (!result)
                    end(tr("Nothing was exported. %1").arg(errorText(result.error())), false);
                else if (result->isEmpty()) // it was deleted since
                    draw(run, std::nullopt, path);
                else
                    draw(result->constFirst().run, result->constFirst().events, path);
            });
}

// Only the shapes are made here: to paint and to write them takes longer.
void RunExport::draw(const RunRecord &run, const std::optional<QList<RunEvent>> &events,
                     const QString &path)
{
    const RunTimeline::Standing standing
        = m_standing ? m_standing(run.id) : RunTimeline::Standing { m_clock.now() };
    const RunPicture picture
        = runPicture(run, knownKind(run.kind, m_kinds), RunTimeline(run, events, standing));
    const bool isSvg = exportFormOf(path) == ExportForm::Svg;
    struct Written
    {
        bool isMade = false;
        std::optional<FileProblem> problem;
    };
    runInBackground(
        this,
        [picture, path, isSvg] {
            const QByteArray bytes = isSvg ? svgOf(picture) : pngOf(picture);
            return bytes.isEmpty() ? Written() : Written { true, savedFile(path, bytes) };
        },
        [this, path](const Written &written) {
            if (!written.isMade)
                end(tr("Nothing was exported: the picture could not be made."), false);
            else if (written.problem)
                end(fileProblemText(path, *written.problem), false);
            else
                end(tr("Exported to %1.").arg(QDir::toNativeSeparators(path)), true);
        });
}

void RunExport::end(const QString &message, bool good)
{
    if (m_export)
        m_export->deleteLater();
    m_export = nullptr;
    m_isBusy = false;
    emit ended(message, good);
}

} // namespace muster
