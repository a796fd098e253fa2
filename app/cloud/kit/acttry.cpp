// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/acttry.h"

#include "app/cloud/kit/answers.h"
#include "app/log/logcategories.h"

#include <utility>

namespace muster::kit {

ActTry::ActTry(Gate *gate, Transport &transport, ActPlan plan, QObject *parent)
    : ActOperation(parent)
    , m_gate(gate)
    , m_transport(transport)
    , m_plan(std::move(plan))
{
    gate->acquire(Lane::Acts, this, [this](const Result<Permit> &permit) {
        if (permit)
            send(*permit);
        else
            emit finished(notSent(permit.error()));
    });
}

void ActTry::send(const Permit &permit)
{
    const Result<ActCall> call = m_plan.call();
    if (!call) {
        ActAnswer answer = notSent(call.error());
        answer.stopsRun = true;
        emit finished(answer);
        return;
    }
    if (!mayLeave()) {
        emit finished(heldBack());
        return;
    }
    m_permit = permit;
    m_name = call->name;
    HttpCall *exchange
        = m_transport.act(ActRequest { call->request, [this] { return mayLeave(); } }, this);
    connect(exchange, &HttpCall::finished, this, &ActTry::onAnswered, Qt::SingleShotConnection);
}

void ActTry::onAnswered(const Result<HttpReply> &exchange)
{
    const ActAnswer answer = m_plan.classify(exchange);
    qCInfo(logCloud, "%s: status %d, verdict %d", m_name.constData(),
           exchange ? exchange->status : 0, static_cast<int>(answer.verdict));

    const Identity identity
        = m_gate && exchange ? m_plan.identity(*exchange, answer) : Identity::Untold;
    const Permit held = std::exchange(m_permit, {});
    emit finished(answer);
    if (!m_gate)
        return;
    switch (identity) {
    case Identity::Untold:
        break;
    case Identity::Accepted:
        m_gate->noteAccepted();
        break;
    case Identity::Refused:
        m_gate->refuse(answer.error.value_or(Error {}));
        break;
    }
}

} // namespace muster::kit
