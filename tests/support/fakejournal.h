// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A journal that keeps what it is told. Held: the test ends every operation; InMemory: they end by
// themselves, from the event loop, and what was written is found again.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"

#include <QList>
#include <QPointer>

#include <algorithm>
#include <deque>
#include <functional>

namespace muster::test {

class FakeJournal final : public Journal
{
public:
    enum class Mode { Held, InMemory };

    struct BegunRun
    {
        RunRecord run;
        QPointer<JournalWrite> write;
    };
    struct BegunTry
    {
        TryRecord attempt;
        QPointer<JournalWrite> write;
    };
    struct EndedTry
    {
        TryRecord attempt;
        TargetChanges changes;
    };
    struct Changed
    {
        RunId run;
        TargetChanges changes;
        QDateTime endedAt;
    };
    struct Find
    {
        HistoryFilter filter;
        QPointer<JournalRead> read;
    };
    struct Look
    {
        RunId run;
        QPointer<JournalRead> read;
    };
    struct FindLater
    {
        LaterQuery query;
        QPointer<JournalLaterRead> read;
    };
    struct FindLatest
    {
        LatestQuery query;
        QPointer<JournalLatestRead> read;
    };
    struct FindEvents
    {
        HistoryFilter filter;
        QPointer<JournalEventsRead> read;
    };

    struct Search
    {
        SearchQuery query;
        QPointer<JournalSearch> operation;
    };

    explicit FakeJournal(Mode mode = Mode::Held)
        : m_mode(mode)
    {
    }
    //! \brief In memory, and every operation ends \a slowness after it was begun, by \a clock.
    explicit FakeJournal(Clock &clock, std::chrono::milliseconds slowness = {})
        : m_mode(Mode::InMemory)
        , m_clock(&clock)
        , m_slowness(slowness)
    {
    }

    //! \brief From now on the test ends every operation.
    void hold() { m_mode = Mode::Held; }
    void setSlowness(std::chrono::milliseconds slowness) { m_slowness = slowness; }

    // Everything that was asked, in order.
    QList<BegunRun> runs;
    QList<BegunTry> tries;
    QList<EndedTry> endedTries;
    QList<Changed> changes;
    QList<RunEvent> events;
    QList<ConnectionEvent> connectionEvents;
    QList<Find> finds;
    QList<Look> looks;
    QList<FindLater> laterLooks;
    QList<FindLatest> latestLooks;
    QList<FindEvents> eventFinds;
    QList<Search> searches;
    QList<Deletion> deletions;
    QList<Deletion> planned;
    int checks = 0;

    //! \brief What every deletion is said to take.
    DeletionPlan plan;
    //! \brief In memory: what there is to find, newest first.
    QList<RunHistory> kept;
    //! \brief In memory: every operation that ends from now on fails with it, and what else is
    //! written waits until it is gone, as a real journal keeps it.
    std::optional<Error> failure;

    [[nodiscard]] static Error storageError()
    {
        Error error;
        error.kind = ErrorKind::Storage;
        error.detail = QStringLiteral("disk full");
        return error;
    }

