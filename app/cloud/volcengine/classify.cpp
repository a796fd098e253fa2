// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/classify.h"

#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

// Codes under which nothing more of this run can succeed: no permission, unpaid bills, a call that
// the cloud does not know. What concerns one task's group or project stops that task only.
bool standsForTheWholeRun(const Error &error, const ErrorCatalogue &codes)
{
    return refusesIdentity(error.httpStatus, error.code.cloud())
        || kit::meaningOf(error, codes).stopsRun;
}

// The service failed while or after it worked on the call, or says nothing of what it did.
bool leavesOpenWhatHappened(int status, const Envelope &envelope, const ErrorCatalogue &codes)
{
    if (envelope.code.isEmpty() || codes.leavesOpen(envelope.code, status))
        return true;
    return envelope.isByNumber && !codes.find(envelope.code, status);
}

ActAnswer fromReply(const HttpReply &reply, const TargetId &sent, const QDateTime &now,
                    const ErrorCatalogue &codes)
{
    const Envelope envelope = parseEnvelope(reply);
    // An answer of the service names its request; what does not may come from anywhere.
    if (envelope.isSuccess(reply.status) && envelope.namesRequest)
        return kit::answered({ envelope.requestId }, { { sent, Outcome::Accepted, {}, {} } });

    const Error error = errorOf(reply, envelope, now);
    if (!kit::isSuccess(reply.status) && !kit::isRefusal(reply.status))
        return kit::unknown(error, safeHead(reply.body));
    if (isThrottled(reply.status, error.code.cloud()))
        return kit::refusedRate(error, codes);
    ActAnswer answer = leavesOpenWhatHappened(reply.status, envelope, codes)
        ? kit::unknown(error, safeHead(reply.body))
        : kit::allRejected(error, { sent });
    answer.stopsRun = standsForTheWholeRun(error, codes);
    return answer;
}

} // namespace

ActAnswer classifyAct(const Result<HttpReply> &exchange, const TargetId &sent, const QDateTime &now,
                      const ErrorCatalogue &codes)
{
    return exchange ? fromReply(*exchange, sent, now, codes)
                    : kit::unanswered(safeError(exchange.error()));
}

} // namespace muster::volcengine
