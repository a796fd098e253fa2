// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Rows of a fleet as they were at a moment, to be searched by name and id again and again. Making
// and searching it take their time: do both in another thread than the window's. Then only read:
// no owner, any thread.
#pragma once

#include "app/fleet/fleetrow.h"
#include "app/fleet/wantedtext.h"

#include <QList>

#include <functional>
#include <vector>

namespace muster {

struct TargetHits
{
    struct Hit
    {
        int row = 0;
        MatchRank rank = MatchRank::None;

        friend bool operator==(const Hit &, const Hit &) = default;
    };
    QList<Hit> best; //!< the best first, of equals in the order of the rows
    qsizetype total = 0; //!< rows that fit, those in best among them
};

class TargetIndex final
{
public:
    explicit TargetIndex(QList<FleetRow> rows);

    [[nodiscard]] const QList<FleetRow> &rows() const { return m_rows; }
    //! \brief It was made of just these, which have not changed since.
    [[nodiscard]] bool isOf(const QList<FleetRow> &rows) const
    {
        return rows.size() == m_rows.size() && rows.constData() == m_rows.constData();
    }
    //! \brief At most \a most of them. Asks \a isOvertaken now and then, and gives up when it is
    //! so.
    [[nodiscard]] TargetHits find(const WantedText &wanted, int most,
                                  const std::function<bool()> &isOvertaken = {}) const;

private:
    struct Texts
    {
        QString id;
        QString name; // empty: the same
    };

    QList<FleetRow> m_rows;
    std::vector<Texts> m_texts; // beside m_rows, as alikeText() makes them
};

} // namespace muster
