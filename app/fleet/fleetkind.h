// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A kind of fleet, described as data: columns, statuses, who may be picked, the verb, the limits.
// The table, the confirmation and the engine read it; none of them knows a cloud by name.
// Plain values made once by a cloud: no owner, any thread.
#pragma once

#include "app/core/ids.h"
#include "app/core/phrase.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <chrono>

namespace muster {

//! \brief How a status looks: each tone has a shape of its own, so colour is never alone.
enum class StatusTone {
    Good, //!< filled circle
    Busy, //!< half circle: something is happening
    Warning, //!< triangle
    Off, //!< hollow circle
    Frozen, //!< snowflake
    Unknown, //!< question mark
};

//! \brief Whether a row in this status may become a target.
enum class Eligibility {
    Yes,
    Warn, //!< may, and the confirmation says why one should think twice
    No, //!< may not; the row says why
};

struct StatusInfo
{
    Phrase word; //!< "Normal"
    StatusTone tone = StatusTone::Unknown;
    Eligibility eligibility = Eligibility::Warn;
    Phrase reason; //!< why not, or the warning; empty when eligible
    Phrase manyReason {}; //!< the warning as one sentence about %n targets; may be empty
};

//! \brief What a column beyond the fixed ones (name, id, status) shows; it reads FleetRow::cells.
struct ColumnInfo
{
    QString key; //!< stable name for saved view state, e.g. "flavor"
    Phrase title;
    bool monospace = false;
    QHash<QString, Phrase> words {}; //!< what raw values are called; any other is shown as it came
    bool isExtra = false; //!< among the details of a row; a column only when a person wants it
};

//! \brief A fleet with its verb; or a command, a further verb on the rows of a fleet.
struct FleetKind
{
    KindId id;
    Phrase name; //!< plural, for the sidebar: "Cloud phone servers"
    QString drawing {}; //!< beside the name, of resources/icons: "kind-servers"; empty: any list's
    Phrase count; //!< "%n server(s)"
    Phrase verb; //!< the button that opens the confirmation: "Restart…"
    Phrase confirmTitle; //!< "Restart %n cloud phone server(s)?"
    Phrase confirmButton; //!< "Restart %n server(s)"
    Phrase consequence; //!< what it does to people: "Every phone on … is cut off …"
    Phrase recently; //!< "Restarted %1", where %1 is "4 min ago"
    Phrase last {}; //!< what a run made of a row last, as a title: "Last restart"
    //! "Nothing to restart: all %n were restarted in the last %1 minutes. Tick a row …"
    Phrase allRecent {};
    QList<ColumnInfo> columns; //!< beyond name, id and status
    QHash<QString, StatusInfo> statuses; //!< by raw code as FleetRow::status has it
    StatusInfo unknownStatus; //!< for every code that is not in the table
    QString healthyStatus; //!< the raw code that is expected again after success
    int targetsPerCall = 1; //!< of one Act call, unless a person sets another number
    int mostTargetsPerCall = 0; //!< the upper limit of that number; 0: targetsPerCall
    std::chrono::milliseconds actInterval { 1000 }; //!< least time between two Acts
    //! What the cloud's own pace keeps between two Acts on the whole, however soon the next one is
    //! handed to it; 0: nothing.
    std::chrono::milliseconds steadyInterval { 0 };

    //! There are no jobs: the list's status tells the state of a target, also after a call that was
    //! never answered.
    bool followedByStatus = false;

    //! Each is asked for and confirmed on its own, never in place of the verb above; but for a
    //! next, which goes on by itself and is confirmed once more only where it was not carried out.
    QList<FleetKind> commands {};
    KindId fleet {}; //!< of a command: the fleet that it belongs to
    //! Of a command: the one that goes on, in a linked run, with every target that this one saw
    //! succeed. Until then the target is worse off than before.
    KindId next {};
    Phrase unfinished {}; //!< of a next: what it means that a target did not succeed

    //! \brief Itself, or of a command the fleet.
    [[nodiscard]] const KindId &fleetId() const { return fleet.isEmpty() ? id : fleet; }
    //! \brief Itself, or one of its commands.
    [[nodiscard]] bool owns(const KindId &kind) const
    {
        return kind == id
            || std::any_of(commands.cbegin(), commands.cend(),
                           [&kind](const FleetKind &command) { return command.id == kind; });
    }

    //! \brief What Acts are apart when a person wants \a wish between them; negative: nothing.
    [[nodiscard]] std::chrono::milliseconds pace(std::chrono::milliseconds wish) const
    {
        return std::max(wish.count() < 0 ? actInterval : wish, steadyInterval);
    }

    [[nodiscard]] const StatusInfo &status(const QString &code) const
    {
        const auto it = statuses.constFind(code);
        return it == statuses.cend() ? unknownStatus : *it;
    }
};

} // namespace muster
