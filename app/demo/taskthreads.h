// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Threads that run tasks in the order they come: made when a task finds none idle, up to a limit,
// and kept until the end. Owned by the HTTP front end's queue; run() and finish() from any one
// thread.
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::demo {

class TaskThreads
{
public:
    explicit TaskThreads(std::size_t most);
    //! \brief Finishes.
    ~TaskThreads();
    Q_DISABLE_COPY_MOVE(TaskThreads)

    void run(std::function<void()> task);
    //! \brief Returns when all that was given to run() has been done; nothing is taken from then
    //! on.
    void finish();
    [[nodiscard]] std::size_t threadCount() const;
    [[nodiscard]] std::size_t idleCount() const;

private:
    void addThread();
    void work();

    const std::size_t m_most;
    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_idle = 0;
    bool m_finishing = false;
    std::vector<std::thread> m_threads;
};

} // namespace muster::demo
