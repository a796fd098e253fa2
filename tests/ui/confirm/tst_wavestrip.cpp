// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The picture of the waves stands for all of them, however many there are.

#include "tests/support/testmain.h"
#include "ui/confirm/wavestrip.h"

#include <QTest>

using namespace muster;

class TestWaveStrip final : public QObject
{
    Q_OBJECT

private slots:
    void aBarAWave();
    void oneWaveNeedsNoPicture();
    void veryManyWavesShareBars();
    void everyBarIsDrawn();
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

MUSTER_TEST(TestWaveStrip)
#include "tst_wavestrip.moc"
