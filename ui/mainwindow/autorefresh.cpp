// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/autorefresh.h"

#include <QApplication>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr auto tryAgainAfter = 5s; // while a menu or a dialog is open

bool isPersonBusy()
{
    return QApplication::activePopupWidget() || QApplication::activeModalWidget();
}

} // namespace

AutoRefresh::AutoRefresh(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void AutoRefresh::setInterval(std::chrono::seconds interval)
{
    m_interval = interval;
    ++m_timer;
    if (interval > 0s)
        wait(interval);
}

void AutoRefresh::wait(std::chrono::milliseconds time)
{
    m_clock.after(time, this, [this, mine = ++m_timer] {
        if (mine != m_timer)
            return;
        const bool busy = isPersonBusy();
        wait(busy ? std::min<std::chrono::milliseconds>(tryAgainAfter, m_interval) : m_interval);
        if (!busy)
            emit due();
    });
}

} // namespace muster
