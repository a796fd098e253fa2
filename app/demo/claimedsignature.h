// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a caller claims in its Authorization header, before anything of it is checked. Both clouds
// write "SCHEME Key=value, SignedHeaders=a;b, Signature=…". Pure function: any thread.
#pragma once

#include "app/cloud/kit/canonicalrequest.h"
#include "app/demo/exchange.h"

#include <QByteArrayList>

#include <optional>

namespace muster::demo {

struct ClaimedSignature
{
    QByteArray caller; //!< the value of the key that says who calls
    QByteArrayList signedHeaders;
    QByteArray signature;
};

//! \brief Of \a authorization by \a scheme, where \a callerKey names the caller; nothing when it is
//! of another scheme, or lacks the caller or the signature.
[[nodiscard]] std::optional<ClaimedSignature> claimedSignature(const QByteArray &authorization,
                                                               const QByteArray &scheme,
                                                               const QByteArray &callerKey);

//! \brief What of \a request was signed by \a claim.
struct SignedPart
{
    kit::SigningInput input;
    std::optional<QByteArray> missing; //!< a header that was claimed to be signed and is not there
};
[[nodiscard]] SignedPart signedPart(const DemoRequest &request, const ClaimedSignature &claim);

} // namespace muster::demo
