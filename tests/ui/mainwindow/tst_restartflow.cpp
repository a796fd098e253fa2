// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was confirmed is what the engine gets, and what stands in the record.

#include "app/fleet/errorcatalogue.h"
#include "app/restart/laterruns.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/mainwindow/restartflow.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace tst_restartflow {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! A connection page's flow, before a cloud that the test answers for.
struct Stage
{
    QTemporaryDir folder;
    Settings settings { folder.path() };
    FakeClock clock;
    FakeRandom random;
    FakeJournal journal { clock };
    FakeCloud *cloud = new FakeCloud;
    bool production = false;
    Session open { connection(production),
                   { std::unique_ptr<Cloud>(cloud) },
                   { journal, clock, random } };
    QWidget window;
    LaterRuns later { journal };
    ErrorCatalogue catalogue;
    RestartFlow flow { { open, settings, clock, Phrase { "Fake", "Fake Cloud" }, u"operator"_s,
                         later, catalogue },
                       &window };
    QSignalSpy started { &flow, &RestartFlow::started };
    QSignalSpy refused { &flow, &RestartFlow::refused };

    explicit Stage(bool isProduction = false)
        : production(isProduction)
    {
        clock.advance(0ms); // the journal has been read
        window.show();
    }
    static Connection connection(bool production = false)
    {
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.name = u"acme"_s;
        connection.production = production;
        return connection;
    }
    static KindId kind() { return FakeCloud::serverKind().id; }
    static QList<Target> targets(int count)
    {
        QList<Target> targets;
        for (int i = 0; i < count; ++i)
            targets.append({ TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s });
        return targets;
    }
    ConfirmDialog *dialog()
    {
        for (auto *one : window.findChildren<ConfirmDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    template <typename Widget> Widget *part(const QString &name)
    {
        return dialog()->findChild<Widget *>(name);
    }
    void answerList(int count, const QString &status = u"5"_s)
    {
        QList<FleetRow> rows;
        for (int i = 0; i < count; ++i)
            rows.append({ TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), status, {}, {} });
        emit cloud->lists.last()->rowsArrived(rows, count);
        emit cloud->lists.last()->finished(ListSummary { count, 1, false });
    }
    void press()
    {
        clock.advance(1s);
        part<QCheckBox>(u"checkedBox"_s)->setChecked(true);
        part<QLineEdit>(u"typedNumber"_s)->setText(QString::number(dialog()->targets().size()));
        part<QPushButton>(u"confirmButton"_s)->click();
    }
    const RunRecord &run(int position)
    {
        return *open.runner().run(open.runner().runs().at(position));
    }
    //! The cloud's answer to a call: every target ends as \a outcome says.
    void answerCall(int call, Outcome outcome)
    {
        clock.advance(0ms);
        ActAnswer answer;
        answer.verdict = outcome == Outcome::Unknown ? ActVerdict::Unknown : ActVerdict::Answered;
        for (const Target &target : cloud->acts.at(call)->targets)
            answer.targets.append({ target.id, outcome, {}, Error {} });
        emit cloud->acts.at(call)->finished(answer);
        clock.advance(0ms);
    }
};

TargetRecord recordOf(const Target &target, Outcome outcome)
{
    TargetRecord record;
    record.target = target;
    record.outcome = outcome;
    return record;
}

} // namespace

class TestRestartFlow : public QObject
{
    Q_OBJECT

private slots:
    void startsFromTheSettings();
    void otherKeysAreSaidWhileItAsks();
    void muchAtStakeGoesInWaves();
    void whatWasConfirmedStandsInTheRecord();
    void theUnlockingReasonIsNotAskedAgain();
    void insistingReachesTheEngine();
    void oneConfirmationAtATime();
    void repeatsExactlyThoseTargets();
    void repeatingTakesStatusesFresh();
    void whatMayHaveBeenDoneIsCheckedFirst();
    void hiddenOnesAreCalledOut();
    void whatGoesOnGoesOnAsItWasConfirmed();
    void theSecondLookIsASample();
    void tellsOfARefusal();
    void saysThatAnotherRunCameFirst();
};

void TestRestartFlow::muchAtStakeGoesInWaves()
{
    const auto shapeOf = [](Stage &stage, int targets) {
        stage.flow.confirm(Stage::kind(), Stage::targets(targets), 1000, {});
        const WaveShape shape = stage.dialog()->request().waves.shape;
        stage.dialog()->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return shape;
    };
    Stage stage;
    QCOMPARE(shapeOf(stage, 9), WaveShape::AllAtOnce);
    QCOMPARE(shapeOf(stage, 10), WaveShape::Growing); // the number must be typed
    Preferences own;
    own.waveShape = WaveShape::AllAtOnce;
    stage.settings.setPreferences(own);
    QCOMPARE(shapeOf(stage, 10), WaveShape::AllAtOnce);
    Stage production(true);
    QCOMPARE(shapeOf(production, 2), WaveShape::Growing);
    production.flow.confirm(Stage::kind(), Stage::targets(2), 1000, {});
    const RunRequest request = production.dialog()->request();
    QCOMPARE(request.waves.canary, 1);
    QVERIFY(request.stopRule.canary);
}

