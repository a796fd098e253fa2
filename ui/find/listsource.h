// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Offers to tick from what was pasted, where that is a list. Answers at once. Owned by its search;
// UI thread.
#pragma once

#include "ui/find/findsource.h"

#include <functional>

namespace muster {

class ListSource final : public FindSource
{
    Q_OBJECT

public:
    //! \brief What the list in front is called; empty: none is.
    using Place = std::function<QString()>;

    explicit ListSource(Place place, QObject *parent = nullptr);

    void ask(const FindText &text, int number) override;

private:
    Place m_place;
};

} // namespace muster
