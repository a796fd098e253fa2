// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/blockedtext.h"

#include "ui/words/errortext.h"

#include <QCoreApplication>

namespace muster {

namespace {

class BlockedText
{
    Q_DECLARE_TR_FUNCTIONS(BlockedText)

public:
    static QString of(const Blocked &blocked);
};

// What a locked or reading program is waited for is said shorter than where a run was refused.
QString BlockedText::of(const Blocked &blocked)
{
    switch (blocked.by) {
    case Blocked::By::RunInProgress:
        //: %1 the number of a run
        return tr("Run #%1 has not finished sending.").arg(blocked.run);
    case Blocked::By::HistoryFailed:
        return tr("Earlier runs could not be loaded.");
    case Blocked::By::HistoryUnread:
        return tr("The record of earlier runs is being read.");
    case Blocked::By::ProductionLocked:
        return tr("This production connection is locked. Unlock it first.");
    case Blocked::By::UnknownKind:
    case Blocked::By::ReadOnly:
    case Blocked::By::AnotherAccount:
    case Blocked::By::ProgramEnds:
        break;
    }
    return errorSummary(refusalOf(blocked));
}

} // namespace

QString blockedText(const std::optional<Blocked> &blocked)
{
    return blocked ? BlockedText::of(*blocked) : QString();
}

} // namespace muster
