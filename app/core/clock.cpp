// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/clock.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace muster {

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::milliseconds SystemClock::monotonicWithSleep() const
{
#ifdef Q_OS_LINUX
    // The steady clock stops during a sleep here, as it does nowhere else that we run: Windows'
    // performance counter and the Mac's CLOCK_MONOTONIC_RAW, which it is made of there, go on.
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::seconds(time.tv_sec)
            + std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::nanoseconds(time.tv_nsec));
#endif
    return monotonic();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context,
                        std::function<void()> callback)
{
    QTimer::singleShot(delay, context, std::move(callback));
}

} // namespace muster
