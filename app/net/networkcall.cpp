// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networkcall.h"

#include "app/log/logcategories.h"
#include "app/log/redact.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QSslError>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestDetail = 500;

QString errorName(QNetworkReply::NetworkError error)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return QString::fromLatin1(name ? name : "UnknownError");
}

// Only how Qt says "the status was 4xx or 5xx": the answer itself came whole.
bool isOnlyTheStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

ErrorKind kindOf(QNetworkReply::NetworkError error, bool nothingLeft)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Offline;
    case QNetworkReply::RemoteHostClosedError:
        return nothingLeft ? ErrorKind::Offline : ErrorKind::BadResponse;
    default:
        return ErrorKind::BadResponse;
    }
}

QByteArray requestIdOf(const HttpReply &answer)
{
    // Source: Huawei Cloud API Explorer (X-Request-Id), Volcengine OpenAPI (X-Tt-Logid)
    const QByteArray id = answer.header("X-Request-Id");
    return id.isEmpty() ? answer.header("X-Tt-Logid") : id;
}

bool isShort(const HttpReply &answer, const QByteArray &method)
{
    if (method == "HEAD" || answer.status == 204 || answer.status == 304
        || !answer.header("Content-Encoding").isEmpty())
        return false;
    bool isNumber = false;
    const qint64 announced = answer.header("Content-Length").toLongLong(&isNumber);
    return isNumber && announced != answer.body.size();
}

} // namespace

NetworkCall::NetworkCall(HttpRequest request, QObject *parent)
    : HttpCall(parent)
    , m_request(std::move(request))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        halt();
        end(makeError(ErrorKind::Timeout,
                      u"no whole answer after %1 ms"_s.arg(m_request.timeout.count())));
    });
}

NetworkCall::~NetworkCall()
{
    halt();
    release();
}

void NetworkCall::sendRead(QNetworkAccessManager &manager,
                           const std::optional<QSslConfiguration> &tls)
{
    const QNetworkRequest wire = wireRequest(tls);
    if (m_request.body.isEmpty() && m_request.method == "GET")
        follow(manager.get(wire));
    else if (m_request.method == "POST")
        follow(manager.post(wire, m_request.body));
    else
        follow(manager.sendCustomRequest(wire, m_request.method, m_request.body));
}

void NetworkCall::sendAct(std::unique_ptr<QNetworkAccessManager> manager,
                          const std::optional<QSslConfiguration> &tls)
{
    m_ownManager = std::move(manager);
    m_oneShot = std::make_unique<OneShotBody>(m_request.body);
    QNetworkRequest wire = wireRequest(tls);
    // Without these two Qt copies the body into a buffer of its own, which it can rewind.
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    if (m_request.method == "POST")
        follow(m_ownManager->post(wire, m_oneShot.get()));
    else
        follow(m_ownManager->sendCustomRequest(wire, m_request.method, m_oneShot.get()));
}

void NetworkCall::refuse(const QString &why)
{
    m_elapsed.start();
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.detail = why.left(longestDetail);
    end(error);
}

void NetworkCall::abort()
{
    if (m_result)
        return;
    halt();
    end(makeError(ErrorKind::Cancelled, {}));
}

QNetworkRequest NetworkCall::wireRequest(const std::optional<QSslConfiguration> &tls) const
{
    QNetworkRequest wire(m_request.url);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setRawHeader("User-Agent", "Muster/" MUSTER_VERSION);
    for (const auto &[name, value] : m_request.headers)
        wire.setRawHeader(name, value);
    if (tls)
        wire.setSslConfiguration(*tls);
    return wire;
}

void NetworkCall::follow(QNetworkReply *reply)
{
    m_reply = reply;
    m_elapsed.start();
    m_deadline.start(m_request.timeout);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkCall::takeBytes);
    connect(reply, &QNetworkReply::finished, this, &NetworkCall::onReplyFinished);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors += u' ' + error.errorString();
    });
}

void NetworkCall::takeBytes()
{
    if (m_result)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() <= m_request.maxReplyBytes)
        return;
    const HttpReply answer = answerSoFar();
    halt();
    end(cutOff(answer, u"answer longer than %1 bytes"_s.arg(m_request.maxReplyBytes)));
}

