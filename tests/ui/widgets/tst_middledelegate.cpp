// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Two names that differ at their end only are not drawn alike where there is no room for them.

#include "tests/support/testmain.h"
#include "ui/widgets/middledelegate.h"

#include <QHeaderView>
#include <QImage>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace tst_middledelegate {

using namespace muster;
using namespace Qt::StringLiterals;

class TestMiddleDelegate final : public QObject
{
    Q_OBJECT

private slots:
    void bothEndsAreSeen();
};

void TestMiddleDelegate::bothEndsAreSeen()
{
    QStandardItemModel model(2, 2);
    for (int column = 0; column < 2; ++column) {
        for (int row = 0; row < 2; ++row)
            model.setItem(row, column,
                          new QStandardItem(u"cph-production-server-0001%1"_s.arg(row + 1)));
    }
    QTableView view;
    view.setModel(&model);
    view.setWordWrap(false);
    cutInTheMiddle(view, { 0 });
    view.resize(300, 200);
    view.horizontalHeader()->resizeSection(0, 100);
    view.horizontalHeader()->resizeSection(1, 100);
    view.show();
    const auto cell = [&](int row, int column) {
        return view.viewport()->grab(view.visualRect(model.index(row, column))).toImage();
    };
    QVERIFY2(cell(0, 0) != cell(1, 0), "the two names look alike");
    QVERIFY2(cell(0, 1) == cell(1, 1), "the names fit, so this says nothing");
}

MUSTER_TEST(TestMiddleDelegate)

} // namespace tst_middledelegate

#include "tst_middledelegate.moc"
