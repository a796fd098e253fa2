// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A drawing is the same in a window and in a file, tells nothing by colour alone, and keeps texts
// from being markup.

#include "tests/support/testmain.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/chartsvg.h"
#include "ui/widgets/ownpalette.h"
#include "ui/widgets/timeaxis.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_chart {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

constexpr Tone allTones[] = { Tone::Waiting, Tone::Busy,   Tone::Good, Tone::Bad,
                              Tone::Refused, Tone::Unsure, Tone::Off,  Tone::Warning };

Chart chartOf(const QList<ChartShape> &shapes) { return { QSizeF(60, 40), shapes }; }

QImage painted(const ChartShape &shape)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, chartOf({ shape }), ownPalette(Shade::Light));
    return image;
}

//! Of a drawing: all that a reader finds, and whether it could read it to its end.
struct Read
{
    explicit Read(const QByteArray &svg)
    {
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                elements += xml.name().toString();
                break;
            case QXmlStreamReader::Characters:
                texts += xml.text().toString();
                break;
            default:
                break;
            }
        }
        isWhole = !xml.hasError();
    }
    QStringList elements;
    QStringList texts;
    bool isWhole = false;
};

} // namespace

class TestChart final : public QObject
{
    Q_OBJECT

private slots:
    void outcomesDifferWithoutColours();
    void aBarHasItsColour();
    void everythingIsWritten();
    void textsAreNoMarkup_data();
    void textsAreNoMarkup();
    void nothingIsFetched();
    void timeGoesFromLeftToRight();
    void ticksAreRound_data();
    void ticksAreRound();
};

