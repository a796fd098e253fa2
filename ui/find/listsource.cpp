// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/listsource.h"

namespace muster {

ListSource::ListSource(Place place, QObject *parent)
    : FindSource(parent)
    , m_place(std::move(place))
{
}

void ListSource::ask(const FindText &text, int number)
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
    emit answered(number, answer);
}

} // namespace muster
