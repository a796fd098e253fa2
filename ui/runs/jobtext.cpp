// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtext.h"

#include "ui/common/errortext.h"
#include "ui/common/formatters.h"
#include "ui/common/outcometext.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

namespace {

class JobText
{
    Q_DECLARE_TR_FUNCTIONS(JobText)

public:
    static QString outcome(const TargetRecord &record);
    static QString statusAfter(const TargetRecord &record, const FleetKind &kind);
    static QString overdue(const TargetRecord &record);
    static QString phase(const RunState &state, const QDateTime &endedAt);
    static QStringList times(const TargetRecord &record);
    static QStringList facts(const TargetRecord &record, const FleetKind &kind,
                             const ErrorCatalogue &catalogue);
    static QString fact(const QString &label, const QString &value);
};

QString JobText::outcome(const TargetRecord &record)
{
    const QString word = outcomeWord(record.outcome);
    //: %1 is "Running" or "Accepted"
    return record.overdue && !isFinal(record.outcome) ? tr("%1, overdue").arg(word) : word;
}

QString JobText::statusAfter(const TargetRecord &record, const FleetKind &kind)
{
    const bool unhealthy = record.outcome == Outcome::Succeeded && !record.statusAfter.isEmpty()
        && record.statusAfter != kind.healthyStatus;
    if (!unhealthy)
        return {};
    return tr("The job succeeded, but the status is now: %1 (%2).")
        .arg(kind.status(record.statusAfter).word.text(), record.statusAfter);
}

QString JobText::overdue(const TargetRecord &record)
{
    if (!record.overdue || isFinal(record.outcome))
        return {};
    if (!record.lastSeenAt.isValid())
        return tr("It has been open for longer than usual, and the cloud has said nothing of it. "
                  "It is still being followed.");
    return tr("It has been open for longer than usual; last seen at %1. It is still being "
              "followed.")
        .arg(localTimeText(record.lastSeenAt));
}

QString JobText::phase(const RunState &state, const QDateTime &endedAt)
{
    const QString reason = state.error ? errorSummary(*state.error) : QString();
    const QString until = localTimeText(state.until);
    switch (state.phase) {
    case RunPhase::Sending:
        return tr("Sending.");
    case RunPhase::Waiting:
        if (until.isEmpty())
            return tr("Waiting. %1").arg(reason);
        return tr("Waiting until %1. %2").arg(until, reason);
    case RunPhase::Soaking:
        if (until.isEmpty())
            return tr("The next wave waits for the jobs of this one.");
        return tr("The next wave starts at %1.").arg(until);
    case RunPhase::Paused:
        return tr("Paused. Nothing is sent until it is resumed.");
    case RunPhase::Watching:
        if (reason.isEmpty())
            return tr("All has been sent; the jobs are being followed.");
        if (until.isEmpty())
            return tr("The jobs are being followed. %1").arg(reason);
        return tr("The jobs are being followed; next look at %1. %2").arg(until, reason);
    case RunPhase::Ended: {
        const QString end = localTimeText(endedAt);
        if (reason.isEmpty())
            return tr("Ended at %1.").arg(end);
        return tr("Ended at %1. Sending was stopped: %2").arg(end, reason);
    }
    }
    return {};
}

QString JobText::fact(const QString &label, const QString &value)
{
    //: a label and its value, as in "Job ID: 1564"
    return value.isEmpty() ? QString() : tr("%1: %2").arg(label, value);
}

QStringList JobText::times(const TargetRecord &record)
{
    const auto both = [](const QDateTime &time) {
        //: a time: %1 local, %2 the same in UTC
        return time.isValid() ? tr("%1 (%2)").arg(localDateTimeText(time), utcDateTimeText(time))
                              : QString();
    };
    return { fact(tr("Sent"), both(record.sentAt)), fact(tr("Answered"), both(record.answeredAt)),
             fact(tr("Ended"), both(record.endedAt)) };
}

QStringList JobText::facts(const TargetRecord &record, const FleetKind &kind,
                           const ErrorCatalogue &catalogue)
{
    const Error error = record.error.value_or(Error {});
    const QString name = record.target.name.isEmpty() ? record.target.id.value : record.target.name;
    QStringList lines { name, fact(tr("Outcome"), outcome(record)), outcomeMeaning(record.outcome),
                        overdue(record) };
    const QString meaning = meaningText(record, kind, catalogue);
    if (meaning != lines.at(2) && meaning != lines.at(3))
        lines += fact(tr("What it means"), meaning);
    lines += fact(tr("What to do next"), adviceText(record, catalogue));
    lines += fact(tr("Error code"), error.code);
    lines += fact(tr("The cloud's message"), error.message);
    lines += fact(tr("HTTP status"),
                  error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    lines += fact(tr("ID"), record.target.id.value);
    lines += fact(tr("Job ID"), record.jobId.value);
    lines += fact(tr("Request ID"),
                  record.requestId.isEmpty() ? error.requestId : record.requestId.value);
    lines += times(record);
    lines += fact(tr("Evidence"), error.detail);
    lines.removeAll(QString());
    return lines;
}

const ErrorEntry *entryOf(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    return record.error ? catalogue.find(*record.error) : nullptr;
}

} // namespace

QString outcomeCellText(const TargetRecord &record) { return JobText::outcome(record); }

QString meaningText(const TargetRecord &record, const FleetKind &kind,
                    const ErrorCatalogue &catalogue)
{
    if (const ErrorEntry *entry = entryOf(record, catalogue)) {
        const QString &meaning = entry->meaning(currentLanguage());
        if (!meaning.isEmpty())
            return meaning;
    }
    if (record.error && (record.outcome != Outcome::Failed || record.error->code.isEmpty()))
        return errorSummary(*record.error);
    if (record.outcome == Outcome::Unknown)
        return outcomeMeaning(record.outcome);
    const QString late = JobText::overdue(record);
    return late.isEmpty() ? JobText::statusAfter(record, kind) : late;
}

QString adviceText(const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    if (record.outcome == Outcome::Unknown)
        return unknownAdvicePhrase().text();
    if (!record.error)
        return {};
    const ErrorEntry *entry = entryOf(record, catalogue);
    if (entry && !entry->advice(currentLanguage()).isEmpty())
        return entry->advice(currentLanguage());
    return errorAdvice(*record.error);
}

Phrase unknownAdvicePhrase()
{
    return MUSTER_PHRASE("JobText",
                         "Look at the present status and at the cloud's console. Do not restart it "
                         "again before you know.");
}

QString detailText(const TargetRecord &record, const FleetKind &kind,
                   const ErrorCatalogue &catalogue)
{
    return JobText::facts(record, kind, catalogue).join(u'\n');
}

QString phaseText(const RunState &state, const QDateTime &endedAt)
{
    return JobText::phase(state, endedAt);
}

} // namespace muster
