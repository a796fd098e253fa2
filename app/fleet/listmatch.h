// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which rows of a fleet a pasted list means: lines, CSV, JSON, copied tables; names or ids.
// Pure functions; any thread, and for long lists another one than the window's.
#pragma once

#include "app/fleet/targetlookup.h"

#include <QStringList>

namespace muster {

struct ListMatch
{
    struct Ambiguous
    {
        QString text; //!< as it came
        QList<int> rows; //!< ascending; two at least

        friend bool operator==(const Ambiguous &, const Ambiguous &) = default;
    };

    QList<int> found; //!< rows that are meant beyond doubt, each once, in the order of the list
    QList<Ambiguous> ambiguous; //!< each text once
    QStringList missing; //!< texts that no row has, each once
    qsizetype repeated = 0; //!< how often a row or text was named once more
    bool isTable = false; //!< a line, or an object of JSON, was one target, whatever its cells

    [[nodiscard]] bool isEmpty() const
    {
        return found.isEmpty() && ambiguous.isEmpty() && missing.isEmpty();
    }
    friend bool operator==(const ListMatch &, const ListMatch &) = default;
};

//! \brief Nothing that \a text may name is passed over: what is not a title, or another column of a
//! table, is found, ambiguous or missing. In a table an id decides, and a name only where there is
//! no id: a name that came with the id of something else means that.
[[nodiscard]] ListMatch matchList(const QString &text, const TargetLookup &lookup);

} // namespace muster
