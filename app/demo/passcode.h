// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the virtual MFA device of the demo's second user shows. Protects nothing: like its password,
// it opens nothing but the demo. Pure functions: no owner, any thread.
#pragma once

#include "app/demo/stablehash.h"

namespace muster::demo {

//! \brief Counts spans of 30 s; \a now in ms since 1970, UTC (RFC 6238, 4.1).
[[nodiscard]] constexpr qint64 passcodeStep(qint64 now) { return now / 30'000; }

//! \brief Six digits, others in each step.
[[nodiscard]] inline QByteArray passcode(quint64 seed, qint64 step)
{
    constexpr quint64 salt = 0x746f7470;
    const quint64 number = stableHash(seed, salt, static_cast<quint64>(step)) % 1'000'000;
    return QByteArray::number(number).rightJustified(6, '0');
}

} // namespace muster::demo
