// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the walk through the windows looks for is found where it is, and nowhere else.

#include "tests/support/accessfaults.h"
#include "tests/support/testmain.h"
#include "tests/support/windowfaults.h"
#include "ui/widgets/accessiblechoice.h"
#include "ui/widgets/clearbutton.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace tst_accessfaults {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    Stage()
        : layout(new QVBoxLayout(&window))
    {
        window.setObjectName(u"window"_s);
    }
    template <typename Control> Control *add()
    {
        auto *control = new Control;
        layout->addWidget(control);
        return control;
    }

    QWidget window;
    QVBoxLayout *layout;
};

} // namespace

class TestAccessFaults final : public QObject
{
    Q_OBJECT

private slots:
    void controlsWithoutAName();
    void aChoiceIsNoName();
    void aSearchHasANamedButton();
    void controlsOutOfReach();
    void labelsThatHideTheirText();
    void aKeyForTheMenuAndAButton();
};

void TestAccessFaults::controlsWithoutAName()
{
    Stage stage;
    auto *button = stage.add<QPushButton>();
    QCOMPARE(namelessControls(stage.window).size(), 1);
    button->setText(u"Sa&ve"_s);
    QCOMPARE(namelessControls(stage.window), QStringList());
    button->setAccessibleName(u"Sa&ve"_s);
    QCOMPARE(namelessControls(stage.window).size(), 1);
    button->hide();
    QCOMPARE(namelessControls(stage.window), QStringList());
}

void TestAccessFaults::aChoiceIsNoName()
{
    nameChoices();
    Stage stage;
    auto *label = stage.add<QLabel>();
    label->setText(u"&Region:"_s);
    auto *box = stage.add<QComboBox>();
    box->addItem(u"cn-north-4"_s);
    QCOMPARE(namelessControls(stage.window).size(), 1);
    label->setBuddy(box);
    QCOMPARE(namelessControls(stage.window), QStringList());
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(box);
    QVERIFY(told->text(QAccessible::Name).contains(u"Region"_s));
    QCOMPARE(told->text(QAccessible::Value), u"cn-north-4"_s);
    QCOMPARE(told->role(), QAccessible::ComboBox);
    box->setAccessibleName(u"Where it is"_s);
    QVERIFY(told->text(QAccessible::Name).contains(u"Where it is"_s));
    QVERIFY(told->child(0) && told->child(0)->object() == box->view());
    QCOMPARE(told->indexOfChild(told->child(0)), 0);
}

void TestAccessFaults::aSearchHasANamedButton()
{
    Stage stage;
    auto *edit = stage.add<QLineEdit>();
    edit->setAccessibleName(u"Search"_s);
    edit->setClearButtonEnabled(true);
    edit->setText(u"cph"_s);
    nameClearButton(*edit, u"Clear the search"_s);
    QCOMPARE(edit->findChild<QToolButton *>()->accessibleName(), u"Clear the search"_s);
    QCOMPARE(namelessControls(stage.window), QStringList());
}

void TestAccessFaults::controlsOutOfReach()
{
    Stage stage;
    auto *button = stage.add<QPushButton>();
    auto *edit = stage.add<QPlainTextEdit>();
    edit->setTabChangesFocus(true);
    QCOMPARE(unreachedControls(stage.window), QStringList());
    button->setFocusPolicy(Qt::ClickFocus);
    QCOMPARE(unreachedControls(stage.window).size(), 1);
    edit->setTabChangesFocus(false);
    QCOMPARE(unreachedControls(stage.window).size(), 2);
    edit->setEnabled(false);
    button->setEnabled(false);
    QCOMPARE(unreachedControls(stage.window), QStringList());
}

void TestAccessFaults::labelsThatHideTheirText()
{
    Stage stage;
    auto *label = stage.add<QLabel>();
    label->setText(u"\u26A0 3 runs found"_s);
    QCOMPARE(hiddenNews(stage.window), QStringList());
    label->setAccessibleName(u"State of the search"_s);
    QCOMPARE(hiddenNews(stage.window).size(), 1);
    label->setAccessibleName(u"State of the search: 3 runs found"_s);
    QCOMPARE(hiddenNews(stage.window), QStringList());
}

void TestAccessFaults::aKeyForTheMenuAndAButton()
{
    QMainWindow window;
    window.menuBar()->setNativeMenuBar(false);
    QMenu *menu = window.menuBar()->addMenu(u"&Help"_s);
    menu->addAction(u"&Manual"_s);
    auto *button = new QPushButton(u"Settle by &hand"_s);
    window.setCentralWidget(button);
    QCOMPARE(sharedKeys(window).size(), 1);
    button->setText(u"Settle &by hand"_s);
    QCOMPARE(sharedKeys(window), QStringList());
    menu->addAction(u"&More"_s);
    QCOMPARE(sharedKeys(window).size(), 1);
    QCOMPARE(sharedMenuKeys(*menu).size(), 1);
}

MUSTER_TEST(TestAccessFaults)

} // namespace tst_accessfaults

#include "tst_accessfaults.moc"
