// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every request that is sent to Volcengine Live, as values: what is asked, and how it is signed.
// Pure functions: no owner, any thread, no clock.
// Source: Volcengine Live documentation, "Pull-to-push" (6469/1126891 to 1327383).
#pragma once

#include "app/fleet/credentials.h"
#include "app/net/http.h"

#include <QString>

namespace muster::volcengine {

inline constexpr int rowsPerPage = 500; //!< ListPullToPushTaskV2: Size at most 500

//! \brief The calls that set a stopped task going; each takes TaskId and GroupName.
enum class EnableAction {
    Restart, //!< RestartPullToPushTask: the documented one, being retired
    Continue, //!< ContinuePullToPushTask: its successor, does the same
    Relaunch, //!< RelaunchPullToPushTask: from the beginning; only where a person chose it
};

[[nodiscard]] QString actionName(EnableAction action);
//! \brief The action of that name; Restart for every other text.
[[nodiscard]] EnableAction enableAction(const QString &name);

//! \brief Which of the two list calls; the older one knows no groups.
enum class ListAction { V2, V1 };

//! \brief A request without host and proof of identity.
struct LiveRequest
{
    QByteArray method = "POST";
    QString action;
    QList<std::pair<QString, QString>> query; //!< beyond Action and Version, decoded
    QByteArray body; //!< JSON; empty: none

    friend bool operator==(const LiveRequest &, const LiveRequest &) = default;
};

//! \brief \a group is GroupName of the task's row: sub-accounts must send it.
[[nodiscard]] LiveRequest enable(EnableAction action, const QString &taskId, const QString &group);
//! \brief Switches a task off that is active or not started.
[[nodiscard]] LiveRequest stop(const QString &taskId, const QString &group);
//! \brief One page of all tasks of all groups; \a page counts from 1.
[[nodiscard]] LiveRequest listPage(ListAction action, qsizetype page);

//! \brief Where requests go and in which region their key is used.
struct LiveEndpoint
{
    QUrl url;
    QString region; //!< of the credential scope, e.g. "cn-north-1"
};

//! \brief Signed with \a key at \a now (UTC).
[[nodiscard]] HttpRequest signedWith(const LiveRequest &request, const LiveEndpoint &endpoint,
                                     const AccessKey &key, const QDateTime &now);

} // namespace muster::volcengine
