// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networkcall.h"

#include "app/log/logcategories.h"
#include "app/log/redact.h"
#include "app/net/certificates.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

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

// Qt tells a proxy that cannot be reached from one that refuses in its translated words only, and
// of most refusals no status: 401, as some say to a wrong password, looks like 502 from here.
QString proxyCode(QNetworkReply::NetworkError error, bool signedIn)
{
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return u"proxy-sign-in"_s;
    return signedIn && error == QNetworkReply::UnknownNetworkError ? u"proxy-refused"_s
                                                                   : u"proxy-failed"_s;
}

// OpenSSL's words ("unsupported protocol", "tlsv1 alert protocol version"); other TLS libraries
// have others, and then nothing more is said than that the handshake failed.
bool isAboutVersion(const QString &text)
{
    return text.contains("unsupported protocol"_L1, Qt::CaseInsensitive)
        || text.contains("protocol version"_L1, Qt::CaseInsensitive);
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

NetworkCall::NetworkCall(HttpRequest request, std::chrono::milliseconds connectTimeout,
                         std::chrono::milliseconds replyTimeout, QObject *parent)
    : HttpCall(parent)
    , m_request(std::move(request))
    , m_connectTimeout(connectTimeout)
{
    m_elapsed.start();
    m_deadline.setSingleShot(true);
    m_connectDeadline.setSingleShot(true);
    connect(&m_connectDeadline, &QTimer::timeout, this, &NetworkCall::onConnectTimeout);
    const std::chrono::milliseconds wholeTime = m_request.timeout.value_or(replyTimeout);
    connect(&m_deadline, &QTimer::timeout, this, [this, wholeTime] {
        halt();
        end(makeError(ErrorKind::Timeout, u"no whole answer after %1 ms"_s.arg(wholeTime.count())));
    });
    m_deadline.start(wholeTime);
    m_connectDeadline.start(m_connectTimeout);
}

NetworkCall::~NetworkCall()
{
    halt();
    release();
}

void NetworkCall::sendRead(QNetworkAccessManager &manager, const Route &route)
{
    if (m_result)
        return;
    // It may now stand in the manager's queue: its time to connect begins when its turn comes.
    m_connectDeadline.stop();
    m_isProxied = route.proxy.type() != QNetworkProxy::NoProxy;
    m_isSignedIn = !route.proxy.user().isEmpty();
    const QNetworkRequest wire = wireRequest(route);
    if (m_request.body.isEmpty() && m_request.method == "GET")
        follow(manager.get(wire));
    else if (m_request.method == "POST")
        follow(manager.post(wire, m_request.body));
    else
        follow(manager.sendCustomRequest(wire, m_request.method, m_request.body));
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_connectDeadline.start(m_connectTimeout); });
}

void NetworkCall::sendAct(const Route &route)
{
    if (m_result)
        return;
    m_ownManager = std::make_unique<QNetworkAccessManager>();
    m_ownManager->setProxy(route.proxy);
    m_isProxied = route.proxy.type() != QNetworkProxy::NoProxy;
    m_isSignedIn = !route.proxy.user().isEmpty();
    m_oneShot = std::make_unique<OneShotBody>(m_request.body);
    QNetworkRequest wire = wireRequest(route);
    // Without these two Qt copies the body into a buffer of its own, which it can rewind.
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    if (m_request.method == "POST")
        follow(m_ownManager->post(wire, m_oneShot.get()));
    else
        follow(m_ownManager->sendCustomRequest(wire, m_request.method, m_oneShot.get()));
}

void NetworkCall::refuse(const Error &error)
{
    if (m_result)
        return;
    halt();
    end(error);
}

void NetworkCall::onConnectTimeout()
{
    // Should the signal that a request leaves ever be missing: the body tells.
    if (m_oneShot && m_oneShot->wasRead())
        return;
    halt();
    Error error = makeError(ErrorKind::Timeout,
                            u"no connection after %1 ms"_s.arg(m_connectTimeout.count()));
    error.code = u"connect-timeout"_s;
    error.delivery = Delivery::NotSent;
    end(error);
}

void NetworkCall::abort()
{
    if (m_result)
        return;
    halt();
    end(makeError(ErrorKind::Cancelled, {}));
}

QNetworkRequest NetworkCall::wireRequest(const Route &route) const
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
    if (route.tls)
        wire.setSslConfiguration(*route.tls);
    return wire;
}

void NetworkCall::follow(QNetworkReply *reply)
{
    m_reply = reply;
    m_isHandedOver = true;
    connect(reply, &QNetworkReply::readyRead, this, &NetworkCall::takeBytes);
    connect(reply, &QNetworkReply::finished, this, &NetworkCall::onReplyFinished);
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_connectDeadline.stop(); });
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
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
    if (hasAnswer)
        return cutOff(answer, errorName(error) + u": "_s + m_reply->errorString());
    return connectionError();
}

Error NetworkCall::connectionError() const
{
    const QNetworkReply::NetworkError cause = m_reply->error();
    const bool nothingLeft = m_oneShot && !m_oneShot->wasRead();
    const ErrorKind kind = kindOf(cause, nothingLeft);
    Error error = makeError(kind, errorName(cause) + u": "_s + m_reply->errorString());
    if (kind == ErrorKind::Tls) {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        const auto problem = certificateProblem(m_tlsErrors, leaf, m_request.url.host());
        if (problem) {
            error.code = u"certificate-"_s + problem->problems.constFirst();
            error.detail = detailOf(*problem);
        } else if (isAboutVersion(m_reply->errorString())) {
            error.code = u"tls-too-old"_s;
        }
    } else if (m_isProxied && error.delivery == Delivery::NotSent) {
        error.code = proxyCode(cause, m_isSignedIn);
    }
    return error;
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
    error.delivery = provablyNotSent(kind) ? Delivery::NotSent : Delivery::Sent;
    return error;
}

bool NetworkCall::provablyNotSent(ErrorKind kind) const
{
    if (!m_isHandedOver)
        return true;
    if (m_oneShot)
        return !m_oneShot->wasRead();
    return kind == ErrorKind::Offline || kind == ErrorKind::Tls;
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
              qUtf8Printable(error.detail.section(u';', 0, 0).replace(u'\n', u' ')));
}

// Lets nothing more out or in, but destroys nothing: it may run within a signal of the reply.
void NetworkCall::halt()
{
    m_deadline.stop();
    m_connectDeadline.stop();
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
