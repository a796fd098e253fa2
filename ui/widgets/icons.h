// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The drawings of resources/icons, in the colours of the palette. Free functions; UI thread.
#pragma once

#include <QIcon>

class QPalette;
class QString;

namespace muster {

//! \brief The mask \a name (of resources/icons/svg, such as "refresh" or "kind-servers") in
//! \a palette's button text, dimmed where disabled. Sharp up to three times 16 pixels. Ask again
//! when the palette changes. Null when there is no such drawing.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);

//! \brief The program's own icon, full colour, 16 to 256 pixels.
[[nodiscard]] QIcon applicationIcon();

} // namespace muster
