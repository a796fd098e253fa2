// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which runs of the journal were opened to be looked at, and which of them may go again: only so
// many stay, those that are shown somewhere beyond that. Knows ids only. Plain value, owned by the
// list of runs; UI thread.
#pragma once

#include "app/core/ids.h"

#include <QHash>
#include <QList>

#include <functional>

namespace muster {

class PastShelf
{
public:
    //! \brief So many stay that nobody shows.
    static constexpr qsizetype most = 20;

    //! \brief \a run was opened last.
    void put(const RunId &run);
    //! \brief It is no matter of the past any more, or has gone.
    void take(const RunId &run) { m_runs.removeAll(run); }
    [[nodiscard]] bool contains(const RunId &run) const { return m_runs.contains(run); }

    // Of any run: one more shows it from now on, one fewer.
    void hold(const RunId &run);
    void release(const RunId &run);

    //! \brief Those that go, the one that was looked at longest ago first: what is shown stays, and
    //! so does what \a mayGo says no to, or what was opened last.
    [[nodiscard]] QList<RunId> surplus(const std::function<bool(const RunId &)> &mayGo) const;

private:
    QList<RunId> m_runs; // the one that was looked at last is the last one
    QHash<RunId, int> m_holders;
};

} // namespace muster
