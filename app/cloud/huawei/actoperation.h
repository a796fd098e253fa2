// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One try of one restart call: permit, one exchange, verdict. Owned by the parent given; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/huawei/serviceread.h"

namespace muster::huawei {

class HuaweiAct final : public ActOperation
{
    Q_OBJECT

public:
    HuaweiAct(const ServiceLine &line, const KindSpec &kind, const QList<Target> &targets,
              QObject *parent);

private:
    void send(const kit::Permit &permit);
    void onFinished(const Result<HttpReply> &exchange);
    void notSent(Error error);

    const ServiceLine m_line;
    const KindSpec &m_kind;
    QList<TargetId> m_ids;
    QPointer<SignIn> m_signIn; // may go before an answer comes
    const CredentialKind m_credentialKind;
    kit::Permit m_permit;
    quint64 m_generation = 0;
};

} // namespace muster::huawei
