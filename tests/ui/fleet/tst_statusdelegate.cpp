// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The mark of a status keeps its colour on a selected row.
#include "tests/support/testmain.h"
#include "ui/fleet/statusdelegate.h"
#include "ui/fleet/statusshape.h"
#include "ui/widgets/ownpalette.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>

namespace tst_statusdelegate {

using namespace muster;

namespace {

constexpr int toneRole = Qt::UserRole;

//! Pixels of \a picture that are of about that hue, and coloured enough to be seen as such.
int pixelsOf(const QImage &picture, double hue)
{
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            if (color.hslSaturationF() > 0.4F && std::abs(double(color.hslHueF()) - hue) < 0.05
                && color.lightnessF() > 0.15F && color.lightnessF() < 0.85F)
                ++found;
        }
    }
    return found;
}

QPalette paletteOf(QRgb base, QRgb highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::Highlight, QColor(highlight));
    return palette;
}

} // namespace

class TestStatusDelegate final : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsColourWhenSelected_data();
    void keepsItsColourWhenSelected();
};

void TestStatusDelegate::keepsItsColourWhenSelected_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light, Fusion's blue") << paletteOf(0xffffffff, 0xff308cc6);
    QTest::newRow("light, deep blue") << paletteOf(0xffffffff, 0xff1f66b0);
    QTest::newRow("dark") << paletteOf(0xff1e1e1e, 0xff2f6fb5);
    QTest::newRow("the own light") << ownPalette(Shade::Light);
    QTest::newRow("the own dark") << ownPalette(Shade::Dark);
}

void TestStatusDelegate::keepsItsColourWhenSelected()
{
    QFETCH(const QPalette, palette);
    const StatusDelegate delegate(toneRole);
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    model.setData(index, int(StatusTone::Good), toneRole);
    QStyleOptionViewItem option;
    option.palette = palette;
    option.rect = QRect(0, 0, 100, 24);
    option.font = QApplication::font();
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    QImage picture(100, 24, QImage::Format_ARGB32_Premultiplied);
    picture.fill(palette.color(QPalette::Base));
    QPainter painter(&picture);
    delegate.paint(&painter, option, index);
    painter.end();
    constexpr double green = 0.38;
    QVERIFY2(pixelsOf(picture, green) > 20, qPrintable(QString::number(pixelsOf(picture, green))));
}

MUSTER_TEST(TestStatusDelegate)

} // namespace tst_statusdelegate

#include "tst_statusdelegate.moc"
