// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/warningbox.h"

#include "ui/widgets/tones.h"

#include <QResizeEvent>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

WarningBox::WarningBox(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"warnings"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContentsMargins(10, 4, 8, 4);
}

void WarningBox::setLines(const QStringList &lines)
{
    QStringList marked;
    for (const QString &line : lines)
        marked += u"\u26A0 "_s + line;
    setText(marked.join(u'\n'));
    setVisible(!lines.isEmpty());
    if (!lines.isEmpty()) {
        QSizePolicy policy = sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        setSizePolicy(policy);
        if (isVisible()) // before that its width means nothing
            keepRoom(minimumHeight());
    }
}

void WarningBox::keepRoom(int atLeast)
{
    setMinimumHeight(std::max(atLeast, heightForWidth(width())));
}

void WarningBox::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (!isHidden() && event->size().width() != event->oldSize().width())
        keepRoom(0);
}

void WarningBox::paintEvent(QPaintEvent *event)
{
    paintBar(*this, toneColor(Tone::Warning, palette().color(QPalette::Window)));
    QLabel::paintEvent(event);
}

} // namespace muster
