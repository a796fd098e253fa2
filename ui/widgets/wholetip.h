// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The tool tip of a control that shows less of its text than there is: the whole. One that it has
// of its own comes first. A function for event() of a widget; UI thread.
#pragma once

#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace muster {

//! \brief \a whole is all that \a widget says, \a isCut whether it does not show that now. True:
//! \a event is done with.
[[nodiscard]] inline bool tellsWhole(QEvent &event, QWidget &widget, bool isCut,
                                     const QString &whole)
{
    if (event.type() != QEvent::ToolTip || !widget.toolTip().isEmpty())
        return false;
    if (isCut)
        QToolTip::showText(static_cast<QHelpEvent &>(event).globalPos(), whole, &widget);
    else
        QToolTip::hideText();
    return true;
}

} // namespace muster
