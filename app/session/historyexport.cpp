// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/historyexport.h"

#include "app/core/background.h"
#include "app/journal/journalexport.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

//! The file and what writes it. Whoever holds it last closes it: a file that is not whole then is
//! removed.
struct HistoryExport::Writing
{
    Writing(const QString &path, const QDateTime &now, ExportWords words)
        : file(path)
        , writer(file.device(),
                 path.endsWith(".json"_L1, Qt::CaseInsensitive) ? ExportFormat::Json
                                                                : ExportFormat::Csv,
                 now, std::move(words))
    {
    }
    [[nodiscard]] bool isOpen() { return file.device().isOpen() || file.open(); }

    ExportFile file;
    RunsWriter writer;
};

HistoryExport::HistoryExport(Journal &journal, const QList<RunHistory> &runs, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_runs(runs)
{
}

void HistoryExport::start(const QString &path, const QDateTime &now)
{
    m_path = path;
    m_writing = std::make_shared<Writing>(path, now, m_words);
    // First of all: where it cannot be written, nothing needs to be read.
    inBackground([](Writing &writing) { return writing.isOpen(); }, &HistoryExport::readNext);
}

void HistoryExport::cancel()
{
    if (std::exchange(m_isCancelled, true) || !m_read)
        return;
    delete m_read; // however long it would take
    leave([this] { emit cancelled(); });
}

// What is not whole has gone before anything is said of it.
void HistoryExport::leave(std::function<void()> say)
{
    runInBackground(
        this,
        [writing = std::exchange(m_writing, nullptr)]() mutable {
            writing.reset();
            return true;
        },
        [say = std::move(say)](bool) { say(); });
}

template <typename Work> void HistoryExport::inBackground(Work work, void (HistoryExport::*then)())
{
    using Problem = std::optional<FileProblem>;
    runInBackground(
        this,
        [writing = m_writing, work = std::move(work)]() mutable -> Problem {
            const auto mine = std::exchange(writing, nullptr);
            return work(*mine) ? Problem() : Problem(mine->file.problem());
        },
        [this, then](const Problem &problem) {
            if (!problem) {
                (this->*then)();
                return;
            }
            leave([this, failed = *problem] { emit writeFailed(m_path, failed); });
        });
}

void HistoryExport::readNext()
{
    if (m_isCancelled) {
        leave([this] { emit cancelled(); });
        return;
    }
    if (m_next == m_runs.size()) {
        inBackground([](Writing &writing) { return writing.writer.end() && writing.file.commit(); },
                     &HistoryExport::end);
        return;
    }
    JournalRead *read = m_journal.history(m_runs.at(m_next).run.id, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                onRead(result);
            });
}

void HistoryExport::onRead(const Result<QList<RunHistory>> &result)
{
    if (!result)
        leave([this, error = result.error()] { emit readFailed(error); });
    else if (!result->isEmpty())
        add(result->constFirst());
    else if (m_runs.at(m_next).summary)
        next();
    else
        add(m_runs.at(m_next));
}

void HistoryExport::add(const RunHistory &run)
{
    inBackground(
        [held = run](Writing &writing) mutable {
            const RunHistory mine = std::exchange(held, {});
            return writing.writer.add(mine);
        },
        &HistoryExport::next);
    m_runs[m_next] = {};
}

void HistoryExport::next()
{
    ++m_next;
    emit progressed();
    readNext();
}

void HistoryExport::end()
{
    m_writing.reset();
    emit written(m_path);
}

} // namespace muster
