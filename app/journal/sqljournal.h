// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The journal in an SQLite file, written and read on a thread of its own. Owned by main (or a test);
// UI thread. Its end waits for what was handed to it to be written, or to fail once more.
#pragma once

#include "app/journal/journal.h"

#include <QPointer>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>

namespace muster {

class JournalFile;
class RunTables;
struct RunPlace;

class SqlJournal final : public Journal
{
    Q_OBJECT

public:
    //! \brief \a path is opened with the first operation; its folder is made then.
    explicit SqlJournal(const QString &path, QObject *parent = nullptr);
    ~SqlJournal() override;

    [[nodiscard]] JournalWrite *beginRun(const RunRecord &run, QObject *parent) override;
    [[nodiscard]] JournalWrite *beginTry(const TryRecord &attempt, QObject *parent) override;
    void endTry(const TryRecord &attempt, const TargetChanges &changes) override;
    void recordChanges(const RunId &run, const TargetChanges &changes,
                       const QDateTime &endedAt) override;
    void recordEvent(const RunEvent &event) override;
    void recordConnectionEvent(const ConnectionEvent &event) override;
    [[nodiscard]] JournalWrite *deleteEnded(const Deletion &deletion, QObject *parent) override;
    [[nodiscard]] JournalWrite *check(QObject *parent) override;
    [[nodiscard]] JournalRead *find(const HistoryFilter &filter, QObject *parent) override;
    [[nodiscard]] JournalRead *history(const RunId &run, QObject *parent) override;
    [[nodiscard]] JournalLaterRead *findLater(const LaterQuery &query, QObject *parent) override;
    [[nodiscard]] JournalEventsRead *findEvents(const HistoryFilter &filter,
                                                QObject *parent) override;

private:
    using Work = std::function<Result<void>(RunTables &)>;
    // Only the UI thread looks into it: answers come back through this object.
    using Guard = std::shared_ptr<QPointer<JournalWrite>>;

    [[nodiscard]] JournalWrite *write(Work work, QObject *parent);
    void writeBehind(Work work);
    void deleteSome(const Deletion &deletion, const RunPlace &after, const Guard &guard);
    void finish(const Guard &guard, const Result<void> &result);
    //! \brief \a look(RunTables &) answers with a Result of a list.
    template <typename Operation, typename Look>
    [[nodiscard]] Operation *look(Look look, QObject *parent);
    //! \brief On the journal's thread: the open tables, or why there are none. Tries again each time.
    [[nodiscard]] Result<RunTables *> tables();
    //! \brief The same, once everything of writeBehind() is on disk, in order.
    [[nodiscard]] Result<RunTables *> caughtUp();

    QString m_path;
    QThread m_thread;
    QObject *m_worker; // lives on m_thread
    std::unique_ptr<JournalFile> m_file; // m_thread only
    std::unique_ptr<RunTables> m_tables; // m_thread only
    std::deque<Work> m_behind; // m_thread only: what failed, and what came after it
};

} // namespace muster
