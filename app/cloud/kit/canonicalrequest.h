// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A request as it is signed and as it is sent, and the pieces of a signature that clouds share:
// RFC 3986 encoding, the canonical form, SHA-256 and HMAC. What a cloud makes of them is its own.
// Pure functions over plain values: no owner, any thread, no clock.
#pragma once

#include "app/net/http.h"

#include <QByteArrayList>
#include <QString>

namespace muster::kit {

using Query = QList<std::pair<QString, QString>>;

//! \brief Everything of a request that goes into its signature.
struct SigningInput
{
    QByteArray method; //!< any case
    QString path; //!< decoded
    Query query; //!< decoded, any order
    HttpHeaders headers; //!< exactly those that are signed; the date among them
    QByteArray body; //!< the very bytes that are sent
};

//! \brief UTF-8 bytes as %XX in upper case; the unreserved A-Z a-z 0-9 - . _ ~ stay.
[[nodiscard]] QByteArray percentEncoded(const QString &text);
//! \brief The same, and slashes stay.
[[nodiscard]] QByteArray percentEncodedPath(const QString &path);

//! \brief Encoded and sorted, as it is signed and as it is sent.
[[nodiscard]] QByteArray canonicalQuery(const Query &query);

//! \brief \a path is the one of \a input in the form that the cloud wants.
[[nodiscard]] QByteArray canonicalRequest(const SigningInput &input, const QByteArray &path);

//! \brief The value of the header \a lowerName as it is signed; empty where there is none.
[[nodiscard]] QByteArray signedHeader(const SigningInput &input, const QByteArray &lowerName);

//! \brief The value of Authorization: \a claim (algorithm and key), the signed names, \a signature.
[[nodiscard]] QByteArray authorization(const QByteArray &claim, const SigningInput &input,
                                       const QByteArray &signature);

[[nodiscard]] QByteArray sha256Hex(const QByteArray &bytes); //!< lower case
//! \brief HMAC-SHA256 as raw bytes: of the first message under \a key, of each next one under what
//! the one before came to.
[[nodiscard]] QByteArray hmacSha256(QByteArray key, const QByteArrayList &messages);

//! \brief The moment as signatures name it: YYYYMMDDTHHMMSSZ, UTC.
[[nodiscard]] QByteArray signingTime(const QDateTime &now);

//! \brief The request of method, path, query and body of \a input at \a endpoint, without headers.
[[nodiscard]] HttpRequest requestTo(const QUrl &endpoint, const SigningInput &input);
//! \brief All that is sent with \a request: its own headers and Host, which comes from the network.
[[nodiscard]] HttpHeaders sentHeaders(const HttpRequest &request);

} // namespace muster::kit
