// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The box stays inside its row, whatever size a style has for it.
#include "tests/support/testmain.h"
#include "ui/fleet/tickdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTableView>
#include <QTest>

namespace tst_tickdelegate {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

class LargeBoxes final : public QProxyStyle
{
public:
    explicit LargeBoxes(int side)
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
        , m_side(side)
    {
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
            return m_side;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

private:
    int m_side;
};

bool isPlain(const QImage &image, int y)
{
    for (int x = 1; x < image.width(); ++x) {
        if (image.pixel(x, y) != image.pixel(0, y))
            return false;
    }
    return true;
}

} // namespace

class TestTickDelegate final : public QObject
{
    Q_OBJECT

private slots:
    void staysInsideItsRow_data();
    void staysInsideItsRow();
};

void TestTickDelegate::staysInsideItsRow_data()
{
    QTest::addColumn<int>("side");
    QTest::newRow("Fusion's") << 14;
    QTest::newRow("as high as the row") << 22;
    QTest::newRow("higher") << 40;
}

void TestTickDelegate::staysInsideItsRow()
{
    QFETCH(int, side);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole);
    LargeBoxes style(side);
    QTableView view;
    view.setStyle(&style);
    TickDelegate delegate;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.palette.setColor(QPalette::Base, Qt::white);
    option.palette.setColor(QPalette::Text, Qt::black);
    option.rect = QRect(0, 0, 44, 22);
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0, 0));
    painter.end();
    for (const int y : { 0, 1, 2, 19, 20, 21 })
        QVERIFY2(isPlain(image, y), qPrintable(QString::number(y)));
    QVERIFY(!isPlain(image, 11));
}

MUSTER_TEST(TestTickDelegate)

} // namespace tst_tickdelegate

#include "tst_tickdelegate.moc"
