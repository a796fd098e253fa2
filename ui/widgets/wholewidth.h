// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The least width that elidedText() leaves a text whole in. What a text advances is told in whole
// pixels, rounded down as well as up, and a text that lacks a part of a pixel loses three letters.
// A pure function; UI thread.
#pragma once

#include <QFontMetrics>
#include <QString>

namespace muster {

[[nodiscard]] inline int wholeWidth(const QFontMetrics &metrics, const QString &text)
{
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 1;
}

} // namespace muster
