// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Volcengine's request signature, HMAC-SHA256; the demo cloud checks with the same code.
// Pure functions over plain values: no owner, any thread, no clock. Source: Volcengine Live
// documentation, "Signing mechanism" (6469/1126804) and the signers of the official SDKs.
#pragma once

#include "app/cloud/kit/canonicalrequest.h"

namespace muster::volcengine {

using kit::SigningInput; // its date is X-Date, its path is "/" where it is empty

//! \brief Where a key is used; the day comes from X-Date.
struct SigningScope
{
    QByteArray region;
    QByteArray service;
};

//! \brief Lower-case hex: the value of X-Content-Sha256.
[[nodiscard]] inline QByteArray bodyHash(const QByteArray &body) { return kit::sha256Hex(body); }

[[nodiscard]] QByteArray canonicalRequest(const SigningInput &input);

//! \brief "YYYYMMDD/region/service/request"; \a date is X-Date: YYYYMMDDTHHMMSSZ, UTC.
[[nodiscard]] QByteArray credentialScope(const QByteArray &date, const SigningScope &scope);

[[nodiscard]] QByteArray stringToSign(const QByteArray &date, const SigningScope &scope,
                                      const QByteArray &canonicalRequest);

//! \brief The key of one day, region and service, raw bytes.
[[nodiscard]] QByteArray signingKey(const QByteArray &secretKey, const QByteArray &date,
                                    const SigningScope &scope);

//! \brief Lower-case hex.
[[nodiscard]] QByteArray signature(const QByteArray &signingKey, const QByteArray &stringToSign);

//! \brief The value of the Authorization header; the date is the one found in X-Date.
[[nodiscard]] QByteArray authorization(const SigningInput &input, const SigningScope &scope,
                                       const QByteArray &accessKeyId, const QByteArray &secretKey);

} // namespace muster::volcengine
