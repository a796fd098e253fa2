// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/pageread.h"

#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/log/logcategories.h"
#include "app/net/readretry.h"

namespace muster::volcengine {

PageRead::PageRead(const LiveLine &line, qsizetype page, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_page(page)
    , m_account(line.account)
{
    // What another request learned stops this one too, even while it waits for its next try.
    connect(m_account, &Account::refused, this, [this](const Error &error) {
        if (!m_call)
            return; // waiting for leave: the account tells
        dropCall();
        QMetaObject::invokeMethod(
            this, [this, error] { finish(error); }, Qt::QueuedConnection);
    });
    connect(m_account, &QObject::destroyed, this, &PageRead::onAccountGone);
    acquire();
}

void PageRead::acquire()
{
    m_account->acquire(Lane::Lists, this, [this](const Result<Permit> &permit) {
        if (m_ended)
            return;
        if (permit)
            send(*permit);
        else
            finish(permit.error());
    });
}

void PageRead::send(const Permit &permit)
{
    m_permit = permit;
    m_asked = m_line.learned->list;
    ReadRetryPolicy policy;
    // Both come with any status, 200 among them.
    policy.isForNow = [](const HttpReply &reply) {
        const QString code = parseEnvelope(reply).code;
        return isThrottled(reply.status, code) || mayPass(code);
    };
    m_call = new RetryingRead(
        *m_line.transport, *m_line.clock, *m_line.random,
        [this, first = true]() mutable {
            if (!std::exchange(first, false))
                m_permit.again();
            return ReadRequest { m_account->authorised(listPage(m_asked, m_page)) };
        },
        this, policy);
    connect(m_call, &HttpCall::finished, this, &PageRead::onAnswered);
}

void PageRead::onAnswered(const Result<HttpReply> &result)
{
    dropCall();
    m_permit = {};
    if (!result) {
        finish(safeError(result.error()));
        return;
    }
    const Envelope envelope = parseEnvelope(*result);
    if (m_account && provesIdentity(result->status, envelope))
        m_account->noteAccepted();
    // A 2xx without an envelope is left to the parser, which keeps its head as evidence.
    const bool readable = result->status >= 200 && result->status < 300 && !envelope.hasError;
    if (readable)
        finish(result);
    else
        onRefused(*result, errorOf(*result, envelope, m_line.clock->now()));
}

void PageRead::onRefused(const HttpReply &reply, const Error &error)
{
    if (saysActionIsUnknown(error.code) && m_asked == ListAction::V2 && m_account) {
        qCInfo(logCloud, "the cloud does not know ListPullToPushTaskV2: the older list is used");
        m_line.learned->list = ListAction::V1;
        acquire();
        return;
    }
    const QPointer<Account> account = m_account;
    const bool identity = refusesIdentity(reply.status, error.code);
    finish(error);
    if (account && identity)
        account->refuse(error);
}

void PageRead::onAccountGone()
{
    if (m_ended || !m_call)
        return; // waiting for leave: the account tells as it goes
    dropCall();
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void PageRead::dropCall()
{
    m_call->disconnect(this);
    std::exchange(m_call, nullptr)->deleteLater();
}

void PageRead::finish(const Result<HttpReply> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_permit = {};
    emit finished(result);
}

} // namespace muster::volcengine
