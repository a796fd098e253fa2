// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/runlinks.h"

namespace muster {

QList<const RunRecord *> repeatsOf(const RunRecord &run, const QList<const RunRecord *> &known)
{
    QList<const RunRecord *> repeats;
    for (const RunRecord *other : known) {
        if (other->parent == run.id && other->id != run.id)
            repeats.append(other);
    }
    return repeats;
}

QSet<TargetId> takenOver(const RunRecord &run, const QList<const RunRecord *> &known)
{
    QSet<TargetId> taken;
    QSet<RunId> seen { run.id };
    QList<const RunRecord *> open = repeatsOf(run, known);
    while (!open.isEmpty()) {
        const RunRecord *next = open.takeFirst();
        if (seen.contains(next->id))
            continue;
        seen.insert(next->id);
        open += repeatsOf(*next, known);
        for (const TargetRecord &target : next->targets) {
            if (target.outcome != Outcome::NotSent)
                taken.insert(target.target.id);
        }
    }
    return taken;
}

QList<qsizetype> repeatable(const RunRecord &run, Outcome outcome,
                            const QList<const RunRecord *> &known)
{
    const QSet<TargetId> taken = takenOver(run, known);
    QList<qsizetype> positions;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        if (target.outcome == outcome && !target.settled && !taken.contains(target.target.id))
            positions.append(i);
    }
    return positions;
}

} // namespace muster
