// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The order in which people expect texts: numbers by number, words by the language that is on.
// Owned by the proxy; UI thread.
#pragma once

#include <QCollator>
#include <QList>

#include <functional>

namespace muster {

//! \brief Orders cells: plain numbers first, by value; then ASCII texts, then all others as the
//! language has it, "host2" before "host10" in both; empty cells last.
class TextOrder final
{
public:
    //! \brief Collates as QLocale's default says at this moment.
    TextOrder();

    //! \brief Less than, equal to or greater than 0.
    [[nodiscard]] int compare(const QString &a, const QString &b) const;
    //! \brief 0 to \a count - 1 in the order of their texts; equal ones in their own order. Each
    //! text is prepared once, and only once for all that are equal when \a fewDistinct.
    [[nodiscard]] QList<int> sorted(int count, const std::function<QString(int)> &text,
                                    bool fewDistinct) const;

private:
    [[nodiscard]] QList<int> sortedByKey(int count, const std::function<QString(int)> &text) const;

    QCollator m_collator;
};

} // namespace muster
