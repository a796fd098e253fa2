// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/endsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#endif

namespace muster {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array<int, 3> ending { SIGTERM, SIGINT, SIGHUP };

// A handler gets nothing but the number: this is how it finds the pipe.
std::atomic<int> pipeEnd { -1 };
static_assert(std::atomic<int>::is_always_lock_free, "a handler may not wait");

// Of all that one could do here, write() is allowed.
void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnd.load(), &byte, 1);
    errno = before;
}

} // namespace

struct EndSignals::Private
{
    std::array<int, 2> pipe { -1, -1 };
    std::array<struct sigaction, ending.size()> before {};
    bool isListening = false;

    void listen()
    {
        struct sigaction action
        {
        };
        action.sa_handler = &onSignal;
        sigemptyset(&action.sa_mask);
        action.sa_flags = SA_RESTART;
        for (std::size_t i = 0; i < ending.size(); ++i) {
            sigaction(ending[i], nullptr, &before[i]);
            // Whoever started it with nohup wants it to go on.
            if (before[i].sa_handler != SIG_IGN)
                sigaction(ending[i], &action, nullptr);
        }
        isListening = true;
    }

    // A session's manager may send TERM and HUP together, and a terminal that is closed HUP twice:
    // one end is enough, and it is on its way. Only a person who interrupts again is taken at their
    // word.
    void heard()
    {
        for (std::size_t i = 0; i < ending.size(); ++i) {
            if (ending[i] == SIGINT)
                sigaction(SIGINT, &before[i], nullptr);
        }
    }

    void stopListening()
    {
        if (!std::exchange(isListening, false))
            return;
        for (std::size_t i = 0; i < ending.size(); ++i)
            sigaction(ending[i], &before[i], nullptr);
    }
};

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (::pipe(d->pipe.data()) != 0)
        return;
    for (const int end : d->pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    pipeEnd = d->pipe[1];
    auto *notifier = new QSocketNotifier(d->pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        d->heard();
        emit received();
    });
    d->listen();
}

EndSignals::~EndSignals()
{
    d->stopListening();
    delete findChild<QSocketNotifier *>();
    pipeEnd = -1;
    for (const int end : d->pipe) {
        if (end >= 0)
            ::close(end);
    }
}

#else

struct EndSignals::Private
{
};

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

#endif

} // namespace muster
