// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The kinds of resource of Huawei Cloud Phone that can be restarted, one row of data each: what is
// asked and read, and what the table, the confirmation and the engine are told.
// Plain values, made once: no owner, any thread.
#pragma once

#include "app/fleet/fleetkind.h"

#include <QLatin1StringView>

#include <vector>

namespace muster::huawei {

struct KindSpec
{
    FleetKind fleet; //!< columns, statuses, who may be picked, the verb, limits
    QLatin1StringView path; //!< after ".../cloud-phone/": list, and with "/batch-restart" restart
    QLatin1StringView listField; //!< that holds the rows of a page
    QLatin1StringView idField; //!< in a row, in an entry of a restart's answer, and in a job
    QLatin1StringView nameField;
    QLatin1StringView restartField; //!< that holds what to restart
    bool restartsObjects = false; //!< they are objects with idField, not bare ids
    std::vector<QLatin1StringView> cellFields {}; //!< of a row, one for each column

    //! \brief The next column, and the field of a row that it shows.
    void addColumn(QLatin1StringView field, const ColumnInfo &column);
};

//! \brief In the order in which they are offered. Where resources of one kind run on those of
//! another, they come later: a job of theirs may name both, and the later kind is meant.
[[nodiscard]] const std::vector<KindSpec> &kindSpecs();
//! \brief Nothing where there is no such kind.
[[nodiscard]] const KindSpec *kindSpec(const KindId &id);
//! \brief What all of them tell the table and the engine.
[[nodiscard]] QList<FleetKind> fleetKinds();

} // namespace muster::huawei
