// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Either of the two keys that press the default button of a dialog. A pure function; UI thread.
#pragma once

#include <QKeyEvent>

namespace muster {

[[nodiscard]] inline bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace muster
