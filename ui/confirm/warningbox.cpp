// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/warningbox.h"

#include "ui/widgets/tones.h"

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
}

void WarningBox::paintEvent(QPaintEvent *event)
{
    paintBar(*this, toneColor(Tone::Warning, palette().color(QPalette::Window)));
    QLabel::paintEvent(event);
}

} // namespace muster
