// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runbook.h"

#include "app/log/logcategories.h"

#include <algorithm>

namespace muster {

namespace {

// Targets that moved in one signal: showing them takes some microseconds for each.
constexpr qsizetype emittedAtOnce = 4'000;

//! True when it is another status than the one before, which is worth an event.
bool addSample(QList<StatusSample> &samples, const QString &status, const QDateTime &at)
{
    if (!samples.isEmpty() && samples.last().status == status) {
        samples.last().to = std::max(samples.last().to, at);
        return false;
    }
    samples.append({ status, at, at });
    return true;
}

} // namespace

RunBook::RunBook(Journal &journal, Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
{
}

int RunBook::add(Run run, std::chrono::milliseconds actInterval)
{
    const int place = count();
    m_places.insert(run.record().id, place);
    m_entries.push_back(std::make_unique<RunEntry>(std::move(run), actInterval));
    return place;
}

std::optional<int> RunBook::find(const RunId &id) const
{
    const auto it = m_places.constFind(id);
    return it == m_places.cend() ? std::nullopt : std::optional<int>(*it);
}

void RunBook::publish(int place)
{
    const TargetChanges changes = run(place).takeChanges();
    keep(entry(place), changes, nullptr);
    keepStop(place);
    emitChanges(place, changes);
}

void RunBook::publishAnswer(int place, const TryRecord &attempt)
{
    const TargetChanges changes = run(place).takeChanges();
    keep(entry(place), changes, &attempt);
    keepStop(place);
    emitChanges(place, changes);
}

void RunBook::publishIntent(int place) { emitChanges(place, run(place).takeChanges()); }

void RunBook::publishAll()
{
    // By place, and only those that were there: a slot may start another run.
    const int known = count();
    for (int place = 0; place < known; ++place) {
        if (!entry(place).ended || run(place).hasChanges())
            publish(place);
    }
}

void RunBook::keep(RunEntry &entry, const TargetChanges &changes, const TryRecord *attempt)
{
    if (!entry.isKept)
        return;
    const RunRecord &record = entry.run.record();
    if (attempt)
        m_journal.endTry(*attempt, changes);
    const bool hasNews = !attempt && !changes.isEmpty();
    if (!hasNews && record.endedAt == entry.keptEnd)
        return;
    m_journal.recordChanges(record.id, hasNews ? changes : TargetChanges(), record.endedAt);
    entry.keptEnd = record.endedAt;
}

void RunBook::keepStop(int place)
{
    RunEntry &current = entry(place);
    if (!current.run.isStopped() || std::exchange(current.stopKept, true))
        return;
    const std::optional<Error> &why = current.run.error();
    keepEvent(place, RunEventKind::Stopped, why ? EventDetail::because(*why) : EventDetail());
}

void RunBook::keepEvent(int place, RunEventKind what, const EventDetail &detail,
                        qsizetype targetIndex)
{
    const RunEvent event { record(place).id, m_clock.now(), what, targetIndex, detail };
    if (targetIndex < 0)
        entry(place).events.append(event);
    if (entry(place).isKept)
        m_journal.recordEvent(event);
}

void RunBook::noteStatuses(int place, const QHash<TargetId, QString> &statuses, const QDateTime &at)
{
    RunEntry &current = entry(place);
    const QList<TargetRecord> &targets = record(place).targets;
    bool hasSamples = false;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const Outcome outcome = targets.at(i).outcome;
        if (outcome != Outcome::Succeeded && outcome != Outcome::Unknown)
            continue;
        const QString status = statuses.value(targets.at(i).target.id);
        current.run.noteStatus(i, status, at);
        const bool isSample = outcome == Outcome::Unknown && !targets.at(i).settled
            && !status.isEmpty() && at >= targets.at(i).sentAt;
        hasSamples = hasSamples || isSample;
        if (isSample && addSample(current.samples[i], status, at))
            keepEvent(place, RunEventKind::Status, status, i);
    }
    publish(place);
    if (hasSamples)
        emit marksChanged(record(place).id);
}

void RunBook::noteEvents(int place, const QList<RunEvent> &events)
{
    RunEntry &current = entry(place);
    QHash<qsizetype, QList<StatusSample>> samples;
    const bool wereKnown = std::exchange(current.areEventsKnown, true);
    QList<RunEvent> ofRun;
    for (const RunEvent &event : events) {
        if (event.targetIndex < 0)
            ofRun.append(event);
        if (event.what == RunEventKind::Insisted)
            current.insisted.insert(event.targetIndex);
        else if (event.what == RunEventKind::Status)
            addSample(samples[event.targetIndex], event.detail.text(), event.at);
    }
    // What was read is older than what this program has seen since.
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        for (const StatusSample &seen : std::as_const(current.samples[it.key()])) {
            if (addSample(*it, seen.status, seen.from))
                it->last().to = seen.to;
        }
        current.samples[it.key()] = *it;
    }
    for (const RunEvent &mine : std::as_const(current.events)) {
        if (!ofRun.contains(mine)) // the journal has it already
            ofRun.append(mine);
    }
    current.events = ofRun;
    if (!events.isEmpty() || !wereKnown)
        emit marksChanged(record(place).id);
}