void TestRestartFlow::otherKeysAreSaidWhileItAsks()
{
    Stage s;
    s.open.setSignInName(
        signInNameOf(PasswordLogin { u"acme"_s, u"liwei"_s, Secret(u"not-a-real-secret"_s) }));
    s.flow.confirm(Stage::kind(), Stage::targets(2), 10, {});
    QVERIFY(s.part<QLabel>(u"placeSignIn"_s)->text().contains(u"liwei"_s));
    s.open.renew(Stage::connection(),
                 PasswordLogin { u"acme"_s, u"zhangmin"_s, Secret(u"not-a-real-secret"_s) });
    QVERIFY(s.part<QLabel>(u"placeSignIn"_s)->text().contains(u"zhangmin"_s));
    QVERIFY(!s.part<QLabel>(u"placeSignIn"_s)->text().contains(u"liwei"_s));
}

void TestRestartFlow::startsFromTheSettings()
{
    Stage stage;
    Preferences preferences;
    preferences.waveShape = WaveShape::Growing;
    preferences.canary = 0;
    preferences.waveSize = 3;
    preferences.waveGrowth = 4;
    preferences.soakSeconds = 25;
    preferences.stopAfterTargets = 0;
    preferences.stopAfterPercent = 30;
    preferences.typedFromTargets = 50;
    preferences.typedFromPercent = 90;
    preferences.waveDeadlineMinutes = 12;
    preferences.targetsPerCall = 2;
    preferences.actIntervalMs = 2500;
    stage.settings.setPreferences(preferences);
    stage.flow.confirm(Stage::kind(), Stage::targets(11), 100, {});
    const RunRequest request = stage.dialog()->request();
    const WavePlan waves { WaveShape::Growing, 0, 3, 4, 25s, 12min };
    const StopRule rule { {}, 30 };
    QCOMPARE(request.waves, waves);
    QCOMPARE(request.stopRule, rule);
    QVERIFY(stage.part<QCheckBox>(u"checkedBox"_s)->isVisible()); // not the number
    QVERIFY(stage.part<QLabel>(u"planSentence"_s)->text().contains(u"at least 2.5 s apart"_s));
    // Waves of 3 and 8 in calls of 2.
    QVERIFY2(stage.part<QLabel>(u"planSentence"_s)->text().contains(u"6 request(s)"_s),
             qUtf8Printable(stage.part<QLabel>(u"planSentence"_s)->text()));
    QVERIFY(stage.part<QLabel>(u"planSentence"_s)->text().contains(u"12 min at most"_s));
    QVERIFY(stage.part<QLabel>(u"placeCloud"_s)->text().contains(u"Fake Cloud"_s));

    stage.dialog()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    stage.settings.setPreferences({});
    stage.flow.confirm(Stage::kind(), Stage::targets(11), 100, {});
    WavePlan houseWaves; // the number must be typed
    houseWaves.shape = WaveShape::Growing;
    const StopRule houseRule { 2, {}, true };
    QCOMPARE(stage.dialog()->request().waves, houseWaves);
    QCOMPARE(stage.dialog()->request().stopRule, houseRule);
}

void TestRestartFlow::whatWasConfirmedStandsInTheRecord()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(4), 100, {});
    stage.part<QComboBox>(u"waveShape"_s)->setCurrentIndex(1);
    stage.part<QSpinBox>(u"canary"_s)->setValue(2);
    stage.part<QSpinBox>(u"stopCount"_s)->setValue(3);
    stage.part<QLineEdit>(u"reason"_s)->setText(u"CHG-17"_s);
    const RunRequest confirmed = stage.dialog()->request();
    stage.press();
    QCOMPARE(stage.started.size(), 0); // not before the second look
    stage.answerList(4);
    QCOMPARE(stage.started.size(), 1);
    const RunRecord &run = stage.run(0);
    QCOMPARE(run.waves, confirmed.waves);
    QCOMPARE(run.waves.canary, 2);
    QCOMPARE(run.stopRule, confirmed.stopRule);
    QCOMPARE(run.reason, u"CHG-17"_s);
    QCOMPARE(run.operatorName, u"operator"_s);
    QVERIFY(run.parent.isEmpty());
    stage.clock.advance(0ms);
    QCOMPARE(stage.journal.runs.size(), 1);
    QCOMPARE(stage.journal.runs.first().run.waves, confirmed.waves);
    QCOMPARE(stage.cloud->acts.size(), 1);
    QCOMPARE(stage.cloud->acts.first()->targets.size(), 2); // the first wave
}

