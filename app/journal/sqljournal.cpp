// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/sqljournal.h"

#include "app/journal/runtables.h"
#include "app/log/logcategories.h"

#include <type_traits>

namespace muster {

namespace {

// So that an intent never waits long behind a deletion.
constexpr int deletedAtOnce = 100;

} // namespace

SqlJournal::SqlJournal(const QString &path, QObject *parent)
    : Journal(parent)
    , m_path(path)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

SqlJournal::~SqlJournal()
{
    // In the queue behind everything that was handed over: it is written before the file closes.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            if (!m_behind.empty() && !caughtUp())
                qCWarning(logApp) << "journal writes lost:" << m_behind.size();
            m_tables.reset();
            m_file.reset();
            delete m_worker;
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

Result<RunTables *> SqlJournal::tables()
{
    if (m_tables)
        return m_tables.get();
    auto file = std::make_unique<JournalFile>(m_path);
    const Result<void> opened = file->open();
    if (const QString aside = file->setAsidePath(); !aside.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, aside] { emit setAside(aside); }, Qt::QueuedConnection);
    if (!opened)
        return opened.error();
    auto tables = std::make_unique<RunTables>(*file);
    const Result<int> highest = tables->highestRunNumber();
    if (!highest)
        return highest.error();
    // Before any answer gets there, so that nobody takes a number too early.
    QMetaObject::invokeMethod(
        this, [this, number = *highest] { noteRunNumber(number); }, Qt::QueuedConnection);
    m_file = std::move(file);
    m_tables = std::move(tables);
    return m_tables.get();
}

Result<RunTables *> SqlJournal::caughtUp()
{
    const Result<RunTables *> open = tables();
    if (!open)
        return open;
    while (!m_behind.empty()) {
        if (const Result<void> done = m_behind.front()(**open); !done)
            return done.error();
        m_behind.pop_front();
    }
    return open;
}

JournalWrite *SqlJournal::write(Work work, QObject *parent)
{
    auto *operation = new JournalWrite(parent);
    const auto guard = std::make_shared<QPointer<JournalWrite>>(operation);
    QMetaObject::invokeMethod(
        m_worker,
        [this, guard, work = std::move(work)] {
            const Result<RunTables *> open = caughtUp();
            finish(guard, open ? work(**open) : Result<void>(open.error()));
        },
        Qt::QueuedConnection);
    return operation;
}

void SqlJournal::finish(const Guard &guard, const Result<void> &result)
{
    QMetaObject::invokeMethod(
        this,
        [guard, result] {
            if (*guard)
                emit(*guard)->finished(result);
        },
        Qt::QueuedConnection);
}

void SqlJournal::writeBehind(Work work)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work)] {
            m_behind.push_back(work);
            const Result<RunTables *> result = caughtUp();
            if (result)
                return;
            QMetaObject::invokeMethod(
                this, [this, error = result.error()] { emit writeFailed(error); },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

template <typename Operation, typename Look> Operation *SqlJournal::look(Look look, QObject *parent)
{
    using Answer = std::invoke_result_t<Look, RunTables &>;
    auto *operation = new Operation(parent);
    auto guard = std::make_shared<QPointer<Operation>>(operation);
    QMetaObject::invokeMethod(
        m_worker,
        [this, guard, look = std::move(look)] {
            const Result<RunTables *> open = tables();
            const Answer result = open ? look(**open) : Answer(open.error());
            QMetaObject::invokeMethod(
                this,
                [guard, result] {
                    if (*guard)
                        emit (*guard)->finished(result);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return operation;
}

JournalWrite *SqlJournal::beginRun(const RunRecord &run, QObject *parent)
{
    return write([run](RunTables &tables) { return tables.insertRun(run); }, parent);
}

JournalWrite *SqlJournal::beginTry(const TryRecord &attempt, QObject *parent)
{
    return write([attempt](RunTables &tables) { return tables.insertTry(attempt); }, parent);
}

void SqlJournal::endTry(const TryRecord &attempt, const TargetChanges &changes)
{
    writeBehind([attempt, changes](RunTables &tables) {
        return tables.updateTry(attempt, changes);
    });
}

void SqlJournal::recordChanges(const RunId &run, const TargetChanges &changes,
                               const QDateTime &endedAt)
{
    writeBehind([run, changes, endedAt](RunTables &tables) {
        return tables.updateTargets(run, changes, endedAt);
    });
}

void SqlJournal::recordEvent(const RunEvent &event)
{
    writeBehind([event](RunTables &tables) { return tables.insertEvent(event); });
}

void SqlJournal::recordConnectionEvent(const ConnectionEvent &event)
{
    writeBehind([event](RunTables &tables) { return tables.insertConnectionEvent(event); });
}

JournalWrite *SqlJournal::deleteEnded(const Deletion &deletion, QObject *parent)
{
    auto *operation = new JournalWrite(parent);
    deleteSome(deletion, {}, std::make_shared<QPointer<JournalWrite>>(operation));
    return operation;
}

void SqlJournal::deleteSome(const Deletion &deletion, const RunPlace &after, const Guard &guard)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, deletion, after, guard] {
            const Result<RunTables *> open = caughtUp();
            const Result<DeletedRuns> deleted = open
                ? (*open)->deleteEnded(deletion, after, deletedAtOnce)
                : Result<DeletedRuns>(open.error());
            if (deleted && !deleted->isAll)
                deleteSome(deletion, deleted->upTo, guard); // behind what was handed over meanwhile
            else
                finish(guard, deleted ? Result<void>() : Result<void>(deleted.error()));
        },
        Qt::QueuedConnection);
}

JournalWrite *SqlJournal::check(QObject *parent)
{
    return write([](RunTables &tables) { return tables.check(); }, parent);
}

JournalRead *SqlJournal::find(const HistoryFilter &filter, QObject *parent)
{
    return look<JournalRead>(
        [this, filter](RunTables &tables) -> Result<QList<RunHistory>> {
            if (filter.openOnly) {
                if (const Result<RunTables *> all = caughtUp(); !all)
                    return all.error();
            }
            return tables.find(filter);
        },
        parent);
}

JournalRead *SqlJournal::history(const RunId &run, QObject *parent)
{
    return look<JournalRead>([run](RunTables &tables) { return tables.history(run); }, parent);
}

JournalLaterRead *SqlJournal::findLater(const LaterQuery &query, QObject *parent)
{
    return look<JournalLaterRead>([query](RunTables &tables) { return tables.findLater(query); },
                                  parent);
}

JournalEventsRead *SqlJournal::findEvents(const HistoryFilter &filter, QObject *parent)
{
    return look<JournalEventsRead>(
        [filter](RunTables &tables) { return tables.findEvents(filter); }, parent);
}

} // namespace muster
