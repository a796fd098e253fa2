// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One exchange through QNetworkAccessManager. Made by NetworkTransport only; UI thread.
#pragma once

#include "app/net/oneshotbody.h"
#include "app/net/route.h"
#include "app/net/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace muster {

//! \brief Sends one request and ends once.
//!
//! Its time runs from its making. finished() is queued when the end is known, so nobody is ever
//! called from within a signal of the reply, and whoever is called may delete this.
class NetworkCall final : public HttpCall
{
    Q_OBJECT

public:
    //! \brief \a connectTimeout: until the request can leave, whatever that takes.
    NetworkCall(HttpRequest request, std::chrono::milliseconds connectTimeout,
                std::chrono::milliseconds replyTimeout, QObject *parent);
    ~NetworkCall() override;

    //! \brief Sends through \a manager, which outlives this. Qt may repeat the request by itself.
    //! Nothing happens when the call is over already; the same for sendAct() and refuse().
    void sendRead(QNetworkAccessManager &manager, const Route &route);
    //! \brief Sends once, with a one-shot body, through a manager of its own.
    void sendAct(const Route &route);
    //! \brief Sends nothing and ends with \a error.
    void refuse(const Error &error);

    void abort() override;

private:
    void onConnectTimeout();
    [[nodiscard]] QNetworkRequest wireRequest(const Route &route) const;
    void follow(QNetworkReply *reply);
    void takeBytes();
    void onReplyFinished();
    [[nodiscard]] bool provablyNotSent(ErrorKind kind) const;
    [[nodiscard]] Error connectionError() const;
    [[nodiscard]] Result<HttpReply> resultOf(HttpReply answer) const;
    [[nodiscard]] HttpReply answerSoFar() const;
    [[nodiscard]] Error makeError(ErrorKind kind, const QString &detail) const;
    [[nodiscard]] Error cutOff(const HttpReply &answer, const QString &detail) const;
    void end(Result<HttpReply> result);
    void logEnd(const Result<HttpReply> &result) const;
    void halt();
    void release();

    const HttpRequest m_request;
    const std::chrono::milliseconds m_connectTimeout;
    QTimer m_deadline;
    QTimer m_connectDeadline;
    QElapsedTimer m_elapsed;
    std::unique_ptr<QNetworkAccessManager> m_ownManager; // Acts only
    std::unique_ptr<OneShotBody> m_oneShot; // Acts only
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    bool m_isProxied = false;
    bool m_isSignedIn = false; // the proxy is given a user name
    bool m_isHandedOver = false; // to Qt
    std::optional<Result<HttpReply>> m_result; // set once: the end
};

} // namespace muster
