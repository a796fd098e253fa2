// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testmain.h"
#include "ui/fleet/statusshape.h"

#include <QImage>
#include <QSet>
#include <QTest>

namespace tst_statusshape {

using namespace muster;

class TestStatusShape : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsCountedAsInWcag();
    void coloursStandOutFromAnyBackground();
    void shapesDifferWithoutColour();
};

namespace {
constexpr StatusTone tones[] = { StatusTone::Good, StatusTone::Busy,   StatusTone::Warning,
                                 StatusTone::Off,  StatusTone::Frozen, StatusTone::Unknown };
}

void TestStatusShape::contrastIsCountedAsInWcag()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::red, Qt::red)), 1);
    // The grey that is known as the lightest one that passes on white.
    QCOMPARE(qRound(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void TestStatusShape::coloursStandOutFromAnyBackground()
{
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                for (const StatusTone tone : tones) {
                    const QColor background(red, green, blue);
                    QVERIFY2(contrastRatio(statusColor(tone, background), background) >= 4.5,
                             qPrintable(background.name()));
                }
            }
        }
    }
}

void TestStatusShape::shapesDifferWithoutColour()
{
    QSet<QByteArray> masks;
    for (const StatusTone tone : tones) {
        const QImage image = statusPixmap(tone, Qt::white, 16, 1.0)
                                 .toImage()
                                 .convertToFormat(QImage::Format_ARGB32)
                                 .convertToFormat(QImage::Format_Alpha8);
        masks.insert(
            QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(masks.size(), qsizetype(std::size(tones)));
}

MUSTER_TEST(TestStatusShape)

} // namespace tst_statusshape

#include "tst_statusshape.moc"
