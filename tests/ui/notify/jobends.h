// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Ends jobs that a fake cloud is asked for, whenever it was asked.
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"

#include <QCoreApplication>
#include <QSet>

namespace muster::test {

class JobEnds final
{
public:
    JobEnds(FakeCloud &cloud, FakeClock &clock)
        : m_cloud(cloud)
        , m_clock(clock)
    {
    }

    //! \brief Every job, or that of \a target alone.
    void end(Outcome outcome, const QString &target = {})
    {
        for (int i = 0; i < 200; ++i) {
            if (answer(outcome, target))
                return;
            m_clock.advance(std::chrono::milliseconds(100));
            QCoreApplication::processEvents();
        }
        qFatal("nobody has asked for the job");
    }

private:
    bool answer(Outcome outcome, const QString &target)
    {
        bool isAny = false;
        const QList<QPointer<FakeFollowOperation>> asked = m_cloud.follows;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const QPointer<FakeFollowOperation> &follow = asked.at(i);
            if (!follow || m_answered.contains(i))
                continue;
            QList<TargetProgress> ended;
            for (const OpenTarget &open : std::as_const(follow->targets)) {
                if (!target.isEmpty() && open.id.value != target)
                    continue;
                TargetProgress progress;
                progress.id = open.id;
                progress.jobId = open.jobId;
                progress.requestId = open.requestId;
                progress.outcome = outcome;
                ended.append(progress);
            }
            if (ended.isEmpty())
                continue;
            isAny = true;
            m_answered.insert(i);
            emit follow->progressed(ended);
            if (follow)
                emit follow->finished(Result<void>());
        }
        return isAny;
    }

    FakeCloud &m_cloud;
    FakeClock &m_clock;
    QSet<qsizetype> m_answered; // positions
};

} // namespace muster::test
