// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Work off the UI thread, with its result back on it.
// Called on the receiver's thread; owns nothing; the pool outlives the work.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace muster {

//! \brief Runs \a work on \a pool, then \a done with its result on the thread of \a receiver.
//!
//! done() comes once, from the event loop, and never after \a receiver has died: the watcher is the
//! receiver's child, so the two die together, and what the worker still posts is dropped by Qt.
//! work() runs to its end in any case; it must own what it uses (capture by value) and not throw.
//! Its result must be copyable (futures of move-only values need Qt 6.5.2) and not void.
//! A pool that is cleared drops work that has not begun; done() does not come then.
template <typename Work, typename Done>
void runInBackground(QObject *receiver, Work work, Done done,
                     QThreadPool *pool = QThreadPool::globalInstance())
{
    using Value = std::invoke_result_t<Work &>;
    static_assert(!std::is_void_v<Value> && std::is_copy_constructible_v<Value>);

    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, finish = std::move(done)]() mutable {
                         QFuture<Value> future = watcher->future();
                         watcher->deleteLater();
                         if (future.isResultReadyAt(0)) {
                             // Moved out first: what is called may delete the receiver and so this.
                             auto call = std::move(finish);
                             call(future.takeResult());
                         }
                     });
    watcher->setFuture(promise->future());
    pool->start([promise = std::move(promise), run = std::move(work)]() mutable {
        promise->addResult(run());
        promise->finish();
    });
}

} // namespace muster
