// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The knobs of the demo cloud. Plain value: no owner, any thread.
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace muster::demo {

//! \brief What kind of day the demo cloud has. Shares are from 0 to 1.
struct DemoSettings
{
    quint64 seed = 1; //!< the same seed makes the same fleet and the same troubles
    //! By the name of a kind of the phone service ("servers"); others have their usual size.
    QHash<QString, int> sizes;
    int pullToPushTasks = 24;
    std::chrono::milliseconds jobTimeMin { 2000 };
    std::chrono::milliseconds jobTimeMax { 5000 };
    double failingJobs = 0.08; //!< share of resources whose jobs end as failed
    double refusedIds = 0.08; //!< share of resources that answer a restart with an error
    std::chrono::milliseconds latency { 0 }; //!< before every answer
    double tooManyRequests = 0; //!< share of CPH and Live requests that are answered with 429
    double serverFaults = 0; //!< share of CPH and Live requests that end in a fault of the cloud
    bool restartActionRetired = false; //!< Volcengine Live no longer knows RestartPullToPushTask
    std::chrono::seconds tokenLife { 24 * 3600 };
    quint16 port = 0; //!< 0: any free one
};

//! \brief InvalidInput, with the reason as detail, when a value makes no sense.
[[nodiscard]] Result<void> checked(const DemoSettings &settings);

} // namespace muster::demo
