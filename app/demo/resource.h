// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One resource of the demo's cloud phone service. Plain value: no owner, any thread.
#pragma once

#include <QByteArray>

namespace muster::demo {

//! \brief The place of a kind's row in cphKinds().
enum class ResourceKind : int {};
//! \brief What all other kinds run on.
inline constexpr ResourceKind phoneServers { 0 };

struct Resource
{
    QByteArray id; //!< 32 lower-case hex characters
    quint64 traits = 0; //!< hash that all its other details come from
    int status = 0; //!< while no job has touched it
    int lastJob = -1; //!< index of its newest job
    int restarts = 0;
};

} // namespace muster::demo
