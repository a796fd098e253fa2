// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What proves who we are to a cloud. Lives in the OS keychain or in memory only.
// Plain values: no owner, any thread. See design section on secrets: never logged, never exported.
#pragma once

#include "app/core/secret.h"

#include <QDateTime>

#include <variant>

namespace muster {

//! \brief AK/SK, permanent, or temporary when a security token is there.
struct AccessKey
{
    QString accessKeyId;
    Secret secretKey;
    Secret securityToken; //!< empty: a permanent key
    QDateTime expiresAt {}; //!< UTC, of a temporary key; invalid: not told

    friend bool operator==(const AccessKey &, const AccessKey &) = default;
};

//! \brief An IAM user's password login (Huawei Cloud).
struct PasswordLogin
{
    QString accountName; //!< the account ("domain") that the IAM user belongs to
    QString userName;
    Secret password;
    QString userId {}; //!< the IAM user's id; set only where a virtual MFA device is asked for
    Secret passcode {}; //!< what that device shows now: good for one sign-in, never stored

    friend bool operator==(const PasswordLogin &, const PasswordLogin &) = default;
};

//! \brief An IAM token that was made elsewhere (Huawei Cloud). It ends within a day and cannot be
//! renewed; too long for every keychain, so it is kept for the session only.
struct PastedToken
{
    Secret token;

    friend bool operator==(const PastedToken &, const PastedToken &) = default;
};

using Credentials = std::variant<AccessKey, PasswordLogin, PastedToken>;

//! \brief Whether signing in takes a code that \a credentials do not hold.
[[nodiscard]] inline bool lacksPasscode(const Credentials &credentials)
{
    const auto *login = std::get_if<PasswordLogin>(&credentials);
    return login && !login->userId.isEmpty() && login->passcode.isEmpty();
}

//! \brief \a credentials as they may be kept: a code is good for one sign-in.
[[nodiscard]] inline Credentials withoutPasscode(Credentials credentials)
{
    if (auto *login = std::get_if<PasswordLogin>(&credentials))
        login->passcode = {};
    return credentials;
}

//! \brief When they end, UTC; invalid when they do not, or nobody has told when.
[[nodiscard]] inline QDateTime keysEnd(const Credentials &credentials)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    return key ? key->expiresAt : QDateTime();
}

enum class CredentialKind { AccessKey, Password, Token };

[[nodiscard]] inline CredentialKind credentialKindOf(const Credentials &credentials)
{
    if (std::holds_alternative<AccessKey>(credentials))
        return CredentialKind::AccessKey;
    return std::holds_alternative<PasswordLogin>(credentials) ? CredentialKind::Password
                                                              : CredentialKind::Token;
}

} // namespace muster
