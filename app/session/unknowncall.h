// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One request of a run whose result is not known, with everything that helps to work it out.
// Plain values and pure functions: no owner, any thread.
#pragma once

#include "app/fleet/records.h"
#include "app/journal/laterlook.h"
#include "app/restart/statussample.h"

#include <QHash>
#include <QSet>

#include <set>

namespace muster {

struct UnknownCall
{
    QList<qsizetype> sent; //!< indices in the run that the request carried
    QList<qsizetype> unknown; //!< those of them that are Unknown; never empty
    QDateTime sentAt; //!< UTC
    RequestId requestId; //!< empty: no usable answer had one
    QList<Error> errors; //!< of the Unknown targets, each once; a default one: nothing usable
    QHash<qsizetype, QList<StatusSample>> samples; //!< by index, since it was sent
    QSet<qsizetype> watched; //!< the cloud is asked for their jobs
    QHash<qsizetype, LaterTarget> repeated; //!< what the latest later run did with them

    friend bool operator==(const UnknownCall &, const UnknownCall &) = default;
};

//! \brief The requests of \a run with Unknown targets, in order; without samples and marks.
//! Neighbours of one wave that left at one instant and share their request id are one request.
[[nodiscard]] QList<UnknownCall> unknownCalls(const RunRecord &run);
//! \brief The same without going through all targets; \a unknown are the indices of those that
//! are Unknown.
[[nodiscard]] QList<UnknownCall> unknownCalls(const RunRecord &run,
                                              const std::set<qsizetype> &unknown);
//! \brief Indices that are Unknown and not settled by hand.
[[nodiscard]] QList<qsizetype> unsettled(const RunRecord &run, const UnknownCall &call);

} // namespace muster
