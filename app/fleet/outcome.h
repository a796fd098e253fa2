// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The state of a target. The only nine words for it, in code, window, journal and exports.
// Plain values: no owner, any thread.
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace muster {

enum class Outcome {
    Planned, //!< in a confirmed run, nothing sent yet
    Sending, //!< its call is on its way
    Accepted, //!< the cloud took it; not yet success
    Running, //!< the cloud's job says that it runs
    Succeeded, //!< the cloud's job (or list) says so
    Failed, //!< the cloud's job says so
    Rejected, //!< the cloud refused this target; no job
    Unknown, //!< sent, and no usable answer
    NotSent, //!< the run stopped first, or the request provably never left
};

inline constexpr Outcome allOutcomes[]
    = { Outcome::Planned,  Outcome::Sending,   Outcome::Accepted,
        Outcome::Running,  Outcome::Succeeded, Outcome::Failed,
        Outcome::Rejected, Outcome::Unknown,   Outcome::NotSent };

//! \brief True when nothing more is expected to happen to the target by itself.
[[nodiscard]] bool isFinal(Outcome outcome);
//! \brief True when the cloud took the target, whatever came of it: it has, or had, a job.
[[nodiscard]] bool isAccepted(Outcome outcome);
//! \brief The only moves there are; a move to itself is none.
[[nodiscard]] bool canMove(Outcome from, Outcome to);
//! \brief The only moves of a final outcome that later evidence contradicts; they are told as a
//! correction, never as progress.
[[nodiscard]] bool canCorrect(Outcome from, Outcome to);
//! \brief Stable English name for reports and logs ("Succeeded"); never translated.
[[nodiscard]] QString outcomeName(Outcome outcome);
//! \brief Nothing for a name that this version does not know.
[[nodiscard]] std::optional<Outcome> outcomeOfName(const QString &name);

} // namespace muster

Q_DECLARE_METATYPE(muster::Outcome)
