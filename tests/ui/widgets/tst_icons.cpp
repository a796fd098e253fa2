// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testmain.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QPalette>
#include <QTest>

namespace tst_icons {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

//! The colour of the most opaque pixel: that of the mask's strokes.
QColor ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor best(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor here = image.pixelColor(x, y); here.alpha() > best.alpha())
                best = here;
        }
    }
    return best;
}

QPalette palette()
{
    QPalette palette;
    palette.setColor(QPalette::Active, QPalette::ButtonText, QColor(200, 10, 20));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(10, 200, 20));
    palette.setColor(QPalette::Active, QPalette::HighlightedText, QColor(10, 20, 200));
    return palette;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyDrawingIsThere_data();
    void everyDrawingIsThere();
    void takesThePalettesColours();
    void isSharpOnDenseScreens();
    void saysWhenThereIsNone();
    void isDrawnWhenItIsLookedAt();
    void applicationIconHasEverySize();
};

void TestIcons::everyDrawingIsThere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         { u"add"_s,        u"close"_s,    u"columns"_s,     u"connection"_s,  u"copy"_s,
           u"edit"_s,       u"export"_s,   u"filter"_s,      u"help"_s,        u"history"_s,
           u"import"_s,     u"key"_s,      u"kind-encode"_s, u"kind-phones"_s, u"kind-servers"_s,
           u"kind-tasks"_s, u"language"_s, u"list"_s,        u"lock"_s,        u"log-folder"_s,
           u"manual"_s,     u"paste"_s,    u"pause"_s,       u"play"_s,        u"refresh"_s,
           u"restart"_s,    u"runs"_s,     u"search"_s,      u"settings"_s,    u"star"_s,
           u"stop"_s,       u"tick"_s,     u"unlock"_s,      u"untick"_s })
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::everyDrawingIsThere()
{
    QFETCH(QString, name);
    const QIcon icon = muster::icon(name, palette());
    QList<QSize> sizes = icon.availableSizes();
    QCOMPARE(sizes, (QList<QSize> { { 16, 16 }, { 24, 24 }, { 32, 32 }, { 48, 48 } }));
    for (const QSize &size : std::as_const(sizes))
        QVERIFY(ink(icon.pixmap(size)).alpha() > 200);
    QCOMPARE(icon.pixmap(QSize(48, 48)).toImage().pixelColor(0, 0).alpha(), 0);
}

void TestIcons::takesThePalettesColours()
{
    const QIcon icon = muster::icon(u"lock"_s, palette());
    const QSize size(24, 24);
    QCOMPARE(ink(icon.pixmap(size)).rgb(), qRgb(200, 10, 20));
    QCOMPARE(ink(icon.pixmap(size, QIcon::Disabled)).rgb(), qRgb(10, 200, 20));
    QCOMPARE(ink(icon.pixmap(size, QIcon::Selected)).rgb(), qRgb(10, 20, 200));
}

void TestIcons::isSharpOnDenseScreens()
{
    const QIcon icon = muster::icon(u"refresh"_s, palette());
    for (const int ratio : { 1, 2, 3 }) {
        const QPixmap pixmap = icon.pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.devicePixelRatio(), qreal(ratio));
        QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
    }
}

void TestIcons::saysWhenThereIsNone()
{
    QVERIFY(muster::icon(u"no-such-drawing"_s, palette()).isNull());
}

void TestIcons::isDrawnWhenItIsLookedAt()
{
    QList<int> drawn;
    const QIcon icon(new DrawnIcon({ 16, 32 }, [&drawn](int side, QIcon::Mode) {
        drawn.append(side);
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::red);
        return pixmap;
    }));
    const QIcon copy = icon;
    QVERIFY(!copy.isNull());
    QCOMPARE(copy.actualSize(QSize(20, 24)), QSize(20, 20));
    QCOMPARE(drawn, QList<int>());
    QCOMPARE(copy.pixmap(QSize(20, 24), 1).size(), QSize(20, 20));
    QCOMPARE(icon.pixmap(QSize(20, 20), 1).size(), QSize(20, 20));
    QCOMPARE(drawn, QList<int> { 20 });
    QCOMPARE(copy.pixmap(QSize(99, 99), 1).size(), QSize(32, 32)); // no larger than it is made for
    // In the middle of what it is painted into.
    QImage canvas(64, 32, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    icon.paint(&painter, canvas.rect());
    painter.end();
    QCOMPARE(canvas.pixelColor(8, 16), QColor(Qt::white));
    QCOMPARE(canvas.pixelColor(32, 16), QColor(Qt::red));
    QCOMPARE(canvas.pixelColor(56, 16), QColor(Qt::white));
}

void TestIcons::applicationIconHasEverySize()
{
    const QIcon icon = muster::applicationIcon();
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 })
        QCOMPARE(icon.pixmap(QSize(size, size)).size(), QSize(size, size));
}

MUSTER_TEST(TestIcons)

} // namespace tst_icons

#include "tst_icons.moc"