void NetworkCall::onReplyFinished()
{
    takeBytes();
    if (m_result)
        return;
    const Result<HttpReply> result = resultOf(answerSoFar());
    halt();
    end(result);
}

Result<HttpReply> NetworkCall::resultOf(HttpReply answer) const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool hasAnswer = answer.status > 0;
    // Qt rewinds the body for these two before it looks whether redirects are wanted at all.
    const bool isUnfollowed = error == QNetworkReply::ContentReSendError
        && (answer.status == 307 || answer.status == 308);
    if (isUnfollowed)
        return answer;
    if (hasAnswer && isOnlyTheStatus(error)) {
        if (isShort(answer, m_request.method))
            return cutOff(answer, u"answer shorter than its Content-Length"_s);
        return answer;
    }
    const QString detail = errorName(error) + u": "_s + m_reply->errorString() + m_tlsErrors;
    if (hasAnswer)
        return cutOff(answer, detail);
    const bool nothingLeft = m_oneShot && !m_oneShot->wasRead();
    return makeError(kindOf(error, nothingLeft), detail);
}

HttpReply NetworkCall::answerSoFar() const
{
    HttpReply answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = m_body;
    return answer;
}

Error NetworkCall::makeError(ErrorKind kind, const QString &detail) const
{
    Error error;
    error.kind = kind;
    error.detail = redacted(detail).left(longestDetail);
    const bool neverLeft = m_oneShot
        ? !m_oneShot->wasRead()
        : kind == ErrorKind::Offline || kind == ErrorKind::Tls || kind == ErrorKind::InvalidInput;
    error.delivery = neverLeft ? Delivery::NotSent : Delivery::Sent;
    return error;
}

Error NetworkCall::cutOff(const HttpReply &answer, const QString &detail) const
{
    Error error = makeError(ErrorKind::BadResponse, detail);
    error.httpStatus = answer.status;
    error.requestId = redacted(QString::fromLatin1(requestIdOf(answer)));
    if (!answer.body.isEmpty())
        error.detail
            = QString(error.detail + u"; "_s + redactedHead(answer.body)).left(longestDetail);
    return error;
}

void NetworkCall::end(Result<HttpReply> result)
{
    Q_ASSERT(!m_result);
    logEnd(result);
    m_result = std::move(result);
    QMetaObject::invokeMethod(
        this,
        [this] {
            release();
            // Whoever is called may delete this.
            const Result<HttpReply> last = *m_result;
            emit finished(last);
        },
        Qt::QueuedConnection);
}

void NetworkCall::logEnd(const Result<HttpReply> &result) const
{
    const QByteArray path = m_request.url.path(QUrl::FullyEncoded).toUtf8();
    const auto ms = static_cast<long long>(m_elapsed.elapsed());
    if (result) {
        const QByteArray id = requestIdOf(*result);
        qCInfo(logNet, "%s %s %d %lld ms request-id %s", m_request.method.constData(),
               path.constData(), result->status, ms, id.isEmpty() ? "-" : id.constData());
        return;
    }
    const Error &error = result.error();
    if (error.kind == ErrorKind::Cancelled) {
        qCInfo(logNet, "%s %s cancelled, %lld ms", m_request.method.constData(), path.constData(),
               ms);
        return;
    }
    qCWarning(logNet, "%s %s no answer (status %d), %s, %lld ms: %s", m_request.method.constData(),
              path.constData(), error.httpStatus,
              error.delivery == Delivery::Sent ? "sent" : "not sent", ms,
              qUtf8Printable(error.detail.section(u';', 0, 0)));
}

// Lets nothing more out or in, but destroys nothing: it may run within a signal of the reply.
void NetworkCall::halt()
{
    m_deadline.stop();
    // First, so that what the error says about delivery stays true: Qt may still ask for the body.
    if (m_oneShot)
        m_oneShot->seal();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void NetworkCall::release()
{
    if (m_reply && !m_ownManager)
        m_reply->deleteLater();
    m_reply = nullptr;
    m_ownManager.reset();
}

} // namespace muster
