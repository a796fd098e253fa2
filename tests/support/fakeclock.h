// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Time that stands still until a test moves it.
#pragma once

#include "app/core/clock.h"
#include "app/core/qtversions.h"

#include <QPointer>

#include <map>

namespace muster::test {

class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return utcTime(QDate(2026, 11, 20), QTime(8, 9, 10))
            .addMSecs((m_elapsed + m_slept + m_set).count());
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_elapsed; }
    [[nodiscard]] std::chrono::milliseconds monotonicWithSleep() const override
    {
        return m_elapsed + m_slept;
    }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_timers.emplace(m_elapsed + delay, Timer { context, std::move(callback) });
    }

    //! \brief Moves time on and fires, in order, every timer that becomes due on the way.
    void advance(std::chrono::milliseconds by)
    {
        const auto end = m_elapsed + by;
        while (!m_timers.empty() && m_timers.begin()->first <= end) {
            auto node = m_timers.extract(m_timers.begin());
            m_elapsed = std::max(m_elapsed, node.key());
            if (node.mapped().context)
                node.mapped().callback();
        }
        m_elapsed = end;
    }
    //! \brief The computer sleeps: no timer fires, and the wall's clock goes on; the steady one
    //! with \a steadyToo only.
    void sleep(std::chrono::milliseconds by, bool steadyToo = false)
    {
        (steadyToo ? m_elapsed : m_slept) += by;
    }
    //! \brief A person, or a time server, sets the wall's clock forward, or back.
    void set(std::chrono::milliseconds by) { m_set += by; }
    [[nodiscard]] bool hasTimers() const { return !m_timers.empty(); }
    //! \brief How far ahead the next timer lies; only when hasTimers().
    [[nodiscard]] std::chrono::milliseconds untilNext() const
    {
        return m_timers.begin()->first - m_elapsed;
    }

private:
    struct Timer
    {
        QPointer<QObject> context;
        std::function<void()> callback;
    };
    std::chrono::milliseconds m_elapsed { 0 };
    std::chrono::milliseconds m_slept { 0 };
    std::chrono::milliseconds m_set { 0 };
    std::multimap<std::chrono::milliseconds, Timer> m_timers;
};

} // namespace muster::test
