// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The button at the end of a search, which Qt draws without a word. UI thread.
#pragma once

#include <QLineEdit>
#include <QToolButton>

namespace muster {

//! \brief Names it for a screen reader; \a edit has no other buttons.
inline void nameClearButton(const QLineEdit &edit, const QString &name)
{
    for (QToolButton *button : edit.findChildren<QToolButton *>()) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

} // namespace muster
