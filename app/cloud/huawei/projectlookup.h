// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The projects of Huawei Cloud that somebody may enter: signed, or by a token, for which a password
// is sent once. Owned by the parent given; UI thread.
// Source: IAM API reference, "Querying Project Information" (GET /v3/projects) and "Querying the
// Projects Accessible to an IAM User" (GET /v3/auth/projects).
#pragma once

#include "app/cloud/huawei/requests.h"
#include "app/cloud/provider.h"

namespace muster::huawei {

class ProjectLookUp final : public ProjectSearch
{
    Q_OBJECT

public:
    //! \brief \a regions: the known ids, see parseProjects().
    ProjectLookUp(Credentials credentials, QUrl identityEndpoint, QStringList regions,
                  const CloudContext &context, QObject *parent);

private:
    void begin();
    void askForToken(const PasswordLogin &login);
    void onTokenAnswered(const Result<HttpReply> &result);
    void askForProjects();
    void onAnswered(const Result<HttpReply> &result);
    [[nodiscard]] HttpRequest request() const;
    void end(const Result<QList<ProjectInfo>> &result);

    const Credentials m_credentials;
    const QUrl m_endpoint;
    const QStringList m_regions;
    const CloudContext m_context;
    Secret m_token; // of a password, or the pasted one
    HttpCall *m_call = nullptr; // a child
};

} // namespace muster::huawei
