// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/replyerrors.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace muster {

QString errorName(QNetworkReply::NetworkError error)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return QString::fromLatin1(name ? name : "UnknownError");
}

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

bool isWithoutAnswer(QNetworkReply::NetworkError error)
{
    // ContentReSendError: Qt wanted to send the request a second time.
    return error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::ContentReSendError;
}

// Qt tells a proxy that cannot be reached from one that refuses in its translated words only, and
// of most refusals no status: 401, as some say to a wrong password, looks like 502 from here.
OwnError proxyCode(QNetworkReply::NetworkError error, bool signedIn)
{
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return OwnError::ProxySignIn;
    return signedIn && error == QNetworkReply::UnknownNetworkError ? OwnError::ProxyRefused
                                                                   : OwnError::ProxyFailed;
}

// OpenSSL's words ("unsupported protocol", "tlsv1 alert protocol version"); other TLS libraries
// have others, and then nothing more is said than that the handshake failed.
bool isAboutVersion(const QString &text)
{
    return text.contains("unsupported protocol"_L1, Qt::CaseInsensitive)
        || text.contains("protocol version"_L1, Qt::CaseInsensitive);
}

} // namespace muster
