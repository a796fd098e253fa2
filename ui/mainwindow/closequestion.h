// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The question at closing while something would be lost. Free functions; UI thread.
#pragma once

#include <functional>

class QWidget;

namespace muster {

class Sessions;

//! \brief Targets of all runs of all open connections that are not final.
[[nodiscard]] int openTargets(const Sessions &opener);

//! \brief What closing now would cost.
struct ClosingCost
{
    int openTargets = 0;
    bool unsaved = false; //!< answers are in memory that the journal could not take
    bool unrescued = false; //!< the journal's file has gone, and there is no copy of it

    [[nodiscard]] bool isAnything() const { return openTargets > 0 || unsaved || unrescued; }
};

//! \brief Asks whether to close at \a cost; the answer "close" calls \a close. Keeping it open is
//! the default, and is what Escape says.
void askBeforeClosing(const ClosingCost &cost, QWidget *window, std::function<void()> close);

} // namespace muster
