// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/authorisedread.h"

#include <utility>

namespace muster::kit {

namespace {

Error cancelled()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    return error;
}

} // namespace

AuthorisedRead::AuthorisedRead(Gate *gate, const CloudContext &context, ReadPlan plan,
                               QObject *parent)
    : QObject(parent)
    , m_gate(gate)
    , m_context(context)
    , m_plan(std::move(plan))
{
    if (!gate) {
        QMetaObject::invokeMethod(
            this, [this] { finish(cancelled()); }, Qt::QueuedConnection);
        return;
    }
    // What another request learned stops this one too, even while it waits for its next try.
    connect(gate, &Gate::refused, this, &AuthorisedRead::giveUp);
    connect(gate, &QObject::destroyed, this, [this] { giveUp(cancelled()); });
    acquire();
}

void AuthorisedRead::acquire()
{
    m_gate->acquire(Lane::Reads, this, [this](const Result<Permit> &permit) {
        if (!permit)
            finish(permit.error());
        else if (const auto hindrance = m_plan.hindrance ? m_plan.hindrance() : std::nullopt)
            finish(*hindrance);
        else
            send(*permit);
    });
}

void AuthorisedRead::send(const Permit &permit)
{
    m_permit = permit;
    m_call = new RetryingRead(
        m_context.transport, m_context.clock, m_context.random,
        [this, first = true]() mutable {
            if (!std::exchange(first, false))
                m_permit.again();
            return ReadRequest { m_plan.request() };
        },
        this, m_plan.policy);
    connect(m_call, &HttpCall::finished, this, &AuthorisedRead::onAnswered);
}

void AuthorisedRead::onAnswered(const Result<HttpReply> &result)
{
    dropCall();
    const ReadVerdict verdict = m_plan.judge(result);
    if (verdict.accepted)
        m_gate->noteAccepted();
    if (verdict.next == ReadVerdict::Next::AskAgain && m_gate) {
        m_permit = {};
        acquire();
        return;
    }
    if (verdict.next != ReadVerdict::Next::Refuse) {
        finish(verdict.result);
        return;
    }
    // The gate is shut before anybody hears why, so that a try that is asked for then is granted.
    const Error told = m_gate->asRefusal(verdict.result.error());
    m_gate->refuse(verdict.result.error());
    finish(told);
}

void AuthorisedRead::giveUp(const Error &error)
{
    if (!m_call)
        return; // waiting for a permit: the gate tells
    dropCall();
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void AuthorisedRead::dropCall()
{
    m_call->disconnect(this);
    m_call->abort(); // no other try, even before it is deleted
    std::exchange(m_call, nullptr)->deleteLater();
}

void AuthorisedRead::finish(const Result<HttpReply> &result)
{
    const Permit held = std::exchange(m_permit, {}); // until this was dealt with
    emit finished(result);
}

} // namespace muster::kit
