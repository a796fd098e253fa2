// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The terms of a filter's text, taken out and put in one by one.
#include "app/fleet/filtertext.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_filtertext {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

using Of = FilterField::Of;

FilterField status()
{
    return { Of::Status,
             -1,
             { u"status"_s, u"状态"_s },
             { { u"5"_s, { u"Normal"_s, u"正常"_s } },
               { u"2"_s, { u"Abnormal"_s, u"异常"_s } },
               { u"10"_s, { u"Powered off"_s, u"关机"_s } },
               { u"11"_s, { u"Stopping"_s, u"关机中"_s } } } };
}

FilterField az() { return { Of::Cell, 0, { u"az"_s } }; }

FilterText filter(const QString &text) { return { text, { status(), az() } }; }

} // namespace

class TestFilterText : public QObject
{
    Q_OBJECT

private slots:
    void termsAreFound_data();
    void termsAreFound();
    void oneIsTakenOut();
    void valuesAreToggled();
    void aFieldHasSeveralNames();
    void manyTermsAreQuicklyLookedThrough();
    void aValueMeansItself();
};

void TestFilterText::termsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("none") << u"  "_s << QStringList();
    QTest::newRow("words") << u" web  -old "_s << QStringList { u"web"_s, u"-old"_s };
    QTest::newRow("field and phrase")
        << u"status:\"powered off\" \"two words\" az:1a,1b"_s
        << QStringList { u"status:\"powered off\""_s, u"\"two words\""_s, u"az:1a,1b"_s };
    QTest::newRow("expression") << u"/a b\\/c/ -az:/x y/ z"_s
                                << QStringList { u"/a b\\/c/"_s, u"-az:/x y/"_s, u"z"_s };
    QTest::newRow("one that cannot be read")
        << u"web colour:red az:1a"_s << QStringList { u"web"_s, u"colour:red"_s, u"az:1a"_s };
    QTest::newRow("no end") << u"web /a b"_s << QStringList { u"web"_s, u"/a"_s, u"b"_s };
}

void TestFilterText::termsAreFound()
{
    QFETCH(QString, text);
    QTEST(filter(text).terms(), "terms");
}

void TestFilterText::oneIsTakenOut()
{
    const FilterText all = filter(u"web  status:\"powered off\" az:1a"_s);
    QCOMPARE(all.without(1), u"web az:1a"_s);
    QCOMPARE(all.without(0), u"status:\"powered off\" az:1a"_s);
    QCOMPARE(all.without(7), all.text());
    QCOMPARE(filter(u"web"_s).without(0), QString());
}

void TestFilterText::valuesAreToggled()
{
    QCOMPARE(filter({}).toggled(u"az"_s, u"1a"_s), u"az:1a"_s);
    const FilterText one = filter(u"web az:1a"_s);
    QVERIFY(one.has(u"az"_s, u"1A"_s));
    QVERIFY(!one.has(u"az"_s, u"1"_s));
    // One of both, not both at once, which no row is.
    QCOMPARE(one.toggled(u"az"_s, u"1b"_s), u"web az:1a,1b"_s);
    QCOMPARE(filter(u"az:1a,1b web"_s).toggled(u"az"_s, u"1a"_s), u"az:1b web"_s);
    QCOMPARE(one.toggled(u"az"_s, u"1a"_s), u"web"_s);
    const FilterText off = filter(u"status:\"powered off\""_s);
    QVERIFY(off.has(u"status"_s, u"\"powered off\""_s));
    QCOMPARE(off.toggled(u"status"_s, u"\"powered off\""_s), QString());
    QCOMPARE(off.toggled(u"status"_s, u"normal"_s), u"status:\"powered off\",normal"_s);
    QVERIFY(filter(u"status:\"powered off\",normal"_s).has(u"status"_s, u"normal"_s));
    // An expression is a term of its own.
    QCOMPARE(one.toggled(u"az"_s, u"/^1b$/"_s), u"web az:1a az:/^1b$/"_s);
}

void TestFilterText::aFieldHasSeveralNames()
{
    const FilterText chinese = filter(u"web 状态：normal"_s);
    QVERIFY(chinese.has(u"status"_s, u"normal"_s));
    QVERIFY(!chinese.has(u"az"_s, u"normal"_s));
    // One term, called as it was.
    QCOMPARE(chinese.toggled(u"status"_s, u"abnormal"_s), u"web 状态：normal,abnormal"_s);
    QCOMPARE(chinese.toggled(u"status"_s, u"normal"_s), u"web"_s);
    const FilterText english = filter(u"Status:normal"_s);
    QVERIFY(english.has(u"状态"_s, u"normal"_s));
    QCOMPARE(english.toggled(u"状态"_s, u"abnormal"_s), u"Status:normal,abnormal"_s);
    const FilterText expression = filter(u"状态：/^5$/ web"_s);
    QVERIFY(expression.has(u"status"_s, u"/^5$/"_s));
    QCOMPARE(expression.toggled(u"status"_s, u"/^5$/"_s), u"web"_s);
    // Rows without it are something else, and so is a name that nothing has.
    QVERIFY(!filter(u"-status:normal"_s).has(u"status"_s, u"normal"_s));
    QVERIFY(!filter(u"colour:normal"_s).has(u"status"_s, u"normal"_s));
}

void TestFilterText::manyTermsAreQuicklyLookedThrough()
{
    QStringList words;
    for (int i = 0; i < 20'000; ++i)
        words.append(u"word-%1"_s.arg(i));
    const FilterText many = filter(words.join(u' '));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!many.has(u"status"_s, u"normal"_s));
    QCOMPARE(many.toggled(u"status"_s, u"normal"_s).count(u' '), 20'000);
    QVERIFY2(timer.elapsed() < 2'000, "the square of their number"); // else a minute
}

void TestFilterText::aValueMeansItself()
{
    const QStringList codes { u"5"_s, u"2"_s, u"10"_s, u"11"_s };
    QCOMPARE(filterValue(status(), u"5"_s, u"normal"_s, codes), u"normal"_s);
    QCOMPARE(filterValue(status(), u"10"_s, u"powered off"_s, codes), u"\"powered off\""_s);
    // The word of one is a part of the other's.
    QCOMPARE(filterValue(status(), u"10"_s, u"关机"_s, codes), u"10"_s);
    QCOMPARE(filterValue(az(), u"1a"_s, {}, { u"1a"_s, u"1b"_s }), u"1a"_s);
    QCOMPARE(filterValue(az(), u"az-1"_s, {}, { u"az-1"_s, u"az-10"_s }), u"/^az\\-1$/"_s);
    QVERIFY(RowFilter(u"az:/^az\\-1$/"_s, { az() })
                .matches({ { u"id"_s }, {}, {}, {}, { u"az-1"_s } }));
}

MUSTER_TEST_APPLESS(TestFilterText)

} // namespace tst_filtertext

#include "tst_filtertext.moc"
