// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One client of the FaultProxy, which owns it.
#pragma once

#include "tests/support/faultproxy.h"

namespace muster::test {

//! \brief Reads requests, asks the proxy what to do with each, and does it.
class FaultProxyConnection final : public QObject
{
    Q_OBJECT

public:
    FaultProxyConnection(FaultProxy &proxy, QTcpSocket *client, ConnectionFault fault);

private:
    void onClientBytes();
    [[nodiscard]] bool takeRequest(QByteArray &raw, SeenRequest &request);
    void serve(const QByteArray &raw, const SeenRequest &request);
    void forward(const QByteArray &raw);
    void onAnswerBytes(const QByteArray &bytes);
    void rewriteAnswer();
    void closeClient();
    void resetClient();

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_upstream = nullptr;
    const ConnectionFault m_connectionFault;
    FaultRule m_rule;
    qint64 m_passed = 0; // bytes of the current answer
    QByteArray m_input;
    QByteArray m_held; // of the current answer, to be rewritten
    bool m_isOver = false;
};

} // namespace muster::test
