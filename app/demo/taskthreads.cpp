// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/taskthreads.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace muster::demo {

TaskThreads::TaskThreads(std::size_t most)
    : m_most(most)
{
    m_threads.reserve(m_most);
    // One is there in any case: when the system grants no more, tasks wait for it.
    m_threads.emplace_back(&TaskThreads::work, this);
}

TaskThreads::~TaskThreads() { finish(); }

void TaskThreads::run(std::function<void()> task)
{
    {
        const std::lock_guard guard(m_lock);
        if (m_finishing)
            return;
        m_tasks.push_back(std::move(task));
        // An idle thread that has been woken counts as idle until it has taken its task.
        if (m_tasks.size() > m_idle && m_threads.size() < m_most)
            addThread();
    }
    m_changed.notify_one();
}

void TaskThreads::addThread()
{
    try {
        m_threads.emplace_back(&TaskThreads::work, this);
    } catch (const std::system_error &) {
        // As many as the system grants have to do.
    }
}

void TaskThreads::work()
{
    std::unique_lock lock(m_lock);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return !m_tasks.empty() || m_finishing; });
        --m_idle;
        if (m_tasks.empty())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

void TaskThreads::finish()
{
    {
        const std::lock_guard guard(m_lock);
        m_finishing = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

std::size_t TaskThreads::threadCount() const
{
    const std::lock_guard guard(m_lock);
    return m_threads.size();
}

std::size_t TaskThreads::idleCount() const
{
    const std::lock_guard guard(m_lock);
    return m_idle - std::min(m_idle, m_tasks.size());
}

} // namespace muster::demo
