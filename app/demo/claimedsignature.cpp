// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/claimedsignature.h"

namespace muster::demo {

std::optional<ClaimedSignature> claimedSignature(const QByteArray &authorization,
                                                 const QByteArray &scheme,
                                                 const QByteArray &callerKey)
{
    const qsizetype space = authorization.indexOf(' ');
    if (space < 0 || authorization.left(space) != scheme)
        return std::nullopt;
    ClaimedSignature claim;
    const QByteArrayList parts = authorization.mid(space + 1).split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = part.left(equals).trimmed();
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        if (key == callerKey)
            claim.caller = value;
        else if (key == "SignedHeaders")
            claim.signedHeaders = value.split(';');
        else if (key == "Signature")
            claim.signature = value;
    }
    if (claim.caller.isEmpty() || claim.signature.isEmpty())
        return std::nullopt;
    return claim;
}

SignedPart signedPart(const DemoRequest &request, const ClaimedSignature &claim)
{
    SignedPart part { { request.method, request.path, request.query, {}, request.body }, {} };
    for (const QByteArray &name : claim.signedHeaders) {
        if (!request.hasHeader(name) && !part.missing)
            part.missing = name;
        part.input.headers.emplaceBack(name, request.header(name));
    }
    return part;
}

} // namespace muster::demo
