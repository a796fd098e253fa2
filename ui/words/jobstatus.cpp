// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/jobstatus.h"

#include "ui/words/outcometext.h"

namespace muster {

QString outcomeWithStatus(const TargetRecord &record, const PhraseBook &book)
{
    const QString word = book.text(outcomePhrase(record.outcome));
    if (isFinal(record.outcome) || !record.error || record.error->code != OwnError::JobStatus)
        return word;
    const QString &status = record.error->message;
    if (status.isEmpty())
        //: %1 is "Accepted"; the cloud's job came without a status
        return book.text(MUSTER_PHRASE("JobStatus", "%1 (no status)")).arg(word);
    //: %1 is "Accepted", %2 the status of the cloud's job as it came, like "7"
    return book.text(MUSTER_PHRASE("JobStatus", "%1 (status %2)")).arg(word, status);
}

} // namespace muster
