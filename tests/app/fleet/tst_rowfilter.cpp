// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which rows a filter's text lets through, and what it says when it cannot be read.
#include "app/fleet/rowfilter.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_rowfilter {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

using Of = FilterField::Of;

QList<FilterField> fields()
{
    return { { Of::Name, -1, { u"name"_s, u"名称"_s } },
             { Of::Id, -1, { u"id"_s } },
             { Of::Status,
               -1,
               { u"status"_s, u"状态"_s },
               { { u"5"_s, { u"Normal"_s, u"正常"_s } },
                 { u"2"_s, { u"Abnormal"_s, u"异常"_s } },
                 { u"10"_s, { u"Powered off"_s, u"关机"_s } } } },
             { Of::Cell, 0, { u"az"_s, u"可用区"_s } },
             { Of::Cell,
               1,
               { u"type"_s },
               { { u"0"_s, { u"Server"_s, u"服务器"_s } },
                 { u"1"_s, { u"Container"_s, u"容器"_s } } } } };
}

QList<FleetRow> rows()
{
    return { { { u"aa-0"_s }, u"web 0"_s, u"5"_s, {}, { u"cn-1a"_s, u"0"_s } },
             { { u"aa-1"_s }, u"WEB-1"_s, u"2"_s, {}, { u"cn-1b"_s, u"1"_s } },
             { { u"bb-2"_s }, u"直播-2"_s, u"10"_s, {}, { u"cn-1c"_s, u"1"_s } },
             { { u"bb-3"_s }, u"fa:16:3e"_s, u"77"_s, {}, { {}, {} } },
             { { u"bb-4"_s }, u"rtmp://x/4"_s, u"5"_s, {}, { u"cn-1a"_s, u"0"_s } } };
}

QList<int> shown(const RowFilter &filter)
{
    QList<int> numbers;
    const QList<FleetRow> all = rows();
    for (int i = 0; i < all.size(); ++i) {
        if (filter.matches(all.at(i)))
            numbers.append(i);
    }
    return numbers;
}

const QList<int> everything { 0, 1, 2, 3, 4 };

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void problemsFilterNothingAway_data();
    void problemsFilterNothingAway();
    void anExpressionWithoutEndIsGivenUp();
    void narrower_data();
    void narrower();
};

void TestRowFilter::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("wanted");
    using Rows = QList<int>;
    QTest::newRow("nothing") << QString() << everything;
    QTest::newRow("only spaces") << u" \u3000 "_s << everything;
    QTest::newRow("a word in the name, any case") << u"web"_s << Rows { 0, 1 };
    QTest::newRow("a word in the id") << u"BB"_s << Rows { 2, 3, 4 };
    QTest::newRow("two words") << u"aa 1"_s << Rows { 1 };
    QTest::newRow("two words, a wide space") << u"aa\u30001"_s << Rows { 1 };
    QTest::newRow("Chinese") << u"直播"_s << Rows { 2 };
    QTest::newRow("a phrase") << u"\"web 0\""_s << Rows { 0 };
    QTest::newRow("a Chinese phrase") << u"“web 0”"_s << Rows { 0 };
    QTest::newRow("a phrase that is being typed") << u"\"web 0"_s << Rows { 0 };
    QTest::newRow("an empty phrase") << u"\"\""_s << everything;
    QTest::newRow("without") << u"-web"_s << Rows { 2, 3, 4 };
    QTest::newRow("without a phrase") << u"-\"web 0\""_s << Rows { 1, 2, 3, 4 };
    QTest::newRow("only a minus") << u"- web"_s << Rows { 0, 1 };
    QTest::newRow("a minus within") << u"web-1"_s << Rows { 1 };
    QTest::newRow("a status' word") << u"status:abnormal"_s << Rows { 1 };
    QTest::newRow("not the end of another word") << u"status:normal"_s << Rows { 0, 4 };
    QTest::newRow("the begin of it") << u"status:norm"_s << Rows { 0, 4 };
    QTest::newRow("a later word") << u"status:off"_s << Rows { 2 };
    QTest::newRow("a phrase for a status") << u"status:\"powered off\""_s << Rows { 2 };
    QTest::newRow("in Chinese") << u"状态：异常"_s << Rows { 1 };
    QTest::newRow("the other language's word") << u"status:正常"_s << Rows { 0, 4 };
    QTest::newRow("its code") << u"status:5"_s << Rows { 0, 4 };
    QTest::newRow("a code that nobody knows") << u"status:77"_s << Rows { 3 };
    QTest::newRow("a code is no part of another") << u"status:7"_s << Rows {};
    QTest::newRow("one of several") << u"status:abnormal,off"_s << Rows { 1, 2 };
    QTest::newRow("one of several, in quotes")
        << u"status:\"powered off\",abnormal"_s << Rows { 1, 2 };
    QTest::newRow("one of several, wide") << u"status:异常，关机"_s << Rows { 1, 2 };
    QTest::newRow("without a status") << u"-status:5"_s << Rows { 1, 2, 3 };
    QTest::newRow("a field that is being typed") << u"status: web"_s << Rows { 0, 1 };
    QTest::newRow("a cell") << u"az:1A"_s << Rows { 0, 4 };
    QTest::newRow("a cell, one of several") << u"AZ:1a,1c web"_s << Rows { 0 };
    QTest::newRow("a cell by its word") << u"type:container"_s << Rows { 1, 2 };
    QTest::newRow("a cell by its raw value") << u"type:1"_s << Rows { 1, 2 };
    QTest::newRow("the name alone") << u"name:a"_s << Rows { 3 };
    QTest::newRow("the id alone") << u"id:aa-"_s << Rows { 0, 1 };
    QTest::newRow("a colon behind a number") << u"16:3e"_s << Rows { 3 };
    QTest::newRow("an address") << u"rtmp://x"_s << Rows { 4 };
    QTest::newRow("a colon in quotes") << u"\"fa:16\""_s << Rows { 3 };
    QTest::newRow("an expression") << u"/^web.[01]$/"_s << Rows { 0, 1 };
    QTest::newRow("an expression for the id") << u"/^bb-[23]$/"_s << Rows { 2, 3 };
    QTest::newRow("an expression, and a word") << u"/^bb/ 直播"_s << Rows { 2 };
    QTest::newRow("without an expression") << u"-/\\d$/"_s << Rows {};
    QTest::newRow("a slash in an expression") << u"/x\\/4/"_s << Rows { 4 };
    QTest::newRow("an expression for a cell") << u"az:/1[bc]$/"_s << Rows { 1, 2 };
    QTest::newRow("an expression for a status") << u"status:/^(ab)?normal$/"_s << Rows { 0, 1, 4 };
    QTest::newRow("an empty expression") << u"//"_s << everything;
}

