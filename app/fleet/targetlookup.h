// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds rows of a fleet by what a person wrote down: an id or a name, in any case and any width.
// Made once of many rows, then only read. Owned by its maker; any thread.
#pragma once

#include "app/core/ids.h"

#include <QHash>
#include <QList>

#include <vector>

namespace muster {

//! \brief A row as it is looked for; its number is its place in the list.
struct NamedTarget
{
    TargetId id;
    QString name; //!< may be empty
};

//! \brief \a text without what cannot be seen, in narrow characters, in one case, with single
//! spaces: two texts that look alike on paper become the same.
[[nodiscard]] QString alikeText(const QString &text);

class TargetLookup final
{
public:
    explicit TargetLookup(QList<NamedTarget> targets);

    struct Hit
    {
        QList<int> rows; //!< ascending; more than one: \a text names several
        bool byId = false; //!< the only row has it for its id
    };
    //! \brief What \a text names; where several are alike, those that are written just so.
    [[nodiscard]] Hit find(const QString &text) const;
    [[nodiscard]] const QList<NamedTarget> &targets() const { return m_targets; }
    //! \brief Some name or id has a space in it, so a space need not part two of them.
    [[nodiscard]] bool haveSpaces() const { return m_haveSpaces; }

private:
    void add(const QString &text, int row);

    QList<NamedTarget> m_targets;
    QHash<QString, int> m_first; // by alikeText(): the place in m_entries
    struct Entry
    {
        int row;
        int next; // of the same text, or -1
    };
    std::vector<Entry> m_entries;
    bool m_haveSpaces = false;
};

} // namespace muster
