// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which way requests go, for people. Plain value: no owner, any thread.
#pragma once

#include <QString>

namespace muster {

struct Way
{
    enum class Kind {
        NotKnown, //!< nothing has been sent, and who decides has not been asked
        Direct,
        Proxy,
        Refused, //!< the proxy that was named cannot be used: nothing is sent
    };
    Kind kind = Kind::NotKnown;
    QString proxy; //!< host and port; of a refused one what named it; never user or password

    friend bool operator==(const Way &, const Way &) = default;
};

} // namespace muster