void TestRowFilter::filters()
{
    QFETCH(QString, text);
    const RowFilter filter(text, fields());
    QTEST(shown(filter), "wanted");
}

void TestRowFilter::problemsFilterNothingAway_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterProblem>("wanted");
    using Kind = FilterProblem::Kind;
    QTest::newRow("no such field")
        << u"web colour:red"_s << FilterProblem { Kind::NoSuchField, u"colour"_s, 0 };
    QTest::newRow("no such Chinese field")
        << u"颜色：红"_s << FilterProblem { Kind::NoSuchField, u"颜色"_s, 0 };
    QTest::newRow("no end") << u"web /a"_s << FilterProblem { Kind::NoEnd, u"/a"_s, 0 };
    QTest::newRow("an escaped end") << u"/a\\/"_s << FilterProblem { Kind::NoEnd, u"/a\\/"_s, 0 };
    QTest::newRow("an open bracket")
        << u"/we(b/"_s << FilterProblem { Kind::BadExpression, u"we(b"_s, 5 };
}

void TestRowFilter::problemsFilterNothingAway()
{
    QFETCH(QString, text);
    QFETCH(FilterProblem, wanted);
    const RowFilter filter(text, fields());
    QVERIFY(filter.problem());
    QCOMPARE(filter.problem()->kind, wanted.kind);
    QCOMPARE(filter.problem()->text, wanted.text);
    QCOMPARE(filter.problem()->position, wanted.position);
    QCOMPARE(shown(filter), everything);
}

void TestRowFilter::anExpressionWithoutEndIsGivenUp()
{
    const RowFilter filter(u"/^(a+)+$/"_s, fields());
    QVERIFY(!filter.problem());
    const FleetRow row { { u"id"_s }, QString(40, u'a') + u'!', u"5"_s, {}, {} };
    QVERIFY(filter.matches(row));
    QVERIFY(filter.problem());
    QCOMPARE(filter.problem()->kind, FilterProblem::Kind::TooHard);
    QCOMPARE(shown(filter), everything);
}

void TestRowFilter::narrower_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("isNarrower");
    QTest::newRow("from nothing") << u"-a /b/ az:c"_s << QString() << true;
    QTest::newRow("a longer word") << u"web"_s << u"we"_s << true;
    QTest::newRow("a word more") << u"we x"_s << u"we"_s << true;
    QTest::newRow("a shorter word") << u"we"_s << u"web"_s << false;
    QTest::newRow("to nothing") << QString() << u"we"_s << false;
    QTest::newRow("a longer cell") << u"az:1a"_s << u"az:1"_s << true;
    QTest::newRow("another field") << u"name:web"_s << u"we"_s << false;
    QTest::newRow("a status gets its end") << u"status:off"_s << u"status:of"_s << false;
    QTest::newRow("longer without") << u"-web"_s << u"-we"_s << false;
    QTest::newRow("a second value") << u"az:1,2"_s << u"az:1"_s << false;
    QTest::newRow("from a problem") << u"/a/"_s << u"/a"_s << false;
    QTest::newRow("to a problem") << u"we /a"_s << u"we"_s << false;
}

void TestRowFilter::narrower()
{
    QFETCH(QString, text);
    QFETCH(QString, before);
    const RowFilter filter(text, fields());
    const RowFilter other(before, fields());
    QTEST(filter.isNarrowerThan(other), "isNarrower");
}

MUSTER_TEST_GUILESS(TestRowFilter)

} // namespace tst_rowfilter

#include "tst_rowfilter.moc"
