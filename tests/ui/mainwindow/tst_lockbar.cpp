// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The bar says what holds, and unlocking takes a reason.
#include "tests/app/restart/restartsamples.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/unlockdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_lockbar {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(bool production = true, bool readOnly = false)
        : PageStage(production, readOnly)
        , bar(*open, u"op"_s)
    {
    }
    [[nodiscard]] QString text() const { return bar.findChild<QLabel *>(u"lockText"_s)->text(); }
    [[nodiscard]] UnlockDialog *dialog() const { return bar.findChild<UnlockDialog *>(); }
    void unlock(const QString &reason)
    {
        bar.press();
        dialog()->findChild<QLineEdit *>()->setText(reason);
        dialog()->findChild<QPushButton *>(u"unlockButton"_s)->click();
    }

    LockBar bar;
};

} // namespace

class TestLockBar final : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingForAnOrdinaryConnection();
    void aReadOnlyConnectionSaysHowToChangeIt();
    void unlocksWithAReasonAndCountsDown();
    void theLockIsDrawnAsItIs();
    void aBlankReasonUnlocksNothing();
    void enterUnlocksWithAReasonOnly();
    void locksNow();
    void followsTheConnectionsFlags();
    void namesTheRunThatItHolds();
    void goesOnOnceTheBrakeIsLifted();
};

void TestLockBar::saysNothingForAnOrdinaryConnection()
{
    Fixture f(false);
    QVERIFY(f.bar.isHidden());
    QVERIFY(f.bar.actionText().isEmpty());
    f.bar.press();
    QVERIFY(!f.dialog());
}

void TestLockBar::aReadOnlyConnectionSaysHowToChangeIt()
{
    Fixture f(true, true);
    QVERIFY(!f.bar.isHidden());
    QVERIFY(f.text().startsWith(u"Read-only"_s));
    QSignalSpy edit(&f.bar, &LockBar::editRequested);
    f.bar.findChild<QPushButton *>(u"lockButton"_s)->click();
    QCOMPARE(edit.size(), 1);
    QVERIFY(!f.dialog());
}

void TestLockBar::unlocksWithAReasonAndCountsDown()
{
    Fixture f;
    QSignalSpy changed(&f.bar, &LockBar::stateChanged);
    QVERIFY(f.bar.state() == LockBar::State::Locked);
    QVERIFY(f.text().contains(u"locked"_s));
    f.bar.press();
    QVERIFY(f.dialog()->findChildren<QLabel *>().first()->text().contains(u"15"_s));
    f.dialog()->reject();
    QVERIFY(f.bar.state() == LockBar::State::Locked);
    QTRY_VERIFY(!f.dialog());
    f.unlock(u"  OPS-17 "_s);
    QVERIFY(f.bar.state() == LockBar::State::Unlocked);
    QCOMPARE(changed.size(), 1);
    QVERIFY(f.text().contains(u"15:00"_s));
    QVERIFY(f.text().contains(u"OPS-17"_s));
    f.clock.advance(2min + 26s);
    QVERIFY2(f.text().contains(u"12:34"_s), qPrintable(f.text()));
    f.clock.advance(12min + 34s);
    QVERIFY(f.bar.state() == LockBar::State::Locked);
    QVERIFY(!f.text().contains(u"OPS-17"_s));
    QCOMPARE(f.journal.connectionEvents.size(), 2);
    QCOMPARE(f.journal.connectionEvents.first().what, ConnectionEventKind::Unlocked);
    QCOMPARE(f.journal.connectionEvents.first().operatorName, u"op"_s);
    QCOMPARE(f.journal.connectionEvents.first().detail.text(), u"OPS-17"_s);
}

void TestLockBar::theLockIsDrawnAsItIs()
{
    Fixture f;
    const auto drawn
        = [&f] { return f.bar.findChild<QLabel *>(u"lockIcon"_s)->pixmap().toImage(); };
    const QImage closed = drawn();
    QVERIFY(!closed.isNull());
    f.unlock(u"OPS-17"_s);
    QVERIFY(drawn() != closed);
    f.bar.press();
    QCOMPARE(drawn(), closed);
}

