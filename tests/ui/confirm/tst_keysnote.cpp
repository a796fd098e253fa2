// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The confirmation says when the keys end before everything is sent, and goes on all the same.
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/confirm/confirmstage.h"
#include "ui/confirm/keysnote.h"
#include "ui/confirm/plansentence.h"

namespace tst_keysnote {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestKeysNote final : public QObject
{
    Q_OBJECT

private slots:
    void silentWithoutAnEnd();
    void comparesWithTheSendingTime_data();
    void comparesWithTheSendingTime();
    void countsDownAndEnds();
    void sendingTimeIsMadeOfPaceAndWaves();
    void standsInTheConfirmation();
};

void TestKeysNote::silentWithoutAnEnd()
{
    FakeClock clock;
    KeysNote note({}, clock);
    note.setSendingTime(1h, 2h);
    QVERIFY(note.isHidden());
    QVERIFY(!clock.hasTimers());
}

void TestKeysNote::comparesWithTheSendingTime_data()
{
    QTest::addColumn<int>("left"); // minutes
    QTest::addColumn<QString>("words"); // empty: hidden
    QTest::newRow("ended") << -1 << u"ended at"_s;
    QTest::newRow("in the middle of it") << 15 << u"before everything is sent"_s;
    QTest::newRow("perhaps") << 30 << u"can take longer"_s;
    QTest::newRow("long enough") << 61 << QString();
}

void TestKeysNote::comparesWithTheSendingTime()
{
    QFETCH(const int, left);
    QFETCH(const QString, words);
    FakeClock clock;
    KeysNote note(clock.now().addSecs(left * 60), clock);
    note.setSendingTime(20min, 60min);
    QCOMPARE(note.isHidden(), words.isEmpty());
    QVERIFY2(note.text().contains(words), qUtf8Printable(note.text()));
}

void TestKeysNote::countsDownAndEnds()
{
    FakeClock clock;
    KeysNote note(clock.now().addSecs(11 * 60), clock);
    QVERIFY(note.isHidden());
    clock.advance(1min);
    QVERIFY2(note.text().contains(u"10:00"_s), qUtf8Printable(note.text()));
    clock.advance(10min);
    QVERIFY(note.text().contains(u"ended"_s));
}

void TestKeysNote::sendingTimeIsMadeOfPaceAndWaves()
{
    WavePlan plan;
    plan.soak = 60s;
    plan.deadline = 30min;
    const SendingTime one = sendingTime(1, 1, plan, 1s);
    QCOMPARE(one.least, 0ms);
    QCOMPARE(one.most, 0ms);
    const SendingTime many = sendingTime(5, 3, plan, 2s);
    QCOMPARE(many.least, std::chrono::milliseconds(8s + 2min));
    QCOMPARE(many.most, std::chrono::milliseconds(8s + 2min + 60min));
    QCOMPARE(sendingTime(0, 0, plan, 2s).most, 0ms);
}

void TestKeysNote::standsInTheConfirmation()
{
    Confirmation confirmation = confirmationOf(11, 48, true);
    confirmation.connection.colour = ConnectionColour::Red;
    confirmation.waves.shape = WaveShape::Fixed;
    FakeClock clock; // begins when that of the stage does
    confirmation.keysEndAt = clock.now().addSecs(5 * 60);
    ConfirmStage stage(confirmation);
    QVERIFY2(stage.label("keysNote").contains(u"can take longer"_s),
             qUtf8Printable(stage.label("keysNote")));
    QVERIFY(stage.part<QWidget>("colourStrip")->isVisible());
    draw(stage.dialog, u"confirm-keys"_s);
    stage.clock.advance(5min);
    QVERIFY(stage.label("keysNote").contains(u"ended"_s));
    stage.consent();
    QVERIFY(stage.confirm()->isEnabled()); // it says so, and decides nothing
}

MUSTER_TEST(TestKeysNote)

} // namespace tst_keysnote

#include "tst_keysnote.moc"
