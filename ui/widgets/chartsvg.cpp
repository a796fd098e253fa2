// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/chartsvg.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QMap>
#include <QXmlStreamWriter>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString number(double value) { return QString::number(value, 'f', 2); }

//! What XML has no way to write, not even escaped, would leave a file that nobody can read.
QString written(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair
            = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            clean += c;
            clean += text.at(++i);
            continue;
        }
        const ushort code = c.unicode();
        const bool isWritable
            = !c.isSurrogate() && code < 0xfffe && (code >= 0x20 || code == u'\n' || code == u'\t');
        clean += isWritable ? c : QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

class Writer
{
public:
    Writer(const Chart &chart, const QPalette &palette, const QFont &font)
        : m_chart(chart)
        , m_palette(palette)
        , m_font(font)
        , m_xml(&m_bytes)
    {
    }

    QByteArray write(const QString &title)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        attribute("width", m_chart.size.width());
        attribute("height", m_chart.size.height());
        m_xml.writeAttribute(
            u"viewBox"_s,
            u"0 0 %1 %2"_s.arg(number(m_chart.size.width()), number(m_chart.size.height())));
        m_xml.writeAttribute(u"role"_s, u"img"_s);
        m_xml.writeAttribute(u"font-family"_s,
                             written(QFontInfo(m_font).family()) + u", sans-serif"_s);
        attribute("font-size", QFontInfo(m_font).pixelSize());
        m_xml.writeTextElement(u"title"_s, written(title));
        writePatterns();
        m_xml.writeStartElement(u"rect"_s);
        attribute("width", m_chart.size.width());
        attribute("height", m_chart.size.height());
        m_xml.writeAttribute(u"fill"_s, ground().name());
        m_xml.writeEndElement();
        for (const ChartShape &shape : m_chart.shapes)
            write(shape);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void attribute(const char *name, double value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), number(value));
    }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }
    [[nodiscard]] QColor ground() const { return m_palette.color(QPalette::Base); }

    static bool isPattern(const ChartShape &shape)
    {
        return (shape.kind == ChartKind::Bar || shape.kind == ChartKind::Band)
            && (shape.fill == ChartFill::Hatched || shape.fill == ChartFill::Crossed
                || shape.fill == ChartFill::Striped);
    }
    [[nodiscard]] QString patternOf(const ChartShape &shape) const
    {
        return u"p%1-%2"_s.arg(static_cast<int>(shape.fill))
            .arg(chartColour(shape, m_palette).name().mid(1));
    }

    void writePatterns()
    {
        QMap<QString, const ChartShape *> patterns;
        for (const ChartShape &shape : m_chart.shapes) {
            if (isPattern(shape))
                patterns.insert(patternOf(shape), &shape);
        }
        if (patterns.isEmpty())
            return;
        m_xml.writeStartElement(u"defs"_s);
        for (auto it = patterns.cbegin(); it != patterns.cend(); ++it)
            writePattern(it.key(), **it);
        m_xml.writeEndElement();
    }

    void writePattern(const QString &id, const ChartShape &shape)
    {
        const bool isLevel = shape.fill == ChartFill::Striped;
        const double side = isLevel ? 3 : chartHatch;
        m_xml.writeStartElement(u"pattern"_s);
        attribute("id", id);
        attribute("patternUnits", u"userSpaceOnUse"_s);
        attribute("width", side);
        attribute("height", side);
        const QString s = number(side);
        QString lines = isLevel ? u"M0 1H%1"_s.arg(s) : u"M0 %1L%1 0"_s.arg(s);
        if (shape.fill == ChartFill::Crossed)
            lines += u"M0 0L%1 %1"_s.arg(s);
        const QColor color = chartColour(shape, m_palette);
        m_xml.writeEmptyElement(u"rect"_s);
        attribute("width", side);
        attribute("height", side);
        attribute("fill", shape.kind == ChartKind::Bar ? ground().name() : u"none"_s);
        m_xml.writeEmptyElement(u"rect"_s);
        attribute("width", side);
        attribute("height", side);
        attribute("fill", color.name());
        attribute("fill-opacity", 0.22);
        m_xml.writeEmptyElement(u"path"_s);
        attribute("d", lines);
        attribute("stroke", color.name());
        attribute("stroke-width", 1.2);
        m_xml.writeEndElement();
    }

    void write(const ChartShape &shape)
    {
        switch (shape.kind) {
        case ChartKind::Bar:
        case ChartKind::Band:
            writeBox(shape);
            return;
        case ChartKind::Line:
            writeLine(shape);
            return;
        case ChartKind::Mark:
            writeMark(shape);
            return;
        case ChartKind::Text:
            writeText(shape);
            return;
        }
    }

    void writeBox(const ChartShape &shape)
    {
        const QString color = chartColour(shape, m_palette).name();
        const bool hasEdge = shape.kind == ChartKind::Bar && shape.fill != ChartFill::Solid;
        const bool fits = shape.box.width() > 1 && shape.box.height() > 1;
        const QRectF box = hasEdge && fits ? shape.box.adjusted(0.5, 0.5, -0.5, -0.5) : shape.box;
        m_xml.writeStartElement(u"rect"_s);
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (shape.fill == ChartFill::Hollow)
            attribute("fill", u"none"_s);
        else if (isPattern(shape))
            attribute("fill", u"url(#%1)"_s.arg(patternOf(shape)));
        else
            attribute("fill", color);
        if (shape.fill == ChartFill::Light)
            attribute("fill-opacity", 0.22);
        if (hasEdge)
            attribute("stroke", color);
        if (!shape.text.isEmpty())
            m_xml.writeTextElement(u"title"_s, written(shape.text)); // a browser shows it
        m_xml.writeEndElement();
    }

    void writeLine(const ChartShape &shape)
    {
        m_xml.writeStartElement(u"line"_s);
        attribute("x1", shape.box.left());
        attribute("y1", shape.box.top());
        attribute("x2", shape.box.right());
        attribute("y2", shape.box.bottom());
        attribute("stroke", chartColour(shape, m_palette).name());
        if (shape.fill == ChartFill::Hollow)
            attribute("stroke-dasharray", u"4 2"_s);
        if (!shape.text.isEmpty())
            m_xml.writeTextElement(u"title"_s, written(shape.text));
        m_xml.writeEndElement();
    }

    void path(const QString &data, const QString &fill, const QString &stroke, double width)
    {
        m_xml.writeEmptyElement(u"path"_s);
        attribute("d", data);
        attribute("fill", fill);
        attribute("stroke", stroke);
        attribute("stroke-width", width);
    }

    // On the grid of 16 on which paintTone() draws them, from its middle.
    void writeMark(const ChartShape &shape)
    {
        const QString color = chartColour(shape, m_palette).name();
        const QString none = u"none"_s;
        const QString circle = u"M-6.2 0A6.2 6.2 0 1 1 6.2 0A6.2 6.2 0 1 1 -6.2 0Z"_s;
        const bool isFilled
            = shape.tone == Tone::Good || shape.tone == Tone::Bad || shape.tone == Tone::Refused;
        m_xml.writeStartElement(u"g"_s);
        attribute("transform",
                  u"translate(%1 %2) scale(%3)"_s.arg(number(shape.box.center().x()),
                                                      number(shape.box.center().y()),
                                                      number(shape.box.width() / 16)));
        if (shape.tone == Tone::Unsure)
            path(u"M0 -7.6L7.6 0L0 7.6L-7.6 0Z"_s, color, none, 0);
        else
            path(circle, isFilled ? color : none, isFilled ? none : color, 1.6);
        switch (shape.tone) {
        case Tone::Good:
            path(u"M-3 0.2L-0.8 2.6L3.2 -2.4"_s, none, ground().name(), 2);
            break;
        case Tone::Bad:
            path(u"M-2.4 -2.4L2.4 2.4M-2.4 2.4L2.4 -2.4"_s, none, ground().name(), 2);
            break;
        case Tone::Refused:
            path(u"M-3.2 0H3.2"_s, none, ground().name(), 2);
            break;
        case Tone::Unsure:
            path(u"M-1.8 -1.6C-1.8 -4.4 2.2 -4.2 1.8 -1.6C1.5 -0.4 0 -0.4 0 1.2M0 3.2V4"_s, none,
                 ground().name(), 1.5);
            break;
        case Tone::Busy:
            path(u"M0 -6.2A6.2 6.2 0 0 0 0 6.2Z"_s, color, none, 0);
            break;
        case Tone::Off:
            path(u"M-4 4L4 -4"_s, none, color, 1.6);
            break;
        case Tone::Waiting:
        case Tone::Warning:
            break;
        }
        m_xml.writeEndElement();
    }

    void writeText(const ChartShape &shape)
    {
        const QFontMetricsF metrics(m_font);
        const bool isCentred = shape.alignment & Qt::AlignHCenter;
        const bool isRight = shape.alignment & Qt::AlignRight;
        const QRectF &box = shape.box;
        const double x = isCentred ? box.center().x() : isRight ? box.right() : box.left();
        const double height = metrics.ascent() + metrics.descent();
        const double top
            = shape.alignment & Qt::AlignTop ? box.top() : box.center().y() - height / 2;
        m_xml.writeStartElement(u"text"_s);
        attribute("x", x);
        attribute("y", top + metrics.ascent());
        attribute("fill", chartColour(shape, m_palette).name());
        if (isCentred || isRight)
            attribute("text-anchor", isCentred ? u"middle"_s : u"end"_s);
        m_xml.writeCharacters(
            written(metrics.elidedText(shape.text, Qt::ElideMiddle, box.width())));
        m_xml.writeEndElement();
    }

    const Chart &m_chart;
    const QPalette &m_palette;
    const QFont &m_font;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray chartSvg(const Chart &chart, const QPalette &palette, const QFont &font,
                    const QString &title)
{
    return Writer(chart, palette, font).write(title);
}

} // namespace muster
