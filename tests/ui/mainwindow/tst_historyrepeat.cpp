// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of an old run can be sent again: through its own connection, when nothing stands in the way,
// and only what no later run has taken over.

#include "app/connections/settings.h"
#include "app/restart/laterruns.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/historyrepeat.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(bool production = false, bool readOnly = false)
        : PageStage(production, readOnly)
        , page(*open, settings, clock, catalogue, u"op"_s)
    {
        settle();
        QObject::connect(&repeat, &HistoryRepeat::refused, &repeat,
                         [this](const std::function<QString()> &why) { refusals.append(why()); });
        QObject::connect(&repeat, &HistoryRepeat::found, &repeat,
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
    void ask(const RunRecord &run, Outcome outcome)
    {
        repeat.repeat(run, outcome);
        clock.advance(0ms); // the run is read
        clock.advance(0ms); // and what came after it
    }

    Settings settings { folder.path() };
    const ErrorCatalogue catalogue;
    ConnectionPage page;
    bool isOpen = true;
    LaterRuns later { journal };
    HistoryRepeat repeat { journal, later,
                           [this](const RunRecord &run) {
                               return isOpen && run.connection.id == connection.id ? &page
                                                                                   : nullptr;
                           },
                           nullptr };
    QStringList refusals;
    QList<QList<qsizetype>> found;
};

} // namespace

class TestHistoryRepeat final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsLeft();
    void laterRunsTakeOver();
    void saysWhyNot();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void looksAgainBeforeItFinds();
    void saysThatTheJournalCannotBeRead();
};

void TestHistoryRepeat::findsWhatIsLeft()
{
    Fixture f;
    const RunRecord old = f.run(u"old"_s,
                                { Outcome::Failed, Outcome::NotSent, Outcome::Succeeded,
                                  Outcome::NotSent, Outcome::Unknown });
    f.journal.kept = { { old, {}, {} } };
    QCOMPARE(f.repeat.whyNot(old), QString());
    f.ask(old, Outcome::NotSent);
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.found, (QList<QList<qsizetype>> { { 1, 3 }, { 0 } }));
    QCOMPARE(f.refusals, QStringList());
    QVERIFY(f.cloud->acts.isEmpty());
}

void TestHistoryRepeat::laterRunsTakeOver()
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

void TestHistoryRepeat::saysWhyNot()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    old.kind = KindId { u"gone"_s };
    QVERIFY(f.repeat.whyNot(old).contains(u"kind"_s));
    old.kind = FakeCloud::serverKind().id;
    old.endedAt = {};
    QVERIFY(f.repeat.whyNot(old).contains(u"not ended"_s));
    old.endedAt = old.confirmedAt;
    old.connection.demo = true; // another world with the same ids
    QVERIFY(f.repeat.whyNot(old).contains(u"another cloud"_s));
    old.connection.demo = false;
    f.isOpen = false;
    QVERIFY(f.repeat.whyNot(old).contains(u"acme"_s));
    f.isOpen = true;
    QCOMPARE(f.repeat.whyNot(old), QString());
}

void TestHistoryRepeat::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("word");
    QTest::newRow("production, locked") << true << false << u"locked"_s;
    QTest::newRow("read-only") << false << true << u"read-only"_s;
}

void TestHistoryRepeat::saysWhatStandsInTheWay()
{
    QFETCH(bool, production);
    QFETCH(bool, readOnly);
    QFETCH(QString, word);
    Fixture f(production, readOnly);
    const RunRecord old = f.run(u"old"_s, { Outcome::Failed });
    QVERIFY2(f.repeat.whyNot(old).contains(word), qUtf8Printable(f.repeat.whyNot(old)));
    f.journal.kept = { { old, {}, {} } };
    f.ask(old, Outcome::Failed);
    QCOMPARE(f.refusals.size(), 1);
    QVERIFY(f.found.isEmpty());
}

void TestHistoryRepeat::looksAgainBeforeItFinds()
{
    Fixture f;
    RunRecord old = f.run(u"old"_s, { Outcome::Unknown, Outcome::Failed });
    f.repeat.repeat(old, Outcome::Failed); // as it was listed
    f.journal.kept.clear(); // and was deleted meanwhile
    f.ask(old, Outcome::Failed);
    QVERIFY(f.found.isEmpty());
    QCOMPARE(f.refusals.size(), 1);
}

void TestHistoryRepeat::saysThatTheJournalCannotBeRead()
{
    Fixture f;
    f.journal.failure = FakeJournal::storageError();
    f.ask(f.run(u"old"_s, { Outcome::Failed }), Outcome::Failed);
    QCOMPARE(f.refusals.size(), 1);
    QVERIFY(!f.refusals.constFirst().isEmpty());
}

QTEST_MAIN(TestHistoryRepeat)
#include "tst_historyrepeat.moc"
