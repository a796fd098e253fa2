// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Huawei Cloud's AK/SK request signature, SDK-HMAC-SHA256; the demo cloud checks with the same
// code. Pure functions over plain values: no owner, any thread, no clock. Source: Huawei Cloud "API
// Request Signing Guide" (devg-apisign).
#pragma once

#include "app/cloud/kit/canonicalrequest.h"

namespace muster::huawei {

using kit::SigningInput; // its date is X-Sdk-Date

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
