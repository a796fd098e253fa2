// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One question for jobs: what is asked with one set of request ids, page by page, or one job by its
// own id; and which open targets are still to be told of. A plain value: no owner, any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/parsers.h"

#include <QHash>
#include <QSet>

namespace muster::huawei {

class JobInquiry
{
public:
    //! \brief Rows of the list that are asked for at once.
    struct Range
    {
        qsizetype offset = 0;
        qsizetype limit = 0;
    };

    //! \brief For the job of a call that has no request id.
    [[nodiscard]] static JobInquiry forJob(const OpenTarget &target);

    //! \brief Takes \a target in; its request id is asked for.
    void add(const OpenTarget &target);
    [[nodiscard]] const QStringList &requestIds() const { return m_requestIds; }
    [[nodiscard]] const JobId &jobId() const { return m_jobId; }
    [[nodiscard]] bool isSingleJob() const { return m_requestIds.isEmpty(); }
    //! \brief For the targets not told of yet, one half of the request ids each.
    [[nodiscard]] std::pair<JobInquiry, JobInquiry> halves() const;

    //! \brief Whether another page is to be asked for now, with \a reading pages on their way.
    [[nodiscard]] bool mayAsk(qsizetype reading) const;
    [[nodiscard]] Range takeNext();
    //! \brief What \a page tells of the targets; \a known are jobs that are some target's already.
    //! Targets that share a job are told of by their own rows, or at once by one that names no
    //! target; those without such a row by rest(), when all of the list was read.
    [[nodiscard]] QList<TargetProgress> take(const Range &range, const JobsPage &page,
                                             const QSet<JobId> &known);
    [[nodiscard]] QList<TargetProgress> rest();

    //! \brief Nothing more is asked for; what is not told of is not judged.
    void stop() { m_stopped = true; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    //! \brief The list was read to its end, row by row: who is still open() is not in it.
    [[nodiscard]] bool isWhole() const;
    //! \brief The list goes on beyond all that these calls can have made.
    [[nodiscard]] bool isEndless() const { return m_endless; }
    [[nodiscard]] qsizetype openCount() const { return m_withJob + m_byTarget.size(); }
    [[nodiscard]] QList<OpenTarget> open() const;

private:
    void addJob(const OpenTarget &target);
    [[nodiscard]] QList<TargetProgress> takeJob(const JobState &job, const QSet<JobId> &known);
    void noteEnd(const Range &range, const JobsPage &page);

    QStringList m_requestIds;
    JobId m_jobId; // of a single job
    QHash<JobId, QList<OpenTarget>> m_byJob; // no empty list
    qsizetype m_withJob = 0; // targets in m_byJob
    QHash<TargetId, OpenTarget> m_byTarget; // those without a job id, of one call
    QHash<JobId, JobState> m_shared; // rows of jobs that several targets have

    QList<Range> m_left; // to be asked before going on
    qsizetype m_needed = 0; // rows that must be read, whatever comes
    qsizetype m_next = 0; // offset of the page never asked
    qsizetype m_end = -1; // the list is no longer than that; -1: not known
    qsizetype m_pages = 0;
    QSet<std::pair<JobId, TargetId>> m_seen;
    bool m_unreadable = false; // rows without a job id
    bool m_endless = false;
    bool m_stopped = false;
};

} // namespace muster::huawei
