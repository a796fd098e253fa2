// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journal.h"

#include <QSet>

namespace muster {

RunSummary summaryOf(const RunRecord &run)
{
    RunSummary summary { totalsOf(run), {}, 0, hasUnsettled(run) };
    QSet<QString> seen;
    for (const TargetRecord &record : run.targets) {
        const QString &id = record.requestId.value;
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        summary.requestIds += id;
    }
    summary.requestIdCount = summary.requestIds.size();
    return summary;
}

Error recentlyRestarted(const QStringList &targets)
{
    constexpr int namesShown = 5;
    return ownError(OwnError::RecentlyRestarted,
                    QStringList(targets.mid(0, namesShown)).join(QStringLiteral(", ")));
}

} // namespace muster
