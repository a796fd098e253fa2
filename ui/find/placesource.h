// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Finds what there is only a handful of: whoever joins it tells all of it, and the text picks.
// Answers at once. Owned by its search; UI thread.
#pragma once

#include "ui/find/findsource.h"

#include <functional>

namespace muster {

class PlaceSource final : public FindSource
{
    Q_OBJECT

public:
    //! \brief All there are, in the language that is on; their ranks do not count.
    using All = std::function<QList<FindResult>()>;

    explicit PlaceSource(All all, QObject *parent = nullptr);

    void ask(const FindText &text, int number) override;

private:
    All m_all;
};

} // namespace muster
