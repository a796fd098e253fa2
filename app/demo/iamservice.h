// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The identity service: tokens for a password, also with the code of a virtual MFA device, and the
// list of projects.
// Owned by the gateway; any thread. Sources: IAM API Reference, "Obtaining a User Token Through
// Password Authentication" (iam_30_0001) and "Querying Project Information".
#pragma once

#include "app/demo/demoaccount.h"
#include "app/demo/exchange.h"
#include "app/demo/tokenstore.h"

#include <QJsonObject>

#include <atomic>
#include <chrono>
#include <optional>

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
    //! \brief Whom name, password and account belong to; none: nobody.
    [[nodiscard]] const PasswordLogin *userOf(const QJsonObject &user) const;
    //! \brief Takes each code once, and one that is a step early or late.
    [[nodiscard]] bool takesPasscode(const QJsonObject &device, qint64 now);
    [[nodiscard]] std::optional<DemoReply> refusal(const QJsonObject &identity, qint64 now);
    [[nodiscard]] QJsonObject projectOf(const QJsonObject &scope) const;
    [[nodiscard]] QJsonObject domain() const;

    const DemoAccount &m_account;
    TokenStore &m_tokens;
    std::atomic<qint64> m_usedStep { -1 }; // of the last code that was taken
};

} // namespace muster::demo
