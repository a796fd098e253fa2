// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One look at many open restart jobs. Owned by the parent given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/jobbook.h"
#include "app/cloud/huawei/jobinquiry.h"
#include "app/cloud/huawei/serviceread.h"
#include "app/cloud/kit/pagereader.h"

#include <QSet>

namespace muster::huawei {

//! \brief Asks for the jobs of up to 20 answered calls at a time, and stops asking about them as
//! soon as every open one was told of. A job whose call has no request id is asked for by itself;
//! so is a call with targets whose job is not known, for a row tells not which call made the job.
//!
//! A query that is refused for what it asks for is split until the call that spoils it is alone:
//! the others are read all the same. A job that the cloud disowns, or that is missing from whole
//! answers for long, ends as Unknown with OwnError::JobGone.
class HuaweiFollow final : public FollowOperation
{
    Q_OBJECT

public:
    HuaweiFollow(const ServiceLine &line, const std::shared_ptr<JobBook> &book,
                 const QList<OpenTarget> &targets, QObject *parent);
    void cancel() override { m_pages->cancel(); }

private:
    struct Question
    {
        JobInquiry inquiry;
        int reading = 0;
        std::optional<Error> error;
    };

    void group(const QList<OpenTarget> &targets);
    void askMore();
    void ask(qsizetype index);
    void onParsed(qsizetype index, JobInquiry::Range range, const Result<JobsPage> &result);
    void fail(qsizetype index, const Error &error);
    void close(qsizetype index);
    void closeFailed(qsizetype index, const Error &error);
    [[nodiscard]] bool isAboutTheCall(const Error &error) const;
    [[nodiscard]] bool disowns(const Error &error) const;
    // False: whoever heard it has cancelled this.
    bool tell(const QList<TargetProgress> &progress);
    bool tellGone(const QList<OpenTarget> &targets, const Error &why);
    bool tellPart(const JobInquiry &inquiry, const Error &error);
    void end(const Result<void> &result);

    const ServiceLine m_line;
    const std::shared_ptr<JobBook> m_book;
    QList<Question> m_questions;
    QSet<JobId> m_known; // jobs that are some target's already
    kit::PageReader *const m_pages; // a child
    int m_splits = 0;
    bool m_answered = false; // a query got an answer that tells of jobs
    bool m_refused = false; // or the service itself has refused one for its call
    QStringList m_refusedAlone; // the calls of those
    QList<qsizetype> m_unanswered; // questions that ended by a trouble of no one call
};

} // namespace muster::huawei
