// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds what there is only a handful of: whoever joins it tells all of it, and the text picks.
// Owned by its search; UI thread.
#pragma once

#include "ui/find/instantsource.h"

#include <functional>

namespace muster {

class PlaceSource final : public InstantSource
{
    Q_OBJECT

public:
    //! \brief All there are, in the language that is on; their ranks do not count.
    using All = std::function<QList<FindResult>()>;

    explicit PlaceSource(All all, QObject *parent = nullptr);

private:
    [[nodiscard]] FindAnswer answerTo(const FindText &text) override;

    All m_all;
};

} // namespace muster