void TestLockBar::aBlankReasonUnlocksNothing()
{
    Fixture f;
    f.bar.press();
    auto *button = f.dialog()->findChild<QPushButton *>(u"unlockButton"_s);
    QVERIFY(!button->isEnabled());
    f.dialog()->findChild<QLineEdit *>()->setText(u"   "_s);
    QVERIFY(!button->isEnabled());
    f.dialog()->findChild<QLineEdit *>()->setText(u"x"_s);
    QVERIFY(button->isEnabled());
}

void TestLockBar::enterUnlocksWithAReasonOnly()
{
    Fixture f;
    f.bar.show();
    f.bar.press();
    auto *reason = f.dialog()->findChild<QLineEdit *>();
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(f.dialog() && f.dialog()->isVisible());
    QVERIFY(f.bar.state() == LockBar::State::Locked);
    reason->setText(u"OPS-17"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(f.bar.state() == LockBar::State::Unlocked);
}

void TestLockBar::locksNow()
{
    Fixture f;
    f.unlock(u"OPS-17"_s);
    QVERIFY(f.bar.state() == LockBar::State::Unlocked);
    f.bar.press();
    QVERIFY(f.bar.state() == LockBar::State::Locked);
    QCOMPARE(f.journal.connectionEvents.last().what, ConnectionEventKind::Locked);
}

void TestLockBar::followsTheConnectionsFlags()
{
    Fixture f(false);
    Connection edited = f.connection;
    edited.production = true;
    f.open->renew(edited, PasswordLogin {});
    QVERIFY(!f.bar.isHidden());
    QVERIFY(f.bar.state() == LockBar::State::Locked);
}

void TestLockBar::namesTheRunThatItHolds()
{
    Fixture f(false);
    f.settle(); // the history is read
    RunRequest request = sampleRequest(9);
    request.connection = f.connection;
    const Result<RunId> run = f.open->runner().start(request);
    QVERIFY(run);
    f.settle();
    QVERIFY(f.bar.isHidden());
    Connection edited = f.connection;
    edited.readOnly = true;
    f.open->setFlags(edited);
    f.clock.advance(2s);
    QVERIFY2(f.text().startsWith(u"Read-only"_s) && f.text().contains(u"Run #1 is paused"_s),
             qPrintable(f.text()));
    auto *stop = f.bar.findChild<QPushButton *>(u"lockStop"_s);
    QVERIFY(!stop->isHidden());
    QVERIFY(f.bar.findChild<QPushButton *>(u"lockResume"_s)->isHidden());
    stop->click();
    QVERIFY(stop->isHidden());
    QVERIFY(!f.text().contains(u"paused"_s));
    QCOMPARE(f.open->runner().run(*run)->targets.last().outcome, Outcome::NotSent);
}

void TestLockBar::goesOnOnceTheBrakeIsLifted()
{
    Fixture f(false);
    f.settle(); // the history is read
    RunRequest request = sampleRequest(9);
    request.connection = f.connection;
    QVERIFY(f.open->runner().start(request));
    f.settle();
    Connection edited = f.connection;
    edited.production = true;
    f.open->setFlags(edited);
    f.clock.advance(2s);
    QVERIFY2(f.text().contains(u"locked"_s) && f.text().contains(u"Run #1 is paused"_s),
             qPrintable(f.text()));
    f.unlock(u"OPS-17"_s);
    auto *resume = f.bar.findChild<QPushButton *>(u"lockResume"_s);
    QVERIFY(!resume->isHidden());
    QVERIFY2(f.text().contains(u"Run #1 is paused"_s), qPrintable(f.text()));
    QVERIFY2(f.text().endsWith(u"Reason: OPS-17"_s), qPrintable(f.text())); // its end is seen
    resume->click();
    QVERIFY(!f.text().contains(u"paused"_s));
    QVERIFY(resume->isHidden());

    // Nothing holds the connection any more, and the run waits for a person: the bar stays.
    f.bar.press(); // locks
    f.clock.advance(2s);
    QVERIFY(f.text().contains(u"Run #1 is paused"_s));
    f.open->setFlags(f.connection);
    QVERIFY(f.bar.state() == LockBar::State::Open);
    QVERIFY(!f.bar.isHidden());
    QVERIFY(!resume->isHidden());
}

MUSTER_TEST(TestLockBar)

} // namespace tst_lockbar

#include "tst_lockbar.moc"
