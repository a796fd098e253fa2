// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who is calling? A token, or a signature over the request as it arrived.
// Owned by the gateway; const and any thread. Sources: Huawei Cloud "Authentication" of CPH and
// "API Request Signing Guide" (devg-apisign).
#pragma once

#include "app/demo/demoaccount.h"
#include "app/demo/exchange.h"
#include "app/demo/tokenstore.h"

namespace muster::demo {

struct Caller
{
    QString errorCode; //!< empty: let in
    QString errorMessage;
    bool bySignature = false;
    bool projectScoped = false;

    [[nodiscard]] bool letIn() const { return errorCode.isEmpty(); }
};

class Authenticator
{
public:
    //! \brief Both outlive the authenticator.
    Authenticator(const DemoAccount &account, const TokenStore &tokens);

    [[nodiscard]] Caller identify(const DemoRequest &request, qint64 now) const;

private:
    [[nodiscard]] Caller byToken(const QByteArray &token, qint64 now) const;
    [[nodiscard]] Caller bySignature(const DemoRequest &request, qint64 now) const;

    const DemoAccount &m_account;
    const TokenStore &m_tokens;
};

} // namespace muster::demo
