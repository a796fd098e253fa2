// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findwords.h"

#include "app/core/visibletext.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

struct FindWords
{
    Q_DECLARE_TR_FUNCTIONS(FindWords)
};

} // namespace

QString groupTitle(FindGroup group)
{
    switch (group) {
    case FindGroup::List:
        return FindWords::tr("List");
    case FindGroup::Jobs:
        return FindWords::tr("Jobs and requests");
    case FindGroup::Targets:
        return FindWords::tr("In the lists");
    case FindGroup::Runs:
        return FindWords::tr("Runs");
    case FindGroup::Connections:
        return FindWords::tr("Connections");
    case FindGroup::Commands:
        return FindWords::tr("Commands");
    case FindGroup::PastTargets:
        return FindWords::tr("Targets of runs");
    case FindGroup::Manual:
        return FindWords::tr("Manual");
    }
    return {};
}

QString restText(const FindRest &rest)
{
    const auto count = static_cast<int>(rest.count);
    return rest.isLeast
        ? FindWords::tr("At least %n more. Type more to narrow the search.", nullptr, count)
        : FindWords::tr("%n more. Type more to narrow the search.", nullptr, count);
}

QString runTitle(int number, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return FindWords::tr("Run #%1").arg(number);
    //: %1 the number of a run, %2 its reason
    return FindWords::tr("Run #%1 · %2")
        .arg(QString::number(number), visibleText(reason.simplified()));
}

QString runPlace(const Connection &connection, const QDateTime &confirmedAt)
{
    return connectionName(connection) + u" · " + localTimeText(confirmedAt, {});
}

QString targetPlace(const FoundTarget &target)
{
    const QString name = visibleText(target.name.isEmpty() ? target.id.value : target.name);
    //: %1 a target, %2 its outcome, %3 the number of a run
    return FindWords::tr("%1 · %2 · run #%3")
        .arg(name, outcomeWord(target.outcome), QString::number(target.run.number));
}

} // namespace muster
