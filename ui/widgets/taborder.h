// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The order in which Tab goes through a window, where its parts come and go. A free function; UI
// thread.
#pragma once

class QWidget;

namespace muster {

//! \brief Has Tab reach what is in \a part after all else of its window, in the order it has.
void putLastInTabOrder(const QWidget &part);

} // namespace muster
