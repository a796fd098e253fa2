// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Outcomes differ in word and shape, and their colours can be read on light and dark.

#include "tests/support/testmain.h"
#include "ui/words/outcometext.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QSet>
#include <QTest>

#include <cmath>

namespace tst_outcometext {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QPalette paletteOn(const QColor &base)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    return palette;
}

QImage shapeWithoutColor(Outcome outcome)
{
    QImage image(32, 32, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = outcomeTone(outcome);
    paintTone(painter, QRectF(0, 0, 32, 32), tone, toneColor(tone, Qt::white), Qt::white);
    painter.end();
    // Only ink or no ink: what is left is the shape.
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            line[x] = line[x] < 190 ? 0 : 255;
    }
    return image;
}

int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestOutcomeText : public QObject
{
    Q_OBJECT

private slots:
    void wordsAndMeaningsDiffer();
    void shapesDifferWithoutColor();
    void colorsCanBeRead_data();
    void colorsCanBeRead();
    void selectedRowsKeepTheirOutcome_data() { colorsCanBeRead_data(); }
    void selectedRowsKeepTheirOutcome();
    void totals();
};

void TestOutcomeText::wordsAndMeaningsDiffer()
{
    QSet<QString> words;
    QSet<QString> meanings;
    for (const Outcome outcome : allOutcomes) {
        words.insert(outcomeWord(outcome));
        meanings.insert(outcomeMeaning(outcome));
    }
    QCOMPARE(words.size(), qsizetype(std::size(allOutcomes)));
    QCOMPARE(meanings.size(), qsizetype(std::size(allOutcomes)));
}

void TestOutcomeText::shapesDifferWithoutColor()
{
    for (const Outcome a : allOutcomes) {
        for (const Outcome b : allOutcomes) {
            if (outcomeTone(a) == outcomeTone(b))
                continue;
            const int different = differentPixels(shapeWithoutColor(a), shapeWithoutColor(b));
            QVERIFY2(different > 12, qPrintable(outcomeName(a) + u' ' + outcomeName(b)));
        }
    }
}

void TestOutcomeText::colorsCanBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::newRow("white") << QColor(Qt::white);
    QTest::newRow("light grey") << QColor(0xf5, 0xf5, 0xf5);
    QTest::newRow("black") << QColor(Qt::black);
    QTest::newRow("dark grey") << QColor(0x2b, 0x2b, 0x2b);
}

void TestOutcomeText::colorsCanBeRead()
{
    QFETCH(QColor, base);
    for (const Outcome outcome : allOutcomes) {
        const double ratio = contrast(toneColor(outcomeTone(outcome), base), base);
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 has %2"_s.arg(outcomeName(outcome)).arg(ratio)));
    }
}

// Drawn by the style as in a table: the row selected, in a window that is active and one that is
// not.
void TestOutcomeText::selectedRowsKeepTheirOutcome()
{
    QFETCH(QColor, base);
    QPalette palette = paletteOn(base);
    palette.setColor(QPalette::Active, QPalette::Highlight, QColor(0x1f, 0x66, 0xb0));
    palette.setColor(QPalette::Active, QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(0xe4, 0xe4, 0xe4));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, Qt::black);
    constexpr int side = 48;
    const auto drawn = [](const QIcon &icon, QIcon::Mode mode, const QColor &ground) {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        icon.paint(&painter, image.rect(), Qt::AlignCenter, mode);
        painter.end();
        // Without the rounded corners, where the row's own ground shows.
        return image.copy(image.rect().adjusted(3, 3, -3, -3));
    };
    for (const Outcome outcome : allOutcomes) {
        const QIcon icon = outcomeIcon(outcome, palette);
        const QImage plain = drawn(icon, QIcon::Normal, base);
        for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive }) {
            const QImage selected
                = drawn(icon, QIcon::Selected, palette.color(group, QPalette::Highlight));
            QVERIFY2(differentPixels(plain, selected) < 20, qPrintable(outcomeName(outcome)));
        }
    }
}

void TestOutcomeText::totals()
{
    QCOMPARE(totalsSentence({}), QString());
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 6;
    totals[Outcome::Failed] = 1;
    totals[Outcome::Unknown] = 1;
    totals[Outcome::NotSent] = 3;
    QCOMPARE(totalsSentence(totals), u"Of 11: 6 succeeded, 1 failed, 1 unknown, 3 not sent."_s);
}

MUSTER_TEST(TestOutcomeText)

} // namespace tst_outcometext

#include "tst_outcometext.moc"
