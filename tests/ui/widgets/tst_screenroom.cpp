// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A window that grows stays on its screen, its lower edge with the buttons above all; what it
// scrolls down need not be scrolled aside.

#include "tests/support/testmain.h"
#include "ui/widgets/screenroom.h"

#include <QDialog>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

namespace tst_screenroom {

using namespace muster;

class TestScreenRoom final : public QObject
{
    Q_OBJECT

private slots:
    void growsUpwardsAtTheLowerEdge();
    void staysWhereThereIsRoom();
    void isNotHigherThanTheScreen();
    void isAsWideAsItsPageNeeds();
    void keepsItsTitleOnTheScreen();
    void scrollsToTheFocus();
    void aDialogThatStandsAloneKeepsItsPlace();
};

void TestScreenRoom::growsUpwardsAtTheLowerEdge()
{
    QWidget window;
    const QRect room = window.screen()->availableGeometry();
    window.resize(300, 200);
    window.move(room.left() + 40, room.bottom() - 250);
    window.show();
    growWithinScreen(window, 400);
    QCOMPARE(window.height(), 400);
    QTRY_VERIFY2(window.geometry().bottom() <= room.bottom(), "its lower edge left the screen");
    QVERIFY(window.y() >= room.top());
    QCOMPARE(window.x(), room.left() + 40);
}

void TestScreenRoom::staysWhereThereIsRoom()
{
    QWidget window;
    window.resize(300, 200);
    window.move(window.screen()->availableGeometry().topLeft() + QPoint(50, 60));
    window.show();
    const QPoint before = window.pos();
    growWithinScreen(window, 300);
    QCOMPARE(window.height(), 300);
    QCOMPARE(window.pos(), before);
}

void TestScreenRoom::isNotHigherThanTheScreen()
{
    QWidget window;
    window.show();
    const QRect room = window.screen()->availableGeometry();
    growWithinScreen(window, room.height() * 2);
    QVERIFY(window.height() < room.height());
    QVERIFY(window.y() >= room.top());
}

void TestScreenRoom::isAsWideAsItsPageNeeds()
{
    QWidget window;
    auto *area = new QScrollArea;
    auto *page = new QWidget;
    auto *wide = new QWidget;
    wide->setMinimumSize(500, 1000);
    (new QVBoxLayout(page))->addWidget(wide);
    area->setWidget(page);
    area->setWidgetResizable(true);
    (new QVBoxLayout(&window))->addWidget(area);
    const int room = window.screen()->availableGeometry().width();

    resizeWithinScreen(window, QSize(300, 200));
    window.show();
    QCOMPARE(window.height(), 200);
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(window.width() < room);

    wide->setMinimumWidth(room * 2);
    page->layout()->activate();
    resizeWithinScreen(window, QSize(300, 200));
    QVERIFY(window.width() < room);
}

void TestScreenRoom::keepsItsTitleOnTheScreen()
{
    QWidget parent;
    const QRect room = parent.screen()->availableGeometry();
    parent.setGeometry(room);
    parent.show();
    QDialog dialog(&parent);
    resizeWithinScreen(dialog, room.size() * 2);
    QVERIFY(dialog.testAttribute(Qt::WA_Moved)); // else Qt places it by its own measure
    dialog.show();
    QVERIFY(dialog.y() >= room.top());

    QDialog small(&parent);
    resizeWithinScreen(small, QSize(200, 100));
    QVERIFY(!small.testAttribute(Qt::WA_Moved)); // stays with its parent
}

void TestScreenRoom::scrollsToTheFocus()
{
    QWidget window;
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    QList<QLineEdit *> edits;
    for (int i = 0; i < 40; ++i) {
        edits.append(new QLineEdit);
        lines->addWidget(edits.last());
    }
    QScrollArea *area = scrolledPage(page);
    (new QVBoxLayout(&window))->addWidget(area);
    window.resize(300, 200);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto isSeen = [area](const QWidget *edit) {
        const QRect place(edit->mapTo(area->viewport(), QPoint()), edit->size());
        return area->viewport()->rect().contains(place);
    };
    for (const int i : { 30, 0, 39, 17 }) {
        QVERIFY(!isSeen(edits.at(i)));
        edits.at(i)->setFocus(Qt::ShortcutFocusReason);
        QTRY_VERIFY(isSeen(edits.at(i)));
    }
}

// Where nothing was said, Qt puts it so high that its title may be above the screen.
void TestScreenRoom::aDialogThatStandsAloneKeepsItsPlace()
{
    QDialog window;
    const QRect room = window.screen()->availableGeometry();
    resizeWithinScreen(window, room.size() * 2);
    centreOnScreen(window);
    const QPoint before = window.pos();
    QVERIFY(before.y() >= room.top());
    window.show();
    QCOMPARE(window.pos(), before);

    QDialog small;
    small.resize(300, 200);
    centreOnScreen(small);
    QVERIFY(std::abs(small.geometry().center().x() - room.center().x()) <= 16);
    QVERIFY(small.y() > room.top() + 48);
}

MUSTER_TEST(TestScreenRoom)

} // namespace tst_screenroom

#include "tst_screenroom.moc"
