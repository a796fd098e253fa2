// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The first start, by keyboard alone: every way through it, and every way out.
#include "tests/support/fakeclock.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"
#include "ui/firstrun/firstrundialog.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_firstrundialog {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FakeClock clock;
    FakeRandom random;
    QList<FakeKeychainDoor *> doors;
    std::unique_ptr<FirstRunDialog> dialog;
    std::unique_ptr<QSignalSpy> language;
    std::unique_ptr<QSignalSpy> demo;
    std::unique_ptr<QSignalSpy> connection;

    explicit Stage(Language on = Language::English)
    {
        dialog = std::make_unique<FirstRunDialog>(on, [this](QObject *parent) {
            KeychainSurroundings surroundings;
            surroundings.libsecret = surroundings.glibLoop = true;
            auto door = std::make_unique<FakeKeychainDoor>();
            doors += door.get();
            return new KeychainDoctor(std::move(door), surroundings, clock, random, {}, parent);
        });
        language = std::make_unique<QSignalSpy>(dialog.get(), &FirstRunDialog::languageChosen);
        demo = std::make_unique<QSignalSpy>(dialog.get(), &FirstRunDialog::demoRequested);
        connection
            = std::make_unique<QSignalSpy>(dialog.get(), &FirstRunDialog::connectionRequested);
        dialog->open();
    }
    void press(Qt::Key key)
    {
        QWidget *focus = dialog->focusWidget();
        QTest::keyClick(focus ? focus : dialog.get(), key);
    }
};

using Step = FirstRunDialog::Step;

} // namespace

class TestFirstRunDialog final : public QObject
{
    Q_OBJECT

private slots:
    void demoByKeyboard();
    void ownAccountByKeyboard();
    void environmentByKeyboard();
    void languageAppliesAtOnce();
    void languageIsPreset();
    void everythingBeginsAtOneEdge();
    void everyStepCanBeSkipped_data();
    void everyStepCanBeSkipped();
    void goesBack();
    void doesNotWaitForTheKeychain();
    void keychainVerdictInWords();
};

void TestFirstRunDialog::demoByKeyboard()
{
    Stage s;
    QVERIFY(QTest::qWaitForWindowExposed(s.dialog.get()));
    QCOMPARE(s.dialog->step(), Step::Language);
    s.press(Qt::Key_Return);
    QCOMPARE(s.dialog->step(), Step::Way);
    s.press(Qt::Key_Return);
    QVERIFY(!s.dialog->isVisible());
    QCOMPARE(s.demo->size(), 1);
    QCOMPARE(s.connection->size(), 0);
    QVERIFY(s.doors.isEmpty()); // the demo needs no keychain
}

void TestFirstRunDialog::ownAccountByKeyboard()
{
    Stage s;
    QVERIFY(QTest::qWaitForWindowExposed(s.dialog.get()));
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Down); // to the own account
    QVERIFY(s.dialog->findChild<QRadioButton *>(u"firstRunOwn"_s)->isChecked());
    s.press(Qt::Key_Return);
    QCOMPARE(s.dialog->step(), Step::Keychain);
    s.press(Qt::Key_Return);
    QCOMPARE(s.dialog->step(), Step::Connection);
    QCOMPARE(s.connection->size(), 0);
    s.press(Qt::Key_Return);
    QCOMPARE(s.connection->size(), 1);
    QCOMPARE(s.demo->size(), 0);
}

void TestFirstRunDialog::environmentByKeyboard()
{
    Stage s;
    s.dialog->addEnvironment(u"fake"_s, Phrase { "Fake", "Fake cloud" });
    QSignalSpy environment(s.dialog.get(), &FirstRunDialog::environmentRequested);
    QVERIFY(QTest::qWaitForWindowExposed(s.dialog.get()));
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Down);
    s.press(Qt::Key_Down);
    auto *choice = s.dialog->findChild<QRadioButton *>(u"firstRunEnvironment.fake"_s);
    QVERIFY(choice->isChecked());
    QVERIFY(choice->text().contains(u"Fake cloud"_s));
    s.press(Qt::Key_Return);
    QVERIFY(!s.dialog->isVisible());
    QCOMPARE(environment.size(), 1);
    QCOMPARE(environment.first().first().toString(), u"fake"_s);
    QCOMPARE(s.demo->size() + s.connection->size(), 0);
    QVERIFY(s.doors.isEmpty()); // these keys go into no keychain
}

