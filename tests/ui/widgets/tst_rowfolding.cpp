// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A row becomes narrow step by step and wide again, and is called what it was; a text is cut where
// there is no room.
#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/foldingbutton.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/rowfolding.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

namespace tst_rowfolding {

using namespace muster;
using namespace Qt::StringLiterals;

class TestRowFolding final : public QObject
{
    Q_OBJECT

private slots:
    void foldsStepByStep();
    void whatIsOnStays();
    void aTextDoesNotWidenItsWindow();
    void whatIsNotShownIsTold();
};

void TestRowFolding::foldsStepByStep()
{
    QWidget row;
    auto *layout = new QHBoxLayout(&row);
    auto *first = new FoldingButton(u"&A long text"_s, &row);
    auto *second = new MenuButton(&row);
    second->setText(u"Another long text"_s);
    auto *third = new QPushButton(u"Elsewhere, too"_s, &row);
    auto *last = new QPushButton(u"Stays"_s, &row);
    for (QWidget *widget : QList<QWidget *> { first, second, third, last })
        layout->addWidget(widget);
    RowFolding folding(&row, *layout);
    folding.toIcon(first);
    folding.toIcon(second);
    folding.away(third);
    row.resize(1000, 50);
    row.show();
    const auto isFolded
        = [](const auto *button) { return button->sizeHint() == button->hintOf(true); };
    QVERIFY(!isFolded(first) && !isFolded(second) && third->isVisible());
    const int whole = layout->sizeHint().width();
    row.resize(whole, 50);
    QVERIFY(!isFolded(first));
    row.resize(whole - 1, 50);
    QVERIFY(isFolded(first) && !isFolded(second));
    QCOMPARE(first->text(), u"&A long text"_s);
    row.resize(row.minimumSizeHint());
    QVERIFY(isFolded(first) && isFolded(second) && !third->isVisible());
    QVERIFY(row.width() < whole / 2);
    row.resize(1000, 50);
    QVERIFY(!isFolded(first) && !isFolded(second) && third->isVisible());
}

void TestRowFolding::whatIsOnStays()
{
    QWidget row;
    auto *layout = new QHBoxLayout(&row);
    auto *before = new QPushButton(u"Stays"_s, &row);
    auto *option = new QPushButton(u"Elsewhere, too"_s, &row);
    option->setCheckable(true);
    layout->addWidget(before);
    layout->addWidget(option);
    RowFolding folding(&row, *layout);
    folding.away(option);
    row.resize(1000, 50);
    row.show();
    row.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    option->setChecked(true);
    option->setFocus();
    row.resize(row.minimumSizeHint());
    QVERIFY(option->isVisible());
    option->setChecked(false);
    folding.fit();
    QVERIFY(!option->isVisible());
    QVERIFY(before->hasFocus());
}

void TestRowFolding::aTextDoesNotWidenItsWindow()
{
    ElidedLabel label(2);
    label.setText(u"short"_s);
    const int least = label.minimumSizeHint().width();
    const int height = label.sizeHint().height();
    label.setText(u"a very much longer text that is cut "_s.repeated(20));
    QCOMPARE(label.minimumSizeHint().width(), least);
    QCOMPARE(label.sizeHint().height(), height);
    label.resize(least * 3, height);
    QVERIFY(!label.grab().isNull());
}

void TestRowFolding::whatIsNotShownIsTold()
{
    ElidedLabel label;
    label.setText(u"A text that is longer than its place"_s);
    FoldingButton button(u"&Paste list…"_s);
    const auto told = [](QWidget &widget) {
        QHelpEvent help(QEvent::ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&widget, &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    label.resize(label.sizeHint());
    label.show();
    button.show();
    QCOMPARE(told(label), QString());
    label.resize(label.minimumSizeHint());
    QCOMPARE(told(label), label.text());
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    QCOMPARE(told(button), QString());
    button.setFolded(true);
    QCOMPARE(told(button), u"Paste list…"_s);
    QToolTip::hideText();
}

MUSTER_TEST(TestRowFolding)

} // namespace tst_rowfolding

#include "tst_rowfolding.moc"
