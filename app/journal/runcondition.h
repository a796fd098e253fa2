// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which rows of the table of runs are meant. Pure functions; any thread.
#pragma once

#include "app/journal/journal.h"

#include <QVariantList>

namespace muster {

//! \brief The WHERE clause, and the values of its placeholders in their order.
struct RunCondition
{
    QString text;
    QVariantList values;
};

//! \brief All that \a filter asks for but its limit.
//! \brief For LIKE with ESCAPE '!': whatever has \a text in it, in lower case.
[[nodiscard]] QString likePattern(const QString &text);
//! \brief The same in the case it is written in.
[[nodiscard]] QString likePatternAsWritten(const QString &text);

[[nodiscard]] RunCondition conditionOf(const HistoryFilter &filter);

//! \brief Runs that ended before \a time, and of which nothing is left to be looked into.
[[nodiscard]] RunCondition isEndedBefore(const QDateTime &time);

} // namespace muster
