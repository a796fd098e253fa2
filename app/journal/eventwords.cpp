// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/eventwords.h"

namespace muster {

namespace {

constexpr auto runEventWords = enumWords<RunEventKind>({
    { RunEventKind::Confirmed, "confirmed" },
    { RunEventKind::Unlocked, "unlocked" },
    { RunEventKind::Insisted, "insisted" },
    { RunEventKind::Outcome, "outcome" },
    { RunEventKind::Paused, "paused" },
    { RunEventKind::Resumed, "resumed" },
    { RunEventKind::Stopped, "stopped" },
    { RunEventKind::Settled, "settled" },
    { RunEventKind::Status, "status" },
    { RunEventKind::Corrected, "corrected" },
    { RunEventKind::ClockSet, "clock-set" },
    { RunEventKind::Withdrawn, "withdrawn" },
    { RunEventKind::Watched, "watched" },
    { RunEventKind::NextWaveNow, "next-wave-now" },
});
static_assert(runEventWords.covers(allRunEventKinds));

constexpr auto connectionEventWords = enumWords<ConnectionEventKind>({
    { ConnectionEventKind::Unlocked, "unlocked" },
    { ConnectionEventKind::Locked, "locked" },
    { ConnectionEventKind::RunsDeleted, "runs-deleted" },
});
static_assert(connectionEventWords.covers(allConnectionEventKinds));

constexpr auto verdictWords = enumWords<ActVerdict>({
    { ActVerdict::Answered, "answered" },
    { ActVerdict::RefusedRate, "refused-rate" },
    { ActVerdict::RefusedToken, "refused-token" },
    { ActVerdict::RefusedAction, "refused-action" },
    { ActVerdict::NotSent, "not-sent" },
    { ActVerdict::Unknown, "unknown" },
});
static_assert(verdictWords.covers(allActVerdicts));

} // namespace

QString wordOf(const OrUnknown<RunEventKind> &kind) { return runEventWords.word(kind); }

QString wordOf(const OrUnknown<ConnectionEventKind> &kind)
{
    return connectionEventWords.word(kind);
}

QString wordOf(const OrUnknown<ActVerdict> &verdict) { return verdictWords.word(verdict); }

OrUnknown<RunEventKind> runEventKind(const QString &word)
{
    return runEventWords.valueOrUnknown(word);
}

OrUnknown<ConnectionEventKind> connectionEventKind(const QString &word)
{
    return connectionEventWords.valueOrUnknown(word);
}

OrUnknown<ActVerdict> actVerdict(const QString &word) { return verdictWords.valueOrUnknown(word); }

} // namespace muster
