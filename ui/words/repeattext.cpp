// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/repeattext.h"

#include "ui/words/blockedtext.h"
#include "ui/words/connectionname.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>

namespace muster {

namespace {

class RepeatText
{
    Q_DECLARE_TR_FUNCTIONS(RepeatText)

public:
    static QString of(const RunRecord &run, const RepeatRefusal &refusal);
};

QString RepeatText::of(const RunRecord &run, const RepeatRefusal &refusal)
{
    using enum RepeatRefusal::By;
    const QString name = connectionName(run.connection);
    switch (refusal.by) {
    case DemoGone:
        return tr("It was sent to a demo cloud that is not open any more.");
    case ToBeOpened:
        return tr("To send a part of it again, open the connection “%1” first.").arg(name);
    case NoConnection:
        return tr("No connection leads to where it went. To send a part of it again, add one to "
                  "the account and endpoint of “%1”.")
            .arg(name);
    case AnotherCloud:
        return tr("It was sent to another cloud than the one that this connection leads to now.");
    case AnotherAccount:
        return tr("The connection “%1” leads to another account, project or endpoint now than the "
                  "one that it was sent to.")
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

} // namespace

QString repeatText(const RunRecord &run, const std::optional<RepeatRefusal> &refusal)
{
    return refusal ? RepeatText::of(run, *refusal) : QString();
}

} // namespace muster
