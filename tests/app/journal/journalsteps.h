// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a console writes into a journal, commit by commit, and all that can be read of it.
#pragma once

#include "app/journal/journalfile.h"
#include "app/journal/runtables.h"
#include "tests/app/journal/journalsamples.h"

#include <functional>

namespace muster::test {

using namespace Qt::StringLiterals;

using Histories = QList<RunHistory>;

//! Every run with its tries and events; a run that cannot be read is left out, and so missed.
[[nodiscard]] inline Histories everything(JournalFile &file)
{
    RunTables tables(file);
    Histories histories;
    HistoryFilter all;
    all.limit = 1'000'000;
    const Result<Histories> found = tables.find(all);
    for (const RunHistory &run : found.value_or({}))
        histories += tables.history(run.run.id).value_or({});
    return histories;
}

//! Some of all that a console writes, a commit each.
[[nodiscard]] inline QList<std::function<Result<void>(RunTables &)>> committedSteps()
{
    const RunRecord first = someRun(u"a"_s, 1, 30);
    TryRecord attempt { first.id, 0, 1, 0, 30, at(5), {}, {}, {}, {} };
    TryRecord answered = attempt;
    answered.answeredAt = at(6);
    answered.verdict = ActVerdict::Answered;
    answered.requestId = RequestId { u"r-1"_s };
    TargetChanges accepted;
    for (qsizetype i = 0; i < first.targets.size(); ++i) {
        TargetRecord record = first.targets.at(i);
        record.outcome = Outcome::Accepted;
        record.requestId = answered.requestId;
        record.sentAt = at(5);
        record.answeredAt = at(6);
        accepted.append({ i, record });
    }
    TargetChanges ended = accepted;
    for (auto &[position, record] : ended) {
        record.outcome = Outcome::Succeeded;
        record.endedAt = at(8);
    }
    return {
        [first](RunTables &tables) { return tables.insertRun(first); },
        [attempt](RunTables &tables) { return tables.insertTry(attempt); },
        [answered, accepted](RunTables &tables) { return tables.updateTry(answered, accepted); },
        [first](RunTables &tables) {
            return tables.insertEvent({ first.id, at(7), RunEventKind::Paused, -1, {} });
        },
        [first, ended](RunTables &tables) { return tables.updateTargets(first.id, ended, at(8)); },
        [](RunTables &tables) { return tables.insertRun(someRun(u"b"_s, 2, 60)); },
        [](RunTables &tables) {
            const Result<DeletedRuns> deleted
                = tables.deleteEnded({ at(9), at(10), u"op"_s }, {}, 100);
            return deleted ? Result<void>() : Result<void>(deleted.error());
        },
    };
}

} // namespace muster::test
