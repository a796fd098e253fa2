// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a confirmation asks about: how things stood when it was made. Plain value; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/fleet/connection.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"
#include "app/fleet/signinname.h"
#include "app/fleet/waves.h"
#include "app/journal/laterlook.h"
#include "app/restart/confirmationlevel.h"
#include "app/restart/recentrestarts.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <chrono>
#include <optional>

namespace muster {

struct Confirmation
{
    Connection connection;
    FleetKind kind;
    QList<Target> targets;
    qsizetype fleetSize = 0; //!< all rows of the fleet; 0: not known
    QList<Target> skipped {}; //!< ticked rows that may not be picked
    QSet<TargetId> hidden {}; //!< those targets that the filter of the list hides
    Phrase providerName {};
    std::optional<SignInName> signInName {}; //!< whose keys are in use; none: not known
    RecentRestarts recent {}; //!< of the kind: these targets are held back
    int recentMinutes = 0; //!< for so long a target is held back; 0: not known
    QString reason {}; //!< what the reason starts with
    WavePlan waves {}; //!< what the form starts with
    StopRule stopRule {};
    TypingThresholds thresholds {};
    int targetsPerCall = 0; //!< as a person set it; 0: the kind's own
    std::chrono::milliseconds actInterval { 0 }; //!< least time between two calls; 0: not known
    QSet<TargetId> noted {}; //!< see ConfirmDialog::statusesRead()
    //! \brief Of the run that this one repeats a part of, whose statuses are old; 0: none.
    int parentNumber = 0;
    QHash<TargetId, Outcome> before {}; //!< the outcome of each target in that run
    QHash<TargetId, LaterTarget>
        since {}; //!< what the latest run after that one made of it, if any
    //! \brief Those of that run of which it is not known whether it was carried out: a person is to
    //! look before it is sent again.
    QSet<TargetId> checkFirst {};
    QDateTime keysEndAt {}; //!< UTC; invalid: the keys do not end, or nobody has told when
};

} // namespace muster
