// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which rows a pasted list means.
#include "app/fleet/listmatch.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_listmatch {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

//! \brief Rows 0 to 5; "twin" is the name of two.
TargetLookup fleet()
{
    return TargetLookup({ { { u"id-0"_s }, u"web-0"_s },
                          { { u"id-1"_s }, u"web-1"_s },
                          { { u"id-2"_s }, u"直播-2"_s },
                          { { u"id-3"_s }, u"twin"_s },
                          { { u"id-4"_s }, u"twin"_s },
                          { { u"ID-5X"_s }, {} } });
}

} // namespace

class TestListMatch : public QObject
{
    Q_OBJECT

private slots:
    void lists_data();
    void lists();
    void ambiguousNamesAreToldWithTheirRows();
    void namesMayHaveSpaces();
    void repeatedOnesAreCounted();
    void theOneWrittenJustSoIsMeant();
    void manyLinesInManyRows();
};

void TestListMatch::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("found");
    QTest::addColumn<QStringList>("missing");
    using Rows = QList<int>;
    const QStringList none;
    QTest::newRow("nothing") << QString() << Rows {} << none;
    QTest::newRow("only marks") << u" \n---\n,,;"_s << Rows {} << none;
    QTest::newRow("ids a line") << u"id-1\nid-0\n"_s << Rows { 1, 0 } << none;
    QTest::newRow("names") << u"web-1, 直播-2"_s << Rows { 1, 2 } << none;
    QTest::newRow("names and ids, every separator")
        << u"id-0,web-1;直播-2\tid-3\nID-5X、nix；no；"_s << Rows { 0, 1, 2, 3, 5 }
        << QStringList { u"nix"_s, u"no"_s };
    QTest::newRow("spaces") << u"id-0 web-1  id-9"_s << Rows { 0, 1 } << QStringList { u"id-9"_s };
    QTest::newRow("another case") << u"WEB-0 id-5x"_s << Rows { 0, 5 } << none;
    QTest::newRow("full-width") << u"ｗｅｂ－０　ｉｄ－１"_s << Rows { 0, 1 } << none;
    QTest::newRow("zero-width") << u"\uFEFFweb\u200B-0\u200D\u2060"_s << Rows { 0 } << none;
    QTest::newRow("quotes") << uR"("id-0" 'web-1',“直播-2”)"_s << Rows { 0, 1, 2 } << none;
    QTest::newRow("a list of a program")
        << u"['id-0', 'id-1', 'x']"_s << Rows { 0, 1 } << QStringList { u"x"_s };
    QTest::newRow("bullets") << u"- id-0\n• web-1\n* 直播-2"_s << Rows { 0, 1, 2 } << none;
    QTest::newRow("numbered") << u"1. id-0\n2) web-1\n3、直播-2"_s << Rows { 0, 1, 2 } << none;
    QTest::newRow("a heading") << u"Server ID\nid-0\nid-1"_s << Rows { 0, 1 } << none;
    QTest::newRow("a Chinese heading") << u"名称\nweb-0"_s << Rows { 0 } << none;
    QTest::newRow("a heading alone is a name") << u"name"_s << Rows {} << QStringList { u"name"_s };
    QTest::newRow("csv") << u"name,id,status,job_id\nweb-0,id-0,Normal (5),j1\nweb-9,id-9,x,j2"_s
                         << Rows { 0 } << QStringList { u"id-9"_s };
    QTest::newRow("csv: the id decides, not the name")
        << u"id;name\nid-9;web-0\nid-1;other"_s << Rows { 1 } << QStringList { u"id-9"_s };
    QTest::newRow("csv: ids of another place") << u"server_id,name\nx-1,web-0\nx-2,web-1"_s
                                               << Rows {} << QStringList { u"x-1"_s, u"x-2"_s };
    QTest::newRow("csv: without an id the name counts")
        << u"id,name\nid-1,a\n,web-0"_s << Rows { 1, 0 } << none;
    QTest::newRow("csv with quotes")
        << u"\"名称\",\"ID\"\r\n\"web-0\",\"id-0\"\r\n"_s << Rows { 0 } << none;
    QTest::newRow("copied rows") << u"web-0\tid-0\tNormal (5)\tyes\nweb-1\tid-1\tFrozen (8)\tno"_s
                                 << Rows { 0, 1 } << none;
    QTest::newRow("one copied row") << u"web-0\tid-0\tNormal (5)"_s << Rows { 0 } << none;
    QTest::newRow("a column of a spreadsheet and another")
        << u"id-0\tnight\nid-1\tday\nid-9\tday"_s << Rows { 0, 1 } << QStringList { u"id-9"_s };
    QTest::newRow("a grid of names is no table")
        << u"web-0,web-1\n直播-2,nix"_s << Rows { 0, 1, 2 } << QStringList { u"nix"_s };
    QTest::newRow("a list of one line misses nothing")
        << u"web-0, web-0, typo"_s << Rows { 0 } << QStringList { u"typo"_s };
    QTest::newRow("markdown") << u"| id | name |\n|----|----|\n| id-0 | web-0 |\n| id-9 | x |"_s
                              << Rows { 0 } << QStringList { u"id-9"_s };
    QTest::newRow("json texts") << uR"(["id-0","nix"])"_s << Rows { 0 } << QStringList { u"nix"_s };
    QTest::newRow("json of a request")
        << uR"({"server_ids":["id-0","id-1"]})"_s << Rows { 0, 1 } << none;
    QTest::newRow("json of an answer")
        << uR"({"request_id":"r","jobs":[{"job_id":"j","server_id":"id-0"},{"job_id":"k","server_id":"x"}]})"_s
        << Rows { 0 } << QStringList { u"x"_s };
    QTest::newRow("json of a list")
        << uR"({"servers":[{"server_id":"id-0","server_name":"n","addresses":["1.2.3.4"],"meta":{"a":"b"}},
                {"server_id":"id-9","server_name":"web-1","addresses":["1.2.3.5"]}]})"_s
        << Rows { 0 } << QStringList { u"id-9"_s };
    QTest::newRow("json with a title of its own")
        << uR"({"name":"night batch","servers":["web-0","web-1"]})"_s << Rows { 0, 1 } << none;
}

