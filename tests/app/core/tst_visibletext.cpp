// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What cannot be seen in a text from outside, or turns it round, is written out.
#include "app/core/visibletext.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_visibletext {

using namespace muster;
using namespace Qt::StringLiterals;

class TestVisibleText final : public QObject
{
    Q_OBJECT

private slots:
    void writesOut_data();
    void writesOut();
    void leavesAsItIs_data();
    void leavesAsItIs();
    void isBounded();
    void anyText();
};

void TestVisibleText::writesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("turned round") << u"cph-\u202Egpj.exe"_s << u"cph-‹U+202E›gpj.exe"_s;
    QTest::newRow("isolate") << u"a\u2066b\u2069"_s << u"a‹U+2066›b‹U+2069›"_s;
    QTest::newRow("line end") << u"busy\n  Outcome: Succeeded"_s
                              << u"busy‹U+000A›  Outcome: Succeeded"_s;
    QTest::newRow("Windows line end") << u"a\r\nb"_s << u"a‹U+000D›‹U+000A›b"_s;
    QTest::newRow("line separator")
        << u"a\u2028b\u2029c\u0085d"_s << u"a‹U+2028›b‹U+2029›c‹U+0085›d"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a‹U+0009›b"_s;
    QTest::newRow("zero") << QString(u"a"_s + QChar(0) + u'b') << u"a‹U+0000›b"_s;
    QTest::newRow("escape") << u"\u001B[31mred"_s << u"‹U+001B›[31mred"_s;
    QTest::newRow("zero width") << u"pro\u200Bd\uFEFF"_s << u"pro‹U+200B›d‹U+FEFF›"_s;
    QTest::newRow("soft hyphen") << u"pro\u00ADd"_s << u"pro‹U+00AD›d"_s;
    QTest::newRow("tag") << u"prod\U000E0041"_s << u"prod‹U+E0041›"_s;
    QTest::newRow("filler") << u"prod\u3164"_s << u"prod‹U+3164›"_s;
    QTest::newRow("style of nothing") << u"prod\uFE0F"_s << u"prod‹U+FE0F›"_s;
    QTest::newRow("space that does not break") << u"a\u00A0b"_s << u"a‹U+00A0›b"_s;
    QTest::newRow("private use") << u"\uE000"_s << u"‹U+E000›"_s;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xD800) + u'b') << u"a‹U+D800›b"_s;
}

void TestVisibleText::writesOut()
{
    QFETCH(QString, text);
    QFETCH(QString, visible);
    QVERIFY(!isVisibleText(text));
    QCOMPARE(visibleText(text), visible);
    QVERIFY(isVisibleText(visible));
    QCOMPARE(visibleText(visible), visible);
}

void TestVisibleText::leavesAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         { u"cph-bj-001"_s, u"a b"_s, u"云手机服务器，正常（5）"_s, u"全角　空格"_s,
           u"Grün · naïve"_s, u"<b>x</b> & <img src='file:///x.png'>"_s,
           u"⚠\uFE0F hot \U0001F525"_s, u"…“”–"_s, QString() })
        QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text;
}

void TestVisibleText::leavesAsItIs()
{
    QFETCH(QString, text);
    QVERIFY(isVisibleText(text));
    QCOMPARE(visibleText(text), text);
}

void TestVisibleText::isBounded()
{
    QCOMPARE(visibleText(QString(4'000'000, u'x'), 2'000), QString(1'999, u'x') + u'…');
    QCOMPARE(visibleText(QString(500, u'\n'), 500).size(), 500);
    QCOMPARE(boundedText(u"ab\U0001F525cd"_s, 4), u"ab…"_s);
    QCOMPARE(boundedText(u"abcd"_s, 4), u"abcd"_s);
}

void TestVisibleText::anyText()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        QString text;
        for (int i = random.bounded(40); i > 0; --i)
            text += QChar(
                static_cast<char16_t>(random.bounded(random.bounded(2) ? 0x300 : 0x10000)));
        const QString visible = visibleText(text);
        QVERIFY(isVisibleText(visible));
        QCOMPARE(visibleText(visible), visible);
        for (const QChar unit : visible)
            QVERIFY(unit.unicode() >= 0x20 && unit.unicode() != 0x202E && unit.unicode() != 0x2028);
    }
}

MUSTER_TEST_GUILESS(TestVisibleText)

} // namespace tst_visibletext

#include "tst_visibletext.moc"
