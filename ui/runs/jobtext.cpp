// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtext.h"

#include "ui/common/errortext.h"
#include "ui/common/formatters.h"
#include "ui/common/outcometext.h"
#include "ui/common/saferetry.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

namespace {

class JobText
{
    Q_DECLARE_TR_FUNCTIONS(JobText)

public:
    static QString outcome(const TargetRecord &record, const FleetKind &kind);
    static bool isUnhealthy(const TargetRecord &record, const FleetKind &kind);
    static QString statusAfter(const TargetRecord &record, const FleetKind &kind);
    static QString overdue(const TargetRecord &record, const QDateTime &now);
    static QString insisted();
    static QString joined(const QString &first, const QString &second);
    static QString phase(const RunState &state, const RunRecord &run, const WaveProgress &waves,
                         const QDateTime &now);
    static QString soaking(const RunState &state, const WaveProgress &waves, const QDateTime &now);
    static QString watching(const RunState &state, const QString &reason);
    static QString wave(const WaveProgress &waves);
    static QStringList times(const TargetRecord &record);
    static QStringList facts(const TargetRecord &record, const FleetKind &kind,
                             const ErrorCatalogue &catalogue, const QDateTime &now);
    static QString fact(const QString &label, const QString &value);
};

bool JobText::isUnhealthy(const TargetRecord &record, const FleetKind &kind)
{
    // What a first half did is undone at once: no later status speaks against it.
    return kind.next.isEmpty() && record.outcome == Outcome::Succeeded
        && !record.statusAfter.isEmpty() && record.statusAfter != kind.healthyStatus;
}

QString JobText::outcome(const TargetRecord &record, const FleetKind &kind)
{
    const QString word = outcomeWord(record.outcome);
    if (record.overdue && !isFinal(record.outcome))
        //: %1 is "Running" or "Accepted"
        return tr("%1, overdue").arg(word);
    if (record.settled && record.outcome == Outcome::Unknown)
        //: %1 is "Unknown"
        return tr("%1, settled by hand").arg(word);
    if (isUnhealthy(record, kind))
        //: %1 is "Succeeded", %2 the word of a status that is not the normal one
        return tr("%1, but now: %2").arg(word, kind.status(record.statusAfter).word.text());
    return word;
}

QString JobText::statusAfter(const TargetRecord &record, const FleetKind &kind)
{
    if (!isUnhealthy(record, kind))
        return {};
    return tr("The job succeeded, but the status is now: %1 (%2).")
        .arg(kind.status(record.statusAfter).word.text(), record.statusAfter);
}

QString JobText::overdue(const TargetRecord &record, const QDateTime &now)
{
    if (!record.overdue || isFinal(record.outcome))
        return {};
    const QDateTime &since = record.answeredAt.isValid() ? record.answeredAt : record.sentAt;
    const int minutes = static_cast<int>(since.secsTo(now) / 60);
    if (!record.lastSeenAt.isValid())
        return tr(
            "Still open after %n minute(s), and the cloud has said nothing of it. It is still "
            "being followed.",
            nullptr, minutes);
    return tr("Still open after %n minute(s), last seen at %1. It is still being followed.",
              nullptr, minutes)
        .arg(localTimeText(record.lastSeenAt));
}

QString JobText::insisted()
{
    return tr("It had been restarted a short while before; the operator insisted.");
}

QString JobText::joined(const QString &first, const QString &second)
{
    // Chinese sentences follow each other without a space.
    const bool needsSpace = !first.isEmpty() && !second.isEmpty() && !first.endsWith(u'。');
    return needsSpace ? QString(first + u' ' + second) : QString(first + second);
}

QString JobText::wave(const WaveProgress &waves)
{
    if (waves.waves < 2 || waves.wave == 0)
        return {};
    return tr("Wave %1 of %2.").arg(waves.wave).arg(waves.waves);
}

QString JobText::soaking(const RunState &state, const WaveProgress &waves, const QDateTime &now)
{
    if (state.until.isValid()) {
        const std::chrono::milliseconds left(now.msecsTo(state.until));
        //: %1 a time, %2 how long until then, as in "00:42"
        return tr("The next wave starts at %1, in %2.")
            .arg(localTimeText(state.until), durationText(left));
    }
    if (waves.open == 0 || !waves.deadline.isValid())
        return tr("The next wave waits for the jobs of this one.");
    return tr("The next wave waits for %n open job(s) of this one, until %1 at the latest.",
              nullptr, waves.open)
        .arg(localTimeText(waves.deadline));
}

QString JobText::watching(const RunState &state, const QString &reason)
{
    const QString until = localTimeText(state.until);
    if (reason.isEmpty())
        return tr("All has been sent; the jobs are being followed.");
    if (until.isEmpty())
        return tr("The jobs are being followed. %1").arg(reason);
    return tr("The jobs are being followed; next look at %1. %2").arg(until, reason);
}

QString JobText::phase(const RunState &state, const RunRecord &run, const WaveProgress &waves,
                       const QDateTime &now)
{
    const QString reason = state.error ? errorSummary(*state.error) : QString();
    const QString until = localTimeText(state.until);
    switch (state.phase) {
    case RunPhase::Sending:
        return joined(wave(waves), tr("Sending."));
    case RunPhase::Waiting:
        if (until.isEmpty())
            return joined(wave(waves), tr("Waiting. %1").arg(reason));
        return joined(wave(waves), tr("Waiting until %1. %2").arg(until, reason));
    case RunPhase::Soaking:
        return joined(wave(waves), soaking(state, waves, now));
    case RunPhase::Paused:
        if (state.error && state.error->code == computerSlept)
            //: %1 a sentence that says why
            return joined(wave(waves),
                          tr("Paused. %1 Nothing is sent until it is resumed.").arg(reason));
        return joined(wave(waves), tr("Paused. Nothing is sent until it is resumed."));
    case RunPhase::Watching:
        return joined(wave(waves), watching(state, reason));
    case RunPhase::Ended: {
        const QString end = localTimeText(run.endedAt);
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
                           const ErrorCatalogue &catalogue, const QDateTime &now)
{
    const Error error = record.error.value_or(Error {});
    const QString name = record.target.name.isEmpty() ? record.target.id.value : record.target.name;
    const bool isOpenEnd = isFinal(record.outcome) && record.outcome != Outcome::Succeeded;
    QStringList lines { name,
                        fact(tr("Outcome"), outcome(record, kind)),
                        isOpenEnd ? kind.unfinished.text() : QString(),
                        outcomeMeaning(record.outcome),
                        overdue(record, now),
                        statusAfter(record, kind) };
    const QString meaning = meaningText(record, kind, catalogue, now);
    if (!lines.contains(meaning))
        lines += fact(tr("What it means"), meaning);
    lines += fact(tr("What to do next"), adviceText(record, catalogue));
    lines += fact(tr("Safe to retry"), safeToRetry(record, catalogue).text());
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

QString outcomeCellText(const TargetRecord &record, const FleetKind &kind)
{
    return JobText::outcome(record, kind);
}

QString meaningText(const TargetRecord &record, const FleetKind &kind,
                    const ErrorCatalogue &catalogue, const QDateTime &now)
{
    if (const QString late = JobText::overdue(record, now); !late.isEmpty())
        return late;
    if (const ErrorEntry *entry = entryOf(record, catalogue)) {
        const QString &meaning = entry->meaning(currentLanguage());
        if (!meaning.isEmpty())
            return meaning;
    }
    if (record.error && (record.outcome != Outcome::Failed || record.error->code.isEmpty()))
        return errorSummary(*record.error);
    if (record.outcome == Outcome::Unknown)
        return outcomeMeaning(record.outcome);
    return JobText::statusAfter(record, kind);
}

QString insistedText() { return JobText::insisted(); }

QString joinedSentences(const QString &first, const QString &second)
{
    return JobText::joined(first, second);
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
                   const ErrorCatalogue &catalogue, const QDateTime &now)
{
    return JobText::facts(record, kind, catalogue, now).join(u'\n');
}

QString phaseText(const RunState &state, const RunRecord &run, const WaveProgress &waves,
                  const QDateTime &now)
{
    return JobText::phase(state, run, waves, now);
}

} // namespace muster
