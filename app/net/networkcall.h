// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One exchange through QNetworkAccessManager. Made by NetworkTransport only; UI thread.
#pragma once

#include "app/net/oneshotbody.h"
#include "app/net/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QSslConfiguration;

namespace muster {

//! \brief Sends one request and ends once.
//!
//! finished() is queued when the end is known, so nobody is ever called from within a signal of the
//! reply, and whoever is called may delete this.
class NetworkCall final : public HttpCall
{
    Q_OBJECT

public:
    NetworkCall(HttpRequest request, QObject *parent);
    ~NetworkCall() override;

    //! \brief Sends through \a manager, which outlives this. Qt may repeat the request by itself.
    void sendRead(QNetworkAccessManager &manager, const std::optional<QSslConfiguration> &tls);
    //! \brief Sends once, with a one-shot body, through a \a manager of its own.
    void sendAct(std::unique_ptr<QNetworkAccessManager> manager,
                 const std::optional<QSslConfiguration> &tls);
    //! \brief Sends nothing and ends with InvalidInput.
    void refuse(const QString &why);

    void abort() override;

private:
    [[nodiscard]] QNetworkRequest wireRequest(const std::optional<QSslConfiguration> &tls) const;
    void follow(QNetworkReply *reply);
    void takeBytes();
    void onReplyFinished();
    [[nodiscard]] Result<HttpReply> resultOf(HttpReply answer) const;
    [[nodiscard]] HttpReply answerSoFar() const;
    [[nodiscard]] Error makeError(ErrorKind kind, const QString &detail) const;
    [[nodiscard]] Error cutOff(const HttpReply &answer, const QString &detail) const;
    void end(Result<HttpReply> result);
    void logEnd(const Result<HttpReply> &result) const;
    void halt();
    void release();

    const HttpRequest m_request;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    std::unique_ptr<QNetworkAccessManager> m_ownManager; // Acts only
    std::unique_ptr<OneShotBody> m_oneShot; // Acts only
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QString m_tlsErrors;
    std::optional<Result<HttpReply>> m_result; // set once: the end
};

} // namespace muster
