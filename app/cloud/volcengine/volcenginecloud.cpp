// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/volcenginecloud.h"

#include "app/cloud/volcengine/actoperation.h"
#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/followoperation.h"
#include "app/cloud/volcengine/listoperation.h"

#include <QCryptographicHash>

namespace muster::volcengine {

namespace {

std::shared_ptr<Learned> firstBelief(const LiveSetup &setup)
{
    auto learned = std::make_shared<Learned>();
    learned->enable = setup.action;
    learned->mayFallBack = !setup.actionChosen;
    return learned;
}

// The cloud tells no number of the account, so that the key stands for it, digested: it shall not
// be read from a journal. Two keys of one account differ; whoever compares must bear that.
QString accountOf(const AccessKey &key, const LiveEndpoint &endpoint)
{
    if (key.accessKeyId.isEmpty())
        return {};
    const QByteArray text = QByteArray("muster account\n").append(key.accessKeyId.toUtf8());
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return accountText(endpoint.url, QString::fromLatin1(digest.toHex().first(32)));
}

} // namespace

VolcengineCloud::VolcengineCloud(const LiveSetup &setup, const CloudContext &context)
    : m_kinds(fleetKinds(setup.actInterval, setup.action))
    , m_clock(context.clock)
    , m_endpoint(setup.endpoint)
    , m_paces(setup.paces)
    , m_line { nullptr, &context.transport, &context.clock, &context.random, firstBelief(setup) }
{
    useKey(setup.key);
}

void VolcengineCloud::useKey(const AccessKey &key)
{
    m_account = new Account(key, m_endpoint, m_paces, m_clock, this);
    m_line.account = m_account;
    m_accountText = accountOf(key, m_endpoint);
    connect(m_account, &Account::refused, this, &Cloud::credentialsRefused);
}

void VolcengineCloud::setCredentials(const Credentials &credentials)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    if (!key)
        return;
    // The account so far stays for what is in flight.
    m_account->disconnect(this);
    useKey(*key);
}

ListOperation *VolcengineCloud::list(const KindId &kind, QObject *parent)
{
    Q_ASSERT(kind == pullToPushKind());
    Q_UNUSED(kind)
    return new LiveList(m_line, parent);
}

ActOperation *VolcengineCloud::act(const KindId &kind, const QList<Target> &targets,
                                   QObject *parent)
{
    Q_ASSERT(targets.size() == 1);
    const LiveVerb verb = kind == stopKind() ? LiveVerb::Stop : LiveVerb::Enable;
    return new LiveAct(m_line, verb, targets.constFirst(), parent);
}

FollowOperation *VolcengineCloud::follow(const QList<OpenTarget> &targets, QObject *parent)
{
    return new LiveFollow(m_line, targets, parent);
}

AuthOperation *VolcengineCloud::renewSignIn(QObject *parent)
{
    // An access key needs no renewal; one that was refused is not tried again.
    auto *operation = new AuthOperation(parent);
    m_account->acquire(Lane::Lists, operation, [operation](const Result<Permit> &permit) {
        emit operation->finished(permit ? Result<void>() : Result<void>(permit.error()));
    });
    return operation;
}

} // namespace muster::volcengine
