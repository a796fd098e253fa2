// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/repeatoffer.h"

#include "ui/words/errortext.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster {

namespace {

constexpr Outcome offered[] { Outcome::Failed, Outcome::Rejected, Outcome::NotSent,
                              Outcome::Unknown };

class RepeatOfferText
{
    Q_DECLARE_TR_FUNCTIONS(RepeatOfferText)

public:
    static QString nothingLeft();
    static QString noneAt(Outcome outcome);
    static QString noneLeftAt(Outcome outcome);
    static QString takenOver();
    static QString otherTakenOver();
    static QString settled();
    static QString beingRead();
    static QString notRead(const Error &error);
};

QString RepeatOfferText::nothingLeft()
{
    return tr("No target of this run has failed, was rejected, was not sent or is unknown.");
}

QString RepeatOfferText::noneAt(Outcome outcome)
{
    //: %1 is "Failed" or "Not sent"
    return tr("No target of this run is “%1”.").arg(outcomeWord(outcome));
}

QString RepeatOfferText::noneLeftAt(Outcome outcome)
{
    return outcome == Outcome::Unknown
        ? tr("Each of them was sent by a later run, or settled by hand.")
        : tr("Later runs have taken these targets over.");
}

QString RepeatOfferText::takenOver()
{
    return tr("Nothing of it is left to be sent again: later runs have taken it over.");
}

// Those whose end is not known are left.
QString RepeatOfferText::otherTakenOver()
{
    return tr("What failed, was rejected or was not sent of it was taken over by later runs.");
}

QString RepeatOfferText::settled()
{
    return tr("Nothing of it is left to be sent again: what later runs have not taken over was "
              "settled by hand.");
}

QString RepeatOfferText::beingRead()
{
    return tr("What later runs did with its targets is being read.");
}

QString RepeatOfferText::notRead(const Error &error)
{
    return joinedSentences(tr("What later runs did with its targets could not be read, so nothing "
                              "of it is offered again."),
                           errorText(error));
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
        return RepeatOfferText::noneAt(outcome);
    // As long as it is not known what is left, that is the reason.
    if (left[outcome] == 0 && left != OutcomeTotals())
        return RepeatOfferText::noneLeftAt(outcome);
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
            reason = RepeatOfferText::otherTakenOver();
    }
    return reason;
}

RepeatOffer repeatOffer(const RunRecord &run, const OutcomeTotals &totals, const LaterRuns &later,
                        const WhyNotRepeat &whyNot)
{
    RepeatOffer offer;
    offer.all = totals;
    if (sumOf(totals) == 0) {
        offer.whyNot = RepeatOfferText::nothingLeft();
    } else if (later.isKnown(run.id)) {
        offer.left = later.repeatable(run);
        if (sumOf(offer.left) == 0)
            offer.whyNot
                = hasSettled(run) ? RepeatOfferText::settled() : RepeatOfferText::takenOver();
        else if (whyNot)
            offer.whyNot = whyNot(run);
    } else if (const std::optional<Error> error = later.error(run.id)) {
        offer.whyNot = RepeatOfferText::notRead(*error);
    } else {
        offer.whyNot = RepeatOfferText::beingRead();
    }
    return offer;
}

} // namespace muster