void TestRestartFlow::theUnlockingReasonIsNotAskedAgain()
{
    Stage stage;
    (void)stage.open.runner().productionLock().unlock(Stage::connection(), u"operator"_s,
                                                      u"INC-7 stuck phones"_s);
    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    QCOMPARE(stage.part<QLineEdit>(u"reason"_s)->text(), u"INC-7 stuck phones"_s);
    stage.press();
    stage.answerList(1);
    QCOMPARE(stage.run(0).reason, u"INC-7 stuck phones"_s);
}

void TestRestartFlow::insistingReachesTheEngine()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    stage.press();
    stage.answerList(1);
    stage.answerCall(0, Outcome::Unknown);
    QVERIFY(stage.run(0).endedAt.isValid());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    QVERIFY(stage.dialog()->targets().isEmpty()); // held back
    auto *model = stage.part<QAbstractItemView>(u"targetView"_s)->model();
    model->setData(model->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    stage.press();
    stage.answerList(1);
    QCOMPARE(stage.refused.size(), 0);
    QCOMPARE(stage.started.size(), 2);
    stage.clock.advance(2s);
    QCOMPARE(stage.cloud->acts.size(), 2);
}

void TestRestartFlow::oneConfirmationAtATime()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    stage.flow.confirm(Stage::kind(), Stage::targets(2), 100, {});
    QCOMPARE(stage.window.findChildren<ConfirmDialog *>().size(), 1);
    QCOMPARE(stage.dialog()->targets().size(), 1);
    stage.flow.confirm(KindId { u"unheard.of"_s }, Stage::targets(2), 100, {});
}

void TestRestartFlow::repeatsExactlyThoseTargets()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(3), 100, {});
    stage.press();
    stage.answerList(3);
    stage.answerCall(0, Outcome::Rejected);
    QVERIFY(stage.run(0).endedAt.isValid());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    stage.flow.repeat(stage.run(0), { 0, 2 });
    stage.answerList(3); // statuses first
    QCOMPARE(stage.started.size(), 1);
    stage.press();
    stage.answerList(3);
    QCOMPARE(stage.refused.size(), 0);
    QCOMPARE(stage.started.size(), 2);
    const RunRecord &repeated = stage.run(1);
    QCOMPARE(repeated.parent, stage.run(0).id);
    QCOMPARE(repeated.targets.size(), 2);
    QCOMPARE(repeated.targets.at(0).target.id.value, u"id-0"_s);
    QCOMPARE(repeated.targets.at(1).target.id.value, u"id-2"_s);
}

void TestRestartFlow::repeatingTakesStatusesFresh()
{
    Stage stage;
    RunRecord parent;
    parent.id = RunId { u"parent"_s };
    parent.number = 41;
    parent.kind = Stage::kind();
    for (const Target &target : Stage::targets(2))
        parent.targets.append(recordOf(target, Outcome::Planned));
    stage.flow.repeat(parent, {});
    QVERIFY(!stage.dialog());
    stage.flow.repeat(parent, { 1 });
    stage.answerList(2, u"2"_s);
    stage.press();
    stage.answerList(2, u"2"_s);
    QCOMPARE(stage.started.size(), 1);
    QCOMPARE(stage.run(0).targets.first().target.status, u"2"_s);
    QCOMPARE(stage.run(0).parent, parent.id);
}

void TestRestartFlow::whatMayHaveBeenDoneIsCheckedFirst()
{
    Stage stage;
    RunRecord parent;
    parent.id = RunId { u"parent"_s };
    parent.number = 41;
    parent.kind = Stage::kind();
    const QList<Target> targets = Stage::targets(3);
    parent.targets
        = { recordOf(targets.at(0), Outcome::NotSent), recordOf(targets.at(1), Outcome::Unknown),
            recordOf(targets.at(2), Outcome::NotSent) };
    stage.flow.repeat(parent, { 0, 1, 2 });
    stage.answerList(3);
    const auto *warnings = stage.part<QLabel>(u"warnings"_s);
    QVERIFY(warnings->isVisible());
    QVERIFY2(warnings->text().contains(u"1 of them: check the target first."_s),
             qPrintable(warnings->text()));
    const auto *rows = stage.part<QAbstractItemView>(u"targetView"_s)->model();
    QCOMPARE(rows->index(0, 0).data().toString(), u"cph-1"_s); // it stands first
    QCOMPARE(stage.dialog()->targets(), targets); // and is sent in its turn
}

