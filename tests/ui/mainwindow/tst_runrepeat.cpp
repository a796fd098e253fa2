// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of a run can be sent again: through a connection that leads to where it went, which is
// opened first where it must be, when nothing stands in the way, and only what no later run has
// taken over.

#include "app/restart/laterruns.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/words/repeatoffer.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_runrepeat {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(bool production = false, bool readOnly = false)
        : PageStage(production, readOnly)
    {
        settle();
        QObject::connect(&repeat, &RunRepeat::refused, &repeat,
                         [this](const RunRecord &run, const RepeatRefusal &refusal) {
                             refusals.append(repeatText(run, refusal));
                         });
        QObject::connect(&repeat, &RunRepeat::openRequested, &repeat,
                         [this](const ConnectionId &id) { opened.append(id.value); });
        QObject::connect(&repeat, &RunRepeat::found, &repeat,
                         [this](const RunRecord &, const QList<qsizetype> &positions) {
                             found.append(positions);
                         });
    }
    [[nodiscard]] RunRecord run(const QString &id, const QList<Outcome> &outcomes) const
    {
        RunRecord run;
        run.id = RunId { id };
        run.number = 7;
        run.kind = FakeCloud::serverKind().id;
        run.connection = connection;
        run.confirmedAt = clock.now().addDays(-2);
        run.endedAt = run.confirmedAt.addSecs(9);
        for (const Outcome outcome : outcomes) {
            TargetRecord record;
            record.target.id = TargetId { u"s-%1"_s.arg(run.targets.size()) };
            record.outcome = outcome;
            run.targets.append(record);
        }
        return run;
    }
    [[nodiscard]] QString whyNot(const RunRecord &run) const
    {
        return repeatText(run, repeat.whyNot(run));
    }
    void ask(const RunRecord &run, Outcome outcome)
    {
        repeat.repeat(run, { outcome, {}, true });
        clock.advance(0ms); // the run is read
        clock.advance(0ms); // and what came after it
    }

    bool isOpen = true;
    LaterRuns later { journal };
    std::optional<Connection> saved;
    RunRepeat repeat { journal,
                       later,
                       { [this](const RunRecord &run) {
                            return isOpen && run.connection.id == connection.id ? open.get()
                                                                                : nullptr;
                        },
                         [this](const RunRecord &) { return saved; } },
                       nullptr };
    QStringList opened;
    QStringList refusals;
    QList<QList<qsizetype>> found;
};

} // namespace

class TestRunRepeat final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsLeft();
    void laterRunsTakeOver();
    void saysWhyAPartIsNotOffered();
    void saysWhyNot();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void looksAgainBeforeItFinds();
    void saysThatTheJournalCannotBeRead();
    void opensTheConnectionFirst();
    void whatWaitedIsGivenUp();
    void asksForTheChosenTargets();
    void refusesWhatTheEngineWouldRefuse();
};

void TestRunRepeat::findsWhatIsLeft()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s,
                                { Outcome::Failed, Outcome::NotSent, Outcome::Succeeded,
                                  Outcome::NotSent, Outcome::Unknown });
    f.journal.kept = { { old, {}, {} } };
    QCOMPARE(f.whyNot(old), QString());
    f.ask(old, Outcome::NotSent);
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.found, (QList<QList<qsizetype>> { { 1, 3 }, { 0 } }));
    QCOMPARE(f.refusals, QStringList());
    QVERIFY(f.cloud->acts.isEmpty());
}

