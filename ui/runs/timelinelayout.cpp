// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/timelinelayout.h"

#include "ui/runs/timelinetext.h"
#include "ui/widgets/timeaxis.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>

namespace muster {

namespace {

constexpr double leastBar = 2; // pixels: what took no time can be seen
constexpr double partRoom = 6; // a column and the gap behind it
constexpr double leastPiece = 2; // of a column: one failure of thousands can be seen
constexpr double markSide = 11;
constexpr double nearLines = 4; // waves closer than that share a line

// From the ground up: what went wrong is at the top, where columns differ.
constexpr std::array pieces { Tone::Good,    Tone::Busy,   Tone::Waiting, Tone::Off,
                              Tone::Refused, Tone::Unsure, Tone::Bad };

bool isBad(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Rejected
        || outcome == Outcome::Unknown;
}

class Layout
{
public:
    Layout(const RunTimeline &timeline, const TimelineLook &look)
        : m_timeline(timeline)
        , m_look(look)
        , m_metrics(look.font)
        , m_axis(timeline.begin(), timeline.end(), look.nameRoom,
                 std::max(1.0, look.size.width() - look.nameRoom))
    {
        const double line = m_metrics.height();
        const double height = look.size.height();
        const double below = height > 3 * line ? line + 2 : 0; // else the picture has all of it
        m_head = { look.nameRoom, 0, look.size.width() - look.nameRoom, below > 0 ? line : 0 };
        m_plot = { look.nameRoom, m_head.height() + 1, m_head.width(),
                   std::max(1.0, height - m_head.height() - below - 2) };
        m_result.chart.size = look.size;
    }

    TimelineChart run()
    {
        if (m_timeline.isEmpty())
            return m_result;
        layAxis();
        layHolds();
        layWaves();
        const double lane = m_plot.height() / double(m_timeline.lanes().size());
        if (lane >= m_look.leastLane)
            layBars(std::min(lane, m_look.greatestLane));
        else
            layParts();
        layMoments();
        layStop();
        layLabels();
        m_result.items += m_behind;
        return m_result;
    }

private:
    [[nodiscard]] double at(qint64 time) const { return m_axis.at(time); }

    void add(ChartKind kind, const QRectF &box, ChartFill fill, Tone tone, const QString &text = {})
    {
        m_result.chart.shapes.append({ kind, box, fill, ChartInk::Tone, tone, text });
    }
    void addLine(double x, ChartFill fill, ChartInk ink, Tone tone = Tone::Waiting,
                 const QString &text = {})
    {
        const QRectF box(x, m_head.top(), 0, m_plot.bottom() - m_head.top());
        m_result.chart.shapes.append({ ChartKind::Line, box, fill, ink, tone, text });
    }
    //! \brief The first that is said keeps the place.
    void label(const QString &text, double x)
    {
        const double width = m_metrics.horizontalAdvance(text) + 2;
        const QRectF box(std::min(x, m_head.right() - width), m_head.top(), width, m_head.height());
        if (m_head.height() < 1 || box.left() < m_head.left()
            || std::ranges::any_of(m_labels,
                                   [&box](const QRectF &other) { return other.intersects(box); }))
            return;
        m_labels.append(box);
        m_result.chart.shapes.append(
            { ChartKind::Text, box, ChartFill::Solid, ChartInk::Text, Tone::Waiting, text });
    }
    //! \brief Unless it would hide the one before it.
    void mark(const QPointF &centre, Tone tone, double side)
    {
        QRectF box(0, 0, side, side);
        box.moveCenter(centre);
        box.moveRight(std::min(box.right(), m_look.size.width()));
        if (m_lastMark.intersects(box))
            return;
        m_lastMark = box;
        add(ChartKind::Mark, box, ChartFill::Solid, tone);
    }