void TestChart::outcomesDifferWithoutColours()
{
    QSet<ChartFill> fills;
    for (const Tone tone :
         { Tone::Good, Tone::Bad, Tone::Refused, Tone::Unsure, Tone::Busy, Tone::Waiting })
        fills.insert(fillOf(tone));
    QCOMPARE(fills.size(), 6);
    // And can be told apart where all are drawn in one colour.
    QList<QImage> seen;
    for (const ChartFill fill : fills) {
        const QImage image
            = painted({ ChartKind::Bar, { 5, 5, 50, 30 }, fill, ChartInk::Tone, Tone::Good });
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void TestChart::aBarHasItsColour()
{
    const ChartShape bar {
        ChartKind::Bar, { 5, 5, 50, 30 }, ChartFill::Solid, ChartInk::Tone, Tone::Good
    };
    const QPalette palette = ownPalette(Shade::Light);
    QCOMPARE(painted(bar).pixelColor(30, 20), chartColour(bar, palette));
    QCOMPARE(chartColour(bar, palette), toneColor(Tone::Good, palette.color(QPalette::Base)));
    QCOMPARE(painted(bar).pixelColor(2, 2), QColor(Qt::white));
}

void TestChart::everythingIsWritten()
{
    QList<ChartShape> shapes;
    for (const Tone tone : allTones) {
        shapes.append({ ChartKind::Bar, { 1, 1, 9, 9 }, fillOf(tone), ChartInk::Tone, tone });
        shapes.append({ ChartKind::Band, { 1, 1, 9, 9 }, fillOf(tone), ChartInk::Tone, tone });
        shapes.append({ ChartKind::Mark, { 1, 1, 9, 9 }, ChartFill::Solid, ChartInk::Tone, tone });
    }
    shapes.append({ ChartKind::Line, { 1, 1, 0, 9 }, ChartFill::Hollow, ChartInk::Quiet });
    shapes.append({ ChartKind::Text,
                    { 1, 1, 50, 20 },
                    ChartFill::Solid,
                    ChartInk::Text,
                    Tone::Waiting,
                    u"Wave 2"_s });
    const Read read(chartSvg(chartOf(shapes), ownPalette(Shade::Light), QFont(), u"Run"_s));
    QVERIFY(read.isWhole);
    QCOMPARE(read.elements.first(), u"svg"_s);
    QCOMPARE(read.elements.count(u"g"_s), std::ssize(allTones)); // the marks
    QCOMPARE(read.elements.count(u"line"_s), 1);
    QCOMPARE(read.elements.count(u"text"_s), 1);
    QVERIFY(read.texts.contains(u"Run"_s));
}

void TestChart::textsAreNoMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"</text><script>alert(1)</script>"_s;
    QTest::newRow("entity") << u"&lt;b&gt; & \"quoted\" 'too'"_s;
    QTest::newRow("section") << u"]]><![CDATA[x"_s;
    QTest::newRow("comment") << u"<!-- --> <?php ?>"_s;
    QTest::newRow("Chinese") << u"云手机 𠮷"_s;
}

void TestChart::textsAreNoMarkup()
{
    QFETCH(const QString, text);
    const QByteArray svg = chartSvg({ QSizeF(4000, 40),
                                      { { ChartKind::Text,
                                          { 0, 0, 4000, 20 },
                                          ChartFill::Solid,
                                          ChartInk::Text,
                                          Tone::Waiting,
                                          text },
                                        { ChartKind::Bar,
                                          { 0, 20, 9, 9 },
                                          ChartFill::Solid,
                                          ChartInk::Tone,
                                          Tone::Bad,
                                          text } } },
                                    ownPalette(Shade::Light), QFont(), text);
    const Read read(svg);
    QVERIFY(read.isWhole);
    QCOMPARE(read.texts.join(QString()).count(text), 3); // title, text, what is told of the bar
    const QSet<QString> elements(read.elements.cbegin(), read.elements.cend());
    QCOMPARE(elements, (QSet<QString> { u"svg"_s, u"title"_s, u"rect"_s, u"text"_s }));
}

void TestChart::nothingIsFetched()
{
    QString broken = u"a"_s;
    broken += QChar(0xd800); // half of a pair
    broken += QChar(0x0001);
    broken += QChar(0xffff);
    const QByteArray svg = chartSvg(chartOf({ { ChartKind::Text,
                                                { 0, 0, 50, 20 },
                                                ChartFill::Solid,
                                                ChartInk::Text,
                                                Tone::Waiting,
                                                broken },
                                              { ChartKind::Band,
                                                { 0, 0, 50, 20 },
                                                ChartFill::Hatched,
                                                ChartInk::Tone,
                                                Tone::Warning } }),
                                    ownPalette(Shade::Light), QFont(),
                                    u"<image href='http://example.org/x.png'/>"_s);
    QVERIFY(Read(svg).isWhole);
    QVERIFY(!svg.contains("<image"));
    QVERIFY(!svg.contains("href") || svg.contains("&lt;image href"));
    QCOMPARE(svg.count("url("), 1); // a pattern of its own
    QVERIFY(svg.contains("url(#"));
}

void TestChart::timeGoesFromLeftToRight()
{
    const TimeAxis axis(1'000, 3'000, 10, 100);
    QCOMPARE(axis.at(1'000), 10.0);
    QCOMPARE(axis.at(2'000), 60.0);
    QCOMPARE(axis.at(3'000), 110.0);
    QCOMPARE(axis.at(9'000), 110.0); // nothing is outside
    QCOMPARE(TimeAxis(5, 5, 0, 100).at(5), 0.0); // no time at all
}

void TestChart::ticksAreRound_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<qint64>("step");
    QTest::newRow("seconds") << qint64(10'000) << qint64(2'000);
    QTest::newRow("minutes") << qint64(600'000) << qint64(120'000);
    QTest::newRow("hours") << qint64(36'000'000) << qint64(7'200'000);
}

void TestChart::ticksAreRound()
{
    QFETCH(const qint64, span);
    QFETCH(const qint64, step);
    constexpr qint64 begin = 1'700'000'000'000 - 1'700'000'000'000 % 86'400'000; // a midnight
    const TimeAxis axis(begin + 500, begin + 500 + span, 0, 600);
    const QList<qint64> ticks = axis.ticks(100);
    QVERIFY(ticks.size() >= 3);
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        QCOMPARE(ticks.at(i) % step, 0);
        if (i > 0) {
            QCOMPARE(ticks.at(i) - ticks.at(i - 1), step);
            QVERIFY(axis.at(ticks.at(i)) - axis.at(ticks.at(i - 1)) >= 100);
        }
    }
    // A clock that was wrong by half a century costs no more.
    QVERIFY(TimeAxis(0, begin, 0, 600).ticks(100).size() <= 6);
    QCOMPARE(TimeAxis(begin + 1, begin + 200, 0, 600).ticks(100), QList<qint64> { begin + 1 });
}

MUSTER_TEST(TestChart)

} // namespace tst_chart

#include "tst_chart.moc"
