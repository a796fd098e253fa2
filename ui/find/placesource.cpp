// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/placesource.h"

#include <algorithm>
#include <utility>

namespace muster {

PlaceSource::PlaceSource(All all, QObject *parent)
    : InstantSource(parent)
    , m_all(std::move(all))
{
}

FindAnswer PlaceSource::answerTo(const FindText &text)
{
    FindAnswer answer;
    if (!text.wanted.isEmpty()) {
        for (FindResult &result : m_all()) {
            result.rank = text.wanted.rankOf(result.text);
            for (const QString &word : std::as_const(result.words))
                result.rank = std::min(result.rank, text.wanted.rankOf(word));
            if (result.rank != MatchRank::None)
                answer.results.append(result);
        }
    }
    return answer;
}

} // namespace muster
