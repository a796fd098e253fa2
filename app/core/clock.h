// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Time as an input. Owned by main (or a test), outlives all users; UI thread.
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace muster {

class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    //! \brief Wall time, always UTC; jumps when the system's clock is set.
    [[nodiscard]] virtual QDateTime now() const = 0;
    //! \brief Time since some fixed moment; never jumps.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    //! \brief The same with the time that this computer has slept in it: where it goes on by more
    //! than the time that was awaited, there was a sleep, and where the wall's time alone jumps,
    //! the clock was set.
    [[nodiscard]] virtual std::chrono::milliseconds monotonicWithSleep() const
    {
        return monotonic();
    }
    //! \brief Calls \a callback once from the event loop after \a delay, unless \a context has
    //! died.
    virtual void after(std::chrono::milliseconds delay, QObject *context,
                       std::function<void()> callback)
        = 0;
};

//! \brief The real one: the system's clock and Qt's timers.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] std::chrono::milliseconds monotonicWithSleep() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override;
};

} // namespace muster
