// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtext.h"

#include "ui/common/errortext.h"
#include "ui/common/formatters.h"
#include "ui/common/language.h"
#include "ui/common/outcometext.h"
#include "ui/common/saferetry.h"
#include "ui/common/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

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
    static QString phase(const RunState &state, const RunRecord &run, const WaveProgress &waves,
                         const QDateTime &now);
    static QString soaking(const RunState &state, const WaveProgress &waves, const QDateTime &now);
    static QString watching(const RunState &state, const RunRecord &run, const QString &reason);
    static QString ended(const RunRecord &run, const QString &reason);
    static QString wave(const WaveProgress &waves);
    static QStringList times(const TargetRecord &record);
    static QStringList facts(const TargetRecord &record, const FleetKind &kind,
                             const ErrorCatalogue &catalogue, const QDateTime &now);
    static QString fact(const QString &label, const QString &value);
};

//! What a rule, the cloud or the program's end left unsent has a code; a person's stop has none.
bool isStoppedByHand(const RunRecord &run)
{
    return std::any_of(run.targets.cbegin(), run.targets.cend(), [](const TargetRecord &target) {
        const bool isNobodys = !target.error
            || (target.error->kind == ErrorKind::Cancelled && target.error->code.isEmpty());
        return target.outcome == Outcome::NotSent && isNobodys;
    });
}

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

QString JobText::watching(const RunState &state, const RunRecord &run, const QString &reason)
{
    const QString until = localTimeText(state.until);
    if (!reason.isEmpty() && until.isEmpty())
        return joinedSentences(tr("The jobs are being followed."), reason);
    if (!reason.isEmpty())
        return joinedSentences(tr("The jobs are being followed; next look at %1.").arg(until),
                               reason);
    const int notSent = totalsOf(run)[Outcome::NotSent];
    if (notSent == 0)
        return tr("All has been sent; the jobs are being followed.");
    if (isStoppedByHand(run))
        return tr("Sending was stopped; %n target(s) were not sent. Accepted jobs are still being "
                  "followed.",
                  nullptr, notSent);
    return tr("%n target(s) were not sent. Accepted jobs are still being followed.", nullptr,
              notSent);
}

QString JobText::ended(const RunRecord &run, const QString &reason)
{
    const QString end = localTimeText(run.endedAt);
    if (!reason.isEmpty())
        return tr("Ended at %1. Sending was stopped: %2").arg(end, reason);
    if (isStoppedByHand(run))
        return tr("Ended at %1. Sending was stopped by the operator.").arg(end);
    return tr("Ended at %1.").arg(end);
}

QString JobText::phase(const RunState &state, const RunRecord &run, const WaveProgress &waves,
                       const QDateTime &now)
{
    const QString reason = state.error ? errorSummary(*state.error) : QString();
    const QString until = localTimeText(state.until);
    switch (state.phase) {
    case RunPhase::Sending:
        return joinedSentences(wave(waves), tr("Sending."));
    case RunPhase::Waiting:
        if (until.isEmpty())
            return joinedSentences(QStringList { wave(waves), tr("Waiting."), reason });
        return joinedSentences(
            QStringList { wave(waves), tr("Waiting until %1.").arg(until), reason });
    case RunPhase::Soaking:
        return joinedSentences(wave(waves), soaking(state, waves, now));
    case RunPhase::Paused:
        return joinedSentences(QStringList {
            wave(waves), state.error && state.error->code == computerSlept ? reason : QString(),
            tr("Paused: no new call goes out until you continue; accepted jobs are still being "
               "followed.") });
    case RunPhase::Watching:
        return joinedSentences(wave(waves), watching(state, run, reason));
    case RunPhase::Ended:
        return ended(run, reason);
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
                        whatBecamePhrase(record, catalogue).text(),
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
