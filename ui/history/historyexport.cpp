// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historyexport.h"

#include "app/journal/journalexport.h"
#include "app/net/background.h"
#include "ui/history/historytext.h"
#include "ui/history/savedfile.h"

using namespace Qt::StringLiterals;

namespace muster {

HistoryExport::HistoryExport(Journal &journal, const QList<RunHistory> &runs, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_runs(runs)
{
}

void HistoryExport::start(const QString &path, const QDateTime &now)
{
    m_path = path;
    m_now = now;
    readNext();
}

void HistoryExport::readNext()
{
    if (m_next == m_runs.size()) {
        write();
        return;
    }
    JournalRead *read = m_journal.history(m_runs.at(m_next).run.id, this);
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                if (!result) {
                    emit readFailed(result.error());
                    return;
                }
                // A run that is no longer there is exported as it was listed, or left out where
                // its targets were not.
                if (result->isEmpty() && m_runs.at(m_next).summary) {
                    m_runs.removeAt(m_next);
                } else {
                    if (!result->isEmpty())
                        m_runs[m_next] = result->constFirst();
                    ++m_next;
                }
                readNext();
            });
}

void HistoryExport::write()
{
    const bool json = m_path.endsWith(".json"_L1, Qt::CaseInsensitive);
    runInBackground(
        this,
        [runs = m_runs, path = m_path, now = m_now, words = exportWords(m_kinds), json] {
            return savedFile(path, json ? runsAsJson(runs, now) : runsAsCsv(runs, words));
        },
        [this](const QString &problem) {
            if (problem.isEmpty())
                emit written(m_path);
            else
                emit writeFailed(m_path, problem);
        });
}

} // namespace muster
