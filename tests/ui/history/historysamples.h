// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs for the tests of the history.
#pragma once

#include "app/core/qtversions.h"
#include "app/journal/journal.h"

namespace muster::test {

[[nodiscard]] inline QDateTime sampleTime(int minute, int second = 0)
{
    return utcTime(QDate(2026, 11, 20), QTime(6, minute, second));
}

//! \brief Four targets: done, failed with CPS.0158, unknown, and one that has no name.
[[nodiscard]] inline RunHistory sampleRun(int number)
{
    using namespace Qt::StringLiterals;
    RunHistory history;
    RunRecord &run = history.run;
    run.id = RunId { u"run-%1"_s.arg(number) };
    run.number = number;
    run.kind = KindId { u"fake.servers"_s };
    run.connection.name = u"acme"_s;
    run.connection.production = number % 2 == 0;
    run.operatorName = u"wang"_s;
    run.reason = u"OPS-%1"_s.arg(number);
    run.confirmedAt = sampleTime(number);
    run.endedAt = sampleTime(number, 50);
    const auto add = [&run](const QString &id, const QString &name, Outcome outcome) {
        TargetRecord record;
        record.target = { TargetId { id }, name, {}, u"5"_s };
        record.outcome = outcome;
        record.requestId = RequestId { u"req-"_s + id };
        record.sentAt = run.confirmedAt.addSecs(1);
        record.endedAt = run.confirmedAt.addSecs(40);
        run.targets.append(record);
    };
    add(u"t-0"_s, u"cph-001"_s, Outcome::Succeeded);
    add(u"t-1"_s, u"cph-002"_s, Outcome::Failed);
    add(u"t-2"_s, u"cph-003"_s, Outcome::Unknown);
    add(u"t-3"_s, {}, Outcome::Succeeded);
    run.targets[0].jobId = JobId { u"job-%1"_s.arg(number) };
    Error error;
    error.kind = ErrorKind::Conflict;
    error.delivery = Delivery::Sent;
    error.httpStatus = 400;
    error.code = u"CPS.0158"_s;
    error.message = u"busy"_s;
    run.targets[1].error = error;
    run.targets[2].requestId = {};
    history.tries = { { run.id,
                        0,
                        1,
                        0,
                        2,
                        sampleTime(number, 1),
                        sampleTime(number, 3),
                        ActVerdict::Answered,
                        RequestId { u"req-t-0"_s },
                        {} },
                      { run.id, 1, 1, 2, 2, sampleTime(number, 4), {}, {}, {}, {} } };
    history.events
        = { { run.id, sampleTime(number), RunEventKind::Confirmed, -1, run.reason },
            { run.id, sampleTime(number, 40), RunEventKind::Outcome, 0, Outcome::Succeeded },
            { run.id, sampleTime(number, 41), RunEventKind::Settled, 2, u"seen to be up"_s },
            { run.id, sampleTime(number, 42), OrUnknown<RunEventKind>(u"wave-began"_s), -1,
              u"2"_s } };
    return history;
}

} // namespace muster::test
