// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/serviceread.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/core/errorcode.h"

#include <QJsonDocument>

namespace muster::huawei {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRenewals = 8; // of the token, for one read

} // namespace

bool provesIdentity(const HttpReply &reply)
{
    if (reply.status >= 200 && reply.status < 300)
        return true;
    if (reply.status == 401)
        return false;
    // The service itself speaks: the gateway in front of it has let the request through.
    const QString code = vendorError(QJsonDocument::fromJson(reply.body).object()).code;
    return normalisedErrorCode(code).startsWith("CPS."_L1);
}

ServiceRead::ServiceRead(const ServiceLine &line, MakeServiceRequest make, QObject *parent,
                         ReadRetryPolicy policy)
    : QObject(parent)
    , m_line(line)
    , m_make(std::move(make))
    , m_policy(policy)
    , m_signIn(line.signIn)
{
    // What another request learned stops this one too, even while it waits for its next try.
    connect(m_signIn, &SignIn::refused, this, [this](const Error &error) {
        if (!m_call)
            return; // waiting for a permit: the sign-in tells
        dropCall();
        QMetaObject::invokeMethod(
            this, [this, error] { finish(error); }, Qt::QueuedConnection);
    });
    connect(m_signIn, &QObject::destroyed, this, &ServiceRead::onSignInGone);
    acquire();
}

void ServiceRead::acquire()
{
    m_signIn->acquire(this, [this](const Result<Permit> &permit) {
        if (m_ended)
            return;
        if (!permit)
            finish(permit.error());
        else if (!isPathSegment(permit->projectId))
            finish(oddId(permit->projectId));
        else
            send(*permit);
    });
}

void ServiceRead::send(const Permit &permit)
{
    m_permit = permit;
    m_call = new RetryingRead(
        *m_line.transport, *m_line.clock, *m_line.random,
        [this] {
            m_generation = m_signIn->generation();
            return ReadRequest { m_signIn->authorised(m_make(m_permit.projectId),
                                                      m_line.endpoint) };
        },
        this, m_policy);
    connect(m_call, &HttpCall::finished, this, &ServiceRead::onAnswered);
}

void ServiceRead::onAnswered(const Result<HttpReply> &result)
{
    dropCall();
    if (!result) {
        finish(result.error());
        return;
    }
    if (m_signIn && provesIdentity(*result)) {
        m_signIn->noteServed(m_generation);
        m_signIn->noteAccepted();
    }
    if (result->status >= 200 && result->status < 300) {
        finish(result);
        return;
    }
    const Error error = errorOf(*result, m_line.clock->now());
    if (result->status == 401 && m_signIn)
        onUnauthorised(error);
    else
        finish(error);
}

void ServiceRead::onUnauthorised(const Error &error)
{
    // A token that was good for others has ended since, whatever the cloud's limit is: that is no
    // word about the password. One that was good for nobody is.
    const bool mayRenew
        = m_renewals == 0 || (m_renewals < mostRenewals && m_signIn->hasServed(m_generation));
    if (m_signIn->credentialKind() == CredentialKind::Password && mayRenew) {
        ++m_renewals;
        m_permit = {};
        m_signIn->noteTokenRefused(m_generation);
        acquire();
        return;
    }
    const QPointer<SignIn> signIn = m_signIn;
    finish(signIn->asRefusal(error));
    if (signIn)
        signIn->refuse(error);
}

void ServiceRead::onSignInGone()
{
    if (m_ended || !m_call)
        return; // waiting for a permit: the sign-in tells as it goes
    dropCall();
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void ServiceRead::dropCall()
{
    m_call->disconnect(this);
    std::exchange(m_call, nullptr)->deleteLater();
}

void ServiceRead::finish(const Result<HttpReply> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_permit = {};
    emit finished(result);
}

} // namespace muster::huawei
