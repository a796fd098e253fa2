// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who signs in, as far as the credentials tell: for a person to read. Holds no secret, and no whole
// access key. Plain value: no owner, any thread.
#pragma once

#include "app/fleet/credentials.h"

namespace muster {

struct SignInName
{
    CredentialKind kind = CredentialKind::AccessKey;
    QString keyHint {}; //!< of an access key: its ends; empty: it is too short to be shown in part
    bool isTemporary = false; //!< an access key with a security token
    QString accountName {}; //!< of a password login
    QString userName {};

    friend bool operator==(const SignInName &, const SignInName &) = default;
};

//! \brief Who \a credentials belong to.
[[nodiscard]] SignInName signInNameOf(const Credentials &credentials);

} // namespace muster
