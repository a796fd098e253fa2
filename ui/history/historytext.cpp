// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historytext.h"

#include "ui/common/errortext.h"
#include "ui/common/outcometext.h"
#include "ui/common/sentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)

public:
    static QString overdue(const QString &word);
    static QString nobody();
    static QString open(const QString &totals);
    static QString sent(const TryRecord &attempt);
    static QString answered(const TryRecord &attempt);
    static QString verdict(const QString &word);
    static QString happened(const RunEvent &event, const RunRecord &run);
    static QString corrected(const QString &detail);
    static QString ofTarget(const QString &name, const QString &what);
    static QString withDetail(const QString &what, const QString &detail);
};

QString HistoryText::overdue(const QString &word)
{
    //: %1 is "Running" or "Accepted"
    return tr("%1, overdue").arg(word);
}

QString HistoryText::nobody()
{
    //: stands where the operator's name is not known
    return tr("unknown");
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
    if (attempt.answeredAt.isValid() || !attempt.verdict.isEmpty())
        return tr("Call %1, try %2: sent for %n target(s).", nullptr, count).arg(call, number);
    return tr("Call %1, try %2: sent for %n target(s). No answer was recorded.", nullptr, count)
        .arg(call, number);
}

QString HistoryText::verdict(const QString &word)
{
    if (word == "answered"_L1)
        return tr("answered");
    if (word == "refused-rate"_L1)
        return tr("refused for now, too many requests");
    if (word == "refused-token"_L1)
        return tr("refused, the token had expired");
    if (word == "refused-action"_L1)
        return tr("refused, the cloud knows this call no more and another one takes its place");
    if (word == "not-sent"_L1)
        return tr("not sent, it provably never left");
    if (word == "unknown"_L1)
        return tr("no usable answer");
    return word;
}

QString HistoryText::answered(const TryRecord &attempt)
{
    QString text = tr("Call %1, try %2: %3.")
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

QString HistoryText::happened(const RunEvent &event, const RunRecord &run)
{
    if (event.what == "outcome"_L1) {
        const auto *it = std::ranges::find(allOutcomes, event.detail, outcomeName);
        return it == std::end(allOutcomes) ? event.detail : outcomeWord(*it);
    }
    if (event.what == "confirmed"_L1)
        return withDetail(tr("Confirmed by %1").arg(operatorText(run.operatorName)), event.detail);
    if (event.what == "unlocked"_L1)
        return withDetail(tr("Production had been unlocked"), event.detail);
    if (event.what == "paused"_L1)
        return withDetail(tr("Paused"), event.detail);
    if (event.what == "resumed"_L1)
        return withDetail(tr("Resumed"), event.detail);
    if (event.what == "stopped"_L1)
        return withDetail(tr("Sending was stopped"), event.detail);
    if (event.what == "settled"_L1)
        return withDetail(tr("Settled by hand"), event.detail);
    if (event.what == "insisted"_L1)
        return withDetail(tr("Held back at first, and the operator insisted"), event.detail);
    if (event.what == "corrected"_L1)
        return corrected(event.detail);
    return withDetail(event.what, event.detail);
}

// "Failed Accepted": names of outcomes, before and after.
QString HistoryText::corrected(const QString &detail)
{
    const auto word = [&detail](int part) {
        const auto *it
            = std::ranges::find(allOutcomes, detail.section(u' ', part, part), outcomeName);
        return it == std::end(allOutcomes) ? QString() : outcomeWord(*it);
    };
    //: %1 and %2 are outcomes of a target: "Failed", "Accepted"
    return tr("Corrected from %1 to %2: the list shows it again").arg(word(0), word(1));
}

} // namespace

QString kindName(const KindId &id, const QList<FleetKind> &kinds)
{
    const auto it = std::ranges::find(kinds, id, &FleetKind::id);
    return it == kinds.cend() ? id.value : it->name.text();
}

QString operatorText(const QString &name) { return name.isEmpty() ? HistoryText::nobody() : name; }

QString targetName(const Target &target)
{
    return target.name.isEmpty() ? target.id.value : target.name;
}

QString resultText(const OutcomeTotals &totals, bool hasEnded)
{
    const QString sentence = totalsSentence(totals);
    return hasEnded ? sentence : HistoryText::open(sentence);
}

QString outcomeText(const TargetRecord &record)
{
    const QString word = outcomeWord(record.outcome);
    return record.overdue && !isFinal(record.outcome) ? HistoryText::overdue(word) : word;
}

QString trySentText(const TryRecord &attempt) { return HistoryText::sent(attempt); }

QString tryAnsweredText(const TryRecord &attempt) { return HistoryText::answered(attempt); }

QString eventText(const RunEvent &event, const RunRecord &run)
{
    QString what = HistoryText::happened(event, run);
    if (event.position < 0 || event.position >= run.targets.size())
        return what;
    return HistoryText::ofTarget(targetName(run.targets.at(event.position).target), what);
}

} // namespace muster
