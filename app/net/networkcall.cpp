// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networkcall.h"

#include "app/log/logcategories.h"
#include "app/log/redact.h"
#include "app/net/certificates.h"
#include "app/net/replyerrors.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestDetail = 500;
// What Qt may read ahead of us: else a body comes whole, however long, before it can be cut.
constexpr qint64 readAhead = 1024LL * 1024;

bool isInterim(int status) { return status >= 100 && status < 200; }

QByteArray requestIdOf(const HttpReply &answer, const HttpRequest &request)
{
    for (const QByteArray &name : request.requestIdHeaders) {
        const QByteArray id = answer.header(name);
        if (!id.isEmpty())
            return id;
    }
    return {};
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
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &NetworkCall::onSilence);
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

void NetworkCall::sendRead(std::shared_ptr<QNetworkAccessManager> manager, const Route &route,
                           KeptConnections &kept)
{
    if (m_result)
        return;
    // It may now stand in the manager's queue: its time to connect begins when its turn comes.
    m_connectDeadline.stop();
    m_manager = std::move(manager);
    if (!m_kept) {
        m_kept = &kept;
        kept.callBegan();
        connect(&kept, &KeptConnections::outdated, this, &NetworkCall::distrust);
    }
    m_isProxied = route.proxy.type() != QNetworkProxy::NoProxy;
    m_isSignedIn = !route.proxy.user().isEmpty();
    m_isReused = true;
    m_route = route;
    const QNetworkRequest wire = wireRequest(route);
    if (m_request.body.isEmpty() && m_request.method == "GET")
        follow(m_manager->get(wire));
    else if (m_request.method == "POST")
        follow(m_manager->post(wire, m_request.body));
    else
        follow(m_manager->sendCustomRequest(wire, m_request.method, m_request.body));
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_isReused = false;
        m_connectDeadline.start(m_connectTimeout);
    });
}

void NetworkCall::sendAct(const Route &route, std::function<bool()> mayLeave)
{
    if (m_result)
        return;
    m_manager = std::make_shared<QNetworkAccessManager>();
    m_manager->setProxy(route.proxy);
    m_isProxied = route.proxy.type() != QNetworkProxy::NoProxy;
    m_isSignedIn = !route.proxy.user().isEmpty();
    m_oneShot = std::make_unique<OneShotBody>(m_request.body, std::move(mayLeave));
    // Queued: Qt is in the middle of reading the body then.
    connect(m_oneShot.get(), &OneShotBody::heldBack, this, &NetworkCall::onHeldBack,
            Qt::QueuedConnection);
    QNetworkRequest wire = wireRequest(route);
    // Without these two Qt copies the body into a buffer of its own, which it can rewind.
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    if (m_request.method == "POST")
        follow(m_manager->post(wire, m_oneShot.get()));
    else
        follow(m_manager->sendCustomRequest(wire, m_request.method, m_oneShot.get()));
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
    error.code = OwnError::ConnectTimeout;
    error.delivery = Delivery::NotSent;
    end(error);
}

void NetworkCall::onHeldBack()
{
    if (m_result)
        return;
    halt();
    Error error = makeError(ErrorKind::Cancelled, {});
    error.code = OwnError::HeldBack;
    end(error);
}

void NetworkCall::onRequestSent()
{
    m_connectDeadline.stop();
    m_sinceSent.start();
    if (m_kept && m_isReused && !m_isMoved && !m_isAnswering)
        m_silence.start(m_kept->silenceLimit());
}

void NetworkCall::onFirstByte()
{
    m_silence.stop();
    if (!m_isAnswering && m_kept && m_sinceSent.isValid())
        m_kept->noteFirstByte(std::chrono::milliseconds(m_sinceSent.elapsed()));
    m_isAnswering = true;
    if (m_kept)
        m_kept->noteBytes(KeptConnections::Instant::now());
}

// What was sent before may never be answered, though the connection was new then.
void NetworkCall::distrust()
{
    if (m_result || m_isMoved || m_isAnswering || !m_sinceSent.isValid() || m_silence.isActive())
        return;
    m_silence.start(m_kept->silenceLimit());
}

void NetworkCall::onSilence()
{
    if (m_result || m_isAnswering || m_isMoved)
        return;
    qCInfo(logNet, "%s %s: no byte on a used connection, asked again on a new one",
           m_request.method.constData(),
           m_request.url.path(QUrl::FullyEncoded).toUtf8().constData());
    m_isMoved = true;
    m_sinceSent.invalidate();
    m_tlsErrors.clear();
    dropReply();
    emit wentSilent();
}

void NetworkCall::dropReply()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

// Whatever follows the interim answer is lost with Qt: the read is asked again in another way.
void NetworkCall::readPastInterim()
{
    qCInfo(logNet, "%s %s: an interim answer, asked again past it", m_request.method.constData(),
           m_request.url.path(QUrl::FullyEncoded).toUtf8().constData());
    m_silence.stop();
    dropReply();
    m_interim = std::make_unique<InterimRead>(m_request, *m_route, nullptr);
    connect(m_interim.get(), &InterimRead::ended, this, &NetworkCall::onInterimPassed);
}

