// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/repeatoffer.h"

#include "ui/words/blockedtext.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster {

namespace {

constexpr Outcome offered[] { Outcome::Failed, Outcome::Rejected, Outcome::NotSent,
                              Outcome::Unknown };

class RepeatText
{
    Q_DECLARE_TR_FUNCTIONS(RepeatText)

public:
    static QString nothingLeft();
    static QString noneAt(Outcome outcome);
    static QString noneLeftAt(Outcome outcome);
    static QString takenOver();
    static QString otherTakenOver();
    static QString settled();
    static QString beingRead();
    static QString notRead(const Error &error);
    static QString refused(const RunRecord &run, const RepeatRefusal &refusal);
};

QString RepeatText::nothingLeft()
{
    return tr("No target of this run has failed, was rejected, was not sent or is unknown.");
}

QString RepeatText::noneAt(Outcome outcome)
{
    //: %1 is "Failed" or "Not sent"
    return tr("No target of this run is “%1”.").arg(outcomeWord(outcome));
}

QString RepeatText::noneLeftAt(Outcome outcome)
{
    return outcome == Outcome::Unknown
        ? tr("Each of them was sent by a later run, or settled by hand.")
        : tr("Later runs have taken these targets over.");
}

QString RepeatText::takenOver()
{
    return tr("Nothing of it is left to be sent again: later runs have taken it over.");
}

// Those whose end is not known are left.
QString RepeatText::otherTakenOver()
{
    return tr("Its failed, rejected and unsent targets were taken over by later runs.");
}

QString RepeatText::settled()
{
    return tr("Nothing of it is left to be sent again: what later runs have not taken over was "
              "settled by hand.");
}

QString RepeatText::beingRead()
{
    return tr("What later runs did with its targets is being read.");
}

QString RepeatText::notRead(const Error &error)
{
    return joinedSentences(tr("What later runs did with its targets could not be read, so nothing "
                              "of it is offered again."),
                           errorText(error));
}

QString RepeatText::refused(const RunRecord &run, const RepeatRefusal &refusal)
{
    using enum RepeatRefusal::By;
    const QString name = connectionName(run.connection);
    switch (refusal.by) {
    case DemoGone:
        return tr("It was sent to a demo cloud that is not open any more.");
    case ToBeOpened:
        return tr("To send a part of it again, open the connection “%1” first.").arg(name);
    case NoConnection:
        return tr("No connection uses the account that it was sent to. To send a part of it again, "
                  "add one for the account and endpoint of “%1”.")
            .arg(name);
    case AnotherCloud:
        return tr("It was sent to another cloud than this connection uses now.");
    case AnotherAccount:
        return tr("The connection “%1” now uses another account, project or endpoint than the run "
                  "was sent to.")
            .arg(name);
    case NoSuchKind:
        return tr("The connection no longer has resources of this kind.");
    case NotFollowed:
        return tr("The run has not ended, and this connection does not follow it.");
    case NotKept:
        return tr("The run is no longer in the history.");
    case NothingLeft:
        return tr("Nothing of run #%1 is left to be sent again: later runs have taken it over, "
                  "or it was settled by hand.")
            .arg(run.number);
    case RepeatRefusal::By::Blocked:
        return blockedText(refusal.blocked);
    case Unread:
        break;
    }
    return errorText(refusal.error.value_or(Error {}));
}

int sumOf(const OutcomeTotals &totals)
{
    int sum = 0;
    for (const Outcome outcome : offered)
        sum += totals[outcome];
    return sum;
}

bool hasSettled(const RunRecord &run)
{
    return std::ranges::any_of(run.targets, [](const TargetRecord &target) {
        return target.outcome == Outcome::Unknown && target.settled;
    });
}

} // namespace

QString RepeatOffer::whyNone(Outcome outcome) const
{
    if (count(outcome) > 0)
        return {};
    if (all[outcome] == 0)
        return RepeatText::noneAt(outcome);
    // As long as it is not known what is left, that is the reason.
    if (left[outcome] == 0 && left != OutcomeTotals())
        return RepeatText::noneLeftAt(outcome);
    return whyNot;
}

QString RepeatOffer::whyNone(std::initializer_list<Outcome> outcomes) const
{
    if (!whyNot.isEmpty())
        return whyNot;
    QString reason;
    for (const Outcome outcome : outcomes) {
        if (left[outcome] > 0)
            return {};
        if (all[outcome] > 0)
            reason = RepeatText::otherTakenOver();
    }
    return reason;
}

RepeatOffer repeatOffer(const RunRecord &run, const OutcomeTotals &totals, const LaterRuns &later,
                        const WhyNotRepeat &whyNot)
{
    RepeatOffer offer;
    offer.all = totals;
    if (sumOf(totals) == 0) {
        offer.whyNot = RepeatText::nothingLeft();
    } else if (later.isKnown(run.id)) {
        offer.left = later.repeatable(run);
        if (sumOf(offer.left) == 0)
            offer.whyNot = hasSettled(run) ? RepeatText::settled() : RepeatText::takenOver();
        else if (whyNot)
            offer.whyNot = whyNot(run);
    } else if (const std::optional<Error> error = later.error(run.id)) {
        offer.whyNot = RepeatText::notRead(*error);
    } else {
        offer.whyNot = RepeatText::beingRead();
    }
    return offer;
}

QString repeatText(const RunRecord &run, const std::optional<RepeatRefusal> &refusal)
{
    return refusal ? RepeatText::refused(run, *refusal) : QString();
}

} // namespace muster