void TestRunRepeat::laterRunsTakeOver()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed, Outcome::Failed, Outcome::Failed });
    RunRecord child = f.run(u"child"_s, { Outcome::Succeeded, Outcome::NotSent });
    child.parent = old.id;
    child.confirmedAt = old.confirmedAt.addSecs(60);
    RunRecord grandchild = f.run(u"grandchild"_s, { Outcome::Failed });
    grandchild.targets[0].target.id = TargetId { u"s-1"_s };
    grandchild.parent = child.id;
    grandchild.confirmedAt = old.confirmedAt.addSecs(120);
    f.journal.kept = { { grandchild, {}, {} }, { child, {}, {} }, { old, {}, {} } };
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.found, (QList<QList<qsizetype>> { { 2 } }));
    f.ask(grandchild, Outcome::Failed);
    QCOMPARE(f.found.size(), 2);

    RunRecord last = f.run(u"last"_s, { Outcome::Succeeded });
    last.targets[0].target.id = TargetId { u"s-2"_s };
    last.parent = old.id;
    last.confirmedAt = old.confirmedAt.addSecs(180);
    f.journal.kept.prepend({ last, {}, {} });
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.found.size(), 2);
    QCOMPARE(f.refusals.size(), 1);
    QVERIFY(f.refusals.constFirst().contains(u"taken it over"_s));
}

void TestRunRepeat::saysWhyAPartIsNotOffered()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s, { Outcome::Failed, Outcome::NotSent });
    RunRecord child = f.run(u"child"_s, { Outcome::Succeeded });
    child.parent = old.id;
    child.confirmedAt = old.confirmedAt.addSecs(60);
    f.journal.kept = { { child, {}, {} }, { old, {}, {} } };
    f.ask(old, Outcome::NotSent); // which has both read
    const RepeatOffer some = repeatOffer(old, totalsOf(old), f.later, {});
    QCOMPARE(some.count(Outcome::NotSent), 1);
    QCOMPARE(some.whyNone(Outcome::Failed), u"Later runs have taken these targets over."_s);
    // What cannot be told is left, and no later run has taken that over.
    old.targets[1].outcome = Outcome::Unknown;
    const RepeatOffer unknown = repeatOffer(old, totalsOf(old), f.later, {});
    QCOMPARE(unknown.count(Outcome::Unknown), 1);
    QCOMPARE(unknown.whyNone({ Outcome::Failed, Outcome::Rejected, Outcome::NotSent }),
             u"Its failed, rejected and unsent targets were taken over by later runs."_s);
    // What is left was settled.
    old.targets[1].outcome = Outcome::Unknown;
    old.targets[1].settled = true;
    const RepeatOffer none = repeatOffer(old, totalsOf(old), f.later, {});
    QVERIFY2(none.whyNot.endsWith(u"was settled by hand."_s), qUtf8Printable(none.whyNot));
}

void TestRunRepeat::saysWhyNot()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    old.kind = KindId { u"gone"_s };
    QVERIFY(f.whyNot(old).contains(u"kind"_s));
    old.kind = FakeCloud::serverKind().id;
    old.endedAt = {};
    QVERIFY(f.whyNot(old).contains(u"not ended"_s));
    old.endedAt = old.confirmedAt;
    old.connection.demo = true; // another world with the same ids
    QVERIFY(f.whyNot(old).contains(u"another cloud"_s));
    f.isOpen = false;
    QVERIFY(f.whyNot(old).contains(u"demo cloud that is not open"_s));
    old.connection.demo = false;
    QVERIFY(f.whyNot(old).contains(u"No connection uses the account"_s));
    QVERIFY(f.whyNot(old).contains(u"acme"_s));
    old.connection.fromEnvironment = true;
    QVERIFY(f.whyNot(old).contains(u"open the connection “acme” first"_s));
    old.connection.fromEnvironment = false;
    f.isOpen = true;
    old.connection.region = u"cn-south-1"_s;
    QVERIFY(f.whyNot(old).contains(u"another account, project or endpoint"_s));
    old.connection.region.clear();
    QCOMPARE(f.whyNot(old), QString());
}

void TestRunRepeat::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("word");
    QTest::newRow("production, locked") << true << false << u"locked"_s;
    QTest::newRow("read-only") << false << true << u"read-only"_s;
}

void TestRunRepeat::saysWhatStandsInTheWay()
{
    QFETCH(bool, production);
    QFETCH(bool, readOnly);
    QFETCH(QString, word);
    Fixture f(production, readOnly);
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    QVERIFY2(f.whyNot(old).contains(word), qUtf8Printable(f.whyNot(old)));
    f.journal.kept = { { old, {}, {} } };
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.refusals.size(), 1);
    QVERIFY(f.found.isEmpty());
}

