// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/journalsource.h"

#include "app/core/visibletext.h"
#include "app/session/runlist.h"
#include "ui/find/findwords.h"
#include "ui/find/runsource.h"
#include "ui/words/errortext.h"

#include <QSet>

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype leastText = 3; // fewer characters are in nearly everything

SearchQuery queryOf(const FindText &text)
{
    SearchQuery query;
    query.number = text.wanted.runNumber().value_or(0);
    if (text.wanted.text().size() >= leastText) {
        // As it is written too: the journal does not know full-width letters as others.
        query.texts = { text.wanted.text(), text.typed.trimmed() };
        query.texts.removeDuplicates();
    }
    return query;
}

} // namespace

JournalSource::JournalSource(Journal &journal, const RunList &known, Clock &clock, QObject *parent)
    : FindSource(parent)
    , m_journal(journal)
    , m_known(known)
    , m_clock(clock)
{
}

void JournalSource::ask(const FindText &text, int number)
{
    const SearchQuery query = queryOf(text);
    if (query.texts.isEmpty() && query.number == 0) {
        m_newest = 0;
        emit answered(number, {});
        return;
    }
    m_text = text;
    m_newest = number;
    m_isDue = false;
    m_clock.after(pause, this, [this, number] {
        if (number != m_newest)
            return; // somebody types
        m_isDue = true;
        if (!m_search)
            look();
    });
}

void JournalSource::rest() { m_newest = 0; }

void JournalSource::look()
{
    m_asked = m_newest;
    JournalSearch *search = m_journal.search(queryOf(m_text), this);
    m_search = search;
    connect(search, &JournalSearch::finished, this,
            [this, search](const Result<JournalFindings> &result) {
                search->deleteLater();
                m_search.clear();
                onFound(result);
            });
}

void JournalSource::onFound(const Result<JournalFindings> &result)
{
    if (m_newest == 0)
        return;
    if (m_newest != m_asked) {
        if (m_isDue)
            look();
        return;
    }
    FindAnswer answer;
    if (result)
        answer = answerOf(*result);
    else
        answer.problem = errorSummary(result.error());
    emit answered(m_asked, answer);
}

FindAnswer JournalSource::answerOf(const JournalFindings &found) const
{
    FindAnswer answer;
    addRuns(found, answer);
    addTargets(found, answer);
    return answer;
}

void JournalSource::addRuns(const JournalFindings &found, FindAnswer &answer) const
{
    for (const FoundRun &run : found.runs) {
        if (m_known.contains(run.run))
            continue;
        // The journal may see less of a likeness than we do, never more.
        const MatchRank rank
            = std::min(rankOfRun(m_text.wanted, run.number, run.reason), MatchRank::Inside);
        answer.results.append(runResult(rank, run.run, run.number, run.reason,
                                        runPlace(run.connection, run.confirmedAt)));
    }
    if (!found.areAllRuns)
        answer.rest.insert(FindGroup::Runs, { 1, true });
}

void JournalSource::addTargets(const JournalFindings &found, FindAnswer &answer) const
{
    const WantedText &wanted = m_text.wanted;
    QSet<std::pair<RunId, RequestId>> requests; // each carries many targets
    QSet<TargetId> targets; // each in its newest run
    for (const FoundTarget &target : found.targets) {
        const MatchRank job = wanted.rankOf(target.jobId.value);
        const MatchRank request = wanted.rankOf(target.requestId.value);
        FindResult result;
        result.detail = targetPlace(target);
        result.choice.run = target.run.run;
        result.choice.target = target.id;
        if (job != MatchRank::None && job <= request) {
            result.rank = job;
            result.choice.kind = FindKind::Job;
            result.choice.text = target.jobId.value;
            result.text = visibleText(target.jobId.value);
        } else if (request != MatchRank::None) {
            if (requests.contains({ target.run.run, target.requestId }))
                continue;
            requests.insert({ target.run.run, target.requestId });
            result.rank = request;
            result.choice.kind = FindKind::Request;
            result.choice.text = target.requestId.value;
            result.text = visibleText(target.requestId.value);
        } else {
            if (targets.contains(target.id))
                continue;
            targets.insert(target.id);
            result.rank = std::min(
                { wanted.rankOf(target.id.value), wanted.rankOf(target.name), MatchRank::Inside });
            result.choice.kind = FindKind::PastTarget;
            result.text = visibleText(target.name.isEmpty() ? target.id.value : target.name);
        }
        answer.results.append(result);
    }
    if (found.areAllTargets)
        return;
    // Those by job or request come first: names begin only where they have ended.
    const FoundTarget &last = found.targets.constLast();
    const bool isAnswer = wanted.rankOf(last.jobId.value) != MatchRank::None
        || wanted.rankOf(last.requestId.value) != MatchRank::None;
    answer.rest.insert(isAnswer ? FindGroup::Jobs : FindGroup::PastTargets, { 1, true });
}

} // namespace muster
