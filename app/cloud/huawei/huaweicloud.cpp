// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/huaweicloud.h"

#include "app/cloud/huawei/actoperation.h"
#include "app/cloud/huawei/followoperation.h"
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/huawei/listoperation.h"

namespace muster::huawei {

namespace {

// The kinds that are asked for are those that kinds() offers.
const KindSpec &knownKind(const KindId &id)
{
    const KindSpec *kind = kindSpec(id);
    Q_ASSERT(kind);
    return *kind;
}

} // namespace

HuaweiCloud::HuaweiCloud(const Connection &connection, const Credentials &credentials,
                         const Endpoints &endpoints, const CloudContext &context)
    : m_kinds(fleetKinds())
    , m_context(context)
    , m_identity(endpoints.identity)
    , m_projectName(connection.region)
    , m_line { nullptr, context, endpoints.cloudPhone, std::make_shared<const ErrorCatalogue>() }
    , m_jobBook(std::make_shared<JobBook>(context.clock))
{
    connect(this, &Cloud::projectFound, this, &Cloud::accountChanged);
    signInWith(credentials, connection.projectId);
}

void HuaweiCloud::signInWith(const Credentials &credentials, const QString &projectId)
{
    const int refusals = m_signIn ? m_signIn->refusalsOf(credentials) : 0;
    m_signIn = new SignIn({ credentials, m_identity, m_projectName, projectId, refusals },
                          m_context.transport, m_context.clock, m_context.random, this);
    m_line.signIn = m_signIn;
    connect(m_signIn, &SignIn::refused, this, &Cloud::credentialsRefused);
    connect(m_signIn, &SignIn::accepted, this, &Cloud::credentialsAccepted);
    connect(m_signIn, &SignIn::projectFound, this, &Cloud::projectFound);
    connect(m_signIn, &SignIn::secretObtained, this, &Cloud::secretObtained);
}

void HuaweiCloud::setCredentials(const Credentials &credentials)
{
    // The sign-in so far stays for what is in flight. Its project stays too: open jobs are there.
    m_signIn->disconnect(this);
    connect(m_signIn, &SignIn::secretObtained, this, &Cloud::secretObtained);
    signInWith(credentials, m_signIn->projectId());
}

QString HuaweiCloud::account() const
{
    // A project belongs to one account, and jobs belong to a project.
    const QString project = projectId();
    return project.isEmpty() ? QString() : accountText(m_line.endpoint, project);
}

void HuaweiCloud::tryAgain() { m_signIn->allowOneTry(); }

ListOperation *HuaweiCloud::list(const KindId &kind, QObject *parent)
{
    return new HuaweiList(m_line, knownKind(kind), parent);
}

ActOperation *HuaweiCloud::act(const KindId &kind, const QList<Target> &targets, QObject *parent)
{
    return new HuaweiAct(m_line, knownKind(kind), targets, parent);
}

FollowOperation *HuaweiCloud::follow(const QList<OpenTarget> &targets, QObject *parent)
{
    return new HuaweiFollow(m_line, m_jobBook, targets, parent);
}

AuthOperation *HuaweiCloud::renewSignIn(QObject *parent)
{
    // A token that was refused is forgotten already: the next permit brings a new one. An access
    // key needs no renewal, and a password that was refused is not tried again.
    return m_signIn->tryPermit(parent);
}

} // namespace muster::huawei
