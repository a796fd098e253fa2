// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/confirm/wavestrip.h"

#include "ui/widgets/timeaxis.h"
#include "ui/words/formatters.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int barRoom = 28; // pixels, the highest bar
constexpr int narrowest = 4;
constexpr int widest = 56;
constexpr double leastPause = 3; // of these there is nothing to see

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
    QList<PlannedWave> waves;
    waves.reserve(sizes.size());
    for (const qsizetype size : sizes)
        waves.append({ size, {}, {} });
    setSchedule(waves);
}

void WaveStrip::setSchedule(const QList<PlannedWave> &waves)
{
    m_waves = waves;
    m_drawn.reset();
    setVisible(waves.size() > 1);
    retranslateUi();
    update();
}

std::chrono::milliseconds WaveStrip::duration() const
{
    return m_waves.isEmpty() ? std::chrono::milliseconds(0)
                             : m_waves.constLast().begin + m_waves.constLast().sending;
}

QList<WaveStrip::Bar> WaveStrip::sideBySide() const
{
    const qsizetype count = std::min<qsizetype>(m_waves.size(), std::max(1, width() / narrowest));
    const double room = std::min<double>(widest, double(width()) / double(count));
    QList<Bar> bars;
    for (qsizetype bar = 0; bar < count; ++bar) {
        const qsizetype first = m_waves.size() * bar / count;
        const double left = double(bar) * room;
        const double gap = room > 8 ? 3 : 1;
        Bar added { first, 0, QRectF(left, 0, room - gap, barRoom), left + room };
        for (qsizetype wave = first; wave < m_waves.size() * (bar + 1) / count; ++wave)
            added.largest = std::max(added.largest, m_waves.at(wave).targets);
        bars.append(added);
    }
    return bars;
}

QList<WaveStrip::Bar> WaveStrip::overTime(double width) const
{
    const TimeAxis axis(0, duration().count(), 0, width - narrowest);
    QList<Bar> bars;
    for (qsizetype i = 0; i < m_waves.size(); ++i) {
        const PlannedWave &wave = m_waves.at(i);
        const double left = axis.at(wave.begin.count());
        const double right
            = std::max(left + narrowest, axis.at((wave.begin + wave.sending).count()));
        if (!bars.isEmpty() && left < bars.constLast().box.right() + 1) { // they share one
            bars.last().box.setRight(std::max(bars.constLast().box.right(), right));
            bars.last().end = bars.constLast().box.right();
            bars.last().largest = std::max(bars.constLast().largest, wave.targets);
        } else {
            if (!bars.isEmpty())
                bars.last().end = left; // with the pause behind it
            bars.append({ i, wave.targets, QRectF(left, 0, right - left, barRoom), right });
        }
    }
    return bars;
}

const WaveStrip::Drawn &WaveStrip::drawn() const
{
    if (m_drawn)
        return *m_drawn;
    Drawn made;
    made.chart.size = size();
    if (!m_waves.isEmpty()) {
        const bool hasTime = duration().count() > 0;
        //: %1 is a duration such as 02:10
        const QString text = hasTime ? tr("at least %1").arg(durationText(duration())) : QString();
        const double room = hasTime ? QFontMetricsF(font()).horizontalAdvance(text) + 10 : 0;
        made.bars = hasTime ? overTime(std::max<double>(narrowest, width() - room)) : sideBySide();
        draw(made, text, room);
    }
    m_drawn = made;
    return *m_drawn;
}

void WaveStrip::draw(Drawn &made, const QString &duration, double durationRoom) const
{
    const QFontMetricsF metrics(font());
    QList<ChartShape> &shapes = made.chart.shapes;
    const int base = barRoom + 1;
    const auto most = std::ranges::max_element(m_waves, {}, &PlannedWave::targets);
    const double largest = double(std::max<qsizetype>(1, most->targets));
    double named = 0; // up to here there are numbers
    for (qsizetype i = 0; i < made.bars.size(); ++i) {
        const Bar &bar = made.bars.at(i);
        const double height = std::max(3.0, barRoom * double(bar.largest) / largest);
        const double next = i + 1 < made.bars.size() ? made.bars.at(i + 1).box.left() : 0;
        if (durationRoom > 0 && next - bar.box.right() >= leastPause)
            shapes.append(
                { ChartKind::Band,
                  { bar.box.right(), base - barRoom / 2.0, next - bar.box.right(), barRoom / 2.0 },
                  ChartFill::Hatched,
                  ChartInk::Quiet }); // the waves are what is looked for
        shapes.append({ ChartKind::Bar,
                        { bar.box.left(), base - height, bar.box.width(), height },
                        ChartFill::Solid,
                        ChartInk::Accent });
        const QString number = countText(bar.largest);
        const double needed = metrics.horizontalAdvance(number) + 4;
        const double room = std::max(needed, bar.box.width());
        const double left
            = durationRoom > 0 ? std::max(0.0, bar.box.center().x() - room / 2) : bar.box.left();
        if ((durationRoom <= 0 && needed > bar.box.width() + 3) || left < named)
            continue;
        named = left + room;
        shapes.append({ ChartKind::Text,
                        { left, double(base + 1), room, metrics.height() },
                        ChartFill::Solid,
                        ChartInk::Text,
                        Tone::Waiting,
                        number,
                        Qt::AlignHCenter | Qt::AlignTop });
    }
    if (durationRoom > 0)
        shapes.append({ ChartKind::Text,
                        { width() - durationRoom + 8, 1, durationRoom - 8, barRoom },
                        ChartFill::Solid,
                        ChartInk::Text,
                        Tone::Waiting,
                        duration });
}

qsizetype WaveStrip::waveAt(int x) const
{
    const QList<Bar> &bars = drawn().bars;
    const auto behind = std::ranges::upper_bound(bars, double(x), {},
                                                 [](const Bar &bar) { return bar.box.left(); });
    if (x < 0 || behind == bars.cbegin())
        return -1;
    const Bar &bar = *std::prev(behind);
    return x < bar.end ? bar.first : -1;
}

QSize WaveStrip::sizeHint() const { return { 200, barRoom + fontMetrics().height() + 2 }; }

QSize WaveStrip::minimumSizeHint() const { return { 80, sizeHint().height() }; }

bool WaveStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype wave = waveAt(help->pos().x());
        QString text;
        if (wave >= 0) {
            //: %1 is the number of a wave, %n how many targets it has
            text = tr("Wave %1: %n target(s)", nullptr, int(m_waves.at(wave).targets))
                       .arg(countText(wave + 1));
            if (duration().count() > 0) {
                //: %1 is a duration such as 02:10
                text += u'\n'
                    + tr("At the soonest %1 after the first request")
                          .arg(durationText(m_waves.at(wave).begin));
            }
        }
        setToolTip(text);
    }
    return QWidget::event(event); // shows it
}

void WaveStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        m_drawn.reset();
    QWidget::changeEvent(event);
}

void WaveStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drawn.reset();
}

void WaveStrip::retranslateUi()
{
    m_drawn.reset();
    setAccessibleName(tr("Picture of %n wave(s)", nullptr, int(m_waves.size())));
    setAccessibleDescription(
        duration().count() > 0 ? tr("at least %1").arg(durationText(duration())) : QString());
}

void WaveStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPalette colours = palette();
    // It stands on the window, not on a list.
    colours.setColor(QPalette::Base, colours.color(QPalette::Window));
    colours.setColor(QPalette::Text, colours.color(QPalette::WindowText));
    paintChart(painter, drawn().chart, colours);
}

} // namespace muster
