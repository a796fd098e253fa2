// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Names for the arrows that scroll tabs which do not fit. A free function; UI thread.
#pragma once

class QTabWidget;

namespace muster {

//! \brief Qt names them once, in English: called by the owner of \a tabs when the language changes.
void nameTabScrolling(const QTabWidget &tabs);

} // namespace muster
