// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How well texts fit what is typed, and what of a fleet is found for it, the best first.

#include "app/fleet/targetindex.h"
#include "app/fleet/wantedtext.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_wantedtext {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(const QString &id, const QString &name)
{
    return { TargetId { id }, name, u"5"_s, {}, {} };
}

QStringList idsOf(const TargetIndex &index, const TargetHits &hits)
{
    QStringList ids;
    for (const TargetHits::Hit &hit : hits.best)
        ids += index.rows().at(hit.row).id.value;
    return ids;
}

} // namespace

class TestWantedText final : public QObject
{
    Q_OBJECT

private slots:
    void ranks_data();
    void ranks();
    void nothingFitsNothing();
    void runNumbers();
    void lists_data();
    void lists();
    void theBestOfAFleetComesFirst();
    void manyAreCountedAndFewAreNamed();
    void whoeverIsOvertakenGivesUp();
    void anIndexKnowsItsRows();
};

void TestWantedText::ranks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<MatchRank>("rank");
    const auto add = [](const char *name, const QString &typed, const QString &text,
                        MatchRank rank) { QTest::newRow(name) << typed << text << rank; };
    add("the same", u"cph-11"_s, u"cph-11"_s, MatchRank::Exact);
    add("in another case", u"CPH-11"_s, u"cph-11"_s, MatchRank::Exact);
    add("full-width", u"ｃｐｈ－１１"_s, u"cph-11"_s, MatchRank::Exact);
    add("blanks around it", u"  cph-11\n"_s, u"cph-11"_s, MatchRank::Exact);
    add("its start", u"cph"_s, u"cph-11"_s, MatchRank::Start);
    add("a word in it", u"11"_s, u"cph-11"_s, MatchRank::WordStart);
    add("a word after its middle", u"re"_s, u"are reread re"_s, MatchRank::WordStart);
    add("its middle", u"h-1"_s, u"cph-11"_s, MatchRank::Inside);
    add("elsewhere", u"web"_s, u"cph-11"_s, MatchRank::None);
    add("words for themselves", u"11 cph"_s, u"cph-11"_s, MatchRank::WordStart);
    add("words inside", u"ph 11"_s, u"cph-11"_s, MatchRank::Inside);
    add("a word is missing", u"cph web"_s, u"cph-11"_s, MatchRank::None);
    add("Chinese", u"服务器"_s, u"云手机服务器"_s, MatchRank::Inside);
}

void TestWantedText::ranks()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QTEST(WantedText(typed).rankOf(text), "rank");
}

void TestWantedText::nothingFitsNothing()
{
    QVERIFY(WantedText(u" \n"_s).isEmpty());
    QCOMPARE(WantedText().rankOf(u"cph"_s), MatchRank::None);
    QCOMPARE(WantedText(u"cph"_s).rankOf({}), MatchRank::None);
}

void TestWantedText::runNumbers()
{
    QCOMPARE(WantedText(u"#41"_s).runNumber(), std::optional<int>(41));
    QCOMPARE(WantedText(u"＃４１"_s).runNumber(), std::optional<int>(41));
    QCOMPARE(WantedText(u"41"_s).runNumber(), std::optional<int>(41));
    for (const QString &none : { u"#"_s, u"0"_s, u"-41"_s, u"4a"_s, u"99999999999"_s, u"+4"_s })
        QVERIFY2(!WantedText(none).runNumber(), qPrintable(none));
}

void TestWantedText::lists_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isList");
    QTest::newRow("lines") << u"cph-1\ncph-2\n"_s << true;
    QTest::newRow("one line and its end") << u"cph-1\n"_s << false;
    QTest::newRow("cells") << u"cph-1, cph-2"_s << true;
    QTest::newRow("Chinese commas") << u"甲、乙"_s << true;
    QTest::newRow("ids with spaces") << u"eb268ad5-9792 21d79185-5773"_s << true;
    QTest::newRow("words") << u"refresh the list"_s << false;
    QTest::newRow("one id") << u"eb268ad5-9792"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestWantedText::lists()
{
    QFETCH(QString, typed);
    QTEST(isListText(typed), "isList");
}

void TestWantedText::theBestOfAFleetComesFirst()
{
    const TargetIndex index({ row(u"1-web"_s, u"inside cph11"_s), row(u"2"_s, u"new cph1"_s),
                              row(u"3"_s, u"CPH1x"_s), row(u"4"_s, u"cph1"_s), row(u"cph1"_s, {}),
                              row(u"6"_s, u"other"_s) });
    const TargetHits hits = index.find(WantedText(u"cph1"_s), 10);
    QCOMPARE(idsOf(index, hits), QStringList({ u"4"_s, u"cph1"_s, u"3"_s, u"1-web"_s, u"2"_s }));
    QCOMPARE(hits.best.constFirst().rank, MatchRank::Exact);
    QCOMPARE(hits.total, 5);
}

void TestWantedText::manyAreCountedAndFewAreNamed()
{
    QList<FleetRow> rows;
    for (int i = 0; i < 10'000; ++i)
        rows.append(row(u"id-%1"_s.arg(i), u"CPH-%1"_s.arg(i)));
    const TargetIndex index(rows);
    const TargetHits hits = index.find(WantedText(u"cph-777"_s), 3);
    QCOMPARE(idsOf(index, hits), QStringList({ u"id-777"_s, u"id-7770"_s, u"id-7771"_s }));
    QCOMPARE(hits.total, 11);
}

void TestWantedText::whoeverIsOvertakenGivesUp()
{
    const TargetIndex index({ row(u"cph1"_s, {}) });
    const TargetHits hits = index.find(WantedText(u"cph"_s), 3, [] { return true; });
    QVERIFY(hits.best.isEmpty());
}

void TestWantedText::anIndexKnowsItsRows()
{
    QList<FleetRow> rows { row(u"1"_s, u"a"_s) };
    const TargetIndex index(rows);
    QVERIFY(index.isOf(rows));
    rows[0].name = u"b"_s;
    QVERIFY(!index.isOf(rows));
    QCOMPARE(index.rows().constFirst().name, u"a"_s);
}

MUSTER_TEST_GUILESS(TestWantedText)

} // namespace tst_wantedtext

#include "tst_wantedtext.moc"
