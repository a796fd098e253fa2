// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Offers to tick from what was pasted, where that is a list. Owned by its search;
// UI thread.
#pragma once

#include "ui/find/instantsource.h"

#include <functional>

namespace muster {

class ListSource final : public InstantSource
{
    Q_OBJECT

public:
    //! \brief What the list in front is called; empty: none is.
    using Place = std::function<QString()>;

    explicit ListSource(Place place, QObject *parent = nullptr);

private:
    [[nodiscard]] FindAnswer answerTo(const FindText &text) override;

    Place m_place;
};

} // namespace muster