void TestRestartFlow::hiddenOnesAreCalledOut()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(3), 100, {},
                       { TargetId { u"id-2"_s }, TargetId { u"id-of-another"_s } });
    QVERIFY2(stage.part<QLabel>(u"warnings"_s)
                 ->text()
                 .contains(u"1 of them are hidden by the filter: cph-2"_s),
             qPrintable(stage.part<QLabel>(u"warnings"_s)->text()));
}

void TestRestartFlow::whatGoesOnGoesOnAsItWasConfirmed()
{
    Stage stage;
    RunRecord parent;
    parent.id = RunId { u"parent"_s };
    parent.number = 41;
    parent.kind = Stage::kind();
    parent.waves = { WaveShape::Fixed, 2, 7, 2, 5s, 40min };
    parent.stopRule = { 3, {}, true };
    for (const Target &target : Stage::targets(3))
        parent.targets.append(recordOf(target, Outcome::NotSent));
    stage.flow.repeat(parent, { 0, 1, 2 });
    QCOMPARE(stage.dialog()->request().waves, parent.waves);
    QCOMPARE(stage.dialog()->request().stopRule, parent.stopRule);
    stage.dialog()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    parent.waves = {}; // a second half, which nobody gave a plan
    parent.stopRule = {};
    stage.flow.repeat(parent, { 0, 1, 2 });
    const StopRule houseRule { 2, {} };
    QCOMPARE(stage.dialog()->request().stopRule, houseRule);
}

void TestRestartFlow::theSecondLookIsASample()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(2), 100, {});
    stage.press();
    stage.answerList(2);
    stage.answerCall(0, Outcome::Unknown);
    const RunId lost = stage.run(0).id;
    QVERIFY(stage.open.runner().statusSamples(lost, 0).isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // Another target is about to be sent: its look at the list tells of the lost ones too.
    stage.clock.advance(1min);
    const QDateTime begun = stage.clock.now();
    stage.flow.repeat(stage.run(0), { 1 });
    stage.clock.advance(2s);
    stage.answerList(2, u"2"_s);
    const QList<StatusSample> expected { { u"2"_s, begun, begun } };
    QCOMPARE(stage.open.runner().statusSamples(lost, 0), expected);
    QCOMPARE(stage.open.runner().statusSamples(lost, 1), expected);
    QCOMPARE(stage.cloud->acts.size(), 1); // only looked
}

void TestRestartFlow::tellsOfARefusal()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    const RunRequest other { Stage::connection(), Stage::kind(), Stage::targets(1), u"other"_s };
    QVERIFY(stage.open.runner().start(other)); // in the meantime, and all of it is sent
    stage.answerCall(0, Outcome::Accepted);
    stage.press();
    stage.answerList(1);
    QCOMPARE(stage.started.size(), 0);
    QCOMPARE(stage.refused.size(), 1);
    QCOMPARE(stage.refused.first().first().value<Error>().code, OwnError::RecentlyRestarted);
}

void TestRestartFlow::saysThatAnotherRunCameFirst()
{
    Stage stage;
    stage.flow.confirm(Stage::kind(), Stage::targets(1), 100, {});
    RunRequest other { Stage::connection(), Stage::kind(), Stage::targets(2), u"other"_s };
    other.targets.removeFirst();
    QVERIFY(stage.open.runner().start(other));
    stage.press();
    QVERIFY(!stage.part<QPushButton>(u"confirmButton"_s)->isEnabled());
    const auto isSaid = [&stage] {
        const QList<QLabel *> labels = stage.dialog()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"has not finished sending."_s);
        });
    };
    QVERIFY(isSaid());
    QVERIFY(stage.cloud->lists.isEmpty()); // nothing was confirmed
    stage.answerCall(0, Outcome::Accepted);
    QVERIFY(!isSaid());
    QVERIFY(stage.part<QPushButton>(u"confirmButton"_s)->isEnabled());
    stage.press();
    // Once more, while the statuses are read.
    other.targets = Stage::targets(3).mid(2);
    QVERIFY(stage.open.runner().start(other));
    stage.answerList(1);
    QVERIFY(isSaid());
    QCOMPARE(stage.started.size() + stage.refused.size(), 0);
    stage.answerCall(1, Outcome::Accepted);
    stage.press();
    stage.answerList(1);
    QCOMPARE(stage.started.size(), 1);
}

MUSTER_TEST(TestRestartFlow)

} // namespace tst_restartflow

#include "tst_restartflow.moc"
