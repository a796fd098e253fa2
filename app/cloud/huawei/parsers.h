// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What Huawei Cloud answers, as values. Nothing that is missing, null, extra or of another type
// than documented stops a parser. Pure functions (but for the shared texts): any thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/projectsearch.h"
#include "app/cloud/sharedtexts.h"
#include "app/core/error.h"
#include "app/core/result.h"
#include "app/core/secret.h"
#include "app/fleet/outcome.h"
#include "app/net/http.h"

#include <optional>

namespace muster::huawei {

struct ListPage
{
    QList<FleetRow> rows; //!< those with an id
    QList<qsizetype> places; //!< the place of each in the page, from 0
    qsizetype received = 0; //!< entries of the page, readable or not: what paging counts
    qsizetype total = -1; //!< "count"; -1 when the answer has none
};

//! \brief BadResponse when \a reply holds no list (OwnError::NoList where it can be read
//! otherwise); of one without end the first 200,000 entries are looked at.
[[nodiscard]] Result<ListPage> parseListPage(const KindSpec &kind, const HttpReply &reply,
                                             SharedTexts &texts);

//! \brief One entry of "jobs" in a restart's answer.
struct ActEntry
{
    TargetId id;
    JobId jobId;
    QString errorCode;
    QString errorMessage;
};

struct ActReply
{
    RequestId requestId;
    QList<ActEntry> entries;
    bool readable = false; //!< a JSON object
    bool hasJobs = false; //!< with a "jobs" list, empty or not
};

[[nodiscard]] ActReply parseActReply(const KindSpec &kind, const QByteArray &body);

struct JobState
{
    JobId jobId;
    TargetId targetId; //!< empty where the cloud does not say
    Outcome outcome = Outcome::Accepted; //!< Accepted also for a status that is not known
    std::optional<Error> error; //!< of a failed job; of OwnError::JobStatus for a status not known
    QDateTime endedAt; //!< UTC; may be invalid
};

struct JobsPage
{
    QList<JobState> jobs; //!< those with an id
    qsizetype received = 0;
};

[[nodiscard]] Result<JobsPage> parseJobsPage(const HttpReply &reply);
//! \brief The answer to a question for one job.
[[nodiscard]] Result<JobsPage> parseJob(const HttpReply &reply);

struct TokenGrant
{
    Secret token;
    QString projectId; //!< empty for a token without project scope
    qint64 lifeSeconds = 0; //!< from issued_at to expires_at; 0 when not told
};

[[nodiscard]] Result<TokenGrant> parseTokenGrant(const HttpReply &reply);

//! \brief The enabled projects, without "MOS", which holds no fleet. The built-in project of a
//! region is called like the region, those below it "region_name"; \a regions are the known ids.
//! Sorted by region, the built-in one first; regions that are not known come last.
[[nodiscard]] Result<QList<ProjectInfo>> parseProjects(const HttpReply &reply,
                                                       const QStringList &regions);

//! \brief The ids of enabled projects called \a name.
[[nodiscard]] Result<QStringList> parseProjectIds(const HttpReply &reply, const QString &name);

} // namespace muster::huawei
