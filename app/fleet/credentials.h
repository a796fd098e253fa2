// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What proves who we are to a cloud. Lives in the OS keychain or in memory only.
// Plain values: no owner, any thread. See design section on secrets: never logged, never exported.
#pragma once

#include "app/fleet/secret.h"

#include <variant>

namespace muster {

//! \brief AK/SK, permanent, or temporary when a security token is there.
struct AccessKey {
    QString accessKeyId;
    Secret secretKey;
    Secret securityToken; //!< empty: a permanent key

    friend bool operator==(const AccessKey &, const AccessKey &) = default;
};

//! \brief An IAM user's password login (Huawei Cloud).
struct PasswordLogin {
    QString accountName; //!< the account ("domain") that the IAM user belongs to
    QString userName;
    Secret password;

    friend bool operator==(const PasswordLogin &, const PasswordLogin &) = default;
};

using Credentials = std::variant<AccessKey, PasswordLogin>;

enum class CredentialKind { AccessKey, Password };

[[nodiscard]] inline CredentialKind kindOf(const Credentials &credentials)
{
    return std::holds_alternative<AccessKey>(credentials) ? CredentialKind::AccessKey
                                                          : CredentialKind::Password;
}

} // namespace muster
