// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The filters of CPH's two lists, read from a query and applied to the simulation.
// Plain values: no owner, any thread that may read the simulation.
#pragma once

#include "app/demo/exchange.h"
#include "app/demo/fleetsimulation.h"

#include <optional>

namespace muster::demo {

struct ListFilters
{
    std::optional<int> status;
    std::optional<int> type; //!< encode servers only
    std::optional<qint64> createdSince; //!< ms
    std::optional<qint64> createdUntil; //!< ms
    QString name; //!< part of it, any case
    QString id; //!< servers: its own; encode servers: that of the phone server
    QString networkVersion;
    QString phoneModel;

    QString errorCode; //!< of the first value that is not acceptable
    QString errorMessage;

    [[nodiscard]] bool isEmpty() const;
};

[[nodiscard]] ListFilters readFilters(ResourceKind kind, const DemoRequest &request);

//! \brief Indexes of the rows that pass, in list order.
[[nodiscard]] QList<int> matching(const FleetSimulation &fleets, ResourceKind kind,
                                  const ListFilters &filters, qint64 now);

} // namespace muster::demo
