// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One request of a run whose result is not known, with everything that helps to work it out.
// Plain values and pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/journal/laterlook.h"
#include "app/restart/statussample.h"

#include <QHash>
#include <QSet>

#include <set>

namespace muster {

struct UnknownCall
{
    QList<qsizetype> sent; //!< positions in the run that the request carried
    QList<qsizetype> unknown; //!< those of them that are Unknown; never empty
    QDateTime sentAt; //!< UTC
    RequestId requestId; //!< empty: no usable answer had one
    QList<Error> errors; //!< of the Unknown targets, each once; a default one: nothing usable
    QHash<qsizetype, QList<StatusSample>> samples; //!< by position, since it was sent
    QSet<qsizetype> watched; //!< the cloud is asked for their jobs
    QHash<qsizetype, LaterTarget> repeated; //!< what the latest later run did with them

    friend bool operator==(const UnknownCall &, const UnknownCall &) = default;
};

//! \brief The requests of \a run with Unknown targets, in order; without samples and marks.
//! Neighbours of one wave that left at one instant and share their request id are one request.
[[nodiscard]] QList<UnknownCall> unknownCalls(const RunRecord &run);
//! \brief The same without going through all targets; \a unknown are the positions of those that
//! are Unknown.
[[nodiscard]] QList<UnknownCall> unknownCalls(const RunRecord &run,
                                              const std::set<qsizetype> &unknown);
//! \brief Positions that are Unknown and not settled by hand.
[[nodiscard]] QList<qsizetype> unsettled(const RunRecord &run, const UnknownCall &call);

//! \brief "Normal (5)": the word for a raw status and the status as it came.
[[nodiscard]] QString statusText(const FleetKind &kind, const QString &status);
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
