// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/backoff.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

std::chrono::milliseconds backoff(int attempt, double chance)
{
    const int doublings = std::clamp(attempt - 1, 0, 6);
    const std::chrono::milliseconds whole = std::min(longestBackoff, 1000ms * (1 << doublings));
    const auto drawn = static_cast<std::chrono::milliseconds::rep>(
        static_cast<double>(whole.count()) / 2 * std::clamp(chance, 0.0, 1.0));
    return whole / 2 + std::chrono::milliseconds(drawn);
}

std::chrono::milliseconds waitFor(const std::optional<Error> &error, int attempt, double chance)
{
    if (error && error->retryAfter) {
        // A server can wish for centuries; a week is already far beyond every deadline, and adds up
        // without overflow.
        const std::chrono::seconds wish = *error->retryAfter;
        return std::clamp(wish, std::chrono::seconds(1), std::chrono::seconds(7 * 24 * 3600));
    }
    return backoff(attempt, chance);
}

} // namespace muster
