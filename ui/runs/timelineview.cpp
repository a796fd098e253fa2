// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/timelineview.h"

#include "ui/runs/jobtext.h"
#include "ui/runs/targettable.h"
#include "ui/runs/timelinetext.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr double edge = 3; // pixels inside its frame
constexpr double slack = 3; // a thin bar can be pointed at
constexpr int lines = 5; // of text: as high as it is proposed

bool isSame(const TimelineItem &one, const TimelineItem &other)
{
    return one.kind == other.kind && one.index == other.index;
}

} // namespace

TimelineView::TimelineView(const TargetTable &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"timelineView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void TimelineView::setTimeline(const RunTimeline &timeline)
{
    m_timeline = timeline;
    m_isDrawn = true;
    relayOut();
}

void TimelineView::clear()
{
    m_timeline = {};
    m_isDrawn = false;
    m_current.reset();
    m_pressed = -1;
    setToolTip({});
    relayOut();
}

void TimelineView::relayOut()
{
    m_chart.reset();
    describe();
    update();
}

const TimelineChart &TimelineView::chart() const
{
    if (!m_chart) {
        TimelineLook look;
        look.size = QSizeF(std::max(1.0, width() - 2 * edge), std::max(1.0, height() - 2 * edge));
        look.font = font();
        m_chart = layOutTimeline(m_timeline, look);
    }
    return *m_chart;
}

qsizetype TimelineView::itemAt(const QPointF &point) const
{
    const QPointF place = point - QPointF(edge, edge);
    const QList<TimelineItem> &items = chart().items;
    const auto has = [&place](double margin) {
        return [&place, margin](const TimelineItem &item) {
            return item.box.adjusted(-margin, 0, margin, 0).contains(place);
        };
    };
    auto it = std::ranges::find_if(items, has(0));
    // Beside a thin bar, with nothing but a wave under the pointer, the bar is meant.
    if (it == items.cend() || it->kind > TimelineItem::Kind::Moment) {
        const auto near = std::ranges::find_if(items, has(slack));
        it = near == items.cend() ? it : near;
    }
    return it == items.cend() ? -1 : it - items.cbegin();
}

QString TimelineView::itemText(qsizetype item) const
{
    if (item < 0 || item >= chart().items.size())
        return {};
    const auto &[kind, index, box] = chart().items.at(item);
    switch (kind) {
    case TimelineItem::Kind::Target:
        return index < m_model.rowCount()
            ? briefText(m_model.record(static_cast<int>(index)), m_model.kind())
            : QString();
    case TimelineItem::Kind::Part:
        return partText(m_timeline, chart().parts, index);
    case TimelineItem::Kind::Stop:
        return stopText(m_timeline, *m_timeline.stop());
    case TimelineItem::Kind::Moment:
        return momentText(m_timeline, m_timeline.moments().at(index));
    case TimelineItem::Kind::Hold:
        return holdText(m_timeline, m_timeline.holds().at(index));
    case TimelineItem::Kind::Wave:
        return waveText(m_timeline, m_timeline.waves().at(index));
    }
    return {};
}

qsizetype TimelineView::currentItem() const
{
    if (!m_current)
        return -1;
    const QList<TimelineItem> &items = chart().items;
    const auto it = std::ranges::find_if(
        items, [this](const TimelineItem &item) { return isSame(item, *m_current); });
    return it == items.cend() ? -1 : it - items.cbegin();
}

void TimelineView::goTo(qsizetype item)
{
    if (item < 0 || item >= chart().items.size())
        return;
    m_current = chart().items.at(item);
    describe();
    update();
}

void TimelineView::choose(qsizetype item)
{
    if (item < 0 || item >= chart().items.size())
        return;
    const auto &[kind, index, box] = chart().items.at(item);
    if (kind == TimelineItem::Kind::Target) {
        emit targetChosen(index);
    } else if (kind == TimelineItem::Kind::Part) {
        const TimelineBucket &part = chart().parts.at(index);
        emit targetChosen(part.worst >= 0 ? part.worst : part.first);
    } else if (kind == TimelineItem::Kind::Wave) {
        emit targetChosen(m_timeline.waves().at(index).first);
    }
}

void TimelineView::describe()
{
    // Laying it out for this alone would cost; it has been, where it is seen.
    const QString text = hasFocus() && isVisible() ? itemText(currentItem()) : QString();
    setAccessibleDescription(text.isEmpty() ? summary() : text);
}

QString TimelineView::summary() const
{
    return m_isDrawn ? timelineSummary(m_timeline) : QString();
}

QSize TimelineView::sizeHint() const { return { 400, fontMetrics().lineSpacing() * lines }; }

QSize TimelineView::minimumSizeHint() const { return { 120, fontMetrics().lineSpacing() * 3 }; }

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const qsizetype item = itemAt(static_cast<QHelpEvent *>(event)->pos());
        setToolTip(item < 0 ? summary() : itemText(item));
    }
    return QWidget::event(event); // shows it
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        relayOut();
    QWidget::changeEvent(event);
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline of the run"));
    relayOut();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    if (currentItem() < 0 && event->reason() != Qt::MouseFocusReason)
        goTo(0);
    describe();
    QWidget::focusInEvent(event);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    describe();
    QWidget::focusOutEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = chart().items.size() - 1;
    const qsizetype current = currentItem();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        goTo(std::max<qsizetype>(0, current - 1));
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        goTo(std::min(last, current + 1));
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position()) : -1;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype item = itemAt(event->position());
    if (event->button() != Qt::LeftButton || item < 0 || item != m_pressed)
        return;
    goTo(item);
    choose(item);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_chart.reset();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (!m_isDrawn)
        return;
    if (m_timeline.isEmpty()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter, tr("No target has a time of sending."));
        return;
    }
    painter.translate(edge, edge);
    paintChart(painter, chart().chart, palette());
    const qsizetype current = hasFocus() ? currentItem() : -1;
    if (current < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    painter.drawRect(chart().items.at(current).box.adjusted(-1, -1, 1, 1));
}

} // namespace muster
