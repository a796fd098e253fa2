// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/eventwords.h"

#include "app/core/enumwords.h"

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
});
static_assert(runEventWords.covers(allRunEventKinds));

constexpr auto connectionEventWords = enumWords<ConnectionEventKind>({
    { ConnectionEventKind::Unlocked, "unlocked" },
    { ConnectionEventKind::Locked, "locked" },
    { ConnectionEventKind::RunsDeleted, "runs-deleted" },
});
static_assert(connectionEventWords.covers(allConnectionEventKinds));

constexpr auto verdictWords = enumWords<TryVerdict>({
    { TryVerdict::Answered, "answered" },
    { TryVerdict::RefusedRate, "refused-rate" },
    { TryVerdict::RefusedToken, "refused-token" },
    { TryVerdict::RefusedAction, "refused-action" },
    { TryVerdict::NotSent, "not-sent" },
    { TryVerdict::Unknown, "unknown" },
});
static_assert(verdictWords.covers(allTryVerdicts));

} // namespace

QString wordOf(RunEventKind kind) { return runEventWords.word(kind); }

QString wordOf(ConnectionEventKind kind) { return connectionEventWords.word(kind); }

QString wordOf(TryVerdict verdict) { return verdictWords.word(verdict); }

std::optional<RunEventKind> runEventKind(const QString &word) { return runEventWords.value(word); }

std::optional<ConnectionEventKind> connectionEventKind(const QString &word)
{
    return connectionEventWords.value(word);
}

std::optional<TryVerdict> tryVerdict(const QString &word) { return verdictWords.value(word); }

} // namespace muster
