// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads a journal back and holds it against the cloud's own books.
#pragma once

#include "app/demo/democloud.h"
#include "app/journal/journal.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

#include <optional>

namespace muster::test {

//! \brief Waits for \a read; nothing when it failed or did not come.
inline std::optional<QList<RunHistory>> waited(JournalRead *read)
{
    std::optional<Result<QList<RunHistory>>> end;
    QSignalSpy finished(read, &JournalRead::finished);
    QObject::connect(read, &JournalRead::finished, read,
                     [&end](const Result<QList<RunHistory>> &result) { end = result; });
    if (!end)
        finished.wait(60'000);
    delete read;
    return end && *end ? std::optional(end->value()) : std::nullopt;
}

//! \brief Every run with its tries and events, newest first.
inline QList<RunHistory> everything(Journal &journal)
{
    HistoryFilter all;
    all.limit = 1'000'000;
    QList<RunHistory> histories;
    for (const RunHistory &found : waited(journal.find(all, nullptr)).value_or(QList<RunHistory>()))
        histories += waited(journal.history(found.run.id, nullptr)).value_or(QList<RunHistory>());
    return histories;
}

inline QStringList idsOf(const RunRecord &run, const TryRecord &attempt)
{
    QStringList ids;
    for (qsizetype i = attempt.first; i < attempt.first + attempt.count; ++i)
        ids.append(run.targets.at(i).target.id.value);
    return ids;
}

//! \brief The first restart that arrived at the cloud without an intent that was on disk, or
//! nothing. Each intent accounts for one arrival.
inline QString unwrittenRestart(const QList<RunHistory> &histories,
                                const QList<demo::ActRecord> &ledger)
{
    QHash<QStringList, int> intents;
    for (const RunHistory &history : histories) {
        for (const TryRecord &attempt : history.tries)
            ++intents[idsOf(history.run, attempt)];
    }
    for (const demo::ActRecord &record : ledger) {
        if (--intents[record.ids] < 0)
            return QStringLiteral("no intent for ") + record.ids.join(u' ');
    }
    return {};
}

//! \brief The first target whose outcome does not agree with how often the cloud restarted it, or
//! nothing.
inline QString disagreement(const QList<RunHistory> &histories, const QHash<QString, int> &restarts)
{
    QHash<QString, int> left = restarts;
    for (const RunHistory &history : histories) {
        for (const TargetRecord &record : history.run.targets) {
            const int count = restarts.value(record.target.id.value);
            const bool agrees = record.outcome == Outcome::Unknown ? count <= 1
                : isAccepted(record.outcome)                       ? count == 1
                                                                   : count == 0;
            if (!agrees)
                return QStringLiteral("%1 is %2 and was restarted %3 times")
                    .arg(record.target.id.value, outcomeName(record.outcome))
                    .arg(count);
            left.remove(record.target.id.value);
        }
    }
    return left.isEmpty() ? QString()
                          : left.cbegin().key() + QStringLiteral(" is in no run and was restarted");
}

} // namespace muster::test
