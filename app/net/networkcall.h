// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One exchange through QNetworkAccessManager. Made by NetworkTransport only; UI thread.
#pragma once

#include "app/net/interimread.h"
#include "app/net/keptconnections.h"
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
//! called from within a signal of the reply, and the callee may delete this.
class NetworkCall final : public HttpCall
{
    Q_OBJECT

public:
    //! \brief \a connectTimeout: until the request can leave, whatever that takes.
    NetworkCall(HttpRequest request, std::chrono::milliseconds connectTimeout,
                std::chrono::milliseconds replyTimeout, QObject *parent);
    ~NetworkCall() override;

    //! \brief Sends through \a manager. Qt may repeat the request by itself. May be called once
    //! more after wentSilent(). Nothing happens when the call is over already; the same for
    //! sendAct() and refuse().
    void sendRead(std::shared_ptr<QNetworkAccessManager> manager, const Route &route,
                  KeptConnections &kept);
    //! \brief Sends once, with a one-shot body that asks \a mayLeave, through a manager of its own.
    void sendAct(const Route &route, std::function<bool()> mayLeave);
    //! \brief Sends nothing and ends with \a error.
    void refuse(const Error &error);

    void abort() override;

signals:
    //! \brief A read went into a connection that was used before, and not a byte came back: it has
    //! been left. Once at most; sendRead() is to be called again, with a new manager.
    void wentSilent();

private:
    void onConnectTimeout();
    void onRequestSent();
    void onFirstByte();
    void onSilence();
    void onHeldBack();
    void distrust();
    [[nodiscard]] QNetworkRequest wireRequest(const Route &route) const;
    void follow(QNetworkReply *reply);
    void takeHead();
    void takeBytes();
    void cutTooLong();
    void onReplyFinished();
    void readPastInterim();
    void onInterimPassed(bool whole);
    void dropReply();
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
    QTimer m_silence; // reads only
    QElapsedTimer m_sinceSent;
    std::shared_ptr<QNetworkAccessManager> m_manager; // of an Act: its own
    QPointer<KeptConnections> m_kept; // reads only
    std::optional<Route> m_route; // reads only
    std::unique_ptr<InterimRead> m_interim; // after an interim answer
    std::unique_ptr<OneShotBody> m_oneShot; // Acts only
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    bool m_isProxied = false;
    bool m_isSignedIn = false; // the proxy is given a user name
    bool m_isHandedOver = false; // to Qt
    bool m_isReused = false; // the connection was there before
    bool m_isAnswering = false; // a byte has come
    bool m_isMoved = false; // to another connection
    QString m_cause; // Qt's name for what went wrong, for the log
    std::optional<Result<HttpReply>> m_result; // set once: the end
};

} // namespace muster
