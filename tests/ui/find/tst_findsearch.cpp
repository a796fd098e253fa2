// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What sources answer is gathered for the newest text only, and laid out with the best first.

#include "tests/support/testmain.h"
#include "tests/ui/find/findsamples.h"
#include "ui/find/findsearch.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_findsearch {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FindSearch search;
    FakeSource *first = new FakeSource;
    FakeSource *second = new FakeSource;

    Stage()
    {
        search.add(first);
        search.add(second);
    }
    [[nodiscard]] QStringList lines()
    {
        QStringList texts;
        for (int row = 0; row < search.model().rowCount(); ++row)
            texts += search.model().index(row, 0).data().toString();
        return texts;
    }
};

} // namespace

class TestFindSearch final : public QObject
{
    Q_OBJECT

private slots:
    void answersOfAnEarlierTextAreDropped();
    void nothingOfAnEarlierTextIsShown();
    void itSettlesOnce();
    void theBestGroupComesFirst();
    void whatIsOffIsShownAndNotOffered();
    void moreThanAGroupShowsIsCounted();
    void emptyTextEndsIt();
    void aListIsNoName();
    void everyLineIsSpoken();
};

void TestFindSearch::answersOfAnEarlierTextAreDropped()
{
    Stage s;
    s.search.setText(u"old"_s);
    s.search.setText(u"new"_s);
    QCOMPARE(s.first->asked.size(), 2);
    s.first->answer(0, answerWith({ result(FindKind::Target, u"stale"_s) }));
    QVERIFY(s.lines().isEmpty());
    QVERIFY(s.search.isPending());
    s.first->answer(1, answerWith({ result(FindKind::Target, u"fresh"_s) }));
    QCOMPARE(s.lines(), QStringList({ u"In the lists"_s, u"fresh"_s }));
    s.first->answer(1, answerWith({ result(FindKind::Target, u"twice"_s) }));
    QCOMPARE(s.lines(), QStringList({ u"In the lists"_s, u"fresh"_s }));
    s.second->answer(1, {});
    QVERIFY(!s.search.isPending());
}

void TestFindSearch::nothingOfAnEarlierTextIsShown()
{
    Stage s;
    s.search.setText(u"old"_s);
    s.first->answer(0, answerWith({ result(FindKind::Target, u"stale"_s) }));
    QCOMPARE(s.lines().size(), 2);
    s.search.setText(u"new"_s);
    QVERIFY(s.lines().isEmpty());
}

void TestFindSearch::itSettlesOnce()
{
    Stage s;
    const QSignalSpy settled(&s.search, &FindSearch::settled);
    s.search.setText(u"text"_s);
    s.first->answer(0, {});
    QCOMPARE(settled.size(), 0);
    FindAnswer failed;
    failed.problem = u"The disk is full."_s;
    s.second->answer(0, failed);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(s.search.problem(), u"The disk is full."_s);
    s.search.askAgain();
    QCOMPARE(s.first->asked.constLast().first, u"text"_s);
    QVERIFY(s.search.problem().isEmpty());
}

void TestFindSearch::theBestGroupComesFirst()
{
    Stage s;
    s.search.setText(u"text"_s);
    s.first->answer(0,
                    answerWith({ result(FindKind::Command, u"inside"_s, MatchRank::Inside),
                                 result(FindKind::Command, u"exact"_s, MatchRank::Exact) }));
    s.second->answer(0,
                     answerWith({ result(FindKind::Target, u"start"_s, MatchRank::Start),
                                  result(FindKind::Job, u"job"_s, MatchRank::Exact) }));
    QCOMPARE(s.lines(),
             QStringList({ u"Jobs and requests"_s, u"job"_s, u"Commands"_s, u"exact"_s, u"inside"_s,
                           u"In the lists"_s, u"start"_s }));
    QCOMPARE(s.search.model().firstOffered(), 1);
    QCOMPARE(s.search.model().choice(1)->kind, FindKind::Job);
    QVERIFY(!s.search.model().choice(0));
}

