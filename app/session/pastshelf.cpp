// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/pastshelf.h"

namespace muster {

void PastShelf::put(const RunId &run)
{
    take(run);
    m_runs.append(run);
}

void PastShelf::hold(const RunId &run)
{
    ++m_holders[run];
    if (contains(run))
        put(run);
}

void PastShelf::release(const RunId &run)
{
    const auto it = m_holders.find(run);
    if (it == m_holders.end())
        return;
    if (--*it == 0)
        m_holders.erase(it);
    if (contains(run))
        put(run); // it was looked at until now
}

QList<RunId> PastShelf::surplus(const std::function<bool(const RunId &)> &mayGo) const
{
    QList<RunId> going;
    qsizetype unshown = 0;
    for (const RunId &run : m_runs)
        unshown += m_holders.contains(run) ? 0 : 1;
    for (qsizetype i = 0; i + 1 < m_runs.size() && unshown > most; ++i) {
        const RunId &run = m_runs.at(i);
        if (m_holders.contains(run) || !mayGo(run))
            continue;
        going.append(run);
        --unshown;
    }
    return going;
}

} // namespace muster
