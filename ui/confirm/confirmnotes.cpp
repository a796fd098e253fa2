// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/confirmnotes.h"

#include "app/core/visibletext.h"
#include "ui/confirm/confirmmodel.h"
#include "ui/words/blockedtext.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

#include <QCoreApplication>

namespace muster {

namespace {

constexpr qsizetype namedAtMost = 3;

class ConfirmNotes
{
    Q_DECLARE_TR_FUNCTIONS(ConfirmNotes)

public:
    static QString checkFirst(int count);
    static QString heldBack(int count);
    static QString insisted(int count);
    static QString hidden(const QList<Target> &targets);
    static QString leftOut(const Target &target, const FleetKind &kind);
};

QString ConfirmNotes::checkFirst(int count)
{
    return tr("%n of them: check the target first. The last request may have been carried out, or "
              "it is not known what its error means.",
              nullptr, count);
}

QString ConfirmNotes::heldBack(int count)
{
    return tr("%n target(s) held back: sent a short while ago, or still under way. Tick one only "
              "if you mean to do it again.",
              nullptr, count);
}

QString ConfirmNotes::insisted(int count)
{
    return tr("%n target(s) will go out again although the last time was a short while ago, or is "
              "still under way. The record will say so.",
              nullptr, count);
}

QString ConfirmNotes::hidden(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets.first(std::min(targets.size(), namedAtMost)))
        names += visibleText(targetName(target));
    QString list = names.join(tr(", ", "between names"));
    if (targets.size() > namedAtMost)
        list += QChar(0x2026);
    //: %n ticked targets are not shown in the list of the main window; %1: their names
    return tr("%n of them are hidden by the filter: %1", nullptr, static_cast<int>(targets.size()))
        .arg(list);
}

QString ConfirmNotes::leftOut(const Target &target, const FleetKind &kind)
{
    const StatusInfo &status = kind.status(target.status);
    //: %1 is a name, %2 is why: a short sentence
    return tr("Left out: %1. %2")
        .arg(visibleText(targetName(target)),
             status.eligibility == Eligibility::No ? status.reason.text()
                                                   : tr("No longer in the list."));
}

} // namespace

QStringList warningLines(const Confirmation &confirmation, const ConfirmModel &model,
                         const std::optional<Blocked> &blocked)
{
    QStringList lines;
    if (blocked)
        lines += blockedText(blocked);
    if (const auto first = model.tickedOf(confirmation.checkFirst); !first.isEmpty())
        lines += ConfirmNotes::checkFirst(static_cast<int>(first.size()));
    if (const qsizetype held = model.heldBackCount(); held > 0 && !model.isAllHeldBack())
        lines += ConfirmNotes::heldBack(static_cast<int>(held));
    if (const qsizetype insisted = model.insisted().size(); insisted > 0)
        lines += ConfirmNotes::insisted(static_cast<int>(insisted));
    if (const auto hidden = model.tickedOf(confirmation.hidden); !hidden.isEmpty())
        lines += ConfirmNotes::hidden(hidden);
    return lines + model.warnings();
}

QStringList leftOutLines(const Confirmation &confirmation)
{
    const QList<Target> &skipped = confirmation.skipped;
    if (skipped.size() > namedAtMost) {
        return { ConfirmNotes::tr("%n ticked row(s) left out because of the status.", nullptr,
                                  static_cast<int>(skipped.size())) };
    }
    QStringList lines;
    for (const Target &target : skipped)
        lines += ConfirmNotes::leftOut(target, confirmation.kind);
    return lines;
}

QString nothingLeftText(const Confirmation &confirmation, const ConfirmModel &model,
                        const QDateTime &openedAt)
{
    if (!model.isAllHeldBack())
        return {};
    const auto count = static_cast<int>(model.heldBackCount());
    const int minutes = confirmation.recentMinutes;
    const Phrase &allRecent = confirmation.kind.allRecent;
    if (!allRecent.isEmpty() && minutes > 0
        && model.areAllDoneSince(openedAt.addSecs(qint64(-60) * minutes)))
        return allRecent.text(count).arg(countText(minutes));
    return ConfirmNotes::tr("Nothing to send: all %n were sent a short while ago, or are still "
                            "under way. Tick a row to send it again anyway.",
                            nullptr, count);
}

} // namespace muster
