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

//! \brief Wherever a connection is written, here and below.
inline constexpr auto credentialKindWords = enumWords<CredentialKind>({
    { CredentialKind::AccessKey, "accessKey" },
    { CredentialKind::Password, "password" },
    { CredentialKind::Token, "token" },
});

//! \brief In diagnostics as well.
inline constexpr auto secretPlaceWords = enumWords<SecretPlace>({
    { SecretPlace::Keychain, "keychain" },
    { SecretPlace::Session, "session" },
});

//! \brief In the order in which they are offered.
inline constexpr auto colourWords = enumWords<ConnectionColour>({
    { ConnectionColour::None, "" },
    { ConnectionColour::Red, "red" },
    { ConnectionColour::Orange, "orange" },
    { ConnectionColour::Yellow, "yellow" },
    { ConnectionColour::Green, "green" },
    { ConnectionColour::Teal, "teal" },
    { ConnectionColour::Blue, "blue" },
    { ConnectionColour::Purple, "purple" },
    { ConnectionColour::Grey, "grey" },
});

inline constexpr auto proxyModeWords = enumWords<ProxyMode>({
    { ProxyMode::System, "system" },
    { ProxyMode::None, "none" },
    { ProxyMode::Manual, "manual" },
});

inline constexpr auto verificationWords = enumWords<Verification>({
    { Verification::Verified, "verified" },
    { Verification::Warned, "warned" },
});

} // namespace muster
