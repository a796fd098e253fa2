// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/sessionend.h"

#include "app/core/clock.h"
#include "app/session/sessions.h"

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

SessionEnd::SessionEnd(const Sessions &opener, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_opener(opener)
    , m_clock(clock)
{
}

void SessionEnd::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    // A connection that opens only now sends nothing either.
    connect(&m_opener, &Sessions::opened, this, [](Session *open) { open->runner().end(); });
    for (Session *open : m_opener.all()) {
        connect(&open->runner(), &Runner::targetsChanged, this, &SessionEnd::look);
        open->runner().end();
    }
    m_clock.after(patience, this, [this] {
        if (!std::exchange(m_isReady, true))
            emit ready();
    });
    m_clock.after(std::chrono::milliseconds(0), this, [this] { look(); });
}

void SessionEnd::look()
{
    for (Session *open : m_opener.all()) {
        if (targetsAt(Outcome::Sending, open->runner()) > 0)
            return;
    }
    if (std::exchange(m_isReady, true))
        return;
    // What has just changed is still being told to the others.
    m_clock.after(std::chrono::milliseconds(0), this, [this] { emit ready(); });
}

} // namespace muster
