// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/timelinetext.h"

#include "ui/words/eventreason.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

class TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)

public:
    static QString part(const QString &from, const QString &to, const OutcomeTotals &totals);
    static QString wave(const RunTimeline &timeline, const TimelineWave &wave);
    static QString hold(const RunTimeline &timeline, const TimelineHold &hold);
    static QString stop(const RunTimeline &timeline, const TimelineStop &stop);
    static QString moment(const RunTimeline &timeline, const TimelineMoment &moment);
    static QString waveLabel(const TimelineWave &wave);
    static QString holdLabel();
    static QString stopLabel(bool isByRule);
    static QString summary(const RunTimeline &timeline);

private:
    static QString heldFor(const QList<TimelineHold> &holds);
};

QString TimelineText::part(const QString &from, const QString &to, const OutcomeTotals &totals)
{
    //: %1 and %2 are times
    QStringList lines { tr("Sent from %1 to %2").arg(from, to) };
    for (const Outcome outcome : allOutcomes) {
        if (totals[outcome] > 0) {
            //: %1 is "Failed", %2 how many there are
            lines += tr("%1: %2").arg(outcomeWord(outcome), countText(totals[outcome]));
        }
    }
    return lines.join(u'\n');
}

QString TimelineText::wave(const RunTimeline &timeline, const TimelineWave &wave)
{
    QStringList lines { //: %1 is the number of a wave, %n how many targets it has
                        tr("Wave %1: %n target(s)", nullptr, static_cast<int>(wave.targets))
                            .arg(countText(wave.number)),
                        //: %1 is a time
                        tr("First sent at %1").arg(timeText(timeline, wave.begin))
    };
    if (wave.end != untoldTime) {
        //: %1 is a time
        lines += tr("Last end at %1").arg(timeText(timeline, wave.end));
    }
    return lines.join(u'\n');
}

QString TimelineText::hold(const RunTimeline &timeline, const TimelineHold &hold)
{
    const QString begin = timeText(timeline, hold.begin);
    QString text;
    if (hold.end == untoldTime) {
        //: %1 is a time
        text = tr("Paused at %1; nobody wrote down until when.").arg(begin);
    } else {
        const QString span = durationText(std::chrono::milliseconds(hold.end - hold.begin));
        text = hold.goesOn
            //: %1 is a time, %2 a duration such as 01:20
            ? tr("Paused since %1, for %2 by now.").arg(begin, span)
            //: %1 and %2 are times, %3 is a duration such as 01:20
            : tr("Paused from %1 to %2, for %3.").arg(begin, timeText(timeline, hold.end), span);
    }
    const QString why = eventReason(hold.why);
    return joinedSentences(text, why.isEmpty() ? tr("The operator did it.") : why);
}

QString TimelineText::stop(const RunTimeline &timeline, const TimelineStop &stop)
{
    //: %1 is a time
    const QString text = tr("Sending was stopped at %1.").arg(timeText(timeline, stop.at));
    const QString why = eventReason(stop.why);
    return joinedSentences(text, why.isEmpty() ? tr("The operator did it.") : why);
}

QString TimelineText::moment(const RunTimeline &timeline, const TimelineMoment &moment)
{
    const QString at = timeText(timeline, moment.at);
    return moment.what == RunEventKind::ClockSet
        //: %1 is a time
        ? tr("This computer's clock was set at %1: times before and after cannot be compared.")
              .arg(at)
        //: %1 is a time
        : tr("The operator ended the pause before the next wave at %1.").arg(at);
}

QString TimelineText::waveLabel(const TimelineWave &wave)
{
    //: %1 is the number of a wave
    return tr("Wave %1").arg(countText(wave.number));
}

QString TimelineText::holdLabel() { return tr("Paused", "in a picture"); }

QString TimelineText::stopLabel(bool isByRule)
{
    return isByRule ? tr("Stop rule", "in a picture") : tr("Stopped", "in a picture");
}

QString TimelineText::heldFor(const QList<TimelineHold> &holds)
{
    if (holds.isEmpty())
        return {};
    qint64 span = 0;
    for (const TimelineHold &hold : holds)
        span += hold.end == untoldTime ? 0 : hold.end - hold.begin;
    const auto count = static_cast<int>(holds.size());
    if (std::ranges::any_of(holds, [](const auto &hold) { return hold.end == untoldTime; }))
        return tr("It was paused %n time(s).", nullptr, count);
    //: %1 is a duration such as 01:20
    return tr("It was paused %n time(s), for %1 in all.", nullptr, count)
        .arg(durationText(std::chrono::milliseconds(span)));
}

QString TimelineText::summary(const RunTimeline &timeline)
{
    QStringList sentences { totalsSentence(timeline.totals()) };
    if (!timeline.isEmpty()) {
        //: %1 and %2 are times, %3 is a duration such as 03:12
        sentences
            += tr("From %1 to %2, %3 in all.")
                   .arg(timeText(timeline, timeline.begin()), timeText(timeline, timeline.end()),
                        durationText(std::chrono::milliseconds(timeline.end() - timeline.begin())));
    }
    if (timeline.waves().size() > 1)
        sentences += tr("%n wave(s) began.", nullptr, static_cast<int>(timeline.waves().size()));
    sentences += heldFor(timeline.holds());
    if (timeline.stop())
        sentences += stop(timeline, *timeline.stop());
    if (!timeline.knowsHolds())
        sentences += tr("Whether it was paused was not read.");
    const auto without = static_cast<int>(timeline.lanes().size() - timeline.bars());
    if (without > 0)
        sentences += tr("%n target(s) without a time of sending are not drawn.", nullptr, without);
    return joinedSentences(sentences);
}

} // namespace

QString timeText(const RunTimeline &timeline, qint64 time)
{
    return time == untoldTime
        ? QString()
        : localTimeText(QDateTime::fromMSecsSinceEpoch(time).toUTC(), timeline.now());
}

QString partText(const RunTimeline &timeline, const QList<TimelineBucket> &parts, qsizetype part)
{
    const double span = double(timeline.end() - timeline.begin()) / double(parts.size());
    const auto edge = [&](qsizetype at) {
        return timeText(timeline, timeline.begin() + qint64(span * double(at)));
    };
    return TimelineText::part(edge(part), edge(part + 1), parts.at(part).totals);
}

QString waveText(const RunTimeline &timeline, const TimelineWave &wave)
{
    return TimelineText::wave(timeline, wave);
}

QString holdText(const RunTimeline &timeline, const TimelineHold &hold)
{
    return TimelineText::hold(timeline, hold);
}

QString stopText(const RunTimeline &timeline, const TimelineStop &stop)
{
    return TimelineText::stop(timeline, stop);
}

QString momentText(const RunTimeline &timeline, const TimelineMoment &moment)
{
    return TimelineText::moment(timeline, moment);
}

QString waveLabel(const TimelineWave &wave) { return TimelineText::waveLabel(wave); }

QString holdLabel() { return TimelineText::holdLabel(); }

QString stopLabel(const TimelineStop &stop) { return TimelineText::stopLabel(stop.isByRule()); }

QString timelineSummary(const RunTimeline &timeline) { return TimelineText::summary(timeline); }

} // namespace muster
