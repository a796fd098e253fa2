// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/followoperation.h"

#include "app/core/errorcode.h"
#include "app/log/logcategories.h"

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype readsInFlight = 4;
// Refused queries that are split in one look: with no answer at all it is hardly one call's fault.
constexpr int splitsWithoutAnswer = 32;
constexpr int splitsBesideAnswers = 256;

// The next look comes soon by itself; the end of this one must not wait for the slowest.
ReadRetryPolicy lookPolicy()
{
    ReadRetryPolicy policy;
    policy.tries = 2;
    policy.maxRetryAfter = std::chrono::seconds(2);
    return policy;
}

bool isOfTheConnection(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Tls:
    case ErrorKind::BadCredentials:
    case ErrorKind::Forbidden:
    case ErrorKind::InvalidInput:
        return true;
    default:
        return false;
    }
}

Error withoutEnd()
{
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.detail = u"The list of jobs has no end."_s;
    return error;
}

Error neverListed()
{
    Error error;
    error.detail = u"The job was missing from every whole answer for two minutes or longer."_s;
    return error;
}

QList<RequestId> requestsOf(const JobInquiry &inquiry)
{
    QList<RequestId> requests;
    const QList<OpenTarget> targets = inquiry.open();
    for (const OpenTarget &target : targets) {
        if (!requests.contains(target.requestId))
            requests.append(target.requestId);
    }
    return requests;
}

} // namespace

HuaweiFollow::HuaweiFollow(const ServiceLine &line, const std::shared_ptr<JobBook> &book,
                           const QList<OpenTarget> &targets, QObject *parent)
    : FollowOperation(parent)
    , m_line(line)
    , m_book(book)
    , m_pages(new kit::PageReader(this))
{
    connect(m_pages, &kit::PageReader::advanced, this, &HuaweiFollow::askMore);
    connect(m_pages, &kit::PageReader::failed, this, &HuaweiFollow::end);
    group(targets);
    // Queued: with nothing to ask the end would come within this call.
    QMetaObject::invokeMethod(
        this, [this] { askMore(); }, Qt::QueuedConnection);
}

void HuaweiFollow::group(const QList<OpenTarget> &targets)
{
    QHash<RequestId, qsizetype> questionOf; // with a job id; the refused ones alone
    QHash<RequestId, qsizetype> searchOf;
    qsizetype filling = -1;
    const auto another = [this] {
        m_questions.append(Question {});
        return m_questions.size() - 1;
    };
    for (const OpenTarget &target : targets) {
        if (!target.jobId.isEmpty())
            m_known.insert(target.jobId);
        if (target.requestId.isEmpty()) {
            if (target.jobId.isEmpty())
                continue;
            Question &question = m_questions[another()];
            question.inquiry = JobInquiry::forJob(target);
            if (!isPathSegment(target.jobId.value)) { // it would ask for something else
                question.inquiry.stop();
                question.error = oddId(target.jobId.value);
                m_unanswered.append(m_questions.size() - 1);
                m_refused = true;
            }
            continue;
        }
        auto &known = target.jobId.isEmpty() ? searchOf : questionOf;
        auto place = known.constFind(target.requestId);
        if (place == known.cend()) {
            const bool alone = target.jobId.isEmpty() || m_book->wasRefused(target.requestId.value);
            const bool isFull = filling < 0
                || m_questions.at(filling).inquiry.requestIds().size() == requestIdsPerQuery;
            if (!alone && isFull)
                filling = another();
            place = known.insert(target.requestId, alone ? another() : filling);
        }
        m_questions[*place].inquiry.add(target);
    }
}

void HuaweiFollow::askMore()
{
    if (m_pages->isStopped())
        return;
    for (qsizetype i = 0; i < m_questions.size() && m_pages->reading() < readsInFlight; ++i) {
        while (m_pages->reading() < readsInFlight
               && m_questions.at(i).inquiry.mayAsk(m_questions.at(i).reading))
            ask(i);
    }
    if (!m_pages->isIdle())
        return;

    // Nothing more comes: whose fault it was is known only now. A cloud that answers nobody is not
    // asked call by call next time.
    for (const QString &requestId : std::as_const(m_refusedAlone)) {
        if (m_answered)
            m_book->noteRefused(requestId);
    }
    const QList<qsizetype> unanswered = std::exchange(m_unanswered, {});
    for (const qsizetype index : unanswered) {
        const Error error = *m_questions.at(index).error;
        if (!(m_answered || m_refused) || isOfTheConnection(error.kind)) {
            end(error);
            return;
        }
        const JobInquiry inquiry = m_questions.at(index).inquiry;
        // The same path answered for others, so it is not the address that is wrong.
        QList<OpenTarget> gone;
        if (error.httpStatus == 404 && m_answered) {
            const QList<OpenTarget> targets = inquiry.open();
            std::copy_if(targets.cbegin(), targets.cend(), std::back_inserter(gone),
                         [this](const OpenTarget &one) { return m_book->isGoneAfter(one); });
        }
        if (!(gone.isEmpty() ? tellPart(inquiry, error) : tellGone(gone, error)))
            return;
    }
    end({});
}

void HuaweiFollow::ask(qsizetype index)
{
    Question &question = m_questions[index];
    const JobInquiry::Range range = question.inquiry.takeNext();
    ++question.reading;
    const auto make = [ids = question.inquiry.requestIds(), job = question.inquiry.jobId(),
                       range](const QString &projectId) {
        return ids.isEmpty() ? jobById(projectId, job.value)
                             : jobsOfRequests(projectId, ids, range.offset, range.limit);
    };
    const auto take
        = [this, index, range](const Result<JobsPage> &page) { onParsed(index, range, page); };
    m_pages->add(serviceRead(m_line, make, this, lookPolicy()),
                 question.inquiry.isSingleJob() ? parseJob : parseJobsPage, take,
                 [take](const Error &error) { take(error); });
}

