// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/saferetry.h"

#include "ui/words/outcometext.h"

namespace muster {

namespace {

// None where nothing went wrong, or nothing was sent.
std::optional<Retry> retryOf(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    if (record.outcome == Outcome::Unknown)
        return Retry::Check;
    if (record.outcome != Outcome::Failed && record.outcome != Outcome::Rejected)
        return {};
    const bool open
        = record.error && catalogue.leavesOpen(record.error->code, record.error->httpStatus);
    if (open || isOnlyMissing(record))
        return Retry::Check;
    const ErrorEntry *entry = record.error ? catalogue.find(*record.error) : nullptr;
    return entry ? entry->retry : Retry::NotKnown;
}

} // namespace

Phrase retryPhrase(Retry retry)
{
    switch (retry) {
    case Retry::No:
        return MUSTER_PHRASE("SafeRetry", "No. Trying again unchanged would end the same way.");
    case Retry::Later:
        return MUSTER_PHRASE("SafeRetry", "Yes, after a while.");
    case Retry::Check:
        return MUSTER_PHRASE("SafeRetry",
                             "Only after a look at the target: it may have been carried out.");
    case Retry::SignIn:
        return MUSTER_PHRASE("SafeRetry", "Yes, with new credentials or a new sign-in.");
    case Retry::NotKnown:
        break;
    }
    return MUSTER_PHRASE("SafeRetry", "Not known. Look at the target first.");
}

Phrase safeToRetry(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    if (record.outcome == Outcome::NotSent)
        return MUSTER_PHRASE("SafeRetry", "Yes. It never left this computer.");
    const std::optional<Retry> retry = retryOf(record, catalogue);
    return retry ? retryPhrase(*retry) : Phrase();
}

bool isToCheckFirst(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    const std::optional<Retry> retry = retryOf(record, catalogue);
    return retry == Retry::Check || retry == Retry::NotKnown;
}

Phrase whatBecamePhrase(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    const bool open = record.outcome == Outcome::Rejected && record.error
        && catalogue.leavesOpen(record.error->code, record.error->httpStatus);
    if (open) {
        return MUSTER_PHRASE("SafeRetry",
                             "The cloud answered with an error that leaves open whether it was "
                             "carried out.");
    }
    return outcomeMeaningPhrase(record.outcome);
}

} // namespace muster
