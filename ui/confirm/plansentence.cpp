// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/plansentence.h"

#include "ui/words/formatters.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class PlanSentence
{
    Q_DECLARE_TR_FUNCTIONS(PlanSentence)

public:
    static QString waves(const WavePlan &plan, qsizetype targets);
    static QString wait(const WavePlan &plan);
    static QString stop(const StopRule &rule, qsizetype targets);
    static QString canary(qsizetype size);
    static QString pace(qsizetype calls, std::chrono::milliseconds interval);

private:
    static QString targetCount(qsizetype n) { return tr("%n target(s)", nullptr, int(n)); }
    static QString duration(std::chrono::seconds time);
    static QString sizeList(const QList<qsizetype> &sizes);
};

QString number(double value)
{
    const QString text = QLocale().toString(value, 'f', 1);
    return text.endsWith(u'0') ? text.chopped(2) : text;
}

//! Growing waves may be many: the first few and the last say enough.
QString PlanSentence::sizeList(const QList<qsizetype> &sizes)
{
    constexpr qsizetype shown = 5;
    QStringList numbers;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        if (i < shown || i == sizes.size() - 1)
            numbers += countText(sizes.at(i));
        else if (i == shown)
            numbers += u"\u2026"_s;
    }
    const QString last = numbers.takeLast();
    if (numbers.isEmpty())
        return last;
    // Not QLocale's list: it knows of no blanks beside Chinese, and a measure word follows.
    //: two numbers
    const QString two = tr("%1 and %2");
    //: %1 is "5, 10", %2 is "20"
    const QString more = tr("%1, and %2");
    return (numbers.size() == 1 ? two : more).arg(numbers.join(tr(", ", "numbers")), last);
}

QString PlanSentence::duration(std::chrono::seconds time)
{
    const auto seconds = static_cast<int>(time.count());
    return seconds >= 120 && seconds % 60 == 0 ? tr("%n min", nullptr, seconds / 60)
                                               : tr("%n s", nullptr, seconds);
}

QString PlanSentence::waves(const WavePlan &plan, qsizetype targets)
{
    const QList<qsizetype> sizes = waveSizes(plan, targets);
    const QString first = targetCount(sizes.first());
    if (sizes.size() == 1) {
        //: %1 is "11 targets"
        return targets == 1 ? tr("One target, in one request.") : tr("%1, in one wave.").arg(first);
    }
    const QList<qsizetype> rest = sizes.mid(1);
    const QString waveCount = tr("%n wave(s)", nullptr, int(sizes.size()));
    if (rest.size() == 1) {
        //: %1 is "1 target", %2 a number
        return tr("First %1, then the other %2.").arg(first, countText(rest.first()));
    }
    const bool isFixed = std::all_of(rest.cbegin(), rest.cend() - 1,
                                     [&rest](qsizetype size) { return size == rest.first(); })
        && rest.last() <= rest.first();
    if (isFixed && sizes.first() == rest.first()) {
        //: %1 is "5 targets", %2 is "3 waves"
        return tr("%1 at a time (%2).").arg(first, waveCount);
    }
    if (isFixed) {
        //: %1 is "1 target", %2 a number, %3 is "3 waves"
        return tr("First %1, then %2 at a time (%3).")
            .arg(first, countText(rest.first()), waveCount);
    }
    //: %1 is "1 target", %2 is "5, 10 and 20", %3 is "4 waves"
    return tr("First %1, then %2 (%3).").arg(first, sizeList(rest), waveCount);
}

QString PlanSentence::wait(const WavePlan &plan)
{
    const QString atMost = duration(plan.deadline);
    if (plan.soak.count() <= 0) {
        //: %1 is "30 min"
        return tr("Each wave waits for the one before to end (%1 at most).").arg(atMost);
    }
    //: %1 is "30 min", %2 is "60 s"
    return tr("Each wave waits for the one before to end (%1 at most), and %2 more.")
        .arg(atMost, duration(plan.soak));
}

QString PlanSentence::stop(const StopRule &rule, qsizetype targets)
{
    if (!rule.count && !rule.percent)
        return tr("Failures do not stop the sending.");
    if (!rule.percent) {
        return tr(
            "Sending stops at %n failed, rejected or unknown target(s); what was sent goes on.",
            nullptr, *rule.count);
    }
    const QString percent = countText(*rule.percent);
    if (rule.count) {
        //: %1 is a percentage
        return tr("Sending stops at %n failed, rejected or unknown target(s), or at %1% of them "
                  "all; what was sent goes on.",
                  nullptr, *rule.count)
            .arg(percent);
    }
    const StopRule share { {}, rule.percent };
    qsizetype least = std::max<qsizetype>(1, targets * *rule.percent / 100);
    while (!share.isReached(least, targets))
        ++least;
    //: %1 is a percentage of all targets, %n the number that this is
    return tr("Sending stops at %1% (%n target(s)) failed, rejected or unknown; what was sent goes "
              "on.",
              nullptr, int(least))
        .arg(percent);
}

QString PlanSentence::canary(qsizetype size)
{
    return size == 1 ? tr("Sending stops unless the canary succeeds.")
                     : tr("Sending stops unless all of the first wave succeed.");
}

QString PlanSentence::pace(qsizetype calls, std::chrono::milliseconds interval)
{
    const auto n = static_cast<int>(calls);
    const auto milliseconds = static_cast<double>(interval.count());
    if (interval < std::chrono::seconds(1)) {
        //: %1 is how many calls a second
        return tr("%n request(s), at most %1 a second.", nullptr, n)
            .arg(number(1000.0 / milliseconds));
    }
    //: %1 is a number of seconds
    return tr("%n request(s), at least %1 s apart.", nullptr, n).arg(number(milliseconds / 1000.0));
}

} // namespace

QString planSentence(const WavePlan &plan, const StopRule &rule, qsizetype targets)
{
    if (targets <= 0)
        return {};
    QString text = PlanSentence::waves(plan, targets);
    if (waveSizes(plan, targets).size() > 1)
        text = joinedSentences(text, PlanSentence::wait(plan));
    if (targets <= 1)
        return text;
    const qsizetype canary = rule.canary ? canarySize(plan, targets) : 0;
    if (canary > 0)
        text = joinedSentences(text, PlanSentence::canary(canary));
    const bool isSilent = canary > 0 && !rule.count && !rule.percent;
    return isSilent ? text : joinedSentences(text, PlanSentence::stop(rule, targets));
}

QString paceSentence(qsizetype calls, std::chrono::milliseconds interval)
{
    return calls < 2 || interval.count() <= 0 ? QString() : PlanSentence::pace(calls, interval);
}

SendingTime sendingTime(qsizetype calls, qsizetype waves, const WavePlan &plan,
                        std::chrono::milliseconds interval)
{
    SendingTime time;
    if (calls < 1)
        return time;
    const qsizetype pauses = std::max<qsizetype>(0, waves - 1);
    time.least = interval * (calls - 1) + plan.soak * pauses;
    time.most = time.least + plan.deadline * pauses;
    return time;
}

} // namespace muster
