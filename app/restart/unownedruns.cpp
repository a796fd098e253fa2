// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/unownedruns.h"

#include "app/restart/earlierruns.h"
#include "app/restart/runbook.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr int mostRuns = 10'000;
// As many as the panel's list of runs is of use for; all others are in the history.
constexpr int latestRuns = 20;
// Of these together; one that is larger is among them when it is the latest.
constexpr qsizetype latestTargets = 100'000;

HistoryFilter openFilter()
{
    HistoryFilter filter;
    filter.openOnly = true;
    filter.limit = mostRuns;
    return filter;
}

HistoryFilter latestFilter()
{
    HistoryFilter filter;
    filter.limit = latestRuns;
    return filter;
}

} // namespace

UnownedRuns::UnownedRuns(Journal &journal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
{
}

UnownedRuns::~UnownedRuns() = default;

void UnownedRuns::start()
{
    if (m_state == State::Reading || m_state == State::Read)
        return;
    m_state = State::Reading;
    JournalRead *read = m_journal.find(openFilter(), this);
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                onOpen(result);
            });
}

void UnownedRuns::onOpen(const Result<QList<RunHistory>> &result)
{
    if (!result) {
        end(State::Failed, result.error());
        return;
    }
    for (const RunHistory &history : *result) {
        m_journal.noteRunNumber(history.run.number);
        m_found.push_back(history.run);
    }
    takeFound();
}

// Each as an event of its own: a run may have a hundred thousand targets.
void UnownedRuns::takeFound()
{
    if (!m_found.empty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                RunRecord run = std::move(m_found.front());
                m_found.pop_front();
                // What a runner had meanwhile is newer, even when that has gone already.
                if (!m_followed.contains(run.id))
                    take(std::move(run));
                takeFound();
            },
            Qt::QueuedConnection);
        return;
    }
    JournalRead *read = m_journal.find(latestFilter(), this);
    connect(read, &JournalRead::finished, this, [this, read](const auto &latest) {
        read->deleteLater();
        onLatest(latest);
    });
}

void UnownedRuns::onLatest(const Result<QList<RunHistory>> &result)
{
    if (!result) {
        end(State::Failed, result.error());
        return;
    }
    qsizetype targets = 0;
    for (const RunHistory &history : *result) { // the newest comes first
        if (run(history.run.id) || m_elsewhere.contains(history.run.id))
            continue;
        targets += history.run.targets.size();
        if (targets > latestTargets && !m_latest.isEmpty())
            break;
        m_latest.prepend(history.run);
    }
    std::ranges::stable_sort(m_latest, {}, &RunRecord::number);
    end(State::Read, {});
}

void UnownedRuns::end(State state, const Result<void> &result)
{
    m_state = state;
    emit finished(result);
}

void UnownedRuns::take(RunRecord run)
{
    const RunId id = run.id;
    auto book = std::make_unique<RunBook>(m_journal, m_clock);
    const int place = book->add(Run(std::move(run), {}, RunnerSettings {}), 0ms);
    book->run(place).adopt(book->now());
    (void)book->run(place).takeAccepted(); // nobody can ask for their jobs
    if (book->run(place).hasChanges())
        m_putRight.insert(id);
    connect(book.get(), &RunBook::targetsChanged, this, &UnownedRuns::targetsChanged);
    connect(book.get(), &RunBook::runEnded, this, &UnownedRuns::ended);
    RunBook &kept = *book;
    m_books[id] = std::move(book);
    kept.publish(place);
}

void UnownedRuns::release(const RunId &run)
{
    const auto it = m_books.find(run);
    if (it == m_books.end())
        return;
    it->second->disconnect(this);
    it->second.release()->deleteLater(); // it may be telling of it at this moment
    m_books.erase(it);
}

QList<RunId> UnownedRuns::runs() const
{
    QList<RunId> ids;
    for (const auto &[id, book] : m_books)
        ids.append(id);
    std::ranges::sort(ids, {}, [this](const RunId &id) { return run(id)->number; });
    return ids;
}

const RunRecord *UnownedRuns::run(const RunId &id) const
{
    const auto it = m_books.find(id);
    return it == m_books.end() ? nullptr : &it->second->record(0);
}

void UnownedRuns::follow(Runner &runner)
{
    const auto leave = [this](const RunId &id) {
        m_elsewhere.insert(id);
        m_followed.insert(id);
        release(id);
    };
    for (const RunId &id : runner.runs())
        leave(id);
    const auto leaveRun = [leave](const RunRecord &run) { leave(run.id); };
    connect(&runner, &Runner::runStarted, this, leaveRun);
    connect(&runner, &Runner::runAdopted, this, leaveRun);
}

void UnownedRuns::takeBack(Runner &runner)
{
    runner.disconnect(this);
    for (const RunId &id : runner.runs()) {
        m_elsewhere.remove(id);
        if (const RunRecord &run = *runner.run(id); !isDone(run))
            take(run);
    }
}

void UnownedRuns::settle(const RunId &run, const QList<qsizetype> &indices, const QString &note)
{
    const auto it = m_books.find(run);
    if (it == m_books.end())
        return;
    RunBook &book = *it->second;
    for (const qsizetype index : indices) {
        if (index < 0 || index >= book.record(0).targets.size())
            continue;
        book.run(0).markOverdue(index); // what could have told of its job is gone
        if (book.run(0).settle(index, book.now()))
            book.keepEvent(0, RunEventKind::Settled, note, index);
    }
    book.publish(0);
}

QList<qsizetype> toBeSettled(const RunRecord &run)
{
    QList<qsizetype> indices;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        const bool isOpen
            = target.outcome == Outcome::Accepted || target.outcome == Outcome::Running;
        if (isOpen || (target.outcome == Outcome::Unknown && !target.settled))
            indices.append(i);
    }
    return indices;
}

} // namespace muster