void TestFindSearch::whatIsOffIsShownAndNotOffered()
{
    Stage s;
    s.search.setText(u"text"_s);
    FindResult off = result(FindKind::Command, u"Pause"_s, MatchRank::Exact);
    off.obstacle = u"No run is being sent."_s;
    s.first->answer(
        0, answerWith({ off, result(FindKind::Connection, u"other"_s, MatchRank::Inside) }));
    FindModel &model = s.search.model();
    QCOMPARE(s.lines(), QStringList({ u"Connections"_s, u"other"_s, u"Commands"_s, u"Pause"_s }));
    const QModelIndex line = model.index(3, 0);
    QCOMPARE(line.data(FindModel::DetailRole).toString(), off.obstacle);
    QVERIFY(!(line.flags() & Qt::ItemIsSelectable));
    QCOMPARE(model.offeredCount(), 1);
    QCOMPARE(model.nextOffered(1, 1), -1);
    QVERIFY(!model.choice(3));
    QCOMPARE(model.rowOf(off.choice), -1);
}

void TestFindSearch::moreThanAGroupShowsIsCounted()
{
    Stage s;
    s.search.setText(u"text"_s);
    FindAnswer many;
    for (int i = 0; i < mostOfGroup + 2; ++i)
        many.results.append(result(FindKind::Target, QString::number(i)));
    many.rest.insert(FindGroup::Targets, { 5 });
    s.first->answer(0, many);
    QCOMPARE(s.lines().size(), 1 + mostOfGroup + 1);
    QCOMPARE(s.search.model().offeredCount(), mostOfGroup);
    QVERIFY2(s.lines().constLast().startsWith(u"7 more"_s), qPrintable(s.lines().constLast()));
    FindAnswer least = many;
    least.rest[FindGroup::Targets].isLeast = true;
    s.search.askAgain();
    s.first->answer(1, least);
    QVERIFY(s.lines().constLast().startsWith(u"At least 7 more"_s));
}

void TestFindSearch::emptyTextEndsIt()
{
    Stage s;
    s.search.setText(u"text"_s);
    s.first->answer(0, answerWith({ result(FindKind::Target, u"one"_s) }));
    const QSignalSpy settled(&s.search, &FindSearch::settled);
    s.search.setText(u"  "_s);
    QVERIFY(s.search.isEmpty());
    QVERIFY(!s.search.isPending());
    QVERIFY(s.lines().isEmpty());
    QCOMPARE(s.second->rests, 1);
    s.second->answer(0, answerWith({ result(FindKind::Target, u"late"_s) }));
    QVERIFY(s.lines().isEmpty());
    s.search.askAgain();
    QCOMPARE(s.first->asked.size(), 1);
    QVERIFY(settled.isEmpty());
}

void TestFindSearch::aListIsNoName()
{
    class Texts final : public FindSource
    {
    public:
        QList<FindText> texts;
        void ask(const FindText &text, int number) override
        {
            texts.append(text);
            emit answered(number, {});
        }
    };
    FindSearch search;
    auto *source = new Texts;
    search.add(source);
    search.setText(u"cph-1"_s);
    QVERIFY(!source->texts.constLast().wanted.isEmpty());
    const QString list = u"eb268ad5-9792\n"_s.repeated(10'000);
    search.setText(list);
    QCOMPARE(source->texts.constLast().typed, list);
    QVERIFY(source->texts.constLast().wanted.isEmpty());
}

void TestFindSearch::everyLineIsSpoken()
{
    Stage s;
    s.search.setText(u"text"_s);
    s.first->answer(0, answerWith({ result(FindKind::Run, u"Run #41"_s) }));
    FindModel &model = s.search.model();
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             u"Runs, Run #41, of Run #41"_s);
    QVERIFY(model.index(0, 0).data(FindModel::TitleRole).toBool());
}

MUSTER_TEST(TestFindSearch)

} // namespace tst_findsearch

#include "tst_findsearch.moc"
