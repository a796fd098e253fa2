// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The identity service: tokens for a password, and the list of projects.
// Owned by the gateway; any thread. Sources: IAM API Reference, "Obtaining a User Token Through
// Password Authentication" (iam_30_0001) and "Querying Project Information".
#pragma once

#include "app/demo/demoaccount.h"
#include "app/demo/exchange.h"
#include "app/demo/tokenstore.h"

#include <QJsonObject>

#include <chrono>

namespace muster::demo {

class IamService
{
public:
    //! \brief Both outlive the service.
    IamService(const DemoAccount &account, TokenStore &tokens);

    //! \brief POST /v3/auth/tokens: needs no caller.
    [[nodiscard]] DemoReply login(const DemoRequest &request, qint64 now,
                                  std::chrono::seconds tokenLife);
    //! \brief GET /v3/projects and /v3/auth/projects, for a caller who was let in.
    [[nodiscard]] DemoReply projects(const DemoRequest &request) const;

private:
    [[nodiscard]] bool isOurUser(const QJsonObject &user) const;
    [[nodiscard]] QJsonObject domain() const;

    const DemoAccount &m_account;
    TokenStore &m_tokens;
};

} // namespace muster::demo
