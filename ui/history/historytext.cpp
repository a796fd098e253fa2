// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historytext.h"

#include "app/core/visibletext.h"
#include "ui/words/errortext.h"
#include "ui/words/eventreason.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)

public:
    static QString nobody();
    static QString open(const QString &totals);
    static QString sent(const TryRecord &attempt);
    static QString answered(const TryRecord &attempt);
    static QString verdict(const std::optional<OrUnknown<ActVerdict>> &verdict);
    static QString corrected(const EventDetail &detail);
    static QString happened(const RunEvent &event, const RunRecord &run, const FleetKind &kind);
    static QString moved(const EventDetail &detail);
    static QString unknown(const QString &word);
    static QString unknownKind();
    static QString ofTarget(const QString &name, const QString &what);
    static QString clockSet(const EventDetail &detail);
    static QString withDetail(const QString &what, const QString &detail);
};

QString HistoryText::nobody()
{
    //: shown where the operator's name is not known
    return tr("unknown");
}

QString HistoryText::unknown(const QString &word)
{
    return withDetail(tr("Something that this version of Muster does not know"), visibleText(word));
}

QString HistoryText::unknownKind()
{
    //: shown where the name of a kind of resources is not known
    return tr("Resources of a kind that this version of Muster does not know");
}

QString HistoryText::open(const QString &totals)
{
    //: %1 is a sentence with the counts so far
    return tr("Not ended. %1").arg(totals);
}

QString HistoryText::sent(const TryRecord &attempt)
{
    const int count = static_cast<int>(attempt.count);
    const QString call = QString::number(attempt.call + 1);
    const QString number = QString::number(attempt.number);
    // The time is that of the intent, which is written before the first byte leaves.
    if (attempt.verdict == ActVerdict::NotSent)
        return tr("Request %1, try %2: was to be sent for %n target(s).", nullptr, count)
            .arg(call, number);
    if (attempt.answeredAt.isValid() || attempt.verdict)
        return tr("Request %1, try %2: sent for %n target(s).", nullptr, count).arg(call, number);
    return tr("Request %1, try %2: sent for %n target(s). No answer was recorded.", nullptr, count)
        .arg(call, number);
}

QString HistoryText::verdict(const std::optional<OrUnknown<ActVerdict>> &verdict)
{
    const std::optional<ActVerdict> known = verdict ? verdict->known() : std::nullopt;
    if (!known)
        return withDetail(tr("ended in a way that this version of Muster does not know"),
                          verdict ? visibleText(verdict->unknownWord()) : QString());
    switch (*known) {
    case ActVerdict::Answered:
        return tr("answered");
    case ActVerdict::RefusedRate:
        return tr("refused for now, too many requests");
    case ActVerdict::RefusedToken:
        return tr("refused, the token had expired");
    case ActVerdict::RefusedAction:
        return tr("refused, the cloud no longer offers this action; its replacement is used");
    case ActVerdict::NotSent:
        return tr("not sent, it never left this computer");
    case ActVerdict::Unknown:
        return tr("no usable answer");
    }
    return {};
}

QString HistoryText::answered(const TryRecord &attempt)
{
    QString text = tr("Request %1, try %2: %3.")
                       .arg(QString::number(attempt.call + 1), QString::number(attempt.number),
                            verdict(attempt.verdict));
    if (!attempt.requestId.isEmpty())
        text = joinedSentences(text, tr("Request ID %1.").arg(attempt.requestId.value));
    return attempt.error ? joinedSentences(text, errorSummary(*attempt.error)) : text;
}

QString HistoryText::ofTarget(const QString &name, const QString &what)
{
    //: %1 a target's name, %2 what happened to it
    return tr("%1: %2").arg(name, what);
}

QString HistoryText::withDetail(const QString &what, const QString &detail)
{
    //: %1 what happened, %2 a note about it
    return detail.isEmpty() ? what : tr("%1 (%2)").arg(what, detail);
}

QString HistoryText::moved(const EventDetail &detail)
{
    const auto *outcome = detail.as<Outcome>();
    return outcome ? outcomeWord(*outcome) : unknown(detail.text());
}

