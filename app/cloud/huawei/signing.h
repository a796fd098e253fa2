// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Huawei Cloud's AK/SK request signature, SDK-HMAC-SHA256; the demo cloud checks with the same
// code. Pure functions over plain values: no owner, any thread, no clock. Source: Huawei Cloud "API
// Request Signing Guide" (devg-apisign).
#pragma once

#include "app/net/http.h"

#include <QString>

namespace muster::huawei {

//! \brief Everything of a request that goes into its signature.
struct SigningInput
{
    QByteArray method; //!< any case
    QString path; //!< decoded
    QList<std::pair<QString, QString>> query; //!< decoded, any order
    HttpHeaders headers; //!< exactly those that are signed; X-Sdk-Date among them
    QByteArray body; //!< the very bytes that are sent
};

//! \brief UTF-8 bytes as %XX in upper case; the unreserved A-Z a-z 0-9 - . _ ~ stay.
[[nodiscard]] QByteArray percentEncoded(const QString &text);

[[nodiscard]] QByteArray canonicalRequest(const SigningInput &input);

//! \brief \a sdkDate is the value of X-Sdk-Date: YYYYMMDDTHHMMSSZ, UTC.
[[nodiscard]] QByteArray stringToSign(const QByteArray &sdkDate,
                                      const QByteArray &canonicalRequest);

//! \brief HMAC-SHA256 under the secret key as it is, as lower-case hex.
[[nodiscard]] QByteArray signature(const QByteArray &secretKey, const QByteArray &stringToSign);

//! \brief The value of the Authorization header; the date is the one found in X-Sdk-Date.
[[nodiscard]] QByteArray authorization(const SigningInput &input, const QByteArray &accessKeyId,
                                       const QByteArray &secretKey);

} // namespace muster::huawei
