// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How close a run of many pull-to-push tasks comes to the time that the cloud's limit allows, and
// whether the cloud ever refused. One argument: how many tasks, 1,000 unless told.
#include "tests/app/cloud/volcengine/livebench.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace muster;
using namespace muster::test;

namespace {

int run(int count)
{
    demo::DemoSettings settings = quickDay(2 * count);
    settings.refusedIds = 0;
    settings.failingJobs = 0;
    Bench bench(settings);
    const RunRequest request = bench.request(count);
    const RunRecord *record = bench.run(request, std::chrono::seconds(count));
    if (!record || request.targets.size() != count) {
        std::fputs("the run did not come to its end\n", stderr);
        return 1;
    }
    const QList<demo::ActRecord> ledger = bench.demo->ledger();
    qsizetype refused = 0;
    qsizetype most = 0;
    for (qsizetype last = 0, first = 0; last < ledger.size(); ++last) {
        refused += ledger.at(last).status == 200 ? 0 : 1;
        while (ledger.at(first).at.msecsTo(ledger.at(last).at) >= 1000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    const TargetRecord &first = record->targets.constFirst();
    QDateTime end = first.answeredAt;
    for (const TargetRecord &target : record->targets)
        end = std::max(end, target.answeredAt);
    const double took = static_cast<double>(first.sentAt.msecsTo(end)) / 1000;
    const double limit = count / 10.0; // 10 calls a second
    std::printf("%d tasks: first call to last answer %.2f s, limit %.2f s, ratio %.3f\n", count,
                took, limit, took / limit);
    std::printf("calls %lld, refused %lld, most in one second %lld, succeeded %d, requests %d\n",
                static_cast<long long>(ledger.size()), static_cast<long long>(refused),
                static_cast<long long>(most), totalsOf(*record)[Outcome::Succeeded],
                bench.demo->requestCount());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int asked = QCoreApplication::arguments().value(1).toInt();
    return run(asked > 0 ? asked : 1000);
}
