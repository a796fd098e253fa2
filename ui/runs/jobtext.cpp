// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtext.h"

#include "app/core/visibletext.h"
#include "app/fleet/sendingtime.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/owncodes.h"
#include "ui/words/saferetry.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace muster {

namespace {

class JobText
{
    Q_DECLARE_TR_FUNCTIONS(JobText)

public:
    static QString group(JobGroup group);
    static QString insisted();
    static QString sequel();
    static QString phase(const RunState &state, const RunRecord &run, const RunDigest &digest,
                         const WaveProgress &waves, const QDateTime &now);
    static QString soaking(const RunState &state, const WaveProgress &waves, const QDateTime &now);
    static QString sending(const RunDigest &digest, const WaveProgress &waves,
                           const QDateTime &now);
    static QString stopped(const RunState &state);
    static QString watching(const RunState &state, const RunDigest &digest, const QString &reason,
                            const QDateTime &now);
    static QString ended(const RunRecord &run, const RunDigest &digest, const QString &reason,
                         const QDateTime &now);
    static QString closed(const RunDigest &digest);
    static QString wave(const WaveProgress &waves);
    static QString cloudClockNote(const TargetRecord &record);
    static QStringList times(const TargetRecord &record);
    static QStringList facts(const TargetRecord &record, const FleetKind &kind,
                             const ErrorCatalogue &catalogue, const Present &now);
    static QStringList brief(const TargetRecord &record, const FleetKind &kind);
    static QString fact(const QString &label, const QString &value);
};

//! What cut the rest off, as a sentence. The stop rule, and the program's end, are the notice's to
//! tell, with their numbers. The errors of targets do not tell it: a call that could not leave has
//! one, too, and stops nothing.
QString whyStopped(const RunState &state)
{
    const std::optional<Error> &why = state.stopReason;
    return !why || why->code == OwnError::StopRule || why->code == OwnError::ProgramEnded
        ? QString()
        : errorSummary(*why);
}

QString JobText::group(JobGroup group)
{
    switch (group) {
    case JobGroup::All:
        return tr("All");
    case JobGroup::Failed:
        return outcomeWord(Outcome::Failed);
    case JobGroup::Rejected:
        return outcomeWord(Outcome::Rejected);
    case JobGroup::Unknown:
        return outcomeWord(Outcome::Unknown);
    case JobGroup::Open:
        //: a filter: targets that were sent and have no end yet
        return tr("Open");
    case JobGroup::Waiting:
        return outcomeWord(Outcome::Planned);
    case JobGroup::NotSent:
        return outcomeWord(Outcome::NotSent);
    case JobGroup::Succeeded:
        return outcomeWord(Outcome::Succeeded);
    }
    return {};
}

QString JobText::insisted()
{
    return tr("It had been sent a short while before, or was still under way; the operator "
              "confirmed it anyway.");
}

QString JobText::wave(const WaveProgress &waves)
{
    if (waves.waves < 2 || waves.wave == 0)
        return {};
    return tr("Wave %1 of %2.").arg(countText(waves.wave), countText(waves.waves));
}

QString JobText::soaking(const RunState &state, const WaveProgress &waves, const QDateTime &now)
{
    if (state.until.isValid()) {
        //: %1 a time, %2 how long until then, as in "00:42"
        return tr("The next wave starts at %1, in %2.")
            .arg(localTimeText(state.until, now), durationText(state.left));
    }
    if (waves.open == 0 || !waves.deadline.isValid())
        return tr("The next wave waits for the jobs of this one.");
    return tr("The next wave waits for %n open job(s) of this one, until %1 at the latest.",
              nullptr, waves.open)
        .arg(localTimeText(waves.deadline, now));
}

// How long it takes is told for the last wave alone: when the jobs of the others end nobody knows.
QString JobText::sending(const RunDigest &digest, const WaveProgress &waves, const QDateTime &now)
{
    const std::optional<double> rate = digest.rate(now);
    if (!rate || *rate <= 0)
        return tr("Sending.");
    const QString speed = QLocale().toString(*rate, 'f', 1);
    const int left = digest.totals()[Outcome::Planned];
    if (left == 0 || waves.wave != waves.waves)
        //: %1 a number like 3.1
        return tr("Sending: %1 targets a second.").arg(speed);
    //: %1 a number like 3.1, %2 a time like "01:40"
    return tr("Sending: %1 targets a second, about %2 left until all is sent.")
        .arg(speed, durationText(std::chrono::milliseconds(qRound64(left / *rate * 1000))));
}

// What is on its way keeps it from having ended.
QString JobText::stopped(const RunState &state)
{
    const QString why = whyStopped(state);
    return joinedSentences(why.isEmpty() ? tr("Sending was stopped.")
                                         : tr("Sending was stopped: %1").arg(why),
                           tr("A request that had not left by then is held back; for one that had "
                              "left, Muster waits for the answer."));
}

QString JobText::watching(const RunState &state, const RunDigest &digest, const QString &reason,
                          const QDateTime &now)
{
    const QString until = localTimeText(state.until, now);
    // Without a next look nobody asks the cloud any more, until a person has acted.
    if (!reason.isEmpty() && until.isEmpty())
        return joinedSentences(tr("The jobs are not being followed for now."), reason);
    if (!reason.isEmpty())
        return joinedSentences(tr("The last look at the jobs failed; next look at %1.").arg(until),
                               reason);
    const int notSent = digest.totals()[Outcome::NotSent];
    if (notSent == 0)
        return tr("All has been sent; the jobs are being followed.");
    if (digest.isStoppedByHand())
        return tr("Sending was stopped; %n target(s) were not sent. Accepted jobs are still being "
                  "followed.",
                  nullptr, notSent);
    const QString why = whyStopped(state);
    return joinedSentences(why.isEmpty() ? QString() : tr("Sending was stopped: %1").arg(why),
                           tr("%n target(s) were not sent. Accepted jobs are still being followed.",
                              nullptr, notSent));
}

QString JobText::ended(const RunRecord &run, const RunDigest &digest, const QString &reason,
                       const QDateTime &now)
{
    const QString end = localTimeText(run.endedAt, now);
    if (!reason.isEmpty())
        return tr("Ended at %1. Sending was stopped: %2").arg(end, reason);
    if (digest.isStoppedByHand())
        return tr("Ended at %1. Sending was stopped by the operator.").arg(end);
    return tr("Ended at %1.").arg(end);
}

QString JobText::sequel()
{
    return tr("What was stopped is enabled in a second run, which follows by itself unless you "
              "stop sending.");
}

QString JobText::phase(const RunState &state, const RunRecord &run, const RunDigest &digest,
                       const WaveProgress &waves, const QDateTime &now)
{
    const QString reason = state.error ? errorSummary(*state.error) : QString();
    const QString until = localTimeText(state.until, now);
    if (!state.isOpen && state.phase != RunPhase::Ended)
        return joinedSentences(wave(waves), closed(digest));
    switch (state.phase) {
    case RunPhase::Sending:
        if (state.isStopped)
            return joinedSentences(wave(waves), stopped(state));
        return joinedSentences(wave(waves), sending(digest, waves, now));
    case RunPhase::Waiting:
        if (until.isEmpty())
            return joinedSentences(QStringList { wave(waves), tr("Waiting."), reason });
        return joinedSentences(
            QStringList { wave(waves), tr("Waiting until %1.").arg(until), reason });
    case RunPhase::Soaking:
        return joinedSentences(wave(waves), soaking(state, waves, now));
    case RunPhase::Paused:
        return joinedSentences(
            QStringList { wave(waves), state.error && isOurs(*state.error) ? reason : QString(),
                          tr("Paused: no new request goes out until you continue; what the cloud "
                             "has accepted goes on.") });
    case RunPhase::Watching:
        return joinedSentences(wave(waves), watching(state, digest, reason, now));
    case RunPhase::Ended:
        return ended(run, digest, reason, now);
    }
    return {};
}

// Nothing reads or writes such a run any more: the record is as it was then.
QString JobText::closed(const RunDigest &digest)
{
    const OutcomeTotals &totals = digest.totals();
    const int open = totals.total() - totals.finished();
    return joinedSentences(tr("Its connection is closed: nothing of this run is sent or followed."),
                           open > 0 ? tr("%n target(s) were open then.", nullptr, open)
                                    : QString());
}

QString JobText::fact(const QString &label, const QString &value)
{
    //: a label and its value, as in "Job ID: 1564"
    return value.isEmpty() ? QString() : tr("%1: %2").arg(label, visibleText(value));
}

// Said only as far as the two times prove it.
QString JobText::cloudClockNote(const TargetRecord &record)
{
    const std::chrono::seconds offset = cloudClockOffset(record);
    if (offset.count() == 0)
        return {};
    const QString by = durationText(std::chrono::abs(offset));
    return offset.count() > 0
        ? tr("The cloud's clock is at least %1 ahead of this computer's.").arg(by)
        : tr("The cloud's clock is at least %1 behind this computer's.").arg(by);
}

QStringList JobText::times(const TargetRecord &record)
{
    const auto both = [](const QDateTime &time) {
        //: a time: %1 local, %2 the same in UTC
        return time.isValid() ? tr("%1 (%2)").arg(localDateTimeText(time), utcDateTimeText(time))
                              : QString();
    };
    return { fact(tr("Sent"), both(timeOfSending(record))),
             fact(tr("Answered"), both(record.answeredAt)),
             fact(tr("Ended"), both(record.endedAt)),
             fact(tr("Ended, by the cloud's clock"), both(record.cloudEndedAt)),
             cloudClockNote(record),
             fact(tr("Took"), record.took.count() < 0 ? QString() : durationText(record.took)) };
}

QStringList JobText::facts(const TargetRecord &record, const FleetKind &kind,
                           const ErrorCatalogue &catalogue, const Present &now)
{
    const Error error = record.error.value_or(Error {});
    const TargetStory story = targetStory(record, kind, catalogue, now);
    const QString name = targetName(record.target);
    const bool isOpenEnd = isFinal(record.outcome) && record.outcome != Outcome::Succeeded;
    // First what it is looked up by elsewhere, and copied for: it is in sight in a low panel too.
    QStringList lines { name,
                        fact(tr("Outcome"), story.outcome),
                        fact(tr("Job ID"), record.jobId.value),
                        fact(tr("Request ID"), requestIdOf(record)),
                        isOpenEnd ? kind.unfinished.text() : QString(),
                        whatBecamePhrase(record, catalogue).text() };
    if (!lines.contains(story.meaning))
        lines += fact(tr("What it means"), story.meaning);
    lines += fact(tr("What to do next"), story.advice);
    lines += fact(tr("Safe to retry"), story.retry);
    lines += fact(tr("Error code"), vendorCode(error));
    lines += fact(tr("The cloud's message"), error.message);
    lines += fact(tr("HTTP status"),
                  error.httpStatus > 0 ? QString::number(error.httpStatus) : QString());
    lines += fact(tr("ID"), record.target.id.value);
    lines += times(record);
    lines += fact(tr("Evidence"), technicalDetail(error).replace(u'\n', QStringLiteral("; ")));
    lines.removeAll(QString());
    return lines;
}

QStringList JobText::brief(const TargetRecord &record, const FleetKind &kind)
{
    QStringList lines { visibleText(targetName(record.target)),
                        fact(tr("Outcome"), outcomeStory(record, kind)),
                        fact(tr("ID"), record.target.id.value),
                        fact(tr("Job ID"), record.jobId.value) };
    lines += times(record);
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString groupWord(JobGroup group) { return JobText::group(group); }

QString insistedText() { return JobText::insisted(); }

QString detailText(const TargetRecord &record, const FleetKind &kind,
                   const ErrorCatalogue &catalogue, const Present &now)
{
    return JobText::facts(record, kind, catalogue, now).join(u'\n');
}

QString briefText(const TargetRecord &record, const FleetKind &kind)
{
    return JobText::brief(record, kind).join(u'\n');
}

QString phaseText(const RunState &state, const RunRecord &run, const RunDigest &digest,
                  const WaveProgress &waves, const QDateTime &now)
{
    const QString phase = JobText::phase(state, run, digest, waves, now);
    return state.hasSequel ? joinedSentences(phase, JobText::sequel()) : phase;
}

} // namespace muster
