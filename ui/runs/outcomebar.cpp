// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/outcomebar.h"

#include "ui/runs/jobtext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace muster {

namespace {

constexpr int leastPart = 4; // pixels: one target of a hundred thousand can be seen
constexpr int shapeRoom = 15; // from here on a part has its shape in it

// As they are read: what is done, what went wrong, what is to come.
constexpr JobGroup parts[]
    = { JobGroup::Succeeded, JobGroup::Failed,  JobGroup::Rejected, JobGroup::Unknown,
        JobGroup::Open,      JobGroup::Waiting, JobGroup::NotSent };

Tone toneOf(JobGroup group)
{
    for (const Outcome outcome : allOutcomes) {
        if (belongsTo(outcome, group))
            return outcomeTone(outcome);
    }
    return Tone::Off;
}

} // namespace

QList<int> partWidths(const QList<int> &counts, int width, int least)
{
    const qint64 all = std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
    QList<int> widths(counts.size(), 0);
    if (all == 0)
        return widths;
    int used = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0)
            widths[i] = std::max(least, static_cast<int>(counts.at(i) * qint64(width) / all));
        used += widths.at(i);
    }
    // What rounding left, or what the small ones took, is the greatest one's.
    int &greatest = *std::max_element(widths.begin(), widths.end());
    greatest = std::max(least, greatest + width - used);
    return widths;
}

OutcomeBar::OutcomeBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(320);
    retranslate();
}

void OutcomeBar::setTotals(const OutcomeTotals &totals)
{
    m_totals = totals;
    retranslate();
    update();
}

QSize OutcomeBar::sizeHint() const { return { 200, fontMetrics().height() + 4 }; }

QSize OutcomeBar::minimumSizeHint() const { return { 48, fontMetrics().height() + 4 }; }

void OutcomeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ground = palette().color(QPalette::Base);
    QPainterPath round;
    round.addRoundedRect(frame, 4, 4);
    painter.fillPath(round, ground);
    painter.setClipPath(round);
    QList<int> counts;
    for (const JobGroup part : parts)
        counts += countOf(m_totals, part);
    const QList<int> widths = partWidths(counts, width(), leastPart);
    int left = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths.at(i) == 0)
            continue;
        const Tone tone = toneOf(parts[i]);
        const QColor color = toneColor(tone, ground);
        const QRect part(left, 0, widths.at(i), height());
        left += widths.at(i);
        // What has not been sent is hollow, as its shape is.
        const bool isHollow = tone == Tone::Waiting || tone == Tone::Off;
        if (!isHollow)
            painter.fillRect(part.adjusted(0, 0, -1, 0), color);
        if (part.width() >= shapeRoom) {
            const int side = std::min(12, height() - 4);
            const QRectF box(part.center().x() - side / 2.0, part.center().y() - side / 2.0 + 0.5,
                             side, side);
            paintTone(painter, box, tone, isHollow ? color : ground, isHollow ? ground : color);
        }
    }
    painter.setClipping(false);
    painter.setPen(toneColor(Tone::Waiting, palette().color(QPalette::Window)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 4, 4);
}

void OutcomeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OutcomeBar::retranslate()
{
    // Each of these tells a screen reader that it is news.
    if (const QString name = tr("Outcomes of the run"); name != accessibleName())
        setAccessibleName(name);
    // What was never sent has not been finished, though nothing more happens to it.
    const int notSent = m_totals[Outcome::NotSent];
    const int ended = m_totals.finished() - notSent;
    QString said
        //: %1 of %2 targets have come to an end
        = tr("%1 of %2 targets have ended.").arg(countText(ended), countText(m_totals.total()));
    if (notSent > 0)
        said = joinedSentences(said, tr("%n target(s) were not sent.", nullptr, notSent));
    setAccessibleDescription(joinedSentences(totalsSentence(m_totals), said));
    setToolTip(legend());
}

QString OutcomeBar::legend() const
{
    QStringList lines;
    for (const JobGroup part : parts) {
        if (const int count = countOf(m_totals, part); count > 0)
            lines += groupWord(part) + u' ' + countText(count);
    }
    const int ended = m_totals.finished() - m_totals[Outcome::NotSent];
    lines += tr("%1 of %2 targets have ended.").arg(countText(ended), countText(m_totals.total()));
    return lines.join(u'\n');
}

} // namespace muster
