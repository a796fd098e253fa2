// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/jobinquiry.h"

#include "app/cloud/huawei/requests.h"

#include <algorithm>
#include <utility>

namespace muster::huawei {

namespace {

constexpr qsizetype jobsPerRequest = 100; // no call carries more targets
constexpr qsizetype smallestPages = 10; // what a cloud may cap its pages at, for the bound's sake

TargetProgress progressOf(const OpenTarget &target, const JobState &job)
{
    TargetProgress progress;
    progress.id = target.id;
    progress.jobId = job.jobId;
    progress.requestId = target.requestId;
    progress.outcome = job.outcome;
    progress.error = job.error;
    progress.endedAt = job.endedAt;
    return progress;
}

} // namespace

JobInquiry JobInquiry::forJob(const OpenTarget &target)
{
    JobInquiry inquiry;
    inquiry.m_jobId = target.jobId;
    inquiry.addJob(target);
    inquiry.m_needed = 1;
    return inquiry;
}

void JobInquiry::add(const OpenTarget &target)
{
    if (!m_requestIds.contains(target.requestId.value))
        m_requestIds.append(target.requestId.value);
    if (target.jobId.isEmpty())
        m_byTarget.insert(target.id, target);
    else
        addJob(target);
    m_needed = openCount();
}

void JobInquiry::addJob(const OpenTarget &target)
{
    m_byJob[target.jobId].append(target);
    ++m_withJob;
}

std::pair<JobInquiry, JobInquiry> JobInquiry::halves() const
{
    const QStringList first = m_requestIds.first(m_requestIds.size() / 2);
    std::pair<JobInquiry, JobInquiry> both;
    const QList<OpenTarget> targets = open();
    for (const OpenTarget &target : targets) {
        const bool isFirst = first.contains(target.requestId.value);
        (isFirst ? both.first : both.second).add(target);
    }
    return both;
}

bool JobInquiry::mayAsk(qsizetype reading) const
{
    if (m_stopped || m_endless || openCount() == 0)
        return false;
    if (!m_left.isEmpty())
        return true;
    if (m_end >= 0 && m_next >= m_end)
        return false;
    return m_next < m_needed || reading == 0;
}

JobInquiry::Range JobInquiry::takeNext()
{
    if (!m_left.isEmpty())
        return m_left.takeFirst();
    const Range range { m_next, rowsPerPage };
    m_next += rowsPerPage;
    return range;
}

QList<TargetProgress> JobInquiry::take(const Range &range, const JobsPage &page,
                                       const QSet<JobId> &known)
{
    QList<TargetProgress> progress;
    for (const JobState &job : page.jobs)
        progress.append(takeJob(job, known));
    noteEnd(range, page);
    return progress;
}

QList<TargetProgress> JobInquiry::takeJob(const JobState &job, const QSet<JobId> &known)
{
    const auto byJob = m_byJob.find(job.jobId);
    const bool isShared
        = (byJob != m_byJob.end() && byJob->size() > 1) || m_shared.contains(job.jobId);
    if (isShared) {
        m_shared.insert(job.jobId, job);
        if (job.targetId.isEmpty())
            return rest();
    }
    if (byJob != m_byJob.end()) {
        const auto own = isShared
            ? std::ranges::find(std::as_const(*byJob), job.targetId, &OpenTarget::id)
            : byJob->cbegin();
        if (own == byJob->cend())
            return {};
        const QList<TargetProgress> progress { progressOf(*own, job) };
        byJob->erase(own);
        --m_withJob;
        if (byJob->isEmpty())
            m_byJob.erase(byJob);
        return progress;
    }
    const auto byTarget = m_byTarget.constFind(job.targetId);
    if (isShared || byTarget == m_byTarget.cend() || known.contains(job.jobId))
        return {};
    const QList<TargetProgress> progress { progressOf(*byTarget, job) };
    m_byTarget.erase(byTarget);
    return progress;
}

QList<TargetProgress> JobInquiry::rest()
{
    QList<TargetProgress> progress;
    for (auto job = m_shared.cbegin(); job != m_shared.cend(); ++job) {
        const QList<OpenTarget> targets = m_byJob.take(job.key());
        for (const OpenTarget &target : targets)
            progress.append(progressOf(target, *job));
        m_withJob -= targets.size();
    }
    m_shared.clear();
    return progress;
}

void JobInquiry::noteEnd(const Range &range, const JobsPage &page)
{
    ++m_pages;
    m_unreadable = m_unreadable || page.received > page.jobs.size();
    if (isSingleJob()) {
        m_end = 0;
        return;
    }
    const auto endsAt = [this](qsizetype offset) {
        m_end = m_end < 0 ? offset : std::min(m_end, offset);
        m_left.removeIf([this](const Range &left) { return left.offset >= m_end; });
    };
    if (page.received == 0) {
        endsAt(range.offset);
        return;
    }
    const qsizetype known = m_seen.size();
    for (const JobState &job : page.jobs)
        m_seen.insert({ job.jobId, job.targetId });
    // Fewer rows than asked for: the end, or a cloud whose pages are smaller than ours.
    if (const qsizetype reached = range.offset + page.received;
        page.received < range.limit && (m_end < 0 || reached < m_end))
        m_left.append({ reached, range.limit - page.received });
    const qsizetype most = m_requestIds.size() * jobsPerRequest;
    const bool sameAgain = m_seen.size() == known && !page.jobs.isEmpty();
    m_endless = sameAgain || m_next > most + qint64(2) * rowsPerPage
        || m_pages > 2 + most / smallestPages;
}

bool JobInquiry::isWhole() const
{
    return !m_stopped && !m_endless && !m_unreadable && m_left.isEmpty() && m_end >= 0
        && m_next >= m_end && !isSingleJob();
}

QList<OpenTarget> JobInquiry::open() const
{
    QList<OpenTarget> targets = m_byTarget.values();
    for (const QList<OpenTarget> &sharing : m_byJob)
        targets += sharing;
    return targets;
}

} // namespace muster::huawei
