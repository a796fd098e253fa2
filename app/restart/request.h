// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person confirmed, before anything is planned or sent.
// Plain value: no owner, any thread.
#pragma once

#include "app/core/ids.h"
#include "app/fleet/connection.h"
#include "app/fleet/fleetrow.h"
#include "app/fleet/waves.h"

#include <QList>
#include <QSet>

namespace muster {

//! \brief What the person confirmed.
struct RunRequest
{
    Connection connection;
    KindId kind;
    QList<Target> targets;
    QString operatorName; //!< the OS user
    QString reason {}; //!< or ticket, in the operator's words; may be empty
    RunId parent {}; //!< the run that this one repeats a part of; empty: none
    WavePlan waves {};
    StopRule stopRule {};
    QSet<TargetId> insisted {}; //!< restarted a short while ago, and wanted all the same
};

} // namespace muster
