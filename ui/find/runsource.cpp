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

FindResult runResult(MatchRank rank, const RunId &id, int number, const QString &reason,
                     const QString &place)
{
    FindResult result;
    result.rank = rank;
    result.text = runTitle(number, reason);
    result.detail = place;
    result.choice.kind = FindKind::Run;
    result.choice.run = id;
    return result;
}

RunSource::RunSource(const RunList &runs, QObject *parent)
    : InstantSource(parent)
    , m_runs(runs)
{
}

FindAnswer RunSource::answerTo(const FindText &text)
{
    FindAnswer answer;
    const QList<RunId> ids = m_runs.ids();
    for (auto id = ids.crbegin(); id != ids.crend(); ++id) { // the newest first
        const RunRecord &run = *m_runs.record(*id);
        const MatchRank rank = rankOfRun(text.wanted, run.number, run.reason);
        if (rank != MatchRank::None)
            answer.results.append(runResult(rank, run.id, run.number, run.reason,
                                            runPlace(run.connection, run.confirmedAt)));
    }
    return answer;
}

} // namespace muster
