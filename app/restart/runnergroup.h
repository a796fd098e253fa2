// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runners whose connections are open at the same time: two of them may lead to the same resources,
// so each is told what the others send. Owned by what opens connections; UI thread.
#pragma once

#include "app/restart/runner.h"

#include <QPointer>

#include <vector>

namespace muster {

class RunnerGroup final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief Until it leaves, or is deleted. It restarts what \a connection leads to.
    void join(Runner &runner, const Connection &connection);
    void leave(Runner &runner);

private:
    struct Member
    {
        QPointer<Runner> runner;
        Connection connection;
    };

    //! \brief No \a changes: all of \a run is news.
    void tell(const Runner &from, const RunRecord &run, const TargetChanges &changes);

    std::vector<Member> m_members;
};

} // namespace muster