void TestRunRepeat::looksAgainBeforeItFinds()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s, { Outcome::Unknown, Outcome::Failed });
    f.repeat.repeat(old, { Outcome::Failed, {}, true }); // as it was listed
    f.journal.kept.clear(); // and was deleted meanwhile
    f.ask(old, Outcome::Failed);
    QVERIFY(f.found.isEmpty());
    QCOMPARE(f.refusals.size(), 1);
}

void TestRunRepeat::saysThatTheJournalCannotBeRead()
{
    Fixture f;
    f.journal.failure = FakeJournal::storageError();
    f.ask(f.run(u"old"_s, { Outcome::Failed }), Outcome::Failed);
    QCOMPARE(f.refusals.size(), 1);
    QVERIFY(!f.refusals.constFirst().isEmpty());
}

void TestRunRepeat::opensTheConnectionFirst()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    f.journal.kept = { { old, {}, {} } };
    f.isOpen = false;
    f.saved = f.connection;
    QCOMPARE(f.whyNot(old), QString());
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.opened, QStringList { u"c1"_s });
    QVERIFY(f.found.isEmpty());
    QCOMPARE(f.refusals, QStringList());
    f.isOpen = true;
    f.saved.reset();
    f.open->runner().readHistory(f.connection); // as a connection does that was just opened
    f.repeat.resume(f.open.get());
    QVERIFY(f.found.isEmpty()); // what was sent a moment ago is not known yet
    for (int i = 0; i < 4; ++i)
        f.clock.advance(0ms);
    QCOMPARE(f.found, (QList<QList<qsizetype>> { { 0 } }));
    QVERIFY(f.cloud->acts.isEmpty());
}

void TestRunRepeat::whatWaitedIsGivenUp()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    f.journal.kept = { { old, {}, {} } };
    f.isOpen = false;
    f.saved = f.connection;
    f.ask(old, Outcome::Failed);
    f.repeat.giveUp(); // the person closed the question for the keys
    f.isOpen = true;
    f.repeat.resume(f.open.get());
    for (int i = 0; i < 4; ++i)
        f.clock.advance(0ms);
    QVERIFY(f.found.isEmpty());
    QCOMPARE(f.refusals, QStringList());
}

void TestRunRepeat::asksForTheChosenTargets()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s,
                          { Outcome::Unknown, Outcome::Unknown, Outcome::Succeeded, Outcome::Failed,
                            Outcome::Unknown });
    old.targets[1].settled = true;
    RunRecord later = f.run(u"later"_s, { Outcome::Succeeded });
    later.number = 8;
    later.targets[0].target.id = TargetId { u"s-4"_s };
    later.confirmedAt = old.confirmedAt.addSecs(60);
    f.journal.kept = { { later, {}, {} }, { old, {}, {} } };
    f.repeat.repeat(old, { std::nullopt, { 0, 1, 2, 4 }, false });
    for (int i = 0; i < 4; ++i)
        f.clock.advance(0ms);
    QCOMPARE(f.found, (QList<QList<qsizetype>> { { 0 } }));
}

void TestRunRepeat::refusesWhatTheEngineWouldRefuse()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    RunRequest other; // another verb of the same fleet
    other.connection = f.connection;
    other.kind = FakeCloud::serverKind().id;
    other.targets = { { TargetId { u"x"_s }, u"x"_s, {}, u"5"_s } };
    const Result<RunId> run = f.open->runner().start(other);
    QVERIFY(run);
    QCOMPARE(f.whyNot(old),
             u"Run #%1 has not finished sending."_s.arg(f.open->runner().run(*run)->number));
    f.open->runner().stopSending(*run);
    QCOMPARE(f.whyNot(old), QString());
}

MUSTER_TEST(TestRunRepeat)

} // namespace tst_runrepeat

#include "tst_runrepeat.moc"