void RunBook::readEvents(int place)
{
    entry(place).areEventsKnown = false;
    JournalRead *read = m_journal.history(record(place).id, this);
    connect(read, &JournalRead::finished, this,
            [this, read, place](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                if (result && !result->isEmpty())
                    noteEvents(place, result->constFirst().events);
            });
}

void RunBook::setForeign(int place, bool isForeign)
{
    if (std::exchange(entry(place).isForeign, isForeign) != isForeign)
        publish(place);
}

void RunBook::setLook(int place, const std::optional<Error> &error, const QDateTime &next)
{
    entry(place).lookError = error;
    entry(place).nextLook = next;
}

void RunBook::emitChanges(int place, const TargetChanges &changes)
{
    RunEntry &current = entry(place);
    if (current.pending.isEmpty())
        current.pending = changes; // shared with the journal: of very many a copy costs
    else
        current.pending += changes;
    if (!current.isScheduled)
        emitSome(place, emittedAtOnce);
}

void RunBook::emitSome(int place, qsizetype most)
{
    RunEntry &current = entry(place);
    // In place: the journal still has the same list, and taking a part away would copy it.
    const TargetChanges changes = current.pending.mid(current.emitted, most);
    current.emitted += changes.size();
    // What a slot makes known meanwhile comes behind it.
    current.isScheduled = current.emitted < current.pending.size();
    if (!current.isScheduled) {
        current.pending.clear();
        current.emitted = 0;
    }
    if (!changes.isEmpty())
        emit targetsChanged(record(place).id, changes);
    if (!current.isScheduled) {
        emitPhase(place);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, place] {
            if (entry(place).isScheduled)
                emitSome(place, emittedAtOnce);
        },
        Qt::QueuedConnection);
}

void RunBook::flushChanges()
{
    const int known = count();
    for (int place = 0; place < known; ++place) {
        if (entry(place).isScheduled)
            emitSome(place, entry(place).pending.size());
    }
}

void RunBook::emitPhase(int place)
{
    RunEntry &current = entry(place);
    const RunId id = current.run.record().id;
    RunEntry::PhaseReport report { current.run.phase(), current.run.error(),
                                   current.run.waitsUntil() };
    if (report.phase == RunPhase::Watching && current.isForeign) {
        report.error = ownError(OwnError::AnotherAccount);
        report.until = {};
    } else if (report.phase == RunPhase::Watching) {
        // Why sending stopped is no reason why jobs would not be followed: its targets tell it.
        report.error = current.lookError;
        report.until = current.nextLook;
    }
    if (current.lastReport != report) {
        current.lastReport = report;
        emit phaseChanged(id, report.phase, report.error, report.until);
    }
    // Again after an Unknown target that was kept watch on has come to its end.
    const bool wasEnded = std::exchange(current.ended, current.run.phase() == RunPhase::Ended);
    if (current.ended && !wasEnded) {
        qCInfo(logRestart) << "run" << current.run.record().number << "ended";
        emit runEnded(id);
    }
}

} // namespace muster
