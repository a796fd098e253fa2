// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/actoperation.h"

#include "app/cloud/huawei/classify.h"
#include "app/log/logcategories.h"

namespace muster::huawei {

HuaweiAct::HuaweiAct(const ServiceLine &line, const KindSpec &kind, const QList<Target> &targets,
                     QObject *parent)
    : ActOperation(parent)
    , m_line(line)
    , m_kind(kind)
    , m_signIn(line.signIn)
    , m_credentialKind(line.signIn->credentialKind())
{
    m_ids.reserve(targets.size());
    for (const Target &target : targets)
        m_ids.append(target.id);
    m_signIn->acquire(kit::Lane::Acts, this, [this](const Result<kit::Permit> &permit) {
        if (!permit)
            notSent(permit.error());
        else if (!isPathSegment(m_signIn->projectId()))
            notSent(oddId(m_signIn->projectId()));
        else if (!mayLeave())
            emit finished(heldBack());
        else
            send(*permit);
    });
}

void HuaweiAct::send(const kit::Permit &permit)
{
    m_permit = permit;
    m_generation = m_signIn->generation();
    QStringList ids;
    ids.reserve(m_ids.size());
    for (const TargetId &id : std::as_const(m_ids))
        ids.append(id.value);
    const ServiceRequest request = restart(m_kind, m_signIn->projectId(), ids);
    HttpCall *call
        = m_line.context.transport.act(ActRequest { m_signIn->authorised(request, m_line.endpoint),
                                                    [this] { return mayLeave(); } },
                                       this);
    connect(call, &HttpCall::finished, this, &HuaweiAct::onFinished);
}

void HuaweiAct::onFinished(const Result<HttpReply> &exchange)
{
    const ActAnswer answer = classifyAct(m_kind, exchange, m_ids, m_credentialKind,
                                         m_line.context.clock.now(), *m_line.codes);
    qCInfo(logCloud, "restart of %lld targets: status %d, verdict %d",
           static_cast<long long>(m_ids.size()), exchange ? exchange->status : 0,
           static_cast<int>(answer.verdict));

    // The answer goes out first, so that nothing that follows from it can lose it; whoever hears it
    // may delete this. What it means for the sign-in still comes before any other request, for
    // permits are given from the event loop.
    const QPointer<SignIn> signIn = m_signIn;
    const quint64 generation = m_generation;
    const bool unauthorised = exchange && exchange->status == 401;
    const bool accepted = exchange && provesIdentity(*exchange);
    const kit::Permit held = std::exchange(m_permit, {});
    emit finished(answer);
    if (!signIn)
        return;
    if (answer.verdict == ActVerdict::RefusedToken)
        signIn->noteTokenRefused(generation);
    else if (unauthorised)
        signIn->refuse(answer.error.value_or(Error {}));
    else if (accepted)
        signIn->noteAccepted();
}

void HuaweiAct::notSent(Error error)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::NotSent;
    // The sign-in may have left, then only a person tries it again; the restart has not.
    const bool signInLeft = std::exchange(error.delivery, Delivery::NotSent) == Delivery::Sent
        && error.kind != ErrorKind::RateLimited;
    answer.stopsRun = signInLeft || error.kind == ErrorKind::BadCredentials
        || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::InvalidInput
        || error.code == oddIdCode;
    answer.error = error;
    emit finished(answer);
}

} // namespace muster::huawei
