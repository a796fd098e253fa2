// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/volcenginecloud.h"

#include "app/cloud/volcengine/actoperation.h"
#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/followoperation.h"
#include "app/cloud/volcengine/listoperation.h"

namespace muster::volcengine {

namespace {

std::shared_ptr<Learned> firstBelief(const LiveSetup &setup)
{
    auto learned = std::make_shared<Learned>();
    learned->enable = setup.action;
    learned->mayFallBack = !setup.actionChosen;
    return learned;
}

} // namespace

VolcengineCloud::VolcengineCloud(const LiveSetup &setup, const CloudContext &context)
    : m_kinds(fleetKinds(setup.actInterval, setup.action, setup.steadyInterval))
    , m_endpoint(setup.endpoint)
    , m_paces(setup.paces)
    , m_line { nullptr, context, firstBelief(setup), std::make_shared<const ErrorCatalogue>() }
{
    useKey(setup.key);
}

void VolcengineCloud::useKey(const AccessKey &key)
{
    const int refusals = m_account ? m_account->refusalsOf(key) : 0;
    m_account = new Account(key, m_endpoint, m_paces, m_line.context.clock, this, refusals);
    m_line.account = m_account;
    connect(m_account, &Account::refused, this, &Cloud::credentialsRefused);
    connect(m_account, &Account::accepted, this, &Cloud::credentialsAccepted);
}

void VolcengineCloud::setCredentials(const Credentials &credentials)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    if (!key)
        return;
    // The account so far stays for what is in flight.
    m_account->disconnect(this);
    const QString before = account();
    useKey(*key);
    if (account() != before)
        emit accountChanged();
}

void VolcengineCloud::tryAgain() { m_account->allowOneTry(); }

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
    return m_account->tryPermit(parent);
}

} // namespace muster::volcengine
