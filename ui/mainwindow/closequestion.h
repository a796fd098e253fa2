// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The question at closing while targets are open. Free functions; UI thread.
#pragma once

#include <functional>

class QWidget;

namespace muster {

class ConnectionOpener;

//! \brief Targets of all runs of all open connections that are not final.
[[nodiscard]] int openTargets(const ConnectionOpener &opener);

//! \brief Asks whether to close over \a openTargets; the answer "close" calls \a close. Keeping it
//! open is the default, and is what Escape says.
void askBeforeClosing(int openTargets, QWidget *window, std::function<void()> close);

} // namespace muster
