// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/actoperation.h"

#include "app/cloud/volcengine/classify.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/log/logcategories.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

// Beside the first task that the successor enabled; the catalogue explains it.
Error replacementNote(const Error &refusal)
{
    Error note;
    note.kind = ErrorKind::Refused;
    note.delivery = Delivery::Sent;
    note.code = actionName(EnableAction::Continue);
    note.message = actionName(EnableAction::Restart) + u": "_s + refusal.code;
    note.requestId = refusal.requestId;
    return note;
}

} // namespace

LiveAct::LiveAct(const LiveLine &line, LiveVerb verb, const Target &target, QObject *parent)
    : ActOperation(parent)
    , m_line(line)
    , m_verb(verb)
    , m_target(target)
    , m_account(line.account)
{
    m_account->acquire(kit::Lane::Acts, this, [this](const Result<kit::Permit> &permit) {
        if (!permit)
            notSent(permit.error());
        else if (!mayLeave())
            emit finished(heldBack());
        else
            send(*permit);
    });
}

void LiveAct::send(const kit::Permit &permit)
{
    m_permit = permit;
    m_action = m_line.learned->enable;
    const LiveRequest request = m_verb == LiveVerb::Stop
        ? stop(m_target.id.value, m_target.group)
        : enable(m_action, m_target.id.value, m_target.group);
    m_name = request.action.toLatin1();
    HttpCall *call = m_line.context.transport.act(
        ActRequest { m_account->authorised(request), [this] { return mayLeave(); } }, this);
    connect(call, &HttpCall::finished, this, &LiveAct::onFinished);
}

void LiveAct::onFinished(const Result<HttpReply> &exchange)
{
    ActAnswer answer
        = classifyAct(exchange, m_target.id, m_line.context.clock.now(), *m_line.codes);
    const int status = exchange ? exchange->status : 0;
    qCInfo(logCloud, "%s: status %d, verdict %d", m_name.constData(), status,
           static_cast<int>(answer.verdict));
    m_permit = {};
    if (isGivenUp(answer))
        giveUpAction(answer);
    else
        sayWhatReplaces(answer);

    // The answer goes out first, so that nothing that follows from it can lose it; whoever hears it
    // may delete this. What it means for the account still comes before any other request, for
    // leave is given from the event loop.
    const QPointer<Account> account = m_account;
    const bool accepted = exchange && provesIdentity(status, parseEnvelope(*exchange));
    const bool refused
        = exchange && refusesIdentity(status, answer.error ? answer.error->code : QString());
    emit finished(answer);
    if (!account)
        return;
    if (answer.verdict == ActVerdict::RefusedRate)
        account->noteThrottled();
    if (refused)
        account->refuse(answer.error.value_or(Error {}));
    else if (accepted)
        account->noteAccepted();
}

bool LiveAct::isGivenUp(const ActAnswer &answer) const
{
    return answer.verdict == ActVerdict::Answered && answer.error
        && saysActionIsUnknown(answer.error->code) && m_verb == LiveVerb::Enable
        && m_action == EnableAction::Restart && m_line.learned->mayFallBack;
}

// The cloud has refused the call without looking at the task, so that nothing is done twice.
void LiveAct::giveUpAction(ActAnswer &answer)
{
    answer.verdict = ActVerdict::RefusedAction;
    answer.targets.clear();
    answer.stopsRun = false;
    if (std::exchange(m_line.learned->enable, EnableAction::Continue) == EnableAction::Continue)
        return;
    qCWarning(logCloud,
              "the cloud does not know RestartPullToPushTask: ContinuePullToPushTask is "
              "sent from now on");
    m_line.learned->refusal = answer.error;
}

void LiveAct::sayWhatReplaces(ActAnswer &answer)
{
    std::optional<Error> &refusal = m_line.learned->refusal;
    if (!refusal || m_verb != LiveVerb::Enable || m_action != EnableAction::Continue
        || answer.verdict != ActVerdict::Answered || answer.error)
        return;
    for (TargetAnswer &target : answer.targets)
        target.error = replacementNote(*refusal);
    refusal.reset();
}

void LiveAct::notSent(Error error)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::NotSent;
    // Whatever was sent before, the task was not touched.
    error.delivery = Delivery::NotSent;
    answer.stopsRun = error.kind == ErrorKind::BadCredentials;
    answer.error = error;
    emit finished(answer);
}

} // namespace muster::volcengine
