// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Writes runs to a file, one after the other: asks the journal for one, adds it to the file off the
// UI thread, lets go of it and asks for the next, so that never more than one is held. Owned by its
// parent, used once; UI thread.
#pragma once

#include "app/journal/journal.h"
#include "app/journal/journalexport.h"
#include "app/session/exportfile.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace muster {

class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a journal outlives the export. Of \a runs those that the journal no longer has are
    //! written as they are here, or left out where they have a summary only.
    HistoryExport(Journal &journal, const QList<RunHistory> &runs, QObject *parent = nullptr);

    //! \brief Of a table. Call it before start().
    void setWords(const ExportWords &words) { m_words = words; }
    //! \brief JSON when \a path ends so, else CSV. An existing file is replaced only by a whole
    //! one.
    void start(const QString &path, const QDateTime &now);
    //! \brief Leaves no file; cancelled() follows, unless the last of it was being written.
    void cancel();

    [[nodiscard]] qsizetype done() const { return m_next; } //!< runs
    [[nodiscard]] qsizetype count() const { return m_runs.size(); }

signals:
    //! \brief done() is another one.
    void progressed();
    // One of them, once.
    void written(const QString &path);
    void readFailed(const muster::Error &error);
    void writeFailed(const QString &path, const muster::FileProblem &problem);
    void cancelled();

private:
    struct Writing;

    void readNext();
    void add(const RunHistory &run);
    void next();
    void end();
    //! \brief Off the UI thread: \a work(Writing &) with the file, then \a then().
    template <typename Work> void inBackground(Work work, void (HistoryExport::*then)());
    void onRead(const Result<QList<RunHistory>> &result);
    void leave(std::function<void()> say);

    Journal &m_journal;
    QList<RunHistory> m_runs;
    ExportWords m_words;
    qsizetype m_next = 0;
    QString m_path;
    bool m_isCancelled = false;
    QPointer<JournalRead> m_read;
    std::shared_ptr<Writing> m_writing; // one thread at a time
};

} // namespace muster
