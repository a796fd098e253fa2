// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/volcenginecloud.h"

#include "app/cloud/kit/acttry.h"
#include "app/cloud/volcengine/classify.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/followoperation.h"
#include "app/cloud/volcengine/taskpages.h"
#include "app/log/logcategories.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

enum class LiveVerb { Enable, Stop };

std::shared_ptr<Learned> firstBelief(const LiveSetup &setup)
{
    auto learned = std::make_shared<Learned>();
    learned->enable = setup.action;
    learned->mayFallBack = !setup.actionChosen;
    return learned;
}

// Beside the first task that the successor enabled; the catalogue explains it.
Error replacementNote(const Error &refusal)
{
    Error note;
    note.kind = ErrorKind::Refused;
    note.delivery = Delivery::Sent;
    note.code = actionName(EnableAction::Continue);
    note.message = actionName(EnableAction::Restart) + u": "_s + refusal.code.text();
    note.requestId = refusal.requestId;
    return note;
}

bool isGivenUp(const ActAnswer &answer, EnableAction sent, const Learned &learned)
{
    return answer.verdict == ActVerdict::Answered && answer.error
        && saysActionIsUnknown(answer.error->code.cloud()) && sent == EnableAction::Restart
        && learned.mayFallBack;
}

// The cloud has refused the call without looking at the task, so that nothing is done twice.
void giveUpAction(ActAnswer &answer, Learned &learned)
{
    answer.verdict = ActVerdict::RefusedAction;
    answer.targets.clear();
    answer.stopsRun = false;
    if (std::exchange(learned.enable, EnableAction::Continue) == EnableAction::Continue)
        return;
    qCWarning(logCloud,
              "the cloud does not know RestartPullToPushTask: ContinuePullToPushTask is "
              "sent from now on");
    learned.refusal = answer.error;
}

void sayWhatReplaces(ActAnswer &answer, EnableAction sent, std::optional<Error> &refusal)
{
    if (!refusal || sent != EnableAction::Continue || answer.verdict != ActVerdict::Answered
        || answer.error)
        return;
    for (TargetAnswer &target : answer.targets)
        target.error = replacementNote(*refusal);
    refusal.reset();
}

// What an answer teaches of the call that enabled a task.
void learnOfAction(ActAnswer &answer, EnableAction sent, Learned &learned)
{
    if (isGivenUp(answer, sent, learned))
        giveUpAction(answer, learned);
    else
        sayWhatReplaces(answer, sent, learned.refusal);
}

// The kinds that are asked for are those that kinds() offers.
LiveVerb verbOf(const KindId &kind)
{
    Q_ASSERT(kind == stopKind() || kind == pullToPushKind() || kind == enableAgainKind());
    return kind == stopKind() ? LiveVerb::Stop : LiveVerb::Enable;
}

// What leaves, and what is shown of it before, are both this request.
LiveRequest requestOf(LiveVerb verb, EnableAction action, const Target &target)
{
    return verb == LiveVerb::Stop ? stop(target.id.value, target.group)
                                  : enable(action, target.id.value, target.group);
}

kit::ActPlan actPlan(const LiveLine &line, LiveVerb verb, const Target &target)
{
    const auto sent = std::make_shared<EnableAction>();
    kit::ActPlan plan;
    plan.call = [line, verb, target, sent]() -> Result<kit::ActCall> {
        *sent = line.learned->enable;
        const LiveRequest request = requestOf(verb, *sent, target);
        return kit::ActCall { request.action.toLatin1(), line.account->authorised(request) };
    };
    plan.classify = [line, verb, id = target.id, sent](const Result<HttpReply> &exchange) {
        ActAnswer answer = classifyAct(exchange, id, line.context.clock.now(), *line.codes);
        if (verb == LiveVerb::Enable)
            learnOfAction(answer, *sent, *line.learned);
        return answer;
    };
    plan.identity = [account = line.account](const HttpReply &reply, const ActAnswer &answer) {
        if (answer.verdict == ActVerdict::RefusedRate)
            account->noteThrottled();
        if (refusesIdentity(reply.status, answer.error ? answer.error->code.cloud() : QString()))
            return kit::Identity::Refused;
        const bool proves = provesIdentity(reply.status, parseEnvelope(reply));
        return proves ? kit::Identity::Accepted : kit::Identity::Untold;
    };
    return plan;
}

} // namespace

VolcengineCloud::VolcengineCloud(const LiveSetup &setup, const CloudContext &context)
    : GatedCloud(fleetKinds(setup.actInterval, setup.action, setup.steadyInterval))
    , m_endpoint(setup.endpoint)
    , m_paces(setup.paces)
    , m_line { { context }, nullptr, firstBelief(setup) }
{
    useKey(setup.key, 0);
}

void VolcengineCloud::useKey(const AccessKey &key, int refusals)
{
    m_line.account = new Account(key, m_endpoint, m_paces, m_line.context.clock, this, refusals);
    useGate(m_line.account);
}

void VolcengineCloud::setCredentials(const Credentials &credentials)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    if (!key)
        return;
    const QString before = account();
    useKey(*key, m_line.account->refusalsOf(*key));
    if (account() != before)
        emit accountChanged();
}

ListOperation *VolcengineCloud::list(const KindId &kind, QObject *parent)
{
    Q_ASSERT(kind == pullToPushKind());
    Q_UNUSED(kind)
    return kit::logged(new TaskPages(m_line, parent));
}

ActOperation *VolcengineCloud::act(const KindId &kind, const QList<Target> &targets,
                                   QObject *parent)
{
    Q_ASSERT(targets.size() == 1);
    return new kit::ActTry(m_line.account, m_line.context.transport,
                           actPlan(m_line, verbOf(kind), targets.constFirst()), parent);
}

Result<PlannedCall> VolcengineCloud::describe(const KindId &kind,
                                              const QList<Target> &targets) const
{
    Q_ASSERT(targets.size() == 1);
    const LiveVerb verb = verbOf(kind);
    const Learned &learned = *m_line.learned;
    PlannedCall call
        = m_line.account->planned(requestOf(verb, learned.enable, targets.constFirst()));
    if (verb == LiveVerb::Enable && learned.enable == EnableAction::Restart && learned.mayFallBack)
        call.successor = actionName(EnableAction::Continue);
    return call;
}

FollowOperation *VolcengineCloud::follow(const QList<OpenTarget> &targets, QObject *parent)
{
    return new LiveFollow(m_line, targets, parent);
}

} // namespace muster::volcengine
