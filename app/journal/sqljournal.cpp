// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/sqljournal.h"

#include "app/journal/journalreader.h"
#include "app/journal/journalwriter.h"

#include <type_traits>

namespace muster {

namespace {

// So that an intent never waits long behind a deletion.
constexpr int deletedAtOnce = 100;

QObject *startedOn(QThread &thread, const char *name)
{
    auto *context = new QObject;
    thread.setObjectName(QString::fromLatin1(name));
    context->moveToThread(&thread);
    thread.start();
    return context;
}

} // namespace

SqlJournal::SqlJournal(const QString &path, QObject *parent)
    : Journal(parent)
    , m_writingContext(startedOn(m_writing, "journal"))
    , m_readingContext(startedOn(m_reading, "journal-reader"))
    , m_reader(std::make_unique<JournalReader>(path))
{
    const auto tell = [this](auto work) {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    };
    m_writer = std::make_unique<JournalWriter>(
        path,
        JournalWriter::Listeners {
            [this, tell](const QString &aside) { tell([this, aside] { emit setAside(aside); }); },
            [this] {
                // At once: the path may lead elsewhere by the time of the first look.
                QMetaObject::invokeMethod(
                    m_readingContext,
                    [this, writer = writerNow()] {
                        if (!m_isClosing)
                            (void)m_reader->tables(writer);
                    },
                    Qt::QueuedConnection);
            },
            [this, tell](int highest) { tell([this, highest] { noteRunNumber(highest); }); },
            [this, tell](const Error &error) { tell([this, error] { emit writeFailed(error); }); },
            [this, tell](const JournalRescue &rescue) {
                tell([this, rescue] { emit rescued(rescue); });
            },
        });
}

SqlJournal::~SqlJournal() { close(); }

qsizetype SqlJournal::close()
{
    if (std::exchange(m_isClosed, true))
        return 0;
    m_isClosing = true;
    // The reader first: the last connection that is closed tidies up the file. Each behind all that
    // was handed over; looks that have not begun are left out.
    QMetaObject::invokeMethod(
        m_readingContext, [this] { m_reader->close(); }, Qt::BlockingQueuedConnection);
    qsizetype lost = 0;
    QMetaObject::invokeMethod(
        m_writingContext, [this, &lost] { lost = m_writer->close(); },
        Qt::BlockingQueuedConnection);
    // A thread ends by no event that was posted to it, and not while another may post one: Qt wakes
    // a thread up after its event is there to be taken, and the thread must still be there then.
    for (QThread *thread : { &m_writing, &m_reading }) {
        thread->quit();
        thread->wait();
    }
    delete m_readingContext;
    delete m_writingContext;
    return lost;
}

WriterState SqlJournal::writerNow() const
{
    return { m_writer->isOpen(), m_writer->identity(), {} };
}

void SqlJournal::setReadOnly(const Error &reason)
{
    QMetaObject::invokeMethod(
        m_writingContext, [this, reason] { m_writer->refuse(reason); }, Qt::QueuedConnection);
}

JournalWrite *SqlJournal::write(Work work, QObject *parent)
{
    auto *operation = new JournalWrite(parent);
    const auto guard = std::make_shared<QPointer<JournalWrite>>(operation);
    QMetaObject::invokeMethod(
        m_writingContext,
        [this, guard, work = std::move(work)] { finish(guard, m_writer->writeIntent(work)); },
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
        m_writingContext,
        [this, work = std::move(work)] {
            m_writer->keep(work);
            if (std::exchange(m_isWriteDue, true))
                return;
            // Behind what was handed over meanwhile: all of that goes in one transaction.
            QMetaObject::invokeMethod(
                m_writingContext,
                [this] {
                    m_isWriteDue = false;
                    if (!m_isClosing)
                        m_writer->writeWaiting();
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

template <typename Operation, typename Look>
Operation *SqlJournal::look(Look look, QObject *parent, Ready ready)
{
    using Answer = std::invoke_result_t<Look, RunTables &>;
    auto *operation = new Operation(parent);
    auto guard = std::make_shared<QPointer<Operation>>(operation);
    const auto answer = [this, guard](Answer result) {
        QMetaObject::invokeMethod(
            this,
            [this, guard, result = std::move(result)]() mutable {
                if (*guard)
                    emit(*guard)->finished(result);
                // Freed where it was made, unless somebody keeps it: it may be very much.
                if (!m_isClosed)
                    QMetaObject::invokeMethod(
                        m_readingContext, [done = std::move(result)] {}, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_writingContext,
        [this, look = std::move(look), ready = std::move(ready), answer] {
            if (m_isClosing)
                return;
            m_writer->showWaiting();
            if (const Result<void> done = ready ? ready(*m_writer) : Result<void>(); !done) {
                answer(done.error());
                return;
            }
            const Result<RunTables *> open = m_writer->tables();
            WriterState writer = writerNow();
            if (!open)
                writer.problem = open.error();
            QMetaObject::invokeMethod(
                m_readingContext,
                [this, look, answer, writer] {
                    if (m_isClosing)
                        return;
                    const Result<RunTables *> tables = m_reader->tables(writer);
                    answer(tables ? look(**tables) : Answer(tables.error()));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return operation;
}

JournalWrite *SqlJournal::beginRun(const RunRecord &run, const DuplicateGuard &guard,
                                   QObject *parent)
{
    return write(
        [run, guard](RunTables &tables) -> Result<void> {
            const Result<QStringList> recent = tables.recentTargets(guard);
            if (!recent)
                return recent.error();
            return recent->isEmpty() ? tables.insertRun(run) : recentlyRestarted(*recent);
        },
        parent);
}

JournalWrite *SqlJournal::beginTry(const TryRecord &attempt, QObject *parent)
{
    return write([attempt](RunTables &tables) { return tables.insertTry(attempt); }, parent);
}

void SqlJournal::endTry(const TryRecord &attempt, const TargetChanges &changes)
{
    writeBehind(
        [attempt, changes](RunTables &tables) { return tables.updateTry(attempt, changes); });
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
        m_writingContext,
        [this, deletion, after, guard] {
            DeletedRuns deleted;
            const Result<void> done = m_writer->writeIntent([&](RunTables &tables) -> Result<void> {
                const Result<DeletedRuns> some = tables.deleteEnded(deletion, after, deletedAtOnce);
                deleted = some.value_or({});
                return some ? Result<void>() : Result<void>(some.error());
            });
            if (done && !deleted.isAll && !m_isClosing)
                deleteSome(deletion, deleted.upTo, guard); // behind what was handed over meanwhile
            else
                finish(guard, done);
        },
        Qt::QueuedConnection);
}

JournalPlanRead *SqlJournal::planDeletion(const Deletion &deletion, QObject *parent)
{
    return look<JournalPlanRead>(
        [deletion](RunTables &tables) { return tables.planDeletion(deletion); }, parent);
}

JournalWrite *SqlJournal::check(QObject *parent)
{
    return write([](RunTables &tables) { return tables.check(); }, parent);
}

JournalRead *SqlJournal::find(const HistoryFilter &filter, QObject *parent)
{
    Ready ready;
    if (filter.openOnly) {
        ready = [](JournalWriter &writer) -> Result<void> {
            const Result<RunTables *> all = writer.caughtUp();
            return all ? Result<void>() : Result<void>(all.error());
        };
    }
    return look<JournalRead>([filter](RunTables &tables) { return tables.find(filter); }, parent,
                             std::move(ready));
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

JournalLatestRead *SqlJournal::findLatest(const LatestQuery &query, QObject *parent)
{
    return look<JournalLatestRead>([query](RunTables &tables) { return tables.findLatest(query); },
                                   parent);
}

JournalSearch *SqlJournal::search(const SearchQuery &query, QObject *parent)
{
    return look<JournalSearch>([query](RunTables &tables) { return tables.search(query); }, parent);
}

JournalEventsRead *SqlJournal::findEvents(const HistoryFilter &filter, QObject *parent)
{
    return look<JournalEventsRead>(
        [filter](RunTables &tables) { return tables.findEvents(filter); }, parent);
}

} // namespace muster
