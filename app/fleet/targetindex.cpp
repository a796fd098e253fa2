// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/targetindex.h"

#include <algorithm>
#include <array>

namespace muster {

namespace {

constexpr int betweenLooks = 4096; // rows that go by before somebody is asked whether to go on

} // namespace

TargetIndex::TargetIndex(QList<FleetRow> rows)
    : m_rows(std::move(rows))
{
    m_texts.reserve(size_t(m_rows.size()));
    for (const FleetRow &row : std::as_const(m_rows)) {
        Texts texts { alikeText(row.id.value), alikeText(row.name) };
        if (texts.name == texts.id)
            texts.name.clear();
        m_texts.push_back(std::move(texts));
    }
}

TargetHits TargetIndex::find(const WantedText &wanted, int most,
                             const std::function<bool()> &isOvertaken) const
{
    TargetHits hits;
    std::array<QList<int>, size_t(MatchRank::None)> byRank;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (row % betweenLooks == 0 && isOvertaken && isOvertaken())
            return {};
        const Texts &texts = m_texts[size_t(row)];
        const MatchRank rank = std::min(wanted.rankIn(texts.id), wanted.rankIn(texts.name));
        if (rank == MatchRank::None)
            continue;
        ++hits.total;
        QList<int> &rows = byRank[size_t(rank)];
        if (rows.size() < most)
            rows.append(row);
    }
    for (size_t rank = 0; rank < byRank.size(); ++rank) {
        for (const int row : byRank[rank]) {
            if (hits.best.size() < most)
                hits.best.append({ row, MatchRank(rank) });
        }
    }
    return hits;
}

} // namespace muster
