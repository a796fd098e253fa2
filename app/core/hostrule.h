// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a host's name or address is, by one rule for all who ask. Pure functions; any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief Whether \a host is a name, or an address that can be read in one way only.
//!
//! What ends in a number but is no IPv4 address as it is usually written (four numbers of 0 to 255,
//! no zero before another digit) is taken for one address here and for another there: it is
//! refused.
[[nodiscard]] bool isClearHost(const QString &host);

//! \brief Whether \a host names this computer: "localhost", 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace muster
