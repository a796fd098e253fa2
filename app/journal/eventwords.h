// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What can be written down as having happened to a run, a connection or a try: closed vocabularies.
// They become words where bytes are written, and are read back there. Pure functions; any thread.
#pragma once

#include "app/core/enumwords.h"
#include "app/fleet/actverdict.h"

#include <QString>

namespace muster {

//! \brief RunEvent::what.
enum class RunEventKind {
    Confirmed, //!< detail: the reason
    Unlocked, //!< production was unlocked when the run began; detail: the reason of that
    Insisted, //!< a target was held back and wanted all the same; detail: the earlier run's number
    Outcome, //!< a target moved; detail: outcomeName()
    Paused, //!< detail: as for Stopped
    Resumed,
    Stopped, //!< nothing more is sent; detail: ErrorCode::text() of why, "kind:" and the kind's
             //!< word where there is no code; empty: a person did it
    Settled, //!< an operator looked into a target; detail: the note
    Status, //!< a list showed a target of unknown outcome; detail: the raw status
    Corrected, //!< a verdict was wrong; detail: outcomeName() before and after, with a space
               //!< between
    Withdrawn, //!< what was to follow the run by itself; detail: as for Stopped
    Watched, //!< the cloud is asked for the job of a target of unknown outcome
    NextWaveNow, //!< a person ended the pause between two waves
    ClockSet, //!< this computer's clock was set; detail: by how many seconds, negative: back
};

inline constexpr RunEventKind allRunEventKinds[] = {
    RunEventKind::Confirmed, RunEventKind::Unlocked,    RunEventKind::Insisted,
    RunEventKind::Outcome,   RunEventKind::Paused,      RunEventKind::Resumed,
    RunEventKind::Stopped,   RunEventKind::Settled,     RunEventKind::Status,
    RunEventKind::Corrected, RunEventKind::Withdrawn,   RunEventKind::Watched,
    RunEventKind::ClockSet,  RunEventKind::NextWaveNow,
};

//! \brief ConnectionEvent::what.
enum class ConnectionEventKind {
    Unlocked, //!< detail: the reason
    Locked,
    RunsDeleted, //!< of no connection; detail: how many, and which
};

inline constexpr ConnectionEventKind allConnectionEventKinds[]
    = { ConnectionEventKind::Unlocked, ConnectionEventKind::Locked,
        ConnectionEventKind::RunsDeleted };

//! \brief The stable word that files carry; never shown to a person where it is known.
[[nodiscard]] QString wordOf(const OrUnknown<RunEventKind> &kind);
[[nodiscard]] QString wordOf(const OrUnknown<ConnectionEventKind> &kind);
[[nodiscard]] QString wordOf(const OrUnknown<ActVerdict> &verdict);

[[nodiscard]] OrUnknown<RunEventKind> runEventKind(const QString &word);
[[nodiscard]] OrUnknown<ConnectionEventKind> connectionEventKind(const QString &word);
[[nodiscard]] OrUnknown<ActVerdict> actVerdict(const QString &word);

} // namespace muster
