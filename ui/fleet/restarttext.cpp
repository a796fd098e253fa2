// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/restarttext.h"

#include "app/core/visibletext.h"
#include "app/fleet/sendingtime.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct RestartText
{
    Q_DECLARE_TR_FUNCTIONS(RestartText)
};

const FleetKind *commandOf(const FleetKind &fleet, const KindId &kind)
{
    const auto command = std::find_if(fleet.commands.cbegin(), fleet.commands.cend(),
                                      [&kind](const FleetKind &known) { return known.id == kind; });
    return command == fleet.commands.cend() ? nullptr : &*command;
}

// The first half of a command has succeeded, and no run has gone on with the row.
bool isHalfDone(const LastRestart &last, const FleetKind &fleet)
{
    const FleetKind *command = commandOf(fleet, last.kind);
    return command && !command->next.isEmpty() && last.outcome == Outcome::Succeeded;
}

// A word with its marks: "Unknown, settled".
QString outcomeOf(const LastRestart &last, const FleetKind &fleet)
{
    if (isHalfDone(last, fleet)) {
        const FleetKind *next = commandOf(fleet, commandOf(fleet, last.kind)->next);
        if (next && !next->unfinished.isEmpty())
            return next->unfinished.text();
    }
    TargetRecord record;
    record.outcome = last.outcome;
    record.overdue = last.overdue;
    record.settled = last.settled;
    return outcomeStory(record, fleet);
}

QString named(const QString &text, const LastRestart &last, const FleetKind &fleet)
{
    const FleetKind *command = commandOf(fleet, last.kind);
    const auto verbOf
        = [](const FleetKind &kind) { return withoutMnemonic(kind.verb.text()).remove(u'…'); };
    if (!command || verbOf(*command) == verbOf(fleet) || isHalfDone(last, fleet))
        return text;
    //: %1: a verb that is not the usual one, %2: what became of it: "Stop, then enable: Running"
    return RestartText::tr("%1: %2").arg(verbOf(*command), text);
}

QString timeOf(const LastRestart &last, const Present &now)
{
    if (isFinal(last.outcome))
        return localTimeText(last.endedAt.isValid() ? last.endedAt : last.sentAt, now.utc);
    TargetRecord record;
    record.outcome = last.outcome;
    record.sentAt = last.sentAt;
    record.sentMonotonic = last.sentMonotonic;
    const std::chrono::milliseconds open = timeOpen(record, now);
    return open.count() < 0 ? QString() : durationText(open);
}

} // namespace

QString restartText(const LastRestart &last, const FleetKind &fleet, const Present &now)
{
    QStringList parts { outcomeOf(last, fleet), timeOf(last, now), visibleText(last.code) };
    parts.removeAll(QString());
    return named(parts.join(u' '), last, fleet);
}

QString restartOutcomeText(const LastRestart &last, const FleetKind &fleet)
{
    return named(outcomeOf(last, fleet), last, fleet);
}

QString restartSortText(const LastRestart &last)
{
    if (!last.sentAt.isValid())
        return u"999999999999999"_s; // as many digits as a number may have that is compared as one
    return u"%1"_s.arg(last.sentAt.toMSecsSinceEpoch(), 15, 10, QLatin1Char('0'));
}

QPixmap outcomePixmap(Outcome outcome, const QColor &ground, int size, qreal devicePixelRatio)
{
    return drawnPixmap(size, devicePixelRatio, [&](QPainter &painter) {
        const Tone tone = outcomeTone(outcome);
        paintTone(painter, QRectF(0, 0, size, size), tone, toneColor(tone, ground), ground);
    });
}

} // namespace muster
