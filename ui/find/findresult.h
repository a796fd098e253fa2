// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was found for a text, and what it leads to when it is chosen. Plain values: no owner; UI
// thread, for a command is one of the window's actions.
#pragma once

#include "app/core/ids.h"
#include "app/fleet/wantedtext.h"

#include <QAction>
#include <QList>
#include <QMap>
#include <QPointer>
#include <QStringList>

namespace muster {

enum class FindKind {
    List, //!< the text itself, to tick from
    Job, //!< of a target in a run
    Request,
    Target, //!< a row of a fleet that is open
    Run,
    Connection,
    Command,
    PastTarget, //!< of a run; its fleet need not be open
    Manual, //!< a section of it
};

//! \brief Under one title; of groups that fit equally well, in this order.
enum class FindGroup { List, Jobs, Targets, Runs, Connections, Commands, PastTargets, Manual };

[[nodiscard]] FindGroup groupOf(FindKind kind);

//! \brief Where a result leads; what of it is set depends on the kind.
struct FindChoice
{
    FindKind kind = FindKind::Command;
    ConnectionId connection {};
    KindId fleet {};
    TargetId target {};
    RunId run {};
    QPointer<QAction> command {};
    QString text {}; //!< the list, a job or request id, or the name of a section

    friend bool operator==(const FindChoice &, const FindChoice &) = default;
};

struct FindResult
{
    QString text; //!< what it is called
    QString detail; //!< what tells it from others of that name, and how it is done otherwise
    QString obstacle {}; //!< why it cannot be chosen now; empty: it can
    MatchRank rank = MatchRank::Inside;
    FindChoice choice;
    QStringList words {}; //!< other names that a person may look for

    [[nodiscard]] bool isOffered() const { return obstacle.isEmpty(); }
};

//! \brief How many more there are than were handed over.
struct FindRest
{
    qsizetype count = 0;
    bool isLeast = false; //!< or even more than that
};

struct FindAnswer
{
    QList<FindResult> results;
    QMap<FindGroup, FindRest> rest {};
    QString problem {}; //!< why something may be missing, as a sentence
};

} // namespace muster
