// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person looks for, and how well a text fits it: in any case and any width, whole before its
// start, and that before its middle. A plain value: no owner, any thread.
#pragma once

#include "app/fleet/targetlookup.h"

#include <QStringList>

#include <optional>

namespace muster {

//! \brief The best first.
enum class MatchRank {
    Exact,
    Start,
    WordStart, //!< or every word for itself at the start of one
    Inside, //!< or every word for itself
    None,
};

class WantedText final
{
public:
    //! \brief Nothing is wanted, and nothing fits.
    WantedText() = default;
    explicit WantedText(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    //! \brief As alikeText() has made it.
    [[nodiscard]] const QString &text() const { return m_text; }
    //! \brief \a alike is what alikeText() makes of a text.
    [[nodiscard]] MatchRank rankIn(const QString &alike) const;
    [[nodiscard]] MatchRank rankOf(const QString &text) const { return rankIn(alikeText(text)); }
    //! \brief "#41" or "41"; none: it is no number of a run.
    [[nodiscard]] std::optional<int> runNumber() const;

private:
    QString m_text;
    QStringList m_words; // where there are several
};

//! \brief True when \a typed names several things, one a line or cell, or ids apart by spaces.
[[nodiscard]] bool isListText(const QString &typed);

} // namespace muster
