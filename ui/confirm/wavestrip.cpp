// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/wavestrip.h"

#include "ui/words/formatters.h"

#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int barRoom = 28; // pixels, the highest bar
constexpr int narrowest = 4;
constexpr int widest = 56;

} // namespace

WaveStrip::WaveStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"waveStrip"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void WaveStrip::setWaves(const QList<qsizetype> &sizes)
{
    m_sizes = sizes;
    m_largest = sizes.isEmpty() ? 0 : *std::max_element(sizes.cbegin(), sizes.cend());
    setVisible(sizes.size() > 1);
    retranslateUi();
    update();
}

int WaveStrip::barCount() const
{
    return static_cast<int>(std::min<qsizetype>(m_sizes.size(), std::max(1, width() / narrowest)));
}

double WaveStrip::slot() const
{
    const int bars = barCount();
    return bars == 0 ? widest : std::min<double>(widest, double(width()) / bars);
}

qsizetype WaveStrip::firstOf(int bar) const { return m_sizes.size() * bar / barCount(); }

qsizetype WaveStrip::largestOf(int bar) const
{
    return *std::max_element(m_sizes.cbegin() + firstOf(bar), m_sizes.cbegin() + firstOf(bar + 1));
}

qsizetype WaveStrip::waveAt(int x) const
{
    const int place = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    const int bar = place < 0 ? -1 : static_cast<int>(place / slot());
    return bar >= 0 && bar < barCount() ? firstOf(bar) : -1;
}

QSize WaveStrip::sizeHint() const { return { 200, barRoom + fontMetrics().height() + 2 }; }

QSize WaveStrip::minimumSizeHint() const { return { 80, sizeHint().height() }; }

bool WaveStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype wave = waveAt(help->pos().x());
        setToolTip(wave < 0 ? QString()
                            //: %1 is the number of a wave, %n how many targets it has
                            : tr("Wave %1: %n target(s)", nullptr, int(m_sizes.at(wave)))
                                  .arg(countText(wave + 1)));
    }
    return QWidget::event(event); // shows it
}

void WaveStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void WaveStrip::retranslateUi()
{
    setAccessibleName(tr("Picture of %n wave(s)", nullptr, int(m_sizes.size())));
}

void WaveStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double room = slot();
    const int base = barRoom + 1;
    const QColor color = palette().color(QPalette::Link); // the accent: a selection is but a tint
    for (int bar = 0; bar < barCount(); ++bar) {
        const qsizetype size = largestOf(bar);
        const double height = std::max(3.0, barRoom * double(size) / double(m_largest));
        const QRectF place = QRectF(bar * room, base - height, room - (room > 8 ? 3 : 1), height);
        painter.fillRect(place, color);
        const QString number = countText(size);
        if (fontMetrics().horizontalAdvance(number) + 4 > room)
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(bar * room, base + 1, place.width(), fontMetrics().height()),
                         Qt::AlignHCenter | Qt::AlignTop, number);
    }
}

} // namespace muster
