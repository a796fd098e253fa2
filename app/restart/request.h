// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person confirmed, before anything is planned or sent.
// Plain value: no owner, any thread.
#pragma once

#include "app/fleet/connection.h"
#include "app/fleet/fleetrow.h"
#include "app/fleet/ids.h"

#include <QList>

namespace muster {

//! \brief What the person confirmed.
struct RunRequest
{
    Connection connection;
    KindId kind;
    QList<Target> targets;
    QString operatorName; //!< the OS user
};

} // namespace muster
