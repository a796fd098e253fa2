// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every mark can be seen on light and dark ground, and has a word of its own.
#include "app/fleet/valuewords.h"
#include "tests/support/testmain.h"
#include "ui/widgets/colourstrip.h"
#include "ui/widgets/connectioncolour.h"

#include <QPalette>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_connectioncolour {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class TestConnectionColour final : public QObject
{
    Q_OBJECT

private slots:
    void standsOutFromTheWindow_data();
    void standsOutFromTheWindow();
    void everyColourHasItsWord();
    void noneShowsNothing();
};

void TestConnectionColour::standsOutFromTheWindow_data()
{
    QTest::addColumn<QColor>("ground");
    for (const char *ground : { "#ffffff", "#efefef", "#e0e0e0", "#353535", "#2b2b2b", "#000000" })
        QTest::newRow(ground) << QColor(QLatin1String(ground));
}

void TestConnectionColour::standsOutFromTheWindow()
{
    QFETCH(const QColor, ground);
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    for (const auto &[colour, word] : colourWords.rows()) {
        if (colour == ConnectionColour::None)
            continue;
        QVERIFY2(contrast(colourValue(colour, palette), ground) >= 3, word);
        QVERIFY(!colourIcon(colour, palette).isNull());
    }
}

void TestConnectionColour::everyColourHasItsWord()
{
    QSet<QString> names;
    for (const auto &[colour, word] : colourWords.rows()) {
        names.insert(colourName(colour));
        QCOMPARE(colourWords.value(QLatin1String(word)), std::optional(colour));
    }
    QCOMPARE(names.size(), 9);
    QVERIFY(!colourWords.value(u"pink"_s));
}

void TestConnectionColour::noneShowsNothing()
{
    QVERIFY(colourIcon(ConnectionColour::None, {}).isNull());
    QWidget window;
    ColourStrip strip(Qt::Horizontal, &window);
    QVERIFY(strip.isHidden());
    strip.setColour(ConnectionColour::Red);
    QVERIFY(!strip.isHidden());
    QVERIFY(strip.accessibleName().contains(u"Red"_s));
    strip.resize(40, strip.height());
    const QColor drawn = strip.grab().toImage().pixelColor(20, 2);
    QCOMPARE(drawn.rgb(), colourValue(ConnectionColour::Red, strip.palette()).rgb());
}

MUSTER_TEST(TestConnectionColour)

} // namespace tst_connectioncolour

#include "tst_connectioncolour.moc"
