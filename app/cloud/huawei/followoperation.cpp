// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/followoperation.h"

#include "app/net/background.h"

#include <algorithm>

namespace muster::huawei {

namespace {

constexpr qsizetype readsInFlight = 4;
constexpr qsizetype jobsPerRequest = 100; // no call carries more targets

TargetProgress progressOf(const OpenTarget &target, const JobState &job)
{
    return { target.id, job.jobId, target.requestId, job.outcome, job.error, job.endedAt };
}

} // namespace

bool HuaweiFollow::Inquiry::mayAsk() const
{
    return !ended && openCount() > 0 && (next < needed || reading == 0);
}

HuaweiFollow::HuaweiFollow(const ServiceLine &line, const QList<OpenTarget> &targets,
                           QObject *parent)
    : FollowOperation(parent)
    , m_line(line)
{
    group(targets);
    // Queued: with nothing to ask the end would come within this call.
    QMetaObject::invokeMethod(
        this, [this] { askMore(); }, Qt::QueuedConnection);
}

void HuaweiFollow::cancel()
{
    if (m_ended)
        return;
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { end(error); }, Qt::QueuedConnection);
}

void HuaweiFollow::group(const QList<OpenTarget> &targets)
{
    QHash<RequestId, qsizetype> inquiryOf;
    QHash<RequestId, qsizetype> searchOf;
    qsizetype filling = -1;
    for (const OpenTarget &target : targets) {
        if (!target.jobId.isEmpty())
            m_known.insert(target.jobId);
        if (target.requestId.isEmpty()) {
            if (!target.jobId.isEmpty()) {
                Inquiry single;
                single.jobId = target.jobId;
                single.byJob.insert(target.jobId, target);
                m_inquiries.append(single);
            }
            continue;
        }
        if (target.jobId.isEmpty()) {
            auto search = searchOf.constFind(target.requestId);
            if (search == searchOf.cend()) {
                search = searchOf.insert(target.requestId, m_inquiries.size());
                m_inquiries.append(Inquiry {});
                m_inquiries.last().requestIds.append(target.requestId.value);
            }
            m_inquiries[*search].byTarget.insert(target.id, target);
            continue;
        }
        auto known = inquiryOf.constFind(target.requestId);
        if (known == inquiryOf.cend()) {
            if (filling < 0 || m_inquiries.at(filling).requestIds.size() == requestIdsPerQuery) {
                filling = m_inquiries.size();
                m_inquiries.append(Inquiry {});
            }
            m_inquiries[filling].requestIds.append(target.requestId.value);
            known = inquiryOf.insert(target.requestId, filling);
        }
        m_inquiries[*known].byJob.insert(target.jobId, target);
    }
    for (Inquiry &inquiry : m_inquiries)
        inquiry.needed = inquiry.openCount();
}

void HuaweiFollow::askMore()
{
    if (m_ended)
        return;
    for (qsizetype i = 0; i < m_inquiries.size() && m_reads.size() < readsInFlight; ++i) {
        while (m_inquiries.at(i).mayAsk() && m_reads.size() < readsInFlight)
            ask(i);
    }
    if (!m_reads.isEmpty() || m_parsing > 0)
        return;
    end(m_firstError ? Result<void>(*m_firstError) : Result<void>());
}

void HuaweiFollow::ask(qsizetype index)
{
    Inquiry &inquiry = m_inquiries[index];
    const qsizetype offset = inquiry.next;
    inquiry.next += rowsPerPage;
    ++inquiry.reading;
    auto *read = new ServiceRead(
        m_line,
        [ids = inquiry.requestIds, job = inquiry.jobId, offset](const QString &projectId) {
            return ids.isEmpty() ? jobById(projectId, job.value)
                                 : jobsOfRequests(projectId, ids, offset);
        },
        this);
    m_reads.insert(read);
    connect(
        read, &ServiceRead::finished, this,
        [this, read, index](const Result<HttpReply> &result) { onAnswered(read, index, result); });
}

void HuaweiFollow::onAnswered(ServiceRead *read, qsizetype index, const Result<HttpReply> &result)
{
    m_reads.remove(read);
    read->deleteLater();
    if (!result) {
        --m_inquiries[index].reading;
        fail(index, result.error());
        return;
    }
    ++m_parsing;
    const bool single = m_inquiries.at(index).requestIds.isEmpty();
    runInBackground(
        this, [single, reply = *result] { return single ? parseJob(reply) : parseJobsPage(reply); },
        [this, index](const Result<JobsPage> &page) { onParsed(index, page); });
    askMore();
}

void HuaweiFollow::onParsed(qsizetype index, const Result<JobsPage> &result)
{
    if (m_ended)
        return;
    --m_parsing;
    Inquiry &inquiry = m_inquiries[index];
    --inquiry.reading;
    if (!result) {
        fail(index, result.error());
        return;
    }
    const QList<TargetProgress> progress = takeJobs(inquiry, *result);
    const qsizetype most = inquiry.requestIds.size() * jobsPerRequest;
    if (result->received < rowsPerPage || inquiry.next >= most + rowsPerPage)
        inquiry.ended = true;
    const QPointer<HuaweiFollow> alive(this); // whoever hears it may delete this
    if (!progress.isEmpty())
        emit progressed(progress);
    if (alive)
        askMore();
}

QList<TargetProgress> HuaweiFollow::takeJobs(Inquiry &inquiry, const JobsPage &page)
{
    QList<TargetProgress> progress;
    for (const JobState &job : page.jobs) {
        if (const auto byJob = inquiry.byJob.constFind(job.jobId); byJob != inquiry.byJob.cend()) {
            progress.append(progressOf(*byJob, job));
            inquiry.byJob.erase(byJob);
        } else if (const auto byTarget = inquiry.byTarget.constFind(job.targetId);
                   byTarget != inquiry.byTarget.cend() && !m_known.contains(job.jobId)) {
            progress.append(progressOf(*byTarget, job));
            inquiry.byTarget.erase(byTarget);
        }
    }
    return progress;
}

// The other inquiries go on: one that cannot be answered must not hide what the others tell.
void HuaweiFollow::fail(qsizetype index, const Error &error)
{
    m_inquiries[index].ended = true;
    if (!m_firstError)
        m_firstError = error;
    askMore();
}

void HuaweiFollow::end(const Result<void> &result)
{
    if (std::exchange(m_ended, true))
        return;
    for (ServiceRead *read : std::as_const(m_reads)) {
        read->disconnect(this);
        read->deleteLater();
    }
    m_reads.clear();
    emit finished(result);
}

} // namespace muster::huawei