QString HistoryText::happened(const RunEvent &event, const RunRecord &run, const FleetKind &kind)
{
    const std::optional<RunEventKind> known = event.what.known();
    if (!known)
        return unknown(event.what.unknownWord());
    const bool hasCause = !event.detail.text().isEmpty(); // else a person did it
    switch (*known) {
    case RunEventKind::Outcome:
        return moved(event.detail);
    case RunEventKind::Confirmed:
        return withDetail(tr("Confirmed by %1").arg(operatorText(run.operatorName)),
                          event.detail.text());
    case RunEventKind::Unlocked:
        return withDetail(tr("Production had been unlocked"), event.detail.text());
    case RunEventKind::Paused:
        return hasCause ? joinedSentences(tr("Paused."), eventReason(event.detail))
                        : tr("Paused by the operator.");
    case RunEventKind::Resumed:
        return tr("Resumed");
    case RunEventKind::NextWaveNow:
        return tr("The operator ended the pause before the next wave");
    case RunEventKind::Stopped:
        return hasCause ? joinedSentences(tr("Sending was stopped."), eventReason(event.detail))
                        : tr("Sending was stopped by the operator.");
    case RunEventKind::Settled:
        return withDetail(tr("Settled by hand"), event.detail.text());
    case RunEventKind::Insisted:
        if (const auto *earlier = event.detail.as<EarlierRun>()) {
            //: %1 is the number of an earlier run
            return tr("Left out at first because of run #%1; the operator ticked it anyway")
                .arg(earlier->number);
        }
        return tr("Left out at first; the operator ticked it anyway");
    case RunEventKind::Status:
        //: %1 is a status: "Normal (5)"
        return tr("The list showed: %1").arg(statusStory(event.detail.text(), kind));
    case RunEventKind::ClockSet:
        return clockSet(event.detail);
    case RunEventKind::Withdrawn:
        return joinedSentences(tr("What was to follow by itself was withdrawn."),
                               eventReason(event.detail));
    case RunEventKind::Corrected:
        return corrected(event.detail);
    case RunEventKind::Watched:
        return tr("The operator asked to keep watching: the cloud is asked for its job");
    }
    return {};
}

QString HistoryText::clockSet(const EventDetail &detail)
{
    const auto *step = detail.as<std::chrono::seconds>();
    if (!step)
        return unknown(detail.text());
    const QString span = durationText(std::chrono::abs(*step));
    return *step < std::chrono::seconds::zero()
        //: %1 is a duration such as 10:00
        ? tr("This computer's clock was set back by %1: times before and after cannot be compared")
              .arg(span)
        : tr("This computer's clock was set forward by %1: times before and after cannot be "
             "compared")
              .arg(span);
}

QString HistoryText::corrected(const EventDetail &detail)
{
    const auto *correction = detail.as<Correction>();
    if (!correction)
        return unknown(detail.text());
    //: %1 and %2 are outcomes of a target: "Failed", "Accepted"
    return tr("Corrected from %1 to %2: the list shows it again")
        .arg(outcomeWord(correction->before), outcomeWord(correction->after));
}

} // namespace

FleetKind knownKind(const KindId &id, const QList<FleetKind> &kinds)
{
    const auto it = std::ranges::find(kinds, id, &FleetKind::id);
    return it == kinds.cend() ? FleetKind() : *it;
}

QString kindName(const KindId &id, const QList<FleetKind> &kinds)
{
    const QString name = knownKind(id, kinds).name.text();
    return name.isEmpty() ? HistoryText::unknownKind() : name;
}

QString operatorText(const QString &name) { return name.isEmpty() ? HistoryText::nobody() : name; }

QString resultText(const OutcomeTotals &totals, bool hasEnded)
{
    const QString sentence = totalsSentence(totals);
    return hasEnded ? sentence : HistoryText::open(sentence);
}

QString trySentText(const TryRecord &attempt) { return HistoryText::sent(attempt); }

QString tryAnsweredText(const TryRecord &attempt) { return HistoryText::answered(attempt); }

QString eventText(const RunEvent &event, const RunRecord &run, const FleetKind &kind)
{
    const QString what = HistoryText::happened(event, run, kind);
    if (event.targetIndex < 0 || event.targetIndex >= run.targets.size())
        return what;
    return HistoryText::ofTarget(targetName(run.targets.at(event.targetIndex).target), what);
}

ExportWords exportWords(const QList<FleetKind> &kinds)
{
    ExportWords words;
    words.kind = [kinds](const KindId &kind) { return kindName(kind, kinds); };
    words.outcome = [kinds](const TargetRecord &record, const KindId &kind) {
        return outcomeStory(record, knownKind(kind, kinds));
    };
    // Of its own: it is read where it is first asked, in the thread that writes. When a target was
    // last seen has a cell beside it, by UTC.
    words.error = [catalogue = std::make_shared<const ErrorCatalogue>()](const TargetRecord &record,
                                                                         const KindId &) {
        return errorStory(record, *catalogue);
    };
    words.code = vendorCode;
    words.attempt = [](const TryRecord &attempt) {
        return attempt.answeredAt.isValid()
            ? joinedSentences(trySentText(attempt), tryAnsweredText(attempt))
            : trySentText(attempt);
    };
    words.event = [kinds](const RunEvent &event, const RunRecord &run) {
        RunEvent alone = event; // its target has a row of its own
        alone.targetIndex = -1;
        return eventText(alone, run, knownKind(run.kind, kinds));
    };
    return words;
}

} // namespace muster
