// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The picture of the waves stands for all of them, however many there are.

#include "tests/support/testmain.h"
#include "ui/confirm/wavestrip.h"

#include <QTest>

#include <cstdlib>

namespace tst_wavestrip {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestWaveStrip final : public QObject
{
    Q_OBJECT

private slots:
    void aBarAWave();
    void oneWaveNeedsNoPicture();
    void veryManyWavesShareBars();
    void everyBarIsDrawn();
    void wavesStandWhereTheyGo();
    void closeWavesShareABar();
};

void TestWaveStrip::aBarAWave()
{
    WaveStrip strip;
    strip.resize(400, 50);
    strip.setWaves({ 1, 5, 10, 20, 11 });
    QCOMPARE(strip.barCount(), 5);
    QCOMPARE(strip.waveAt(2), 0);
    QCOMPARE(strip.waveAt(58), 1);
    QCOMPARE(strip.waveAt(-1), -1);
    QCOMPARE(strip.waveAt(399), -1); // beyond the last bar
}

void TestWaveStrip::oneWaveNeedsNoPicture()
{
    QWidget window;
    auto *strip = new WaveStrip(&window);
    strip->setWaves({ 11 });
    QVERIFY(strip->isHidden());
    strip->setWaves({ 1, 10 });
    QVERIFY(!strip->isHidden());
    strip->setWaves({});
    QVERIFY(strip->isHidden());
}

void TestWaveStrip::veryManyWavesShareBars()
{
    WaveStrip strip;
    strip.resize(400, 50);
    strip.setWaves(QList<qsizetype>(20'000, 5));
    QCOMPARE(strip.barCount(), 100);
    QCOMPARE(strip.waveAt(0), 0);
    QCOMPARE(strip.waveAt(200), 10'000);
    QCOMPARE(strip.waveAt(399), 19'800);
}

void TestWaveStrip::everyBarIsDrawn()
{
    WaveStrip strip;
    strip.resize(400, 50);
    strip.setWaves({ 1, 5, 20 });
    QPalette palette = strip.palette();
    palette.setColor(QPalette::Link, Qt::magenta);
    strip.setPalette(palette);
    const QImage picture = strip.grab().toImage();
    const auto heightAt = [&picture](int x) {
        int filled = 0;
        for (int y = 0; y < picture.height(); ++y)
            filled += picture.pixelColor(x, y) == QColor(Qt::magenta) ? 1 : 0;
        return filled;
    };
    QVERIFY(heightAt(20) > 0); // a canary is never too small to be seen
    QVERIFY(heightAt(80) > heightAt(20));
    QVERIFY(heightAt(140) > heightAt(80));
    QCOMPARE(heightAt(300), 0);
}

// A canary, a pause of a minute, then two waves.
void TestWaveStrip::wavesStandWhereTheyGo()
{
    WaveStrip strip;
    strip.resize(600, 50);
    QVERIFY(strip.duration() == 0ms);
    strip.setSchedule({ { 1, 0s, 0s }, { 5, 60s, 2s }, { 20, 123s, 7s } });
    QVERIFY(strip.duration() == 130s);
    QVERIFY2(strip.accessibleDescription().contains(u"02:10"_s),
             qPrintable(strip.accessibleDescription()));
    QCOMPARE(strip.barCount(), 3);
    QCOMPARE(strip.waveAt(2), 0);
    QCOMPARE(strip.waveAt(100), 0); // its pause
    int second = 0;
    while (second < 600 && strip.waveAt(second) != 1)
        ++second;
    int third = second;
    while (third < 600 && strip.waveAt(third) != 2)
        ++third;
    QVERIFY(third < 600);
    // Nearly alike far apart, as the times are.
    QVERIFY(std::abs(second - (third - second)) < 20);
    QCOMPARE(strip.waveAt(599), -1); // there is the duration
    strip.setWaves({ 1, 5 });
    QVERIFY(strip.duration() == 0ms);
    QVERIFY(strip.accessibleDescription().isEmpty());
}

void TestWaveStrip::closeWavesShareABar()
{
    WaveStrip strip;
    strip.resize(400, 50);
    QList<PlannedWave> waves;
    for (int i = 0; i < 20'000; ++i)
        waves.append({ i == 100 ? 50 : 5, i * 61s, 1s });
    strip.setSchedule(waves);
    QVERIFY(strip.barCount() > 0);
    QVERIFY(strip.barCount() <= 100);
    QCOMPARE(strip.waveAt(0), 0);
}

MUSTER_TEST(TestWaveStrip)

} // namespace tst_wavestrip

#include "tst_wavestrip.moc"
