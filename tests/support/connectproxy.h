// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An HTTP proxy that does what it is told. Owned by a test; lives in the test's event loop.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace muster::test {

//! \brief Stands on loopback, understands CONNECT only, and leads every tunnel to one port there,
//! whatever name was asked for.
class ConnectProxy final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectProxy(QObject *parent = nullptr);

    void leadTo(quint16 port) { m_target = port; }
    //! \brief "user:password" in Basic; 407 for whoever does not say it. \a closes: with the 407
    //! the connection ends too.
    void requireSignIn(const QByteArray &userAndPassword, bool closes);
    //! \brief These bytes instead of a tunnel, then FIN. Empty bytes: FIN only.
    void answerInstead(const QByteArray &bytes);
    //! \brief Reads and never answers.
    void stall() { m_isStalled = true; }
    //! \brief Ends every tunnel at once, both ways.
    void dropTunnels();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    //! \brief The heads of all requests, as they came.
    [[nodiscard]] const QList<QByteArray> &seen() const { return m_seen; }

private:
    void accept();
    void onBytes(QTcpSocket *client);
    void serve(QTcpSocket *client, const QByteArray &head);
    void openTunnel(QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_target = 0;
    QByteArray m_signIn; // the line that must be in the head
    bool m_closesAfter407 = false;
    bool m_isStalled = false;
    bool m_answersInstead = false;
    QByteArray m_instead;
    QList<QByteArray> m_seen;
};

} // namespace muster::test
