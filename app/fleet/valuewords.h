// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The words of values that more than one kind of file carries.
// Constant data: no owner, any thread.
#pragma once

#include "app/core/enumwords.h"
#include "app/fleet/connection.h"
#include "app/fleet/waves.h"

namespace muster {

//! \brief In the settings and in the journal.
inline constexpr auto waveShapeWords = enumWords<WaveShape>({
    { WaveShape::AllAtOnce, "all-at-once" },
    { WaveShape::Fixed, "fixed" },
    { WaveShape::Growing, "growing" },
});

//! \brief In the list of connections and in exports of it.
inline constexpr auto credentialKindWords = enumWords<CredentialKind>({
    { CredentialKind::AccessKey, "accessKey" },
    { CredentialKind::Password, "password" },
    { CredentialKind::Token, "token" },
});

//! \brief In the list of connections, in exports of it and in diagnostics.
inline constexpr auto secretPlaceWords = enumWords<SecretPlace>({
    { SecretPlace::Keychain, "keychain" },
    { SecretPlace::Session, "session" },
});

} // namespace muster
