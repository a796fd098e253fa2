// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/signinname.h"

namespace muster {

namespace {

// Enough to tell the keys of a team apart. At least as much again stays covered.
constexpr qsizetype shownOfEachEnd = 4;

QString endsOf(const QString &keyId)
{
    if (keyId.size() < 4 * shownOfEachEnd)
        return {};
    return keyId.first(shownOfEachEnd) + QChar(0x2026) + keyId.last(shownOfEachEnd);
}

} // namespace

SignInName signInNameOf(const Credentials &credentials)
{
    SignInName name;
    name.kind = credentialKindOf(credentials);
    if (const auto *key = std::get_if<AccessKey>(&credentials)) {
        name.keyHint = endsOf(key->accessKeyId);
        name.isTemporary = !key->securityToken.isEmpty();
    } else if (const auto *login = std::get_if<PasswordLogin>(&credentials)) {
        name.accountName = login->accountName;
        name.userName = login->userName;
    }
    return name;
}

} // namespace muster
