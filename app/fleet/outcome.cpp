// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/outcome.h"

#include "app/core/enumwords.h"

namespace muster {

namespace {

constexpr auto outcomeWords = enumWords<Outcome>({
    { Outcome::Planned, "Planned" },
    { Outcome::Sending, "Sending" },
    { Outcome::Accepted, "Accepted" },
    { Outcome::Running, "Running" },
    { Outcome::Succeeded, "Succeeded" },
    { Outcome::Failed, "Failed" },
    { Outcome::Rejected, "Rejected" },
    { Outcome::Unknown, "Unknown" },
    { Outcome::NotSent, "NotSent" },
});
static_assert(outcomeWords.covers(allOutcomes));

} // namespace

bool isFinal(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
    case Outcome::Sending:
    case Outcome::Accepted:
    case Outcome::Running:
        return false;
    case Outcome::Succeeded:
    case Outcome::Failed:
    case Outcome::Rejected:
    case Outcome::Unknown:
    case Outcome::NotSent:
        return true;
    }
    return true;
}

bool isAccepted(Outcome outcome)
{
    return outcome == Outcome::Accepted || outcome == Outcome::Running
        || outcome == Outcome::Succeeded || outcome == Outcome::Failed;
}

bool canMove(Outcome from, Outcome to)
{
    switch (from) {
    case Outcome::Planned:
        return to == Outcome::Sending || to == Outcome::NotSent;
    case Outcome::Sending:
        // Back to Planned: refused before processing (429, expired token), to be sent again.
        return to == Outcome::Planned || to == Outcome::Accepted || to == Outcome::Rejected
            || to == Outcome::Unknown || to == Outcome::NotSent;
    case Outcome::Accepted:
        // Unknown: the cloud no longer keeps its job, or a person settled it.
        return to == Outcome::Running || to == Outcome::Succeeded || to == Outcome::Failed
            || to == Outcome::Unknown;
    case Outcome::Running:
        // Back to Accepted where its job has a status that nobody knows: then nobody says it runs.
        return to == Outcome::Accepted || to == Outcome::Succeeded || to == Outcome::Failed
            || to == Outcome::Unknown;
    case Outcome::Unknown:
        // Kept watch on, and the cloud tells of its job after all.
        return isAccepted(to);
    case Outcome::Succeeded:
    case Outcome::Failed:
    case Outcome::Rejected:
    case Outcome::NotSent:
        return false;
    }
    return false;
}

bool canCorrect(Outcome from, Outcome to)
{
    return from == Outcome::Failed && to == Outcome::Accepted;
}

QString outcomeName(Outcome outcome) { return outcomeWords.word(outcome); }

std::optional<Outcome> outcomeOfName(const QString &name) { return outcomeWords.value(name); }

} // namespace muster