void NetworkCall::onInterimPassed(bool whole)
{
    if (m_result)
        return;
    const HttpReply answer = m_interim->reply();
    halt();
    if (whole) {
        end(answer);
        return;
    }
    Error error = cutOff(answer, {});
    if (answer.status <= 0 || isInterim(answer.status))
        error.code = OwnError::InterimAnswer;
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
    reply->setReadBufferSize(readAhead);
    connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkCall::takeHead);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkCall::takeBytes);
    connect(reply, &QNetworkReply::finished, this, &NetworkCall::onReplyFinished);
    connect(reply, &QNetworkReply::requestSent, this, &NetworkCall::onRequestSent);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
}

void NetworkCall::takeHead()
{
    onFirstByte();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (!m_result && announced > m_request.maxReplyBytes)
        cutTooLong();
}

void NetworkCall::takeBytes()
{
    if (m_result)
        return;
    onFirstByte();
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.maxReplyBytes)
        cutTooLong();
}

void NetworkCall::cutTooLong()
{
    const HttpReply answer = answerSoFar();
    halt();
    end(cutOff(answer, u"answer longer than %1 bytes"_s.arg(m_request.maxReplyBytes)));
}

void NetworkCall::onReplyFinished()
{
    if (m_reply->bytesAvailable() > 0)
        takeBytes();
    if (m_result)
        return;
    if (m_route && isInterim(answerSoFar().status)) {
        readPastInterim();
        return;
    }
    if (m_reply->error() != QNetworkReply::NoError)
        m_cause = errorName(m_reply->error());
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
    // Qt takes any interim answer but 100 for the whole one, and lets the one behind it go. What an
    // Act brought about is not known then, and it is not sent again to find out.
    if (isInterim(answer.status)) {
        Error interim = cutOff(answer, {});
        interim.code = OwnError::InterimAnswer;
        return interim;
    }
    if (hasAnswer && isOnlyTheStatus(error)) {
        if (isShort(answer, m_request.method))
            return cutOff(answer, u"answer shorter than its Content-Length"_s);
        return answer;
    }
    if (hasAnswer)
        return cutOff(answer, m_reply->errorString());
    return connectionError();
}

Error NetworkCall::connectionError() const
{
    const QNetworkReply::NetworkError cause = m_reply->error();
    const bool nothingLeft = m_oneShot && !m_oneShot->wasRead();
    const ErrorKind kind = kindOf(cause, nothingLeft);
    Error error = makeError(kind, isWithoutAnswer(cause) ? QString() : m_reply->errorString());
    if (kind == ErrorKind::Tls) {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        const auto problem = certificateProblem(m_tlsErrors, leaf, m_request.url.host());
        if (problem) {
            error.code = codeOf(problem->faults.constFirst());
            error.certificate = problem;
            error.detail.clear();
        } else if (isAboutVersion(m_reply->errorString())) {
            error.code = OwnError::TlsTooOld;
        }
    } else if (m_isProxied && error.delivery == Delivery::NotSent) {
        error.code = proxyCode(cause, m_isSignedIn);
    } else if (isWithoutAnswer(cause) && kind == ErrorKind::BadResponse) {
        error.code = OwnError::NoAnswer;
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
    error.requestId = redacted(QString::fromLatin1(requestIdOf(answer, m_request)));
    if (!answer.body.isEmpty())
        error.detail = QString(error.detail + (error.detail.isEmpty() ? u""_s : u"; "_s)
                               + redactedHead(answer.body))
                           .left(longestDetail);
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
        const QByteArray id = requestIdOf(*result, m_request);
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
    qCWarning(logNet, "%s %s no answer (status %d), %s, %lld ms: %s %s",
              m_request.method.constData(), path.constData(), error.httpStatus,
              error.delivery == Delivery::Sent ? "sent" : "not sent", ms, qUtf8Printable(m_cause),
              qUtf8Printable(technicalDetail(error).section(u';', 0, 0).replace(u'\n', u' ')));
}

// Lets nothing more out or in, but destroys nothing: it may run within a signal of the reply.
void NetworkCall::halt()
{
    m_deadline.stop();
    m_connectDeadline.stop();
    m_silence.stop();
    // First, so that what the error says about delivery stays true: Qt may still ask for the body.
    if (m_oneShot)
        m_oneShot->seal();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    if (m_interim)
        m_interim->disconnect(this);
}

void NetworkCall::release()
{
    // With the last of its calls a manager goes, and its replies with it.
    if (m_reply && !m_oneShot)
        m_reply->deleteLater();
    m_reply = nullptr;
    m_interim.reset();
    m_manager.reset();
    if (m_kept)
        m_kept->callEnded();
    m_kept = nullptr;
}

} // namespace muster
