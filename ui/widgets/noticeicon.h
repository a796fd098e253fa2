// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The shapes of messages: in bars, in boxes, beside a verdict. Pure functions; UI thread.
#pragma once

#include <QIcon>

class QPalette;

namespace muster {

//! \brief A circle with an i, a triangle with a mark, an octagon with a cross: told apart without
//! colour.
enum class Notice { Info, Warning, Error };

//! \brief For a place with \a palette's Window. Sharp up to 128 pixels.
[[nodiscard]] QIcon noticeIcon(Notice notice, const QPalette &palette);

} // namespace muster