    void layAxis()
    {
        const bool hasWords = m_plot.bottom() + m_metrics.height() <= m_look.size.height() + 1;
        const auto text = [](qint64 time) {
            return localTimeText(QDateTime::fromMSecsSinceEpoch(time).toUTC());
        };
        const double room = m_metrics.horizontalAdvance(text(m_timeline.begin())) + 1;
        double last = -room; // the end of the last word: those at the edges are moved inwards
        for (const qint64 time : m_axis.ticks(room + 2 * m_metrics.averageCharWidth())) {
            const double x = at(time);
            m_result.chart.shapes.append({ ChartKind::Line,
                                           { x, m_plot.top(), 0, m_plot.height() },
                                           ChartFill::Solid,
                                           ChartInk::Quiet });
            const double left
                = std::clamp(x - room / 2, 0.0, std::max(0.0, m_look.size.width() - room));
            if (!hasWords || left < last + 4)
                continue;
            last = left + room;
            m_result.chart.shapes.append({ ChartKind::Text,
                                           { left, m_plot.bottom() + 1, room, m_metrics.height() },
                                           ChartFill::Solid,
                                           ChartInk::Text,
                                           Tone::Waiting,
                                           text(time) });
        }
    }

    void layHolds()
    {
        const QList<TimelineHold> &holds = m_timeline.holds();
        for (qsizetype i = 0; i < holds.size(); ++i) {
            const TimelineHold &hold = holds.at(i);
            const bool isTold = hold.end != untoldTime;
            const double left = at(hold.begin);
            const double width = isTold ? std::max(leastBar, at(hold.end) - left) : leastBar;
            const QRectF box(left, m_plot.top(), width, m_plot.height());
            add(ChartKind::Band, box, ChartFill::Hatched, Tone::Warning,
                holdText(m_timeline, hold));
            m_behind.append({ TimelineItem::Kind::Hold, i, box });
        }
    }

    void layWaves()
    {
        const QList<TimelineWave> &waves = m_timeline.waves();
        double last = m_plot.left() - 2 * nearLines;
        for (qsizetype i = 0; waves.size() > 1 && i < waves.size(); ++i) {
            const double x = at(waves.at(i).begin);
            if (x - last < nearLines)
                continue;
            last = x;
            addLine(x, ChartFill::Hollow, ChartInk::Tone, Tone::Waiting,
                    waveText(m_timeline, waves.at(i)));
            m_shownWaves.append(i);
            const double next = i + 1 < waves.size() ? at(waves.at(i + 1).begin) : m_plot.right();
            m_behind.append({ TimelineItem::Kind::Wave, i,
                              QRectF(x, m_head.top(), std::max(leastBar, next - x),
                                     m_plot.bottom() - m_head.top()) });
        }
    }

    void layBars(double lane)
    {
        const double gap = lane >= 6 ? 2 : lane >= 4 ? 1 : 0;
        const QList<TimelineLane> &lanes = m_timeline.lanes();
        for (qsizetype i = 0; i < lanes.size(); ++i) {
            const QRectF row(m_plot.left(), m_plot.top() + double(i) * lane, m_plot.width(), lane);
            if (m_look.name && m_look.nameRoom > 0 && lane >= m_metrics.ascent())
                layName(i, row);
            if (lanes.at(i).hasBar())
                layBar(i, lanes.at(i), row.adjusted(0, gap / 2, 0, -gap / 2));
        }
    }

    void layName(qsizetype position, const QRectF &row)
    {
        m_result.chart.shapes.append({ ChartKind::Text,
                                       { 0, row.top(), m_look.nameRoom - 6, row.height() },
                                       ChartFill::Solid,
                                       ChartInk::Text,
                                       Tone::Waiting,
                                       m_look.name(position) });
    }

    void layBar(qsizetype position, const TimelineLane &lane, const QRectF &row)
    {
        const double left = std::min(at(lane.sent), m_plot.right() - leastBar);
        const double right = std::max(left + leastBar, at(lane.end));
        const QRectF box(left, row.top(), right - left, row.height());
        const QString told = m_look.tell ? m_look.tell(position) : QString();
        const Tone tone = lane.isOverdue ? Tone::Warning : outcomeTone(lane.outcome);
        double begin = left;
        if (lane.accepted != untoldTime && at(lane.accepted) - left >= 2
            && right - at(lane.accepted) >= leastBar) {
            begin = at(lane.accepted);
            add(ChartKind::Bar, { left, row.top(), begin - left, row.height() }, ChartFill::Hollow,
                Tone::Busy, told);
        }
        add(ChartKind::Bar, { begin, row.top(), right - begin, row.height() }, fillOf(tone), tone,
            told);
        if (isBad(lane.outcome))
            mark({ right + markSide / 2 + 1, row.center().y() }, tone, markSide);
        m_result.items.append({ TimelineItem::Kind::Target, position, box });
    }

