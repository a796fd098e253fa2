// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/eventwords.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

template <typename Kinds> auto kindOfWord(const Kinds &kinds, const QString &word)
{
    using Kind = std::remove_cvref_t<decltype(*std::begin(kinds))>;
    const auto *it = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&word](Kind kind) { return wordOf(kind) == word; });
    return it == std::end(kinds) ? std::nullopt : std::optional<Kind>(*it);
}

} // namespace

QString wordOf(RunEventKind kind)
{
    switch (kind) {
    case RunEventKind::Confirmed:
        return u"confirmed"_s;
    case RunEventKind::Unlocked:
        return u"unlocked"_s;
    case RunEventKind::Insisted:
        return u"insisted"_s;
    case RunEventKind::Outcome:
        return u"outcome"_s;
    case RunEventKind::Paused:
        return u"paused"_s;
    case RunEventKind::Resumed:
        return u"resumed"_s;
    case RunEventKind::Stopped:
        return u"stopped"_s;
    case RunEventKind::Settled:
        return u"settled"_s;
    case RunEventKind::Status:
        return u"status"_s;
    case RunEventKind::Corrected:
        return u"corrected"_s;
    case RunEventKind::ClockSet:
        return u"clock-set"_s;
    case RunEventKind::Withdrawn:
        return u"withdrawn"_s;
    case RunEventKind::Watched:
        return u"watched"_s;
    }
    return {};
}

QString wordOf(ConnectionEventKind kind)
{
    switch (kind) {
    case ConnectionEventKind::Unlocked:
        return u"unlocked"_s;
    case ConnectionEventKind::Locked:
        return u"locked"_s;
    case ConnectionEventKind::RunsDeleted:
        return u"runs-deleted"_s;
    }
    return {};
}

QString wordOf(TryVerdict verdict)
{
    switch (verdict) {
    case TryVerdict::Answered:
        return u"answered"_s;
    case TryVerdict::RefusedRate:
        return u"refused-rate"_s;
    case TryVerdict::RefusedToken:
        return u"refused-token"_s;
    case TryVerdict::RefusedAction:
        return u"refused-action"_s;
    case TryVerdict::NotSent:
        return u"not-sent"_s;
    case TryVerdict::Unknown:
        return u"unknown"_s;
    }
    return {};
}

std::optional<RunEventKind> runEventKind(const QString &word)
{
    return kindOfWord(allRunEventKinds, word);
}

std::optional<ConnectionEventKind> connectionEventKind(const QString &word)
{
    return kindOfWord(allConnectionEventKinds, word);
}

std::optional<TryVerdict> tryVerdict(const QString &word)
{
    return kindOfWord(allTryVerdicts, word);
}

} // namespace muster
