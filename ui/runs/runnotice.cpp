// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/runnotice.h"

#include "app/restart/run.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

class RunNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(RunNoticeText)

public:
    static QString rule(const RunRecord &run, int bad);
    static QString stopped(const RunNotice &notice, const RunRecord &run);
    static QString unsure(int unknown);
    static QString programEnded(const RunNotice &notice);
    static QString ended(const RunNotice &notice, const RunRecord &run);
};

// It stays closed, once a person has closed it, until more of them are unknown.
RunNotice unsure(int unknown)
{
    RunNotice notice;
    notice.kind = RunNotice::Kind::Unsure;
    notice.totals[Outcome::Unknown] = unknown;
    return notice;
}

int badOf(const OutcomeTotals &totals)
{
    return totals[Outcome::Failed] + totals[Outcome::Rejected] + totals[Outcome::Unknown];
}

qsizetype sizeOfCanary(const RunRecord &run)
{
    return run.stopRule.canary ? canarySize(run.waves, run.targets.size()) : 0;
}

// Which of its rules stopped it. A canary that was late may have succeeded since.
bool isStoppedByCanary(const RunRecord &run, int bad)
{
    return sizeOfCanary(run) > 0 && !run.stopRule.isReached(bad, run.targets.size());
}

QString RunNoticeText::rule(const RunRecord &run, int bad)
{
    const StopRule &rule = run.stopRule;
    if (isStoppedByCanary(run, bad))
        return sizeOfCanary(run) > 1
            ? tr("The stop rule was reached: sending stops unless all of the first wave succeed.")
            : tr("The stop rule was reached: sending stops unless the canary succeeds.");
    if (rule.count && (bad >= *rule.count || !rule.percent))
        return tr("The stop rule was reached: sending stops when %n target(s) have failed, been "
                  "rejected or are unknown.",
                  nullptr, *rule.count);
    //: %1 a number, followed by a percent sign
    return tr("The stop rule was reached: sending stops when %1% of all targets have failed, been "
              "rejected or are unknown.")
        .arg(rule.percent.value_or(0));
}

QString RunNoticeText::stopped(const RunNotice &notice, const RunRecord &run)
{
    const OutcomeTotals &totals = notice.totals;
    const int bad = badOf(totals);
    const bool isLate = bad == 0 && isStoppedByCanary(run, bad);
    const QString late = sizeOfCanary(run) > 1 ? tr("Not all of the first wave succeeded in time.")
                                               : tr("The canary did not succeed in time.");
    const QString reached = joinedSentences(rule(run, bad), isLate ? late : QString());
    if (notice.ended)
        return joinedSentences(reached, ended(notice, run));
    QString numbers;
    if (!isLate) {
        //: %1 how many targets in all
        numbers = tr("Of %1 targets, %2 have: %3 failed, %4 rejected, %5 unknown.")
                      .arg(countText(totals.total()), countText(bad),
                           countText(totals[Outcome::Failed]), countText(totals[Outcome::Rejected]),
                           countText(totals[Outcome::Unknown]));
    }
    return joinedSentences(QStringList {
        reached, numbers, tr("%n target(s) were not sent.", nullptr, totals[Outcome::NotSent]),
        tr("What the cloud has accepted goes on.") });
}

QString RunNoticeText::unsure(int unknown)
{
    return tr("%n target(s) may have been carried out: the outcome is unknown.", nullptr, unknown);
}

QString RunNoticeText::programEnded(const RunNotice &notice)
{
    QStringList said { tr(
        "The program ended while this run was open; nothing more of it is sent by "
        "itself.") };
    if (const int unknown = notice.totals[Outcome::Unknown]; unknown > 0)
        said += unsure(unknown);
    said += totalsSentence(notice.totals);
    return joinedSentences(said);
}

QString RunNoticeText::ended(const RunNotice &notice, const RunRecord &run)
{
    //: %1 the number of a run, %2 "Of 11: 6 succeeded, 1 failed, 1 unknown, 3 not sent."
    return tr("Run #%1 has ended. %2").arg(run.number).arg(totalsSentence(notice.totals));
}

} // namespace

RunNotice runNotice(const RunRecord &run) { return runNotice(run, RunDigest(run)); }

RunNotice runNotice(const RunRecord &run, const RunDigest &digest)
{
    RunNotice notice;
    notice.totals = digest.totals();
    notice.ended = run.endedAt.isValid();
    const bool allGood = badOf(notice.totals) + notice.totals[Outcome::NotSent] == 0;
    if (digest.hasOwnCode(OwnError::ProgramEnded))
        notice.kind = RunNotice::Kind::ProgramEnded;
    else if (digest.hasOwnCode(OwnError::StopRule))
        notice.kind = RunNotice::Kind::StoppedByRule;
    else if (notice.ended && !allGood)
        notice.kind = RunNotice::Kind::Ended;
    else if (!notice.ended && notice.totals[Outcome::Unknown] > 0)
        notice = unsure(notice.totals[Outcome::Unknown]);
    return notice.kind == RunNotice::Kind::None ? RunNotice() : notice;
}

MessageBar::Kind noticeTone(const RunNotice &notice)
{
    const bool bad = notice.kind == RunNotice::Kind::StoppedByRule || badOf(notice.totals) > 0;
    return bad ? MessageBar::Kind::Error : MessageBar::Kind::Warning;
}

QString noticeText(const RunNotice &notice, const RunRecord &run)
{
    switch (notice.kind) {
    case RunNotice::Kind::None:
        return {};
    case RunNotice::Kind::StoppedByRule:
        return RunNoticeText::stopped(notice, run);
    case RunNotice::Kind::ProgramEnded:
        return RunNoticeText::programEnded(notice);
    case RunNotice::Kind::Unsure:
        return RunNoticeText::unsure(notice.totals[Outcome::Unknown]);
    case RunNotice::Kind::Ended:
        return RunNoticeText::ended(notice, run);
    }
    return {};
}

} // namespace muster
