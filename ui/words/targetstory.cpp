// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/targetstory.h"

#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/owncodes.h"
#include "ui/words/saferetry.h"

namespace muster {

namespace {

bool isOpen(const TargetRecord &record) { return !isFinal(record.outcome); }

bool isUnhealthy(const TargetRecord &record, const FleetKind &kind)
{
    // What a first half did is undone at once: no later status speaks against it.
    return kind.next.isEmpty() && record.outcome == Outcome::Succeeded
        && !record.statusAfter.isEmpty() && record.statusAfter != kind.healthyStatus;
}

// The sentence of an error's kind is about the request. Where the cloud took it, or where an answer
// came and did not tell, that would be another story than the outcome's.
bool isToldByKind(const TargetRecord &record)
{
    switch (record.outcome) {
    case Outcome::Rejected:
    case Outcome::NotSent:
        return true;
    case Outcome::Unknown:
        return isWithoutAnswer(record.error->kind);
    default:
        return false;
    }
}

// What a table says of the HTTP status alone is about the request as well.
const ErrorEntry *entryOf(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    const Error &error = *record.error;
    if (isOurs(error))
        return nullptr;
    return isToldByKind(record) ? catalogue.find(error)
                                : catalogue.find(error.code, error.httpStatus);
}

QString overdueStory(const TargetRecord &record, const Present &now, const PhraseBook &book)
{
    if (!record.overdue || !isOpen(record))
        return {};
    const std::chrono::milliseconds open = timeOpen(record, now);
    const bool isTimed = open.count() >= 0;
    const int minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(open).count());
    const QString seen = localTimeText(record.lastSeenAt, now.utc);
    if (isTimed && seen.isEmpty())
        return book.text(MUSTER_PLURAL("TargetStory",
                                       "Still open after %n minute(s), and the cloud has said "
                                       "nothing of it."),
                         minutes);
    if (isTimed)
        return book
            .text(MUSTER_PLURAL("TargetStory", "Still open after %n minute(s), last seen at %1."),
                  minutes)
            .arg(seen);
    if (seen.isEmpty())
        return book.text(
            MUSTER_PHRASE("TargetStory", "Still open, and the cloud has said nothing of it."));
    return book.text(MUSTER_PHRASE("TargetStory", "Still open, last seen at %1.")).arg(seen);
}

QString adviceStory(const TargetRecord &record, const ErrorCatalogue &catalogue,
                    const PhraseBook &book)
{
    // What may have been carried out is never advised to be tried again, whatever the code says.
    if (record.outcome == Outcome::Unknown)
        return book.text(MUSTER_PHRASE("TargetStory",
                                       "Look at the present status and at the cloud's console. Do "
                                       "not restart it again before you know."));
    // Of what was accepted the job decides.
    const bool isBad = record.outcome == Outcome::Failed || record.outcome == Outcome::Rejected
        || record.outcome == Outcome::NotSent;
    if (!isBad || !record.error)
        return {};
    const ErrorEntry *entry = entryOf(record, catalogue);
    if (entry && !entry->advice.in(book.language()).isEmpty())
        return entry->advice.in(book.language());
    return book.text(errorAdvicePhrase(*record.error));
}

// "Accepted", or "Accepted (status 7)" where nobody knows what the status of its job means.
QString outcomeWithStatus(const TargetRecord &record, const PhraseBook &book)
{
    const QString word = book.text(outcomePhrase(record.outcome));
    if (isFinal(record.outcome) || !record.error || record.error->code != OwnError::JobStatus)
        return word;
    const QString &status = record.error->message;
    if (status.isEmpty())
        //: %1 is "Accepted"; the cloud's job came without a status
        return book.text(MUSTER_PHRASE("TargetStory", "%1 (no status)")).arg(word);
    //: %1 is "Accepted", %2 the status of the cloud's job as it came, like "7"
    return book.text(MUSTER_PHRASE("TargetStory", "%1 (status %2)")).arg(word, status);
}

QString settledStory(const QString &story, Outcome outcome, bool settled, const PhraseBook &book)
{
    if (!settled || (isFinal(outcome) && outcome != Outcome::Unknown))
        return story;
    //: %1 is "Unknown", or "Running, overdue"
    return book.text(MUSTER_PHRASE("TargetStory", "%1, settled by hand")).arg(story);
}

} // namespace

QString targetName(const Target &target)
{
    return target.name.isEmpty() ? target.id.value : target.name;
}

QString statusStory(const QString &status, const FleetKind &kind, const PhraseBook &book)
{
    const QString word = book.text(kind.status(status).word);
    if (word.isEmpty() || word == status)
        return status; // the cloud's own code is the word already
    if (status.isEmpty())
        return word;
    //: a status: %1 its word, %2 its code as the cloud gave it
    return book.text(MUSTER_PHRASE("TargetStory", "%1 (%2)")).arg(word, status);
}

QString outcomeStory(const TargetRecord &record, const FleetKind &kind, const PhraseBook &book)
{
    QString story = outcomeWithStatus(record, book);
    if (record.overdue && isOpen(record))
        //: %1 is "Running" or "Accepted"
        story = book.text(MUSTER_PHRASE("TargetStory", "%1, overdue")).arg(story);
    story = settledStory(story, record.outcome, record.settled, book);
    if (isUnhealthy(record, kind))
        //: %1 is "Succeeded", %2 the word of a status that is not the normal one
        story = book.text(MUSTER_PHRASE("TargetStory", "%1, but now: %2"))
                    .arg(story, book.text(kind.status(record.statusAfter).word));
    return story;
}

QString outcomeStory(const LaterTarget &later, const PhraseBook &book)
{
    return settledStory(book.text(outcomePhrase(later.outcome)), later.outcome, later.settled,
                        book);
}

QString errorStory(const TargetRecord &record, const ErrorCatalogue &catalogue,
                   const PhraseBook &book)
{
    if (!record.error)
        return {};
    const Error &error = *record.error;
    const ErrorEntry *entry = entryOf(record, catalogue);
    if (entry && !entry->meaning.in(book.language()).isEmpty())
        return entry->meaning.in(book.language());
    if (error.code.own() || isToldByKind(record))
        return book.text(errorSummaryPhrase(error));
    return record.outcome == Outcome::Succeeded ? QString()
                                                : book.text(whatBecamePhrase(record, catalogue));
}

QString meaningStory(const TargetRecord &record, const FleetKind &kind,
                     const ErrorCatalogue &catalogue, const Present &now, const PhraseBook &book)
{
    if (const QString late = overdueStory(record, now, book); !late.isEmpty())
        return late;
    if (const QString story = errorStory(record, catalogue, book); !story.isEmpty())
        return story;
    if (record.outcome == Outcome::Unknown)
        return book.text(whatBecamePhrase(record, catalogue));
    if (!isUnhealthy(record, kind))
        return {};
    return book.text(MUSTER_PHRASE("TargetStory", "The job succeeded, but the status is now: %1."))
        .arg(statusStory(record.statusAfter, kind, book));
}

TargetStory targetStory(const TargetRecord &record, const FleetKind &kind,
                        const ErrorCatalogue &catalogue, const Present &now, const PhraseBook &book)
{
    return { outcomeStory(record, kind, book), meaningStory(record, kind, catalogue, now, book),
             adviceStory(record, catalogue, book), book.text(safeToRetry(record, catalogue)) };
}

} // namespace muster
