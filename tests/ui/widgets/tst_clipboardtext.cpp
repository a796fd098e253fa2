// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is copied keeps its cells and rows wherever it is pasted, and computes nothing there.
#include "tests/support/testmain.h"
#include "ui/widgets/clipboardtext.h"

#include <QTest>

namespace tst_clipboardtext {

using namespace muster;
using namespace Qt::StringLiterals;

class TestClipboardText final : public QObject
{
    Q_OBJECT

private slots:
    void aCell_data();
    void aCell();
    void rowsAndCellsAreCounted();
};

void TestClipboardText::aCell_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("copied");
    QTest::newRow("plain") << u"cph-1"_s << u"cph-1"_s;
    QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("after a space") << u" =1"_s << u"' =1"_s;
    QTest::newRow("after a tab") << u"\t=1"_s << u"'‹U+0009›=1"_s;
    QTest::newRow("two cells") << u"a\tb"_s << u"a‹U+0009›b"_s;
    QTest::newRow("two rows") << u"busy\n  Outcome: Succeeded"_s
                              << u"busy‹U+000A›  Outcome: Succeeded"_s;
    QTest::newRow("open quote") << u"\"x"_s << u"\"\"\"x\""_s;
    QTest::newRow("quote within") << u"x\"y"_s << u"x\"y"_s;
    QTest::newRow("turned round") << u"a\u202Eb"_s << u"a‹U+202E›b"_s;
}

void TestClipboardText::aCell()
{
    QFETCH(QString, cell);
    QFETCH(QString, copied);
    QCOMPARE(clipboardLine({ cell }), copied);
}

void TestClipboardText::rowsAndCellsAreCounted()
{
    const QString text = clipboardText({ { u"a\tb"_s, u"c\r\nd"_s }, { u"e"_s, u"f\u2028g"_s } });
    QCOMPARE(text.count(u'\n'), 1);
    QCOMPARE(text.count(u'\t'), 2);
}

MUSTER_TEST_APPLESS(TestClipboardText)

} // namespace tst_clipboardtext

#include "tst_clipboardtext.moc"
