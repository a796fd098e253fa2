// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/unknowncall.h"

namespace muster {

namespace {

bool isSameCall(const TargetRecord &one, const TargetRecord &other)
{
    return one.sentAt.isValid() && one.sentAt == other.sentAt && one.requestId == other.requestId;
}

} // namespace

QList<UnknownCall> unknownCalls(const RunRecord &run)
{
    std::set<qsizetype> unknown;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        if (run.targets.at(i).outcome == Outcome::Unknown)
            unknown.insert(unknown.end(), i);
    }
    return unknownCalls(run, unknown);
}

QList<UnknownCall> unknownCalls(const RunRecord &run, const std::set<qsizetype> &unknown)
{
    const RunWaves waves(run.waves, run.targets.size());
    QList<UnknownCall> calls;
    const qsizetype size = run.targets.size();
    for (auto next = unknown.cbegin(); next != unknown.cend();) {
        const qsizetype found = *next;
        const TargetRecord &head = run.targets.at(found);
        // What one call carried is kept together, around each of its targets.
        const auto isWithIt = [&](qsizetype at) {
            return at >= 0 && at < size && waves.waveOf(at) == waves.waveOf(found)
                && isSameCall(head, run.targets.at(at));
        };
        UnknownCall call;
        qsizetype first = found;
        while (isWithIt(first - 1))
            --first;
        for (qsizetype i = first; i == found || isWithIt(i); ++i)
            call.sent.append(i);
        for (; next != unknown.cend() && *next <= call.sent.constLast(); ++next)
            call.unknown.append(*next);
        call.sentAt = head.sentAt;
        call.requestId = head.requestId;
        for (const qsizetype index : call.unknown) {
            const Error error = run.targets.at(index).error.value_or(Error {});
            if (!call.errors.contains(error))
                call.errors.append(error);
        }
        calls.append(std::move(call));
    }
    return calls;
}

QList<qsizetype> unsettled(const RunRecord &run, const UnknownCall &call)
{
    QList<qsizetype> indices;
    for (const qsizetype index : call.unknown) {
        if (!run.targets.at(index).settled)
            indices.append(index);
    }
    return indices;
}

} // namespace muster
