// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/runsource.h"

#include "app/session/runlist.h"
#include "ui/find/findwords.h"

namespace muster {

MatchRank rankOfRun(const WantedText &wanted, int number, const QString &reason)
{
    return wanted.runNumber() == number ? MatchRank::Exact : wanted.rankOf(reason);
}

RunSource::RunSource(const RunList &runs, QObject *parent)
    : FindSource(parent)
    , m_runs(runs)
{
}

void RunSource::ask(const FindText &text, int number)
{
    FindAnswer answer;
    const QList<RunId> ids = m_runs.ids();
    for (auto id = ids.crbegin(); id != ids.crend(); ++id) { // the newest first
        const RunRecord &run = *m_runs.record(*id);
        FindResult result;
        result.rank = rankOfRun(text.wanted, run.number, run.reason);
        if (result.rank == MatchRank::None)
            continue;
        result.text = runTitle(run.number, run.reason);
        result.detail = runPlace(run.connection, run.confirmedAt);
        result.choice.kind = FindKind::Run;
        result.choice.run = run.id;
        answer.results.append(result);
    }
    emit answered(number, answer);
}

} // namespace muster
