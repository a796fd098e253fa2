// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demosettings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

Error unacceptable(const QString &reason)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.detail = reason;
    return error;
}

} // namespace

Result<void> checked(const DemoSettings &settings)
{
    const bool isTooSmall = std::ranges::any_of(settings.sizes, [](int size) { return size < 0; });
    if (isTooSmall || settings.pullToPushTasks < 0)
        return unacceptable(u"the size of a fleet is below zero"_s);
    if (settings.jobTimeMin.count() < 0 || settings.jobTimeMax < settings.jobTimeMin)
        return unacceptable(u"the job time needs 0 <= shortest <= longest"_s);
    if (settings.latency.count() < 0)
        return unacceptable(u"the latency is below zero"_s);
    if (settings.tokenLife.count() < 0)
        return unacceptable(u"the life of a token is below zero"_s);
    const std::array<std::pair<QLatin1StringView, double>, 4> shares { {
        { "failing jobs"_L1, settings.failingJobs },
        { "refused ids"_L1, settings.refusedIds },
        { "too many requests"_L1, settings.tooManyRequests },
        { "server faults"_L1, settings.serverFaults },
    } };
    for (const auto &[name, share] : shares) {
        if (!(share >= 0 && share <= 1))
            return unacceptable("the share of "_L1 + name + " is not between 0 and 1"_L1);
    }
    return {};
}

} // namespace muster::demo