void TestFirstRunDialog::languageAppliesAtOnce()
{
    Stage s;
    QVERIFY(QTest::qWaitForWindowExposed(s.dialog.get()));
    s.press(Qt::Key_Down);
    QCOMPARE(s.language->size(), 1);
    QCOMPARE(s.language->at(0).at(0).value<Language>(), Language::Chinese);
    s.press(Qt::Key_Up);
    QCOMPARE(s.language->size(), 2);
    QCOMPARE(s.language->at(1).at(0).value<Language>(), Language::English);
}

void TestFirstRunDialog::languageIsPreset()
{
    Stage s(Language::Chinese);
    QVERIFY(s.dialog->findChild<QRadioButton *>(u"firstRunLanguage.zh_CN"_s)->isChecked());
    QCOMPARE(s.language->size(), 0);
}

void TestFirstRunDialog::everythingBeginsAtOneEdge()
{
    Stage s;
    const auto *choice = s.dialog->findChild<QRadioButton *>(u"firstRunLanguage.en"_s);
    const auto *skip = s.dialog->findChild<QPushButton *>(u"firstRunSkip"_s);
    QVERIFY(choice && skip);
    QTRY_COMPARE(choice->mapTo(s.dialog.get(), QPoint()).x(), skip->x());
}

void TestFirstRunDialog::everyStepCanBeSkipped_data()
{
    QTest::addColumn<int>("steps");
    for (int i = 0; i < 4; ++i)
        QTest::addRow("at step %d", i + 1) << i;
}

void TestFirstRunDialog::everyStepCanBeSkipped()
{
    QFETCH(int, steps);
    Stage s;
    s.dialog->findChild<QRadioButton *>(u"firstRunOwn"_s)->setChecked(true);
    auto *next = s.dialog->findChild<QPushButton *>(u"firstRunNext"_s);
    for (int i = 0; i < steps; ++i)
        QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(int(s.dialog->step()), steps);
    auto *skip = s.dialog->findChild<QPushButton *>(u"firstRunSkip"_s);
    QVERIFY(skip->isEnabled());
    QTest::mouseClick(skip, Qt::LeftButton);
    QVERIFY(!s.dialog->isVisible());
    QCOMPARE(s.demo->size() + s.connection->size(), 0);
}

void TestFirstRunDialog::goesBack()
{
    Stage s;
    auto *back = s.dialog->findChild<QPushButton *>(u"firstRunBack"_s);
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(s.dialog->findChild<QPushButton *>(u"firstRunNext"_s), Qt::LeftButton);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(s.dialog->step(), Step::Language);
}

void TestFirstRunDialog::doesNotWaitForTheKeychain()
{
    Stage s;
    s.dialog->findChild<QRadioButton *>(u"firstRunOwn"_s)->setChecked(true);
    auto *next = s.dialog->findChild<QPushButton *>(u"firstRunNext"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(s.doors.size(), 1);
    s.clock.advance(10s);
    QVERIFY(s.dialog->findChild<QLabel *>(u"keychainBusy"_s)->text().startsWith("Waiting"_L1));
    QVERIFY(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(s.dialog->step(), Step::Connection);
}

void TestFirstRunDialog::keychainVerdictInWords()
{
    Stage s;
    s.dialog->findChild<QRadioButton *>(u"firstRunOwn"_s)->setChecked(true);
    auto *next = s.dialog->findChild<QPushButton *>(u"firstRunNext"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::mouseClick(next, Qt::LeftButton);
    s.doors.constFirst()->answer(KeychainCode::Denied);
    QCOMPARE(s.dialog->findChild<QLabel *>(u"keychainVerdict"_s)->text(),
             u"The keychain is locked."_s);
}

MUSTER_TEST(TestFirstRunDialog)

} // namespace tst_firstrundialog

#include "tst_firstrundialog.moc"
