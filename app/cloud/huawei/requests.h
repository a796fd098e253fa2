// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every request that is sent to Huawei Cloud, as values: what is asked, and how it is authorised.
// Pure functions: no owner, any thread, no clock.
// Sources: Cloud Phone Host API Reference, IAM API Reference.
#pragma once

#include "app/cloud/huawei/kinds.h"
#include "app/core/error.h"
#include "app/fleet/credentials.h"
#include "app/net/http.h"

#include <QStringList>

namespace muster::huawei {

inline constexpr int rowsPerPage = 100; //!< API reference, list pages: limit 1 to 100
inline constexpr int requestIdsPerQuery
    = 20; //!< "Querying the task execution status" (cph_api_0522)

//! \brief Whether \a id may stand in a path: one segment, which no reader takes for another place.
[[nodiscard]] bool isPathSegment(const QString &id);

//! \brief OwnError::OddId, of an id that may not: nothing is sent with it.
[[nodiscard]] Error oddId(const QString &id);

//! \brief A request without host and proof of identity.
struct ServiceRequest
{
    QByteArray method = "GET";
    QString path; //!< decoded
    QList<std::pair<QString, QString>> query; //!< decoded
    QByteArray body; //!< JSON; empty: none

    friend bool operator==(const ServiceRequest &, const ServiceRequest &) = default;
};

//! \brief What a token is for: a project by id, or when that is empty by name; when that is empty
//! too, the whole account that the user belongs to.
struct TokenScope
{
    QString projectId;
    QString projectName;
};

//! \brief A token by password (IAM, iam_30_0001), with the code of a virtual MFA device where the
//! login has a user id. The body holds both.
//! **Source:** IAM API reference, "Obtaining a User Token Through Password and Virtual MFA
//! Authentication".
[[nodiscard]] ServiceRequest tokenByPassword(const PasswordLogin &login, const TokenScope &scope);
//! \brief The projects of that name (IAM, "Querying Project Information"); empty: all of them.
[[nodiscard]] ServiceRequest projectsByName(const QString &name);
//! \brief The projects that the owner of a token may enter (IAM, "Querying the Projects Accessible
//! to an IAM User"): needs no permission of its own.
[[nodiscard]] ServiceRequest projectsOfToken();

//! \brief One page of a fleet; \a offset counts rows, \a limit is 1 to rowsPerPage.
[[nodiscard]] ServiceRequest listPage(const KindSpec &kind, const QString &projectId,
                                      qsizetype offset, qsizetype limit);
//! \brief The restart call (cph_api_0517, cph_api_0527) for \a ids.
[[nodiscard]] ServiceRequest restart(const KindSpec &kind, const QString &projectId,
                                     const QStringList &ids);
//! \brief One page of the jobs of 1 to requestIdsPerQuery answered calls (cph_api_0522).
[[nodiscard]] ServiceRequest jobsOfRequests(const QString &projectId, const QStringList &requestIds,
                                            qsizetype offset, qsizetype limit = rowsPerPage);
//! \brief One job by its own id (cph_api_0521).
[[nodiscard]] ServiceRequest jobById(const QString &projectId, const QString &jobId);

//! \brief The request for \a endpoint without proof of identity: for the token call only.
[[nodiscard]] HttpRequest unauthorised(const ServiceRequest &request, const QUrl &endpoint);
[[nodiscard]] HttpRequest withToken(const ServiceRequest &request, const QUrl &endpoint,
                                    const Secret &token);
//! \brief Signed with \a key at \a now (UTC); an empty \a projectId sends no X-Project-Id.
[[nodiscard]] HttpRequest signedWith(const ServiceRequest &request, const QUrl &endpoint,
                                     const AccessKey &key, const QString &projectId,
                                     const QDateTime &now);

} // namespace muster::huawei
