// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One resource of a fleet as the table holds it, and one picked for a run.
// Plain values: no owner, any thread. Kept small: 100,000 of them stand in a model.
#pragma once

#include "app/core/ids.h"

#include <QStringList>

namespace muster {

struct FleetRow
{
    TargetId id;
    QString name; //!< may be empty; the id is shown then
    QString status; //!< raw code as it came ("5"); parsers share equal texts
    QString group; //!< what the cloud wants back with an Act (Volcengine's GroupName), or empty
    QStringList cells; //!< texts for FleetKind::columns, same order and length

    friend bool operator==(const FleetRow &, const FleetRow &) = default;
};

//! \brief One resource picked for a run: a snapshot taken when the person confirmed.
struct Target
{
    TargetId id;
    QString name;
    QString group;
    QString status; //!< raw code at that moment

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace muster
