// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The sheet of keys says what the menus have, in their order, and follows them.
#include "tests/support/testmain.h"
#include "ui/help/shortcutsheet.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace tst_shortcutsheet {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    QMainWindow window;
    QMenu *file = window.menuBar()->addMenu(u"&File"_s);
    QMenu *view = window.menuBar()->addMenu(u"&View"_s);
    QAction *open = file->addAction(u"&Open…"_s);
    QAction *close = file->addAction(u"&Close"_s); // without a key
    QAction *refresh = view->addAction(u"&Refresh"_s);
    QMenu *more = view->addMenu(u"&More"_s);
    QAction *deep = more->addAction(u"&Deep"_s);
    std::unique_ptr<ShortcutSheet> sheet;

    Stage()
    {
        open->setShortcut(Qt::CTRL | Qt::Key_O);
        refresh->setShortcuts({ QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R) });
        deep->setShortcut(Qt::ALT | Qt::Key_1);
        sheet = std::make_unique<ShortcutSheet>(*window.menuBar());
        sheet->show();
    }
    QLineEdit &find() { return *sheet->findChild<QLineEdit *>(u"shortcutFind"_s); }
};

} // namespace

class TestShortcutSheet final : public QObject
{
    Q_OBJECT

private slots:
    void listsTheKeysAsTheMenusAre();
    void followsTheActions();
    void keepsThePlace();
    void findsByNameAndByKey();
    void closesWhateverIsSearched();
    void copiesWhatIsListed();
    void outlivesTheMenus();
    void isNotModalAndSmall();
};

void TestShortcutSheet::listsTheKeysAsTheMenusAre()
{
    Stage stage;
    QCOMPARE(stage.sheet->text(),
             u"File\tOpen…\tCtrl+O\nView\tRefresh\tF5, Ctrl+R\nView\tDeep\tAlt+1"_s);
}

void TestShortcutSheet::followsTheActions()
{
    Stage stage;
    stage.close->setShortcut(Qt::CTRL | Qt::Key_W);
    stage.open->setText(u"打开(&O)…"_s);
    QTRY_VERIFY(stage.sheet->text().contains(u"File\tClose\tCtrl+W"_s));
    QVERIFY(stage.sheet->text().contains(u"File\t打开…\tCtrl+O"_s));
    stage.refresh->setVisible(false);
    QTRY_VERIFY(!stage.sheet->text().contains(u"F5"_s));
}

void TestShortcutSheet::keepsThePlace()
{
    Stage stage;
    auto *keys = stage.sheet->findChild<QTreeWidget *>(u"shortcutKeys"_s);
    QTreeWidgetItem *item = keys->topLevelItem(1)->child(1);
    keys->setCurrentItem(item);
    stage.refresh->setEnabled(false); // no word of it is listed
    QCoreApplication::processEvents();
    QCOMPARE(keys->currentItem(), item);
    stage.close->setShortcut(Qt::CTRL | Qt::Key_W);
    QTRY_VERIFY(stage.sheet->text().contains(u"Close"_s));
    QVERIFY(keys->currentItem());
    QCOMPARE(keys->currentItem()->text(0), u"Deep"_s);
}

void TestShortcutSheet::findsByNameAndByKey()
{
    Stage stage;
    stage.find().setText(u"refr"_s);
    QCOMPARE(stage.sheet->text(), u"View\tRefresh\tF5, Ctrl+R"_s);
    stage.find().setText(u"ctrl+o"_s);
    QCOMPARE(stage.sheet->text(), u"File\tOpen…\tCtrl+O"_s);
    stage.find().setText(u"view"_s); // a whole menu
    QVERIFY(stage.sheet->text().contains(u"Deep"_s));
    stage.find().setText(u"no such key"_s);
    QVERIFY(stage.sheet->text().isEmpty());
    QVERIFY(!stage.sheet->findChild<QPushButton *>(u"shortcutCopy"_s)->isEnabled());
    QTest::keyClick(&stage.find(), Qt::Key_Escape);
    QVERIFY(stage.sheet->isVisible() && stage.find().text().isEmpty());
    QTest::keyClick(&stage.find(), Qt::Key_Escape);
    QVERIFY(!stage.sheet->isVisible());
}

void TestShortcutSheet::closesWhateverIsSearched()
{
    Stage stage;
    stage.find().setText(u"refr"_s);
    stage.sheet->findChild<QPushButton *>(u"shortcutClose"_s)->click();
    QVERIFY(!stage.sheet->isVisible());
    stage.sheet->show();
    stage.find().setText(u"refr"_s);
    QVERIFY(stage.sheet->close()); // its X, and quitting the program
    QVERIFY(!stage.sheet->isVisible());
}

void TestShortcutSheet::copiesWhatIsListed()
{
    Stage stage;
    stage.find().setText(u"refr"_s);
    stage.sheet->findChild<QPushButton *>(u"shortcutCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), stage.sheet->text());
}

void TestShortcutSheet::outlivesTheMenus()
{
    auto stage = std::make_unique<Stage>();
    const std::unique_ptr<ShortcutSheet> sheet = std::move(stage->sheet);
    stage.reset();
    sheet->hide();
    sheet->show();
    QTRY_VERIFY(sheet->text().isEmpty());
}

void TestShortcutSheet::isNotModalAndSmall()
{
    const Stage stage;
    QVERIFY(!stage.sheet->isModal());
    QVERIFY(!stage.sheet->parentWidget());
    const QSize least = stage.sheet->minimumSizeHint();
    QVERIFY(least.width() <= 1024 - 16 && least.height() <= 640 - 48);
}

MUSTER_TEST(TestShortcutSheet)

} // namespace tst_shortcutsheet

#include "tst_shortcutsheet.moc"
