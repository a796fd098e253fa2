// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A request whose result is not known, in words. Pure functions in the language that is on; UI
// thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/session/unknowncall.h"

namespace muster {

//! \brief "Normal (5)": the word for a raw status and the status as it came.
[[nodiscard]] QString seenStatusText(const FleetKind &kind, const QString &status);
//! \brief "14:02:31 Restarting (3), 14:05:00–14:09:12 Normal (5)", or that nothing was read.
[[nodiscard]] QString samplesText(const FleetKind &kind, const QList<StatusSample> &samples,
                                  const QDateTime &sentAt);
//! \brief What has become of one Unknown target: settled, watched, sent again; may be empty.
[[nodiscard]] QString markText(const RunRecord &run, const UnknownCall &call, qsizetype position);
//! \brief "Request sent at 14:02:31: 3 of 5 targets unknown".
[[nodiscard]] QString unknownTitle(const UnknownCall &call);
//! \brief What one must know before anything is done about it.
[[nodiscard]] QString unknownWarning(const UnknownCall &call);
//! \brief What was sent, by which connection, and what came back, one fact a line; redacted.
[[nodiscard]] QString unknownFacts(const RunRecord &run, const UnknownCall &call);
//! \brief All of the above with a line for each Unknown target, to be pasted elsewhere; redacted.
[[nodiscard]] QString unknownText(const RunRecord &run, const FleetKind &kind,
                                  const UnknownCall &call);

} // namespace muster
