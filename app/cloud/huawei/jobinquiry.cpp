// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/jobinquiry.h"

#include "app/cloud/huawei/requests.h"

#include <algorithm>

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
    inquiry.m_byJob.insert(target.jobId, target);
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
        m_byJob.insert(target.jobId, target);
    m_needed = openCount();
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
    for (const JobState &job : page.jobs) {
        const bool isShared = m_byJob.count(job.jobId) > 1 || m_shared.contains(job.jobId);
        if (isShared && job.targetId.isEmpty()) {
            m_shared.insert(job.jobId, job);
            progress.append(rest());
        } else if (isShared) {
            m_shared.insert(job.jobId, job);
            const auto rows = m_byJob.equal_range(job.jobId);
            const auto own = std::find_if(rows.first, rows.second, [&job](const OpenTarget &one) {
                return one.id == job.targetId;
            });
            if (own == rows.second)
                continue;
            progress.append(progressOf(*own, job));
            m_byJob.erase(own);
        } else if (const auto byJob = m_byJob.constFind(job.jobId); byJob != m_byJob.cend()) {
            progress.append(progressOf(*byJob, job));
            m_byJob.erase(byJob);
        } else if (const auto byTarget = m_byTarget.constFind(job.targetId);
                   byTarget != m_byTarget.cend() && !known.contains(job.jobId)) {
            progress.append(progressOf(*byTarget, job));
            m_byTarget.erase(byTarget);
        }
    }
    noteEnd(range, page);
    return progress;
}

QList<TargetProgress> JobInquiry::rest()
{
    QList<TargetProgress> progress;
    for (auto job = m_shared.cbegin(); job != m_shared.cend(); ++job) {
        const QList<OpenTarget> targets = m_byJob.values(job.key());
        for (const OpenTarget &target : targets)
            progress.append(progressOf(target, *job));
        m_byJob.remove(job.key());
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
    m_endless = sameAgain || m_next > most + qint64(2) * rowsPerPage || m_pages > 2 + most / smallestPages;
}

bool JobInquiry::isWhole() const
{
    return !m_stopped && !m_endless && !m_unreadable && m_left.isEmpty() && m_end >= 0
        && m_next >= m_end && !isSingleJob();
}

QList<OpenTarget> JobInquiry::open() const { return m_byJob.values() + m_byTarget.values(); }

} // namespace muster::huawei
