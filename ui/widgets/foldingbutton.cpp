// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/foldingbutton.h"

#include "ui/widgets/mnemonic.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

namespace muster {

namespace {
constexpr int besideIcon = 6; // on both sides
}

void FoldingButton::setFolded(bool isFolded)
{
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    updateGeometry();
    update();
}

QSize FoldingButton::hintOf(bool isFolded) const
{
    const QSize whole = QPushButton::sizeHint();
    return isFolded ? QSize(iconSize().width() + 2 * besideIcon, whole.height()) : whole;
}

// Not in initStyleOption(): by that the button knows how wide its words are.
void FoldingButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_isFolded)
        option.text.clear();
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

bool FoldingButton::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_isFolded || !toolTip().isEmpty())
        return QPushButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), withoutMnemonic(text()),
                       this);
    return true;
}

} // namespace muster
