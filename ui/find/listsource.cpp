// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/listsource.h"

namespace muster {

ListSource::ListSource(Place place, QObject *parent)
    : InstantSource(parent)
    , m_place(std::move(place))
{
}

FindAnswer ListSource::answerTo(const FindText &text)
{
    FindAnswer answer;
    if (isListText(text.typed)) {
        FindResult result;
        result.text = tr("Tick from this list…");
        result.detail = m_place();
        if (result.detail.isEmpty())
            result.obstacle = tr("Open a connection first.");
        result.choice.kind = FindKind::List;
        result.choice.text = text.typed;
        answer.results.append(result);
    }
    return answer;
}

} // namespace muster
