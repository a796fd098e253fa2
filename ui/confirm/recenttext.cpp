// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/recenttext.h"

#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster {

namespace {

class RecentText
{
    Q_DECLARE_TR_FUNCTIONS(RecentText)

public:
    static QString ago(const QDateTime &time, const QDateTime &now);
    static QString event(const RecentRestart &recent, const FleetKind &kind, const QDateTime &now);
    static QString state(const RecentRestart &recent);
    static QString since(const LaterTarget &later, const QDateTime &now);
};

//! The whole id is in the jobs panel; here it must only be recognised.
QString shortId(const QString &id)
{
    constexpr qsizetype longest = 12;
    return id.size() <= longest ? id : QString(id.first(4) + QChar(0x2026) + id.last(4));
}

QString RecentText::ago(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = time.secsTo(now);
    // The clock was ahead then, or is behind now: how long ago it was cannot be told.
    if (seconds < -60) {
        //: %1 a time; used in "Sent %1" and "Restarted %1"
        return tr("at %1, ahead of this computer's clock").arg(localTimeText(time, now));
    }
    const auto minutes = static_cast<int>(std::max<qint64>(0, seconds) / 60);
    if (minutes == 0)
        return tr("less than a minute ago");
    if (minutes < 120)
        return tr("%n min ago", nullptr, minutes);
    return tr("%n h ago", nullptr, minutes / 60);
}

QString RecentText::event(const RecentRestart &recent, const FleetKind &kind, const QDateTime &now)
{
    if (!recent.sentAt.isValid())
        return tr("About to be sent");
    const QString when = ago(recent.sentAt, now);
    // The kind's own word says that it was done: only what the cloud called a success was.
    if (recent.outcome == Outcome::Succeeded && !kind.recently.isEmpty())
        return kind.recently.text().arg(when);
    // An answer that leaves the end open is one all the same.
    const bool hasNoEnd = recent.outcome == Outcome::Unknown || recent.outcome == Outcome::Sending;
    if (hasNoEnd && !recent.wasAnswered)
        //: %1 is "4 min ago"
        return tr("Sent %1, not answered").arg(when);
    //: %1 is "4 min ago"
    return tr("Sent %1").arg(when);
}

QString RecentText::state(const RecentRestart &recent)
{
    const QString word = outcomeWord(recent.outcome);
    if (recent.jobId.isEmpty())
        return tr("run #%1: %2").arg(recent.runNumber).arg(word);
    return tr("job %1: %2").arg(shortId(recent.jobId.value), word);
}

QString RecentText::since(const LaterTarget &later, const QDateTime &now)
{
    const QString word = outcomeStory(later);
    const QDateTime &when = later.endedAt.isValid() ? later.endedAt : later.sentAt;
    if (!when.isValid()) {
        //: %1 the number of a run, %2 the outcome of the target in it, as "Succeeded"
        return tr("Since then: run #%1, %2").arg(later.runNumber).arg(word);
    }
    //: %1 the number of a run, %2 the outcome of the target in it, %3 a time
    return tr("Since then: run #%1, %2 %3")
        .arg(QString::number(later.runNumber), word, localTimeText(when, now));
}

} // namespace

QString recentText(const RecentRestart &recent, const FleetKind &kind, const QDateTime &now)
{
    //: %1 is "Sent 4 min ago", %2 is "job 1564: Running"
    return RecentText::tr("%1 (%2)").arg(RecentText::event(recent, kind, now),
                                         RecentText::state(recent));
}

QString sinceText(const LaterTarget &later, const QDateTime &now)
{
    return RecentText::since(later, now);
}

} // namespace muster
