// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One look at many open restart jobs. Owned by the parent given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/huawei/serviceread.h"

#include <QSet>

namespace muster::huawei {

//! \brief Asks for the jobs of up to 20 answered calls at a time, and stops asking about them as
//! soon as every open one was told of. A job whose call has no request id is asked for by itself;
//! so is a call with targets whose job is not known, for a row tells not which call made the job.
class HuaweiFollow final : public FollowOperation
{
    Q_OBJECT

public:
    HuaweiFollow(const ServiceLine &line, const QList<OpenTarget> &targets, QObject *parent);
    void cancel() override;

private:
    // What is asked with one set of request ids, page by page; or one job.
    struct Inquiry
    {
        QStringList requestIds;
        JobId jobId;
        QHash<JobId, OpenTarget> byJob;
        QHash<TargetId, OpenTarget> byTarget; // those without a job id, of one call
        qsizetype needed = 0; // rows that must be read, whatever comes
        qsizetype next = 0;
        int reading = 0;
        bool ended = false;

        [[nodiscard]] qsizetype openCount() const { return byJob.size() + byTarget.size(); }
        [[nodiscard]] bool mayAsk() const;
    };

    void group(const QList<OpenTarget> &targets);
    void askMore();
    void ask(qsizetype index);
    void onAnswered(ServiceRead *read, qsizetype index, const Result<HttpReply> &result);
    void onParsed(qsizetype index, const Result<JobsPage> &result);
    [[nodiscard]] QList<TargetProgress> takeJobs(Inquiry &inquiry, const JobsPage &page);
    void fail(qsizetype index, const Error &error);
    void end(const Result<void> &result);

    const ServiceLine m_line;
    QList<Inquiry> m_inquiries;
    QSet<JobId> m_known; // jobs that are some target's already
    QSet<ServiceRead *> m_reads; // children
    int m_parsing = 0;
    std::optional<Error> m_firstError;
    bool m_ended = false;
};

} // namespace muster::huawei