    void layParts()
    {
        const int count = std::max(1, static_cast<int>(m_plot.width() / partRoom));
        m_result.parts = bucketsOf(m_timeline, count);
        const double room = m_plot.width() / count;
        int most = 1;
        for (const TimelineBucket &part : std::as_const(m_result.parts))
            most = std::max(most, part.totals.total());
        const double scale = std::max(1.0, m_plot.height() - markSide - 2) / most;
        for (int i = 0; i < count; ++i) {
            const TimelineBucket &part = m_result.parts.at(i);
            if (part.isEmpty())
                continue;
            const double left = m_plot.left() + i * room;
            layColumn(i, part, { left, m_plot.top(), room - 1, m_plot.height() }, scale);
            m_result.items.append(
                { TimelineItem::Kind::Part, i, { left, m_plot.top(), room, m_plot.height() } });
        }
    }

    void layColumn(qsizetype index, const TimelineBucket &part, const QRectF &column, double scale)
    {
        const QString told = m_look.tell ? partText(m_timeline, m_result.parts, index) : QString();
        double bottom = column.bottom();
        for (const Tone tone : pieces) {
            int count = 0;
            for (const Outcome outcome : allOutcomes)
                count += outcomeTone(outcome) == tone ? part.totals[outcome] : 0;
            if (count == 0)
                continue;
            const double height = std::max(leastPiece, count * scale);
            const double top = std::max(column.top(), bottom - height);
            add(ChartKind::Bar, { column.left(), top, column.width(), bottom - top }, fillOf(tone),
                tone, told);
            bottom = top;
        }
        if (part.worst >= 0) {
            const double y = std::max(column.top() + markSide / 2, bottom - markSide / 2 - 1);
            mark({ column.center().x(), y }, outcomeTone(m_timeline.lanes().at(part.worst).outcome),
                 markSide - 2);
        }
    }

    void layMoments()
    {
        const QList<TimelineMoment> &moments = m_timeline.moments();
        for (qsizetype i = 0; i < moments.size(); ++i) {
            const double x = at(moments.at(i).at);
            addLine(x, ChartFill::Hollow, ChartInk::Accent, Tone::Waiting,
                    momentText(m_timeline, moments.at(i)));
            m_behind.prepend({ TimelineItem::Kind::Moment, i, lineBox(x) });
        }
    }

    void layStop()
    {
        if (!m_timeline.stop())
            return;
        const double x = std::min(at(m_timeline.stop()->at), m_plot.right() - 1);
        const QString told = stopText(m_timeline, *m_timeline.stop());
        addLine(x, ChartFill::Solid, ChartInk::Tone, Tone::Bad, told);
        addLine(x + 1, ChartFill::Solid, ChartInk::Tone, Tone::Bad, told);
        m_behind.prepend({ TimelineItem::Kind::Stop, 0, lineBox(x) });
    }

    [[nodiscard]] QRectF lineBox(double x) const
    {
        return { x - 2, m_head.top(), 5, m_plot.bottom() - m_head.top() };
    }

    void layLabels()
    {
        if (m_timeline.stop())
            label(stopLabel(*m_timeline.stop()), at(m_timeline.stop()->at) + 3);
        for (const TimelineHold &hold : m_timeline.holds())
            label(holdLabel(), at(hold.begin) + 2);
        for (const qsizetype wave : std::as_const(m_shownWaves))
            label(waveLabel(m_timeline.waves().at(wave)),
                  at(m_timeline.waves().at(wave).begin) + 3);
    }

    const RunTimeline &m_timeline;
    const TimelineLook &m_look;
    const QFontMetricsF m_metrics;
    const TimeAxis m_axis;
    QRectF m_head; // the line of labels
    QRectF m_plot;
    TimelineChart m_result;
    QList<TimelineItem> m_behind; // below bars and columns
    QList<qsizetype> m_shownWaves;
    QList<QRectF> m_labels;
    QRectF m_lastMark;
};

} // namespace

TimelineChart layOutTimeline(const RunTimeline &timeline, const TimelineLook &look)
{
    return Layout(timeline, look).run();
}

} // namespace muster
