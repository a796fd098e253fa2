// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Faults of the wire, on purpose. Owned by a test; lives in the test's event loop.
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <limits>

class QTcpSocket;

namespace muster::test {

//! \brief What happens to one request, once it has arrived whole.
enum class Fault {
    Pass,
    CloseBeforeForward, //!< FIN, the server behind never sees it
    ResetBeforeForward, //!< RST, the same
    CloseAfterForward, //!< the server has acted, its answer is dropped: FIN
    ResetAfterForward, //!< the same with RST
    StallAnswer, //!< the server has acted, its answer is kept back for ever
    TruncateAnswer, //!< the first FaultRule::keepBytes of the answer, head included, then FIN
    InterimFirst, //!< the server has acted; FaultRule::interim comes before its answer
    RewriteAnswer, //!< the server has acted; FaultRule::rewrite makes another body of its own
    PlainGarbage, //!< bytes that are not HTTP, then FIN; the server behind never sees it
};

//! \brief What happens to a connection before any request.
enum class ConnectionFault {
    None,
    StallAccept, //!< accepted, never read
    CloseInHandshake, //!< closed when the first bytes have come
    StallInHandshake, //!< the first bytes are read and never answered
    HoldHandshake, //!< nothing happens until FaultProxy::releaseHandshakes()
};

enum class ProxyTls {
    Off,
    Trusted, //!< with tests/data/tls/server.pem
    Untrusted, //!< with a certificate that was issued by itself
    UnknownIssuer,
    Expired,
    NotYetValid,
    WrongHost,
};

struct SeenRequest
{
    QByteArray method;
    QByteArray head;
    QByteArray path; //!< without the query
    QByteArray body;
};

struct FaultRule
{
    Fault fault = Fault::Pass;
    QByteArray method; //!< empty: any
    QByteArray pathPart; //!< contained in the path; empty: any
    std::function<bool(const SeenRequest &)> matches; //!< besides the two above; empty: any
    int skip = 0; //!< lets so many matching requests pass first
    int times = std::numeric_limits<int>::max(); //!< then strikes so often
    qint64 keepBytes = 0;
    QByteArray interim;
    std::function<QByteArray(const QByteArray &)> rewrite; //!< of the body
};

//! \brief Stands on loopback between a client and a plain-http server and breaks what it is told
//! to.
//!
//! Without a server behind it answers every request itself with answer(). Counts only requests
//! that arrived whole. The first rule that matches decides.
class FaultProxy final : public QObject
{
    Q_OBJECT

public:
    explicit FaultProxy(ProxyTls tls = ProxyTls::Off, QObject *parent = nullptr);
    ~FaultProxy() override;

    void forwardTo(const QString &host, quint16 port);
    //! \brief The whole answer, head included, when there is no server behind.
    void setAnswer(const QByteArray &bytes) { m_answer = bytes; }
    void addRule(const FaultRule &rule) { m_rules.append(rule); }
    //! \brief Every request from now on.
    void addRule(Fault fault)
    {
        FaultRule rule;
        rule.fault = fault;
        m_rules.append(rule);
    }
    void clearRules() { m_rules.clear(); }
    //! \brief For the next \a times connections.
    void setConnectionFault(ConnectionFault fault, int times = std::numeric_limits<int>::max());

    //! \brief Those that are held go on as if nothing had been.
    void releaseHandshakes();
    [[nodiscard]] qsizetype heldHandshakes() const { return m_held.size(); }

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    //! \brief http or https on 127.0.0.1, with \a path.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    //! \brief The same by a name that only a proxy finds, and that the certificates are for.
    [[nodiscard]] QUrl namedUrl(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] const QList<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] int connections() const { return m_connections; }

    //! \brief What a plain, whole 200 answer with \a body looks like.
    [[nodiscard]] static QByteArray okAnswer(const QByteArray &body);
    //! \brief A file with the CA that the Trusted certificate comes from.
    [[nodiscard]] static QString caFile();

private:
    friend class FaultProxyConnection;

    void accept(qintptr handle);
    void serve(qintptr handle, ConnectionFault fault);
    [[nodiscard]] FaultRule ruleFor(const SeenRequest &request);

    const ProxyTls m_tls;
    QTcpServer *m_server = nullptr;
    QString m_targetHost;
    quint16 m_targetPort = 0;
    QByteArray m_answer;
    QList<FaultRule> m_rules;
    ConnectionFault m_connectionFault = ConnectionFault::None;
    int m_connectionFaultsLeft = 0;
    QList<SeenRequest> m_seen;
    int m_connections = 0;
    QList<qintptr> m_held;
};

} // namespace muster::test