void TestListMatch::lists()
{
    QFETCH(QString, text);
    const ListMatch match = matchList(text, fleet());
    QTEST(match.found, "found");
    QTEST(match.missing, "missing");
    QVERIFY(match.ambiguous.isEmpty());
}

void TestListMatch::ambiguousNamesAreToldWithTheirRows()
{
    const ListMatch match = matchList(u"twin\nTWIN\nid-3"_s, fleet());
    QCOMPARE(match.found, QList<int> { 3 });
    QCOMPARE(match.ambiguous, (QList<ListMatch::Ambiguous> { { u"twin"_s, { 3, 4 } } }));
    QCOMPARE(match.repeated, 1);
    // An id that is the name of another row is no better.
    const TargetLookup crossed({ { { u"a"_s }, u"b"_s }, { { u"b"_s }, u"c"_s } });
    QCOMPARE(matchList(u"b"_s, crossed).ambiguous,
             (QList<ListMatch::Ambiguous> { { u"b"_s, { 0, 1 } } }));
}

void TestListMatch::namesMayHaveSpaces()
{
    const TargetLookup spaced({ { { u"1"_s }, u"my server"_s }, { { u"2"_s }, u"a,b"_s } });
    const ListMatch match = matchList(u"my server\nmy  server, no such\n1 2 x\na,b"_s, spaced);
    QCOMPARE(match.found, (QList<int> { 0, 1 }));
    QCOMPARE(match.missing, (QStringList { u"no such"_s, u"x"_s }));
    QCOMPARE(match.repeated, 3);
}

void TestListMatch::repeatedOnesAreCounted()
{
    const ListMatch match = matchList(u"id-0\nweb-0\nnix\nNIX"_s, fleet());
    QCOMPARE(match.found, QList<int> { 0 });
    QCOMPARE(match.missing, QStringList { u"nix"_s });
    QCOMPARE(match.repeated, 2);
}

void TestListMatch::theOneWrittenJustSoIsMeant()
{
    const TargetLookup cases({ { { u"1"_s }, u"Web"_s }, { { u"2"_s }, u"web"_s } });
    QCOMPARE(matchList(u"web"_s, cases).found, QList<int> { 1 });
    QCOMPARE(matchList(u"WEB"_s, cases).ambiguous.size(), 1);
}

void TestListMatch::manyLinesInManyRows()
{
    constexpr int many = 100'000;
    QList<NamedTarget> targets;
    QString text;
    for (int i = 0; i < many; ++i) {
        targets.append({ { u"id-%1"_s.arg(i) }, u"name-%1"_s.arg(i) });
        text += (i % 2 ? u"id-%1\n"_s : u"name-%1\n"_s).arg(i + many / 2);
    }
    const TargetLookup lookup(targets);
    const ListMatch match = matchList(text, lookup);
    QCOMPARE(match.found.size(), many / 2);
    QCOMPARE(match.missing.size(), many / 2);
}

MUSTER_TEST_GUILESS(TestListMatch)

} // namespace tst_listmatch

#include "tst_listmatch.moc"
