// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/plan.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype namedInDetail = 8;
constexpr qsizetype longestDetail = 500;

QString nameFew(const QStringList &ids)
{
    return ids.mid(0, namedInDetail).join(QStringLiteral(", ")).left(longestDetail);
}

QStringList duplicatesIn(const QList<Target> &targets)
{
    QSet<TargetId> seen;
    seen.reserve(targets.size());
    QStringList duplicates;
    for (const Target &target : targets) {
        const qsizetype before = seen.size();
        seen.insert(target.id);
        if (seen.size() == before)
            duplicates.append(target.id.value);
    }
    return duplicates;
}

QStringList ineligibleIn(const QList<Target> &targets, const FleetKind &kind)
{
    QStringList ineligible;
    for (const Target &target : targets) {
        if (target.id.isEmpty() || kind.status(target.status).eligibility == Eligibility::No)
            ineligible.append(target.id.value);
    }
    return ineligible;
}

} // namespace

Error refusedRequest(QLatin1String code, const QString &detail)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.delivery = Delivery::NotSent;
    error.code = code;
    error.detail = detail;
    return error;
}

Result<RunPlan> planRun(const RunRequest &request, const FleetKind &kind, bool kindIsSending)
{
    if (request.connection.readOnly)
        return refusedRequest(refusal::readOnly);
    if (request.targets.isEmpty())
        return refusedRequest(refusal::noTargets);
    if (const QStringList ids = duplicatesIn(request.targets); !ids.isEmpty())
        return refusedRequest(refusal::duplicateTargets, nameFew(ids));
    if (const QStringList ids = ineligibleIn(request.targets, kind); !ids.isEmpty())
        return refusedRequest(refusal::ineligibleTargets, nameFew(ids));
    if (kindIsSending)
        return refusedRequest(refusal::runInProgress);

    const qsizetype perCall = std::max(1, kind.targetsPerCall);
    RunPlan plan;
    plan.calls.reserve((request.targets.size() + perCall - 1) / perCall);
    for (qsizetype first = 0; first < request.targets.size(); first += perCall)
        plan.calls.append({ first, std::min(perCall, request.targets.size() - first) });
    return plan;
}

} // namespace muster
