// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/wholetip.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace muster {

ElidedLabel::ElidedLabel(int lines, QWidget *parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::sizeHint() const
{
    const QStringList lines = text().split(u'\n');
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    return { width + 1, fontMetrics().lineSpacing() * m_lines };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 4, fontMetrics().lineSpacing() * m_lines };
}

QStringList ElidedLabel::shown(bool *isCut) const
{
    QStringList lines;
    QStringList whole = text().split(u'\n');
    while (!whole.isEmpty()) {
        const QString line = whole.takeFirst();
        QTextLayout layout(line, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
            part.setLineWidth(width());
            const bool isLast = lines.size() + 1 == m_lines;
            const bool hasMore
                = part.textStart() + part.textLength() < line.size() || !whole.isEmpty();
            if (isLast && hasMore) {
                QString rest = line.mid(part.textStart());
                if (!whole.isEmpty())
                    rest += u' ' + whole.join(u' ');
                const QString cut = fontMetrics().elidedText(rest, Qt::ElideRight, width());
                *isCut = *isCut || cut != rest;
                layout.endLayout();
                return lines + QStringList { cut };
            }
            lines.append(line.mid(part.textStart(), part.textLength()));
        }
        layout.endLayout();
    }
    return lines;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    bool isCut = false;
    const QStringList lines = shown(&isCut);
    const int height = fontMetrics().lineSpacing();
    const Qt::Alignment across
        = QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask;
    int top = (this->height() - height * static_cast<int>(lines.size())) / 2;
    for (const QString &line : lines) {
        style()->drawItemText(&painter, QRect(0, top, width(), height),
                              int(across | Qt::AlignVCenter), palette(), isEnabled(),
                              line.trimmed(), foregroundRole());
        top += height;
    }
}

bool ElidedLabel::event(QEvent *event)
{
    bool isCut = false;
    if (event->type() == QEvent::ToolTip)
        (void)shown(&isCut);
    return tellsWhole(*event, *this, isCut, text()) || QLabel::event(event);
}

} // namespace muster
