// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Huawei Cloud Phone under one connection. Owned by what opened the connection; UI thread.
#pragma once

#include "app/cloud/huawei/jobbook.h"
#include "app/cloud/huawei/serviceread.h"
#include "app/cloud/kit/gatedcloud.h"
#include "app/cloud/provider.h"

namespace muster::huawei {

//! \brief Both service endpoints of a connection.
struct Endpoints
{
    QUrl cloudPhone;
    QUrl identity;
};

class HuaweiCloud final : public kit::GatedCloud
{
    Q_OBJECT

public:
    HuaweiCloud(const Connection &connection, const Credentials &credentials,
                const Endpoints &endpoints, const CloudContext &context);

    [[nodiscard]] QString projectId() const override { return m_line.signIn->projectId(); }
    [[nodiscard]] QString account() const override;
    [[nodiscard]] ListOperation *list(const KindId &kind, QObject *parent) override;
    [[nodiscard]] ActOperation *act(const KindId &kind, const QList<Target> &targets,
                                    QObject *parent) override;
    [[nodiscard]] Result<PlannedCall> describe(const KindId &kind,
                                               const QList<Target> &targets) const override;
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &targets,
                                          QObject *parent) override;
    void setCredentials(const Credentials &credentials) override;

private:
    void signInWith(const SignInSetup &setup);

    const QUrl m_identity;
    const QString m_projectName;
    ServiceLine m_line; // its sign-in is a child
    const std::shared_ptr<JobBook> m_jobBook; // looks in flight may outlive the cloud
};

} // namespace muster::huawei
