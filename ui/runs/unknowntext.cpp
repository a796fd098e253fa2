// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/unknowntext.h"

#include "app/cloud/cloud.h"
#include "app/core/visibletext.h"
#include "app/log/redact.h"
#include "app/restart/run.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/sentences.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

class UnknownCallText
{
    Q_DECLARE_TR_FUNCTIONS(UnknownCallText)

public:
    static QString title(const UnknownCall &call);
    static QString warning(const UnknownCall &call);
    static QString status(const FleetKind &kind, const QString &status);
    static QString samples(const FleetKind &kind, const QList<StatusSample> &samples,
                           const QDateTime &sentAt);
    static QString repeated(const LaterTarget &later);
    static QString mark(const RunRecord &run, const UnknownCall &call, qsizetype position);
    static QString facts(const RunRecord &run, const UnknownCall &call);
    static QString targets(const RunRecord &run, const FleetKind &kind, const UnknownCall &call);
    static QString fact(const QString &label, const QString &value);
};

QString UnknownCallText::fact(const QString &label, const QString &value)
{
    //: a label and its value, as in "Request ID: 6837"
    return value.isEmpty() ? QString() : tr("%1: %2").arg(label, visibleText(value));
}

QString UnknownCallText::title(const UnknownCall &call)
{
    const int sent = static_cast<int>(call.sent.size());
    // With its date: the card may stand there for days, and the times below are read beside it.
    //: %1 a time, %2 how many of the request's targets are unknown
    return tr("Request sent at %1: %2 of %n target(s) unknown", nullptr, sent)
        .arg(localTimeText(call.sentAt, {}), countText(call.unknown.size()));
}

QString UnknownCallText::warning(const UnknownCall &call)
{
    const auto areAll = [&call](OwnError code) {
        return !call.errors.isEmpty() && std::ranges::all_of(call.errors, [&](const Error &error) {
            return error.code == code;
        });
    };
    // The cloud did answer: what is not known is the end of the jobs.
    if (areAll(OwnError::JobGone))
        return tr("The cloud accepted this request and no longer keeps its jobs: how they ended is "
                  "not known. Check the targets before you do it again.");
    if (areAll(OwnError::SettledOpen))
        return tr("The cloud accepted this request; its jobs were overdue when they were settled "
                  "by hand. Check the targets before you do it again.");
    return tr("This was sent, or may have been, and no answer says what became of it. It may have "
              "been carried out: check the targets before you do it again.");
}

QString UnknownCallText::status(const FleetKind &kind, const QString &status)
{
    return status.isEmpty() ? tr("not known") : visibleText(statusStory(status, kind));
}

QString UnknownCallText::samples(const FleetKind &kind, const QList<StatusSample> &samples,
                                 const QDateTime &sentAt)
{
    if (samples.isEmpty())
        return tr("not read since");
    QString text;
    for (const StatusSample &sample : samples) {
        const QString from = localTimeText(sample.from, sentAt);
        const QString to = localTimeText(sample.to, sentAt);
        const QString word = status(kind, sample.status);
        //: %1 and %2 the first and the last time at which the status %3 was seen
        const QString seen
            = from == to ? QString(from + u' ' + word) : tr("%1–%2 %3").arg(from, to, word);
        //: %1 and %2 statuses that followed each other
        text = text.isEmpty() ? seen : tr("%1, then %2").arg(text, seen);
    }
    return text;
}

QString UnknownCallText::repeated(const LaterTarget &later)
{
    if (later.outcome == Outcome::Planned)
        //: %1 the number of a run
        return tr("planned again in run #%1").arg(later.runNumber);
    //: %1 the number of a run, %2 the outcome of the target in it, as "Succeeded"
    return tr("sent again in run #%1: %2")
        .arg(QString::number(later.runNumber), outcomeStory(later));
}

QString UnknownCallText::mark(const RunRecord &run, const UnknownCall &call, qsizetype position)
{
    if (run.targets.at(position).settled)
        return tr("settled by hand");
    if (const auto later = call.repeated.constFind(position); later != call.repeated.cend())
        return repeated(*later);
    return call.watched.contains(position) ? tr("asked to keep watching") : QString();
}

QString UnknownCallText::facts(const RunRecord &run, const UnknownCall &call)
{
    // Its targets may have come back with different answers: each is told, once.
    const auto each = [&call](const QString &label, const auto &valueOf) {
        QStringList values;
        for (const Error &error : call.errors) {
            if (const QString value = valueOf(error); !value.isEmpty() && !values.contains(value))
                values += value;
        }
        return fact(label, values.join(QStringLiteral(" | ")));
    };
    const Connection &connection = run.connection;
    const QString place
        = joinedWords({ connectionName(connection), connection.region, connection.projectId });
    QStringList lines {
        fact(tr("Sent"),
             tr("%1 (%2)").arg(localDateTimeText(call.sentAt), utcDateTimeText(call.sentAt))),
        fact(tr("Connection"), place),
        fact(tr("Operator"), run.operatorName),
        each(tr("What came back"),
             [](const Error &error) {
                 return error == Error {} ? tr("nothing usable") : errorSummary(error);
             }),
        each(tr("HTTP status"),
             [](const Error &error) {
                 return error.httpStatus > 0 ? QString::number(error.httpStatus) : QString();
             }),
        each(tr("Error code"), vendorCode),
        each(tr("The cloud's message"), [](const Error &error) { return redacted(error.message); }),
        each(tr("In detail"),
             [](const Error &error) {
                 return redacted(technicalDetail(error)).replace(u'\n', QStringLiteral("; "));
             }),
        call.requestId.isEmpty()
            ? each(tr("Request ID"), [](const Error &error) { return error.requestId; })
            : fact(tr("Request ID"), call.requestId.value),
    };
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString UnknownCallText::targets(const RunRecord &run, const FleetKind &kind,
                                 const UnknownCall &call)
{
    QList<QStringList> rows { { tr("Name"), tr("ID"), tr("Before sending"), tr("Since then"),
                                tr("Mark") } };
    for (const qsizetype position : call.unknown) {
        const Target &target = run.targets.at(position).target;
        rows += QStringList { target.name, target.id.value, status(kind, target.status),
                              samples(kind, call.samples.value(position), call.sentAt),
                              mark(run, call, position) };
    }
    return clipboardText(rows);
}

} // namespace

QString seenStatusText(const FleetKind &kind, const QString &status)
{
    return UnknownCallText::status(kind, status);
}

QString samplesText(const FleetKind &kind, const QList<StatusSample> &samples,
                    const QDateTime &sentAt)
{
    return UnknownCallText::samples(kind, samples, sentAt);
}

QString markText(const RunRecord &run, const UnknownCall &call, qsizetype position)
{
    return UnknownCallText::mark(run, call, position);
}

QString unknownTitle(const UnknownCall &call) { return UnknownCallText::title(call); }

QString unknownWarning(const UnknownCall &call) { return UnknownCallText::warning(call); }

QString unknownFacts(const RunRecord &run, const UnknownCall &call)
{
    return UnknownCallText::facts(run, call);
}

QString unknownText(const RunRecord &run, const FleetKind &kind, const UnknownCall &call)
{
    return QStringList { unknownTitle(call), unknownWarning(call), unknownFacts(run, call),
                         UnknownCallText::targets(run, kind, call) }
        .join(u'\n');
}

} // namespace muster