void HuaweiFollow::onParsed(qsizetype index, JobInquiry::Range range,
                            const Result<JobsPage> &result)
{
    Question &question = m_questions[index];
    --question.reading;
    if (!result) {
        fail(index, result.error());
        return;
    }
    m_answered = true;
    if (question.inquiry.isStopped())
        return;
    const QList<TargetProgress> progress = question.inquiry.take(range, *result, m_known);
    const bool isOver = question.reading == 0 && !question.inquiry.mayAsk(0);
    if (tell(progress) && isOver)
        close(index);
}

// All that can be read of it was read.
void HuaweiFollow::close(qsizetype index)
{
    JobInquiry &inquiry = m_questions[index].inquiry;
    const bool isEndless = inquiry.isEndless();
    const bool isWhole = inquiry.isWhole();
    const QList<TargetProgress> rest = isWhole ? inquiry.rest() : QList<TargetProgress>();
    for (const QString &requestId : inquiry.requestIds())
        m_book->noteAnswered(requestId);
    const QList<OpenTarget> missing = inquiry.open();
    inquiry.stop();
    const JobInquiry left = inquiry;
    if (!tell(rest))
        return;
    if (isEndless && !missing.isEmpty()) {
        tellPart(left, withoutEnd());
        return;
    }
    QList<OpenTarget> gone;
    if (isWhole) {
        std::copy_if(missing.cbegin(), missing.cend(), std::back_inserter(gone),
                     [this](const OpenTarget &one) { return m_book->isGoneAfter(one); });
    }
    tellGone(gone, neverListed());
}

// The other questions go on: one that cannot be answered must not hide what the others tell.
void HuaweiFollow::fail(qsizetype index, const Error &error)
{
    Question &question = m_questions[index];
    if (question.inquiry.isStopped())
        return;
    question.inquiry.stop();
    question.error = error;
    closeFailed(index, error);
}

void HuaweiFollow::closeFailed(qsizetype index, const Error &error)
{
    const JobInquiry inquiry = m_questions.at(index).inquiry;
    const int mostSplits = m_answered ? splitsBesideAnswers : splitsWithoutAnswer;
    if (!isAboutTheCall(error) || (inquiry.requestIds().size() > 1 && m_splits >= mostSplits)) {
        m_unanswered.append(index);
        return;
    }
    if (inquiry.requestIds().size() > 1) {
        ++m_splits;
        const auto [first, second] = inquiry.halves();
        for (const JobInquiry &half : { first, second }) {
            if (half.openCount() > 0)
                m_questions.append(Question { half, 0, {} });
        }
        return;
    }
    if (error.code.isEmpty()) { // a page of somebody's that says 404
        m_unanswered.append(index);
        return;
    }
    m_refused = true;
    m_refusedAlone += inquiry.requestIds();
    QList<OpenTarget> gone;
    if (disowns(error)) {
        const QList<OpenTarget> targets = inquiry.open();
        std::copy_if(targets.cbegin(), targets.cend(), std::back_inserter(gone),
                     [this](const OpenTarget &one) { return !m_book->isYoung(one); });
    }
    gone.isEmpty() ? tellPart(inquiry, error) : tellGone(gone, error);
}

// Refused for what was asked, not for who asked, how often or where.
bool HuaweiFollow::isAboutTheCall(const Error &error) const
{
    switch (error.httpStatus) {
    case 401:
    case 403:
    case 407:
    case 408:
    case 429:
        return false;
    default:
        break;
    }
    if (error.httpStatus < 400 || error.httpStatus >= 500)
        return false;
    if (error.httpStatus == 413 || error.httpStatus == 414)
        return true;
    const ErrorEntry *said = m_line.codes->find(error.code, error.httpStatus);
    if ((said && said->stopsRun) || normalisedErrorCode(error.code.cloud()).startsWith("APIGW."_L1))
        return false;
    return !error.code.isEmpty() || error.httpStatus == 404;
}

bool HuaweiFollow::disowns(const Error &error) const
{
    const ErrorEntry *said = m_line.codes->find(error.code, error.httpStatus);
    return (said && said->disownsJob) || error.httpStatus == 404;
}

bool HuaweiFollow::tell(const QList<TargetProgress> &progress)
{
    if (progress.isEmpty())
        return true;
    for (const TargetProgress &one : progress)
        m_book->noteSeen(one.requestId, one.id);
    emit progressed(progress);
    return !m_pages->isStopped();
}

bool HuaweiFollow::tellGone(const QList<OpenTarget> &targets, const Error &why)
{
    if (!targets.isEmpty())
        qCInfo(logCloud, "%lld jobs are no longer known", static_cast<long long>(targets.size()));
    QList<TargetProgress> progress;
    for (const OpenTarget &target : targets) {
        TargetProgress one;
        one.id = target.id;
        one.jobId = target.jobId;
        one.requestId = target.requestId;
        one.outcome = Outcome::Unknown;
        one.error = jobGone(why);
        progress.append(one);
    }
    return tell(progress);
}

bool HuaweiFollow::tellPart(const JobInquiry &inquiry, const Error &error)
{
    emit partFailed(requestsOf(inquiry), error);
    return !m_pages->isStopped();
}

void HuaweiFollow::end(const Result<void> &result)
{
    m_pages->stop();
    emit finished(result);
}

} // namespace muster::huawei
