// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/outcometext.h"

#include <QCoreApplication>
#include <QStringList>

namespace muster {

namespace {

class OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)

public:
    static QString part(Outcome outcome, int n);
    static QString parts(const OutcomeTotals &totals);
    static QString totals(const OutcomeTotals &totals);
};

QString OutcomeText::part(Outcome outcome, int n)
{
    switch (outcome) {
    case Outcome::Planned:
        return tr("%n waiting to be sent", nullptr, n);
    case Outcome::Sending:
        return tr("%n being sent", nullptr, n);
    case Outcome::Accepted:
        return tr("%n accepted", nullptr, n);
    case Outcome::Running:
        return tr("%n running", nullptr, n);
    case Outcome::Succeeded:
        return tr("%n succeeded", nullptr, n);
    case Outcome::Failed:
        return tr("%n failed", nullptr, n);
    case Outcome::Rejected:
        return tr("%n rejected", nullptr, n);
    case Outcome::Unknown:
        return tr("%n unknown", nullptr, n);
    case Outcome::NotSent:
        return tr("%n not sent", nullptr, n);
    }
    return {};
}

QString OutcomeText::parts(const OutcomeTotals &totals)
{
    static constexpr Outcome order[] = { Outcome::Succeeded, Outcome::Failed,  Outcome::Rejected,
                                         Outcome::Unknown,   Outcome::Running, Outcome::Accepted,
                                         Outcome::Sending,   Outcome::Planned, Outcome::NotSent };
    QStringList parts;
    for (const Outcome outcome : order) {
        if (totals[outcome] > 0)
            parts += part(outcome, totals[outcome]);
    }
    //: between the parts of "6 succeeded, 1 failed"
    return parts.join(tr(", "));
}

QString OutcomeText::totals(const OutcomeTotals &totals)
{
    const QString said = parts(totals);
    if (said.isEmpty())
        return {};
    //: %n is the number of all targets, %1 is made of parts like "6 succeeded"
    return tr("Of %n: %1.", nullptr, totals.total()).arg(said);
}

} // namespace

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return Tone::Waiting;
    case Outcome::Sending:
    case Outcome::Accepted:
    case Outcome::Running:
        return Tone::Busy;
    case Outcome::Succeeded:
        return Tone::Good;
    case Outcome::Failed:
        return Tone::Bad;
    case Outcome::Rejected:
        return Tone::Refused;
    case Outcome::Unknown:
        return Tone::Unsure;
    case Outcome::NotSent:
        return Tone::Off;
    }
    return Tone::Unsure;
}

Phrase outcomePhrase(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return MUSTER_PHRASE("Outcome", "Waiting");
    case Outcome::Sending:
        return MUSTER_PHRASE("Outcome", "Sending");
    case Outcome::Accepted:
        return MUSTER_PHRASE("Outcome", "Accepted");
    case Outcome::Running:
        return MUSTER_PHRASE("Outcome", "Running");
    case Outcome::Succeeded:
        return MUSTER_PHRASE("Outcome", "Succeeded");
    case Outcome::Failed:
        return MUSTER_PHRASE("Outcome", "Failed");
    case Outcome::Rejected:
        return MUSTER_PHRASE("Outcome", "Rejected");
    case Outcome::Unknown:
        return MUSTER_PHRASE("Outcome", "Unknown");
    case Outcome::NotSent:
        return MUSTER_PHRASE("Outcome", "Not sent");
    }
    return {};
}

QString outcomeWord(Outcome outcome) { return outcomePhrase(outcome).text(); }

Phrase outcomeMeaningPhrase(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return MUSTER_PHRASE("Outcome", "Nothing has been sent for it yet.");
    case Outcome::Sending:
        return MUSTER_PHRASE("Outcome", "Its request is on its way.");
    case Outcome::Accepted:
        return MUSTER_PHRASE("Outcome", "The cloud accepted it; that is not yet success.");
    case Outcome::Running:
        return MUSTER_PHRASE("Outcome", "The cloud's job was running when it was last looked at.");
    case Outcome::Succeeded:
        return MUSTER_PHRASE("Outcome", "The cloud says that it succeeded.");
    case Outcome::Failed:
        return MUSTER_PHRASE("Outcome", "The cloud accepted it, and its job failed.");
    case Outcome::Rejected:
        return MUSTER_PHRASE("Outcome",
                             "The cloud refused it: there is no job and nothing was done.");
    case Outcome::Unknown:
        return MUSTER_PHRASE(
            "Outcome",
            "It was sent, or may have been, and no answer says what became of it. It may have been "
            "carried out: check the present status before you restart again.");
    case Outcome::NotSent:
        return MUSTER_PHRASE("Outcome", "Nothing was sent for it.");
    }
    return {};
}

QString outcomeMeaning(Outcome outcome) { return outcomeMeaningPhrase(outcome).text(); }

QIcon outcomeIcon(Outcome outcome, const QPalette &palette)
{
    return toneIcon(outcomeTone(outcome), palette);
}

QString outcomeParts(const OutcomeTotals &totals) { return OutcomeText::parts(totals); }

QString totalsSentence(const OutcomeTotals &totals) { return OutcomeText::totals(totals); }

} // namespace muster
