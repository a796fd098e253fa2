// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/runnews.h"

namespace muster {

bool isBad(const OutcomeTotals &totals)
{
    return totals[Outcome::Failed] + totals[Outcome::Rejected] + totals[Outcome::Unknown] > 0;
}

bool isUrgent(const RunNews &news)
{
    return news.kind != RunNews::Kind::Ended || isBad(news.totals) || news.reason;
}

bool wantsPerson(const RunNews &news)
{
    return news.kind != RunNews::Kind::Ended || news.totals[Outcome::Unknown] > 0;
}

} // namespace muster
