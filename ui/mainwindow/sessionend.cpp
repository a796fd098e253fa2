// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/sessionend.h"

#include "app/fleet/clock.h"
#include "ui/connections/connectionopener.h"

#include <utility>

namespace muster {

namespace {

int targetsAt(Outcome outcome, Runner &runner)
{
    int count = 0;
    for (const RunId &run : runner.runs())
        count += totalsOf(*runner.run(run))[outcome];
    return count;
}

} // namespace

SessionEnd::SessionEnd(const ConnectionOpener &opener, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_opener(opener)
    , m_clock(clock)
{
}

void SessionEnd::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    for (OpenConnection *open : m_opener.all()) {
        Runner &runner = open->runner();
        connect(&runner, &Runner::targetsChanged, this, &SessionEnd::look);
        // A run that has begun another one while it was stopped is among the next ones.
        for (qsizetype i = 0; i < runner.runs().size(); ++i) {
            const RunId run = runner.runs().at(i);
            if (totalsOf(*runner.run(run))[Outcome::Planned] > 0)
                runner.stopSending(run);
        }
    }
    m_clock.after(patience, this, [this] {
        if (!std::exchange(m_isReady, true))
            emit ready();
    });
    m_clock.after(std::chrono::milliseconds(0), this, [this] { look(); });
}

void SessionEnd::look()
{
    for (OpenConnection *open : m_opener.all()) {
        if (targetsAt(Outcome::Sending, open->runner()) > 0)
            return;
    }
    if (std::exchange(m_isReady, true))
        return;
    // What has just changed is still being told to the others.
    m_clock.after(std::chrono::milliseconds(0), this, [this] { emit ready(); });
}

} // namespace muster
