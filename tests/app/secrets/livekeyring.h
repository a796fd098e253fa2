// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Handles of the keyring that tests/support/with-keyring runs, and a watch on the event loop.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <csignal>

namespace muster::test {

inline bool runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

inline bool lockKeyring()
{
    return runProgram(QStringLiteral("gdbus"),
                      { QStringLiteral("call"), QStringLiteral("--session"),
                        QStringLiteral("--dest"), QStringLiteral("org.freedesktop.secrets"),
                        QStringLiteral("--object-path"), QStringLiteral("/org/freedesktop/secrets"),
                        QStringLiteral("--method"),
                        QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                        QStringLiteral("['/org/freedesktop/secrets/collection/login']") });
}

//! \brief SIGSTOP or SIGCONT to the daemon; false when with-keyring did not say which it is.
inline bool signalKeyring(int signal)
{
    const int pid = qEnvironmentVariableIntValue("MUSTER_KEYRING_PID");
    return pid > 1 && ::kill(pid, signal) == 0;
}

//! \brief The longest time in which the event loop did nothing.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, this,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(10);
    }
    [[nodiscard]] qint64 longestGapMs() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace muster::test
