// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How a second start tells the first one to show its window: a local socket (a named pipe on
// Windows) named after the data folder, open to the same user only. It carries nothing but the
// wish. Owned by main (or a test); UI thread.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace muster {

//! \brief Of the first start: hears of others.
class FirstStart final : public QObject
{
    Q_OBJECT

public:
    explicit FirstStart(QObject *parent = nullptr);
    ~FirstStart() override;

    //! \brief Listens for starts with \a dataFolder; only for the holder of its lock, since what an
    //! ended program left behind is removed. Where it cannot listen, nobody is heard.
    void listen(const QString &dataFolder);

signals:
    //! \brief Somebody started the program again.
    void startedAgain();

private:
    std::unique_ptr<QLocalServer> m_server;
};

//! \brief Of a second start: tells the first.
class SecondStart final : public QObject
{
    Q_OBJECT

public:
    explicit SecondStart(QObject *parent = nullptr);
    ~SecondStart() override;

    //! \brief Tells the one that uses \a dataFolder. finished() follows.
    void tell(const QString &dataFolder);

signals:
    //! \brief Exactly once, from the event loop: whether the other one has answered, within two
    //! seconds.
    void finished(bool heard);

private:
    void end(bool heard);

    std::unique_ptr<QLocalSocket> m_socket;
    bool m_hasEnded = false;
};

} // namespace muster
