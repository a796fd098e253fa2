// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/noticewords.h"

#include "app/core/visibletext.h"
#include "ui/runs/runnotice.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype mostLines = 4; // of several runs
constexpr qsizetype longestLine = 200;

class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)

public:
    static QString action();
    static QString title(const RunNews &news, const RunRecord &run);
    static QString body(const RunNews &news, const RunRecord &run);
    static QString ended(const RunNews &news);
    static QString reason(const RunNews &news);
    static QString severalTitle(const QList<NewsOfRun> &several);
    static QString line(const NewsOfRun &one);
    static QString more(qsizetype count);
};

QString NoticeWords::action() { return tr("Show the run"); }

QString NoticeWords::title(const RunNews &news, const RunRecord &run)
{
    switch (news.kind) {
    case RunNews::Kind::Ended:
        //: %1 the number of a run, here and below
        return tr("Run #%1 has ended").arg(run.number);
    case RunNews::Kind::Stopped:
        return tr("Run #%1: sending was stopped").arg(run.number);
    case RunNews::Kind::NotFollowed:
        return tr("Run #%1: its jobs are not being followed").arg(run.number);
    case RunNews::Kind::Held:
        return tr("Run #%1 is paused").arg(run.number);
    case RunNews::Kind::KeysEnded:
        return tr("Run #%1 may need new keys").arg(run.number);
    case RunNews::Kind::Unsure:
        return tr("Run #%1: an outcome is unknown").arg(run.number);
    }
    return {};
}

QString NoticeWords::reason(const RunNews &news)
{
    return news.reason ? boundedText(visibleLines(errorSummary(*news.reason)), longestLine)
                       : QString();
}

QString NoticeWords::ended(const RunNews &news)
{
    const QString totals = totalsSentence(news.totals);
    if (!news.reason)
        return totals;
    if (news.reason->code == OwnError::StopRule)
        return joinedSentences(totals, tr("The stop rule was reached."));
    return joinedSentences(totals, tr("Sending was stopped: %1").arg(reason(news)));
}

QString NoticeWords::body(const RunNews &news, const RunRecord &run)
{
    RunNotice notice;
    notice.totals = news.totals;
    switch (news.kind) {
    case RunNews::Kind::Ended:
        return ended(news);
    case RunNews::Kind::Stopped:
        if (news.reason && news.reason->code == OwnError::StopRule) {
            notice.kind = RunNotice::Kind::StoppedByRule;
            return noticeText(notice, run);
        }
        return joinedSentences(QStringList { reason(news), totalsSentence(news.totals),
                                             news.reason ? errorAdvice(*news.reason) : QString() });
    case RunNews::Kind::NotFollowed:
    case RunNews::Kind::Held:
        return joinedSentences(reason(news), news.reason ? errorAdvice(*news.reason) : QString());
    case RunNews::Kind::KeysEnded:
        //: %1 is a time
        return tr("By the time that was entered, the keys of its connection ended at %1. The cloud "
                  "will probably refuse what is sent now.")
            .arg(localDateTimeText(news.keysEndAt));
    case RunNews::Kind::Unsure:
        notice.kind = RunNotice::Kind::Unsure;
        notice.totals = {};
        notice.totals[Outcome::Unknown] = news.totals[Outcome::Unknown];
        return noticeText(notice, run);
    }
    return {};
}

QString NoticeWords::severalTitle(const QList<NewsOfRun> &several)
{
    const bool areAllEnded = std::ranges::all_of(
        several, [](const NewsOfRun &one) { return one.news.kind == RunNews::Kind::Ended; });
    const auto count = static_cast<int>(several.size());
    return areAllEnded ? tr("%n run(s) have ended", nullptr, count)
                       : tr("News of %n run(s)", nullptr, count);
}

QString NoticeWords::line(const NewsOfRun &one)
{
    const QString name = title(one.news, *one.run);
    if (one.news.kind != RunNews::Kind::Ended)
        return name;
    //: a line on one run: %1 "Run #41 has ended", %2 "Of 11: 6 succeeded, 1 failed."
    return tr("%1. %2").arg(name, totalsSentence(one.news.totals));
}

QString NoticeWords::more(qsizetype count)
{
    //: runs, below a list of some
    return tr("And %n more.", nullptr, static_cast<int>(count));
}

Notification made(const RunId &run, const QString &title, const QString &body, bool isUrgent)
{
    return { run, title, body, NoticeWords::action(),
             isUrgent ? Notification::Urgency::Critical : Notification::Urgency::Normal };
}

} // namespace

Notification noticeOf(const RunNews &news, const RunRecord &run)
{
    const QString name = boundedText(connectionName(run.connection), longestLine);
    return made(run.id, NoticeWords::title(news, run), name + u'\n' + NoticeWords::body(news, run),
                isUrgent(news));
}

Notification noticeOf(const QList<NewsOfRun> &several)
{
    // What must be seen stands first, also where not all have a line.
    QList<NewsOfRun> sorted = several;
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const NewsOfRun &one) { return isUrgent(one.news); });
    QStringList lines;
    for (const NewsOfRun &one : sorted.first(std::min(sorted.size(), mostLines)))
        lines += NoticeWords::line(one);
    if (sorted.size() > mostLines)
        lines += NoticeWords::more(sorted.size() - mostLines);
    const NewsOfRun &first = sorted.constFirst();
    return made(first.run->id, NoticeWords::severalTitle(sorted), lines.join(u'\n'),
                isUrgent(first.news));
}

} // namespace muster