    using Journal::beginRun;
    [[nodiscard]] JournalWrite *beginRun(const RunRecord &run, const DuplicateGuard &guard,
                                         QObject *parent) override
    {
        auto *write = new JournalWrite(parent);
        runs.append({ run, write });
        const QStringList recent = m_mode == Mode::InMemory ? recentIn(guard) : QStringList();
        if (m_mode == Mode::InMemory && recent.isEmpty() && catchUp())
            kept.prepend({ run, {}, {} });
        endSoon(write, recent.isEmpty() ? Result<void>() : Result<void>(recentlyRestarted(recent)));
        return write;
    }
    [[nodiscard]] JournalWrite *beginTry(const TryRecord &attempt, QObject *parent) override
    {
        auto *write = new JournalWrite(parent);
        tries.append({ attempt, write });
        if (RunHistory *history = find(attempt.run); history && catchUp()) {
            history->tries.append(attempt);
            for (qsizetype i = attempt.first; i < attempt.first + attempt.count; ++i) {
                history->run.targets[i].outcome = Outcome::Sending;
                history->run.targets[i].sentAt = attempt.sentAt;
            }
        }
        endSoon(write, Result<void>());
        return write;
    }
    void endTry(const TryRecord &attempt, const TargetChanges &moved) override
    {
        endedTries.append({ attempt, moved });
        writeBehind(attempt.run, [attempt, moved](RunHistory &history) {
            for (TryRecord &known : history.tries) {
                if (known.call == attempt.call && known.number == attempt.number)
                    known = attempt;
            }
            take(history, moved);
        });
    }
    void recordChanges(const RunId &run, const TargetChanges &moved,
                       const QDateTime &endedAt) override
    {
        changes.append({ run, moved, endedAt });
        writeBehind(run, [moved, endedAt](RunHistory &history) {
            take(history, moved);
            history.run.endedAt = endedAt;
        });
    }
    void recordEvent(const RunEvent &event) override
    {
        events.append(event);
        writeBehind(event.run, [event](RunHistory &history) { history.events.append(event); });
    }
    void recordConnectionEvent(const ConnectionEvent &event) override
    {
        connectionEvents.append(event);
    }
    [[nodiscard]] JournalWrite *deleteEnded(const Deletion &deletion, QObject *parent) override
    {
        deletions.append(deletion);
        if (m_mode == Mode::InMemory && catchUp())
            deleteFromKept(deletion);
        auto *write = new JournalWrite(parent);
        endSoon(write, Result<void>());
        return write;
    }
    [[nodiscard]] JournalPlanRead *planDeletion(const Deletion &deletion, QObject *parent) override
    {
        planned.append(deletion);
        auto *read = new JournalPlanRead(parent);
        endSoon(read, Result<DeletionPlan>(plan));
        return read;
    }
    [[nodiscard]] JournalWrite *check(QObject *parent) override
    {
        ++checks;
        (void)catchUp();
        auto *write = new JournalWrite(parent);
        endSoon(write, Result<void>());
        return write;
    }
    [[nodiscard]] JournalRead *find(const HistoryFilter &filter, QObject *parent) override
    {
        auto *read = new JournalRead(parent);
        finds.append({ filter, read });
        QList<RunHistory> found;
        for (const RunHistory &history : std::as_const(kept)) {
            if (!matches(history.run, filter) || !isFollowing(history.run, filter)
                || (!filter.leftBy.isEmpty() && !leavesSomethingBehind(history.run, filter.leftBy))
                || found.size() >= filter.limit)
                continue;
            found.append({ history.run, {}, {} });
            if (filter.summaries) {
                found.last().summary = summaryOf(history.run);
                found.last().run.targets.clear();
            }
        }
        endSoon(read, Result<QList<RunHistory>>(found));
        return read;
    }
    [[nodiscard]] JournalRead *history(const RunId &run, QObject *parent) override
    {
        auto *read = new JournalRead(parent);
        looks.append({ run, read });
        const RunHistory *known = find(run);
        endSoon(
            read,
            Result<QList<RunHistory>>(known ? QList<RunHistory> { *known } : QList<RunHistory>()));
        return read;
    }
    [[nodiscard]] JournalLaterRead *findLater(const LaterQuery &query, QObject *parent) override
    {
        auto *read = new JournalLaterRead(parent);
        laterLooks.append({ query, read });
        endSoon(read, Result<LaterTargets>(laterThan(query)));
        return read;
    }
    [[nodiscard]] JournalLatestRead *findLatest(const LatestQuery &query, QObject *parent) override
    {
        auto *read = new JournalLatestRead(parent);
        latestLooks.append({ query, read });
        endSoon(read, Result<LatestFound>(latestOf(query)));
        return read;
    }
    [[nodiscard]] JournalSearch *search(const SearchQuery &query, QObject *parent) override
    {
        auto *operation = new JournalSearch(parent);
        searches.append({ query, operation });
        endSoon(operation, Result<JournalFindings>(searched(query)));
        return operation;
    }
    [[nodiscard]] JournalEventsRead *findEvents(const HistoryFilter &filter,
                                                QObject *parent) override
    {
        auto *read = new JournalEventsRead(parent);
        eventFinds.append({ filter, read });
        QList<ConnectionEvent> found;
        for (auto event = connectionEvents.crbegin(); event != connectionEvents.crend(); ++event) {
            const auto has = [&filter](const QString &text) {
                return text.contains(filter.text, Qt::CaseInsensitive);
            };
            const bool isInTime = (!filter.from.isValid() || event->at >= filter.from)
                && (!filter.to.isValid() || event->at < filter.to);
            if (isInTime
                && (has(event->connection.name) || has(event->operatorName)
                    || has(event->detail.text())))
                found.append(*event);
        }
        endSoon(read, Result<QList<ConnectionEvent>>(found));
        return read;
    }

private:
    [[nodiscard]] RunHistory *find(const RunId &id)
    {
        const auto it = std::ranges::find_if(
            kept, [&id](const RunHistory &history) { return history.run.id == id; });
        return it == kept.end() ? nullptr : &*it;
    }
    //! What is kept is newest first already; limits do not count here.
    [[nodiscard]] JournalFindings searched(const SearchQuery &query) const
    {
        const auto has = [&query](const QString &text) {
            return std::ranges::any_of(query.texts, [&text](const QString &one) {
                return text.contains(one, Qt::CaseInsensitive);
            });
        };
        JournalFindings found;
        QList<FoundTarget> byName;
        for (const RunHistory &history : kept) {
            const RunRecord &run = history.run;
            FoundRun head { run.id,         run.number, run.kind,
                            run.connection, run.reason, run.confirmedAt };
            if (run.number == query.number || has(run.reason))
                found.runs.append(head);
            head.reason.clear();
            for (const TargetRecord &record : run.targets) {
                const bool isAnswer = has(record.jobId.value) || has(record.requestId.value);
                const FoundTarget target { head,         record.target.id, record.target.name,
                                           record.jobId, record.requestId, record.outcome };
                if (isAnswer)
                    found.targets.append(target);
                else if (has(record.target.id.value) || has(record.target.name))
                    byName.append(target);
            }
        }
        found.targets += byName;
        return found;
    }
    [[nodiscard]] LatestFound latestOf(const LatestQuery &query) const
    {
        LatestFound found;
        QList<const RunRecord *> known;
        for (const RunHistory &history : kept)
            known.append(&history.run);
        std::ranges::stable_sort(known, [](const RunRecord *a, const RunRecord *b) {
            return std::pair(a->number, a->confirmedAt) > std::pair(b->number, b->confirmedAt);
        });
        for (const RunRecord *run : std::as_const(known)) {
            if (!query.kinds.contains(run->kind) || !isSameWorld(run->connection, query.connection))
                continue;
            for (const TargetRecord &record : run->targets) {
                LastRestart last = lastRestartOf(run->id, run->number, run->kind, record);
                const bool hasLeft
                    = record.outcome != Outcome::Planned && record.outcome != Outcome::NotSent;
                if (query.target.isEmpty() && hasLeft && !found.latest.contains(record.target.id))
                    found.latest.insert(record.target.id, last);
                last.jobId = record.jobId;
                last.requestId = record.requestId;
                if (record.target.id == query.target)
                    found.history.append(last);
            }
        }
        return found;
    }
    [[nodiscard]] LaterTargets laterThan(const LaterQuery &query)
    {
        LaterTargets later;
        const RunHistory *own = find(query.run);
        QList<const RunRecord *> known;
        for (const RunHistory &history : std::as_const(kept))
            known.append(&history.run);
        std::ranges::stable_sort(known, [](const RunRecord *a, const RunRecord *b) {
            return std::pair(a->number, a->confirmedAt) > std::pair(b->number, b->confirmedAt);
        });
        for (const RunRecord *run : std::as_const(known)) {
            if (!own || run->id == query.run || !isLater(run->number, run->confirmedAt, query)
                || !isSameWorld(run->connection, query.connection)
                || query.otherFleets.contains(run->kind))
                continue;
            for (const TargetRecord &record : run->targets) {
                const bool isOwn
                    = std::ranges::any_of(own->run.targets, [&record](const TargetRecord &target) {
                          return target.target.id == record.target.id
                              && target.outcome != Outcome::Succeeded;
                      });
                if (isOwn && record.outcome != Outcome::NotSent)
                    addLater(later, record.target.id,
                             { run->id, run->number, run->confirmedAt, run->kind, record.outcome,
                               record.settled, record.jobId, record.sentAt, record.endedAt },
                             query.kind);
            }
        }
        return later;
    }
    [[nodiscard]] bool isNeeded(const RunRecord &run) const
    {
        return std::ranges::any_of(kept, [&run](const RunHistory &history) {
            return std::pair(history.run.number, history.run.confirmedAt)
                < std::pair(run.number, run.confirmedAt)
                && std::ranges::any_of(history.run.targets, [&run](const TargetRecord &earlier) {
                       return earlier.outcome != Outcome::Succeeded && !earlier.settled
                           && std::ranges::any_of(run.targets, [&](const TargetRecord &own) {
                                  return own.target.id == earlier.target.id
                                      && own.outcome != Outcome::NotSent;
                              });
                   });
        });
    }
    [[nodiscard]] QStringList recentIn(const DuplicateGuard &guard) const
    {
        QStringList recent;
        for (const RunHistory &history : kept) {
            RunRecord run = history.run;
            if (!guard.since.isValid() || (run.endedAt.isValid() && run.endedAt < guard.since))
                continue;
            for (const TargetRecord &record : history.run.targets) {
                run.targets = { record };
                if (guard.targets.contains(record.target.id) && guard.isRecent(run))
                    recent += record.target.id.value;
            }
        }
        return recent;
    }
    void deleteFromKept(const Deletion &deletion)
    {
        const qsizetype before = kept.size();
        for (qsizetype i = kept.size() - 1; i >= 0; --i) { // the oldest first
            const RunRecord &run = kept.at(i).run;
            if (run.endedAt.isValid() && run.endedAt < deletion.endedBefore
                && std::ranges::none_of(run.targets, isOpen) && !isNeeded(run))
                kept.removeAt(i);
        }
        const qsizetype gone = before - kept.size();
        if (gone > 0)
            connectionEvents.append({ {},
                                      deletion.at,
                                      ConnectionEventKind::RunsDeleted,
                                      deletion.operatorName,
                                      DeletionNote { int(gone), deletion.endedBefore } });
    }
    //! False: what was written before is not kept yet, and nothing else may be.
    bool catchUp()
    {
        while (!failure && !m_behind.empty()) {
            if (RunHistory *history = find(m_behind.front().first))
                m_behind.front().second(*history);
            m_behind.pop_front();
        }
        return m_behind.empty() && !failure;
    }
    void writeBehind(const RunId &run, std::function<void(RunHistory &)> work)
    {
        m_behind.emplace_back(run, std::move(work));
        if (catchUp() || m_mode == Mode::Held)
            return;
        const auto fail = [this, error = *failure] { emit writeFailed(error); };
        if (m_clock)
            m_clock->after(m_slowness, this, fail);
        else
            QMetaObject::invokeMethod(this, fail, Qt::QueuedConnection);
    }
    static void take(RunHistory &history, const TargetChanges &moved)
    {
        for (const auto &[position, record] : moved)
            history.run.targets[position] = record;
    }
    [[nodiscard]] static bool isOpen(const TargetRecord &record)
    {
        return !isFinal(record.outcome) || (record.outcome == Outcome::Unknown && !record.settled);
    }
    [[nodiscard]] bool isFollowing(const RunRecord &run, const HistoryFilter &filter)
    {
        const RunHistory *first = filter.following.isEmpty() ? nullptr : find(filter.following);
        return filter.following.isEmpty()
            || (first && run.number >= first->run.number
                && std::ranges::any_of(run.targets, [first](const TargetRecord &record) {
                       return std::ranges::any_of(first->run.targets,
                                                  [&record](const TargetRecord &own) {
                                                      return own.target.id == record.target.id;
                                                  });
                   }));
    }
    [[nodiscard]] bool leavesSomethingBehind(const RunRecord &run,
                                             const QList<KindId> &halves) const
    {
        const auto isBack = [this, &run, &halves](const TargetId &id) {
            return std::ranges::any_of(kept, [&](const RunHistory &later) {
                return later.run.number > run.number && !halves.contains(later.run.kind)
                    && std::ranges::any_of(later.run.targets, [&id](const TargetRecord &record) {
                           return record.target.id == id
                               && (record.outcome == Outcome::Succeeded
                                   || !isFinal(record.outcome));
                       });
            });
        };
        return halves.contains(run.kind)
            && std::ranges::any_of(run.targets, [&isBack](const TargetRecord &record) {
                   return record.outcome == Outcome::Succeeded && !isBack(record.target.id);
               });
    }
    [[nodiscard]] static bool matches(const RunRecord &run, const HistoryFilter &filter)
    {
        if ((filter.from.isValid() && run.confirmedAt < filter.from)
            || (filter.to.isValid() && run.confirmedAt >= filter.to)
            || (filter.activeSince.isValid() && run.endedAt.isValid()
                && run.endedAt < filter.activeSince)
            || (filter.openOnly && run.endedAt.isValid()
                && std::ranges::none_of(run.targets, isOpen)))
            return false;
        const auto has = [&filter](const QString &text) {
            return text.contains(filter.text, Qt::CaseInsensitive);
        };
        return has(run.operatorName) || has(run.reason)
            || std::ranges::any_of(run.targets, [&has](const TargetRecord &record) {
                   return has(record.target.name) || has(record.target.id.value)
                       || has(record.requestId.value) || has(record.jobId.value);
               });
    }
    //! Ends \a operation from the event loop with \a result, or with the failure of this moment.
    template <typename Operation, typename Value>
    void endSoon(Operation *operation, const Value &result)
    {
        if (m_mode == Mode::Held)
            return;
        const Value end = failure ? Value(*failure) : result;
        if (m_clock) {
            m_clock->after(m_slowness, operation,
                           [operation, end] { emit operation->finished(end); });
            return;
        }
        QMetaObject::invokeMethod(
            operation, [operation, end] { emit operation->finished(end); }, Qt::QueuedConnection);
    }

    Mode m_mode;
    Clock *m_clock = nullptr; // null: the event loop
    std::chrono::milliseconds m_slowness {};
    std::deque<std::pair<RunId, std::function<void(RunHistory &)>>> m_behind; // in order
};

} // namespace muster::test
