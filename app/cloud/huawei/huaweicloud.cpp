// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/huaweicloud.h"

#include "app/cloud/huawei/classify.h"
#include "app/cloud/huawei/followoperation.h"
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/huawei/listoperation.h"
#include "app/cloud/kit/acttry.h"

namespace muster::huawei {

namespace {

// The kinds that are asked for are those that kinds() offers.
const KindSpec &knownKind(const KindId &id)
{
    const KindSpec *kind = kindSpec(id);
    Q_ASSERT(kind);
    return *kind;
}

QStringList idsOf(const QList<Target> &targets)
{
    QStringList ids;
    ids.reserve(targets.size());
    for (const Target &target : targets)
        ids.append(target.id.value);
    return ids;
}

// What leaves, and what is shown of it before, are both this request.
Result<ServiceRequest> restartOf(const ServiceLine &line, const KindSpec &kind,
                                 const QStringList &ids)
{
    const QString project = line.signIn->projectId();
    if (!isPathSegment(project))
        return oddId(project);
    return restart(kind, project, ids);
}

kit::ActPlan restartPlan(const ServiceLine &line, const KindSpec &kind,
                         const QList<Target> &targets)
{
    QList<TargetId> sent;
    for (const Target &target : targets)
        sent.append(target.id);
    const auto generation = std::make_shared<quint64>(0); // of the token that was sent
    kit::ActPlan plan;
    plan.call = [line, &kind, ids = idsOf(targets), generation]() -> Result<kit::ActCall> {
        const Result<ServiceRequest> request = restartOf(line, kind, ids);
        if (!request)
            return request.error();
        *generation = line.signIn->generation();
        return kit::ActCall { "restart of " + QByteArray::number(ids.size()) + " targets",
                              line.signIn->authorised(*request, line.endpoint) };
    };
    plan.classify = [line, &kind, sent, credentials = line.signIn->credentialKind()](
                        const Result<HttpReply> &exchange) {
        return classifyAct(kind, exchange, sent, credentials, line.context.clock.now(),
                           *line.codes);
    };
    plan.identity
        = [signIn = line.signIn, generation](const HttpReply &reply, const ActAnswer &answer) {
              // An ended token is a matter of the sign-in, not of who we are.
              if (answer.verdict == ActVerdict::RefusedToken) {
                  signIn->noteTokenRefused(*generation);
                  return kit::Identity::Untold;
              }
              if (reply.status == 401)
                  return kit::Identity::Refused;
              return provesIdentity(reply) ? kit::Identity::Accepted : kit::Identity::Untold;
          };
    return plan;
}

} // namespace

HuaweiCloud::HuaweiCloud(const Connection &connection, const Credentials &credentials,
                         const Endpoints &endpoints, const CloudContext &context)
    : GatedCloud(fleetKinds())
    , m_identity(endpoints.identity)
    , m_projectName(connection.region)
    , m_line { { context }, nullptr, endpoints.cloudPhone }
    , m_jobBook(std::make_shared<JobBook>(context.clock))
{
    connect(this, &Cloud::projectFound, this, &Cloud::accountChanged);
    signInWith({ credentials, m_identity, m_projectName, connection.projectId, 0 });
}

void HuaweiCloud::signInWith(const SignInSetup &setup)
{
    const CloudContext &context = m_line.context;
    m_line.signIn = new SignIn(setup, context.transport, context.clock, context.random, this);
    useGate(m_line.signIn);
    connect(m_line.signIn, &SignIn::projectFound, this, &Cloud::projectFound);
    connect(m_line.signIn, &SignIn::secretObtained, this, &Cloud::secretObtained);
}

void HuaweiCloud::setCredentials(const Credentials &credentials)
{
    // Open jobs are in the project of the sign-in so far, and a token that it still obtains is a
    // secret too.
    const SignIn *before = m_line.signIn;
    signInWith({ credentials, m_identity, m_projectName, before->projectId(),
                 before->refusalsOf(credentials) });
    connect(before, &SignIn::secretObtained, this, &Cloud::secretObtained);
}

QString HuaweiCloud::account() const
{
    // A project belongs to one account, and jobs belong to a project.
    const QString project = projectId();
    return project.isEmpty() ? QString() : accountText(m_line.endpoint, project);
}

ListOperation *HuaweiCloud::list(const KindId &kind, QObject *parent)
{
    return kit::logged(new HuaweiList(m_line, knownKind(kind), parent));
}

ActOperation *HuaweiCloud::act(const KindId &kind, const QList<Target> &targets, QObject *parent)
{
    return new kit::ActTry(m_line.signIn, m_line.context.transport,
                           restartPlan(m_line, knownKind(kind), targets), parent);
}

Result<PlannedCall> HuaweiCloud::describe(const KindId &kind, const QList<Target> &targets) const
{
    if (projectId().isEmpty()) {
        Error error;
        error.kind = ErrorKind::NotFound;
        return error;
    }
    const Result<ServiceRequest> request = restartOf(m_line, knownKind(kind), idsOf(targets));
    if (!request)
        return request.error();
    return m_line.signIn->planned(*request, m_line.endpoint);
}

FollowOperation *HuaweiCloud::follow(const QList<OpenTarget> &targets, QObject *parent)
{
    return new HuaweiFollow(m_line, m_jobBook, targets, parent);
}

} // namespace muster::huawei
