// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The end of a session: sending stops, answers on their way are waited for, the window's state is
// kept; where somebody can be asked, nothing ends before the answer.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/mainwindow/sessionend.h"

#include <QMessageBox>
#include <QSignalSpy>

namespace tst_sessionend {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = WindowFixture;

namespace {

QAbstractButton *buttonOf(const QMessageBox &box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box.buttons()) {
        if (box.buttonRole(button) == role)
            return button;
    }
    return nullptr;
}

//! Seven targets, three a call: one call is on its way, four targets are planned.
const RunRecord &sendingRun(Fixture &f)
{
    f.sendAllAtOnce();
    FleetPage &page = f.open();
    f.answerList(7);
    f.restartAll(page);
    Runner &runner = f.opener.all().constFirst()->runner();
    return *runner.run(runner.runs().constFirst());
}

} // namespace

class TestSessionEnd final : public QObject
{
    Q_OBJECT

private slots:
    void endsAtOnceWithoutARun();
    void stopsSendingAndWaitsForTheAnswer();
    void nothingBeginsOnceItEnds();
    void doesNotWaitForEver();
    void asksWhereItMay();
    void keepOpenKeepsTheSession();
    void stopsWhereItMayNotAsk();
    void comesForward();
};

void TestSessionEnd::endsAtOnceWithoutARun()
{
    Fixture f;
    f.open();
    QSignalSpy ended(&f.window, &MainWindow::sessionEnded);
    f.window.endSession();
    f.clock.advance(std::chrono::milliseconds(0));
    QCOMPARE(ended.size(), 1);
    QVERIFY(!f.window.isVisible());
    QVERIFY(!f.settings.windowGeometry().isEmpty());
}

void TestSessionEnd::stopsSendingAndWaitsForTheAnswer()
{
    Fixture f;
    const RunRecord &run = sendingRun(f);
    QCOMPARE(totalsOf(run)[Outcome::Sending], 3);
    QSignalSpy ended(&f.window, &MainWindow::sessionEnded);
    f.window.endSession();
    f.window.endSession(); // told twice
    f.clock.advance(std::chrono::milliseconds(300));
    QCOMPARE(totalsOf(run)[Outcome::NotSent], 4);
    QCOMPARE(ended.size(), 0);
    f.accept(0);
    f.clock.advance(std::chrono::milliseconds(0));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(f.cloud->acts.size(), 1);
    QCOMPARE(totalsOf(run)[Outcome::Accepted], 3);
    QCOMPARE(totalsOf(run)[Outcome::Unknown], 0);
    QVERIFY(!f.settings.windowGeometry().isEmpty());
    QVERIFY(!f.window.findChild<QMessageBox *>(u"closeQuestion"_s));
}

// While an answer is waited for: what was confirmed a moment before, and what opens only now.
void TestSessionEnd::nothingBeginsOnceItEnds()
{
    Fixture f;
    f.sendAllAtOnce();
    FleetPage &page = f.open();
    f.answerList(7);
    f.restartAll(page);
    FakeCloud &first = *f.cloud;
    f.window.endSession();
    Runner &runner = f.opener.all().constFirst()->runner();
    RunRequest request;
    request.connection = f.connection();
    request.kind = first.kinds().constFirst().id;
    request.targets = { { TargetId { u"id-9"_s }, u"cph-9"_s, {}, u"5"_s } };
    QCOMPARE(runner.start(request).error().code, OwnError::ProgramEnds);

    Connection other = f.connection();
    other.id = ConnectionId { u"c2"_s };
    f.open(other);
    QVERIFY(f.cloud != &first);
    request.connection = other;
    QCOMPARE(f.opener.all().constLast()->runner().start(request).error().code,
             OwnError::ProgramEnds);
    QCOMPARE(first.acts.size(), 1);
}

void TestSessionEnd::doesNotWaitForEver()
{
    Fixture f;
    const RunRecord &run = sendingRun(f);
    QSignalSpy ended(&f.window, &MainWindow::sessionEnded);
    f.window.endSession();
    f.clock.advance(SessionEnd::patience - std::chrono::milliseconds(1));
    QCOMPARE(ended.size(), 0);
    f.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(totalsOf(run)[Outcome::Sending], 3); // the next start finds out
    f.accept(0); // too late for the window, and no harm
    QCOMPARE(ended.size(), 1);
}

void TestSessionEnd::asksWhereItMay()
{
    Fixture f;
    const RunRecord &run = sendingRun(f);
    QVERIFY(!f.window.maySessionEnd(true));
    auto *box = f.window.findChild<QMessageBox *>(u"closeQuestion"_s);
    QVERIFY(box && box->isVisible());
    QVERIFY(!f.window.maySessionEnd(true));
    QCOMPARE(f.window.findChildren<QMessageBox *>(u"closeQuestion"_s).size(), 1);
    QCOMPARE(totalsOf(run)[Outcome::NotSent], 0);
    buttonOf(*box, QMessageBox::DestructiveRole)->click();
    QVERIFY(!f.window.isVisible());
}

void TestSessionEnd::keepOpenKeepsTheSession()
{
    Fixture f;
    const RunRecord &run = sendingRun(f);
    QVERIFY(!f.window.maySessionEnd(true));
    auto *box = f.window.findChild<QMessageBox *>(u"closeQuestion"_s);
    buttonOf(*box, QMessageBox::RejectRole)->click();
    QVERIFY(f.window.isVisible());
    f.accept(0);
    f.clock.advance(std::chrono::seconds(2));
    QCOMPARE(totalsOf(run)[Outcome::NotSent], 0);
    QCOMPARE(f.cloud->acts.size(), 2); // it goes on
}

void TestSessionEnd::stopsWhereItMayNotAsk()
{
    Fixture f;
    const RunRecord &run = sendingRun(f);
    QVERIFY(f.window.maySessionEnd(false));
    QCOMPARE(totalsOf(run)[Outcome::NotSent], 4);
    QVERIFY(!f.settings.windowGeometry().isEmpty());
    QVERIFY(!f.window.findChild<QMessageBox *>(u"closeQuestion"_s));
}

void TestSessionEnd::comesForward()
{
    Fixture f;
    f.window.showMinimized();
    f.window.comeForward();
    QVERIFY(f.window.isVisible());
    QVERIFY(!f.window.isMinimized());
}

MUSTER_TEST(TestSessionEnd)

} // namespace tst_sessionend

#include "tst_sessionend.moc"
