// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The journal in an SQLite file, written on a thread of its own and read on another one. Owned by
// main (or a test); UI thread. Its end waits for what was handed to it to be written, or to fail
// once more.
#pragma once

#include "app/journal/journal.h"

#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace muster {

class JournalReader;
class JournalWriter;
class RunTables;
struct RunPlace;
struct WriterState;

class SqlJournal final : public Journal
{
    Q_OBJECT

public:
    //! \brief \a path is opened with the first operation; its folder is made then.
    explicit SqlJournal(const QString &path, QObject *parent = nullptr);
    ~SqlJournal() override;

    //! \brief Nothing is written, for that \a reason; what can be read is read. Before the first
    //! operation.
    void setReadOnly(const Error &reason);
    //! \brief Ends all of it, in a few seconds at most: how many writes are lost for ever. Nothing
    //! may be asked after it.
    qsizetype close();

    using Journal::beginRun;
    [[nodiscard]] JournalWrite *beginRun(const RunRecord &run, const DuplicateGuard &guard,
                                         QObject *parent) override;
    [[nodiscard]] JournalWrite *beginTry(const TryRecord &attempt, QObject *parent) override;
    void endTry(const TryRecord &attempt, const TargetChanges &changes) override;
    void recordChanges(const RunId &run, const TargetChanges &changes,
                       const QDateTime &endedAt) override;
    void recordEvent(const RunEvent &event) override;
    void recordConnectionEvent(const ConnectionEvent &event) override;
    [[nodiscard]] JournalWrite *deleteEnded(const Deletion &deletion, QObject *parent) override;
    [[nodiscard]] JournalPlanRead *planDeletion(const Deletion &deletion, QObject *parent) override;
    [[nodiscard]] JournalWrite *check(QObject *parent) override;
    [[nodiscard]] JournalRead *find(const HistoryFilter &filter, QObject *parent) override;
    [[nodiscard]] JournalRead *history(const RunId &run, QObject *parent) override;
    [[nodiscard]] JournalLaterRead *findLater(const LaterQuery &query, QObject *parent) override;
    [[nodiscard]] JournalLatestRead *findLatest(const LatestQuery &query, QObject *parent) override;
    [[nodiscard]] JournalSearch *search(const SearchQuery &query, QObject *parent) override;
    [[nodiscard]] JournalEventsRead *findEvents(const HistoryFilter &filter,
                                                QObject *parent) override;

private:
    using Work = std::function<Result<void>(RunTables &)>;
    // Only the UI thread looks into it: answers come back through this object.
    using Guard = std::shared_ptr<QPointer<JournalWrite>>;

    //! \brief Of the writer, before a look.
    using Ready = std::function<Result<void>(JournalWriter &)>;

    [[nodiscard]] JournalWrite *write(Work work, QObject *parent);
    void writeBehind(Work work);
    void deleteSome(const Deletion &deletion, const RunPlace &after, const Guard &guard);
    //! \brief On the journal's thread.
    [[nodiscard]] WriterState writerNow() const;
    void finish(const Guard &guard, const Result<void> &result);
    //! \brief \a look(RunTables &) answers with a Result, on the readers' thread. It finds what was
    //! handed over before, unless that could not be written; what \a ready says goes before.
    template <typename Operation, typename Look>
    [[nodiscard]] Operation *look(Look look, QObject *parent, Ready ready = {});

    QThread m_writing;
    QThread m_reading;
    QObject *m_writingContext; // lives on m_writing
    QObject *m_readingContext; // lives on m_reading
    std::unique_ptr<JournalWriter> m_writer; // m_writing only
    std::unique_ptr<JournalReader> m_reader; // m_reading only
    bool m_isWriteDue = false; // m_writing only: what waits is written soon
    std::atomic<bool> m_isClosing = false; // only the last attempt is worth its time
    bool m_isClosed = false;
};

} // namespace muster
