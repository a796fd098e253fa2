// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/placesource.h"

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
            if (result.rank != MatchRank::None)
                answer.results.append(result);
        }
    }
    return answer;
}

} // namespace muster
