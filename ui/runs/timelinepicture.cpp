// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/timelinepicture.h"

#include "app/core/visibletext.h"
#include "app/log/redact.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/timelinelayout.h"
#include "ui/runs/timelinetext.h"
#include "ui/widgets/chartsvg.h"
#include "ui/widgets/ownpalette.h"
#include "ui/words/connectionname.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/targetstory.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace muster {

namespace {

constexpr double pictureWidth = 1200;
constexpr double margin = 16;
constexpr double nameRoom = 190;
constexpr qsizetype namedTargets = 200; // more have no names beside their bars
constexpr qsizetype barTargets = 600; // more share columns
constexpr double namedLane = 16;
constexpr double barLane = 4;
constexpr double columnsHeight = 280;
constexpr int fineness = 2;

class TimelinePicture
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePicture)

public:
    TimelinePicture(const RunRecord &run, const FleetKind &kind, const RunTimeline &timeline)
        : m_run(run)
        , m_kind(kind)
        , m_timeline(timeline)
    {
        m_picture.font = QGuiApplication::font();
        m_picture.palette = ownPalette(Shade::Light);
    }

    RunPicture make()
    {
        const QString heading = this->heading();
        const QString summary = timelineSummary(m_timeline);
        m_picture.title = heading + u'\n' + summary;
        addLine(heading);
        for (const QString &line : wrapped(summary))
            addLine(line);
        m_top += m_line / 2;
        addLegend();
        m_top += m_line / 2;
        addTimeline();
        m_picture.chart.size = { pictureWidth, m_top + margin };
        return m_picture;
    }

private:
    [[nodiscard]] QString heading() const
    {
        const QString kind = m_kind.name.text();
        //: a run: %1 its number, %2 the connection
        const QString name
            = tr("Run #%1 · %2")
                  .arg(QString::number(m_run.number), redacted(connectionName(m_run.connection)));
        //: %1 is "Run #41 · prod", %2 what it is about, %3 a time with its date
        return kind.isEmpty()
            ? name + QStringLiteral(", ") + localDateTimeText(m_run.confirmedAt)
            : tr("%1 — %2, %3").arg(name, kind, localDateTimeText(m_run.confirmedAt));
    }

    void addText(const QRectF &box, const QString &text)
    {
        m_picture.chart.shapes.append({ ChartKind::Text, box, ChartFill::Solid, ChartInk::Text,
                                        Tone::Waiting, visibleText(text) });
    }

    void addLine(const QString &text)
    {
        addText({ margin, m_top, pictureWidth - 2 * margin, m_line }, text);
        m_top += m_line;
    }

    //! \brief At blanks, and in Chinese behind a full stop.
    [[nodiscard]] QStringList wrapped(const QString &text) const
    {
        QStringList lines;
        QString line;
        qsizetype piece = 0;
        const auto end = [&](qsizetype at) {
            const QString next = text.mid(piece, at - piece);
            if (!line.isEmpty()
                && m_metrics.horizontalAdvance(line + next) > pictureWidth - 2 * margin) {
                lines += line;
                line = next.trimmed();
            } else {
                line += next;
            }
            piece = at;
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c == u' ' || c == QChar(u'。') || c == QChar(u'，'))
                end(i + 1);
        }
        end(text.size());
        return lines << line;
    }

    void addLegend()
    {
        double left = margin;
        for (const JobGroup group : { JobGroup::Succeeded, JobGroup::Failed, JobGroup::Rejected,
                                      JobGroup::Unknown, JobGroup::Open }) {
            const int count = countOf(m_timeline.totals(), group);
            if (count == 0)
                continue;
            const auto *outcome = std::ranges::find_if(
                allOutcomes, [group](Outcome one) { return belongsTo(one, group); });
            const Tone tone = outcomeTone(*outcome);
            addKey(left, ChartKind::Bar, fillOf(tone), tone,
                   groupWord(group) + u' ' + countText(count));
        }
        if (!m_timeline.holds().isEmpty())
            addKey(left, ChartKind::Band, ChartFill::Hatched, Tone::Warning, holdLabel());
        m_top += m_line;
    }

    void addKey(double &left, ChartKind kind, ChartFill fill, Tone tone, const QString &word)
    {
        constexpr double swatch = 22;
        const QRectF box(left, m_top + 2, swatch, m_line - 4);
        m_picture.chart.shapes.append({ kind, box, fill, ChartInk::Tone, tone });
        left += swatch + 4;
        if (kind == ChartKind::Bar) {
            const QRectF mark(left, m_top + (m_line - 12) / 2, 12, 12);
            m_picture.chart.shapes.append(
                { ChartKind::Mark, mark, ChartFill::Solid, ChartInk::Tone, tone });
            left += 16;
        }
        const double width = m_metrics.horizontalAdvance(word) + 2;
        addText({ left, m_top, width, m_line }, word);
        left += width + 18;
    }

    void addTimeline()
    {
        const qsizetype count = m_timeline.lanes().size();
        const bool isNamed = count <= namedTargets;
        const bool hasBars = count <= barTargets;
        const double lane = isNamed ? std::max(namedLane, m_line) : barLane;
        const double around = 2 * m_line + 6; // labels above, times below
        const double height = hasBars ? std::max(3 * m_line, double(count) * lane) : columnsHeight;
        TimelineLook look;
        look.size = { pictureWidth - 2 * margin, height + around };
        look.font = m_picture.font;
        look.greatestLane = std::max(namedLane, m_line) + 4;
        look.nameRoom = isNamed ? nameRoom : 0;
        look.name = [this](qsizetype position) {
            return visibleText(redacted(targetName(m_run.targets.at(position).target)));
        };
        look.tell = [this](qsizetype position) {
            return redacted(briefText(m_run.targets.at(position), m_kind));
        };
        if (!hasBars)
            look.leastLane = columnsHeight; // however few pixels: columns
        for (ChartShape shape : layOutTimeline(m_timeline, look).chart.shapes) {
            shape.box.translate(margin, m_top);
            m_picture.chart.shapes.append(shape);
        }
        m_top += look.size.height();
    }

    const RunRecord &m_run;
    const FleetKind &m_kind;
    const RunTimeline &m_timeline;
    const QFontMetricsF m_metrics { QGuiApplication::font() };
    const double m_line = m_metrics.height() + 2;
    double m_top = margin;
    RunPicture m_picture;
};

} // namespace

RunPicture runPicture(const RunRecord &run, const FleetKind &kind, const RunTimeline &timeline)
{
    return TimelinePicture(run, kind, timeline).make();
}

QByteArray pngOf(const RunPicture &picture)
{
    const QSize size = (picture.chart.size * fineness).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.setDevicePixelRatio(fineness);
    image.fill(picture.palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.setFont(picture.font);
    paintChart(painter, picture.chart, picture.palette);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isWritten = buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
    return isWritten ? bytes : QByteArray();
}

QByteArray svgOf(const RunPicture &picture)
{
    return chartSvg(picture.chart, picture.palette, picture.font, picture.title);
}

} // namespace muster
