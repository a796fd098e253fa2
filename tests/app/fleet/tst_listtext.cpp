// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Files, lines, cells and JSON of lists that people bring along.
#include "app/fleet/listtext.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_listtext {

using namespace muster;
using namespace Qt::StringLiterals;

class TestListText : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void lines();
    void cells_data();
    void cells();
    void bare_data();
    void bare();
    void json_data();
    void json();
    void innerRowsAreCounted();
};

void TestListText::files_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString chinese = u"云手机-1"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("utf-8") << chinese.toUtf8() << chinese;
    QTest::newRow("utf-8 with its mark") << "\xEF\xBB\xBF" + chinese.toUtf8() << chinese;
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                          "a\0b\0",
                                          6)
                            << u"ab"_s;
    QTest::newRow("utf-16 big") << QByteArray("\xFE\xFF\0a\0b", 6) << u"ab"_s;
    if (QStringDecoder("GB18030").isValid())
        QTest::newRow("gbk") << QByteArray("\xD4\xC6\xCA\xD6\xBB\xFA-1") << chinese;
}

void TestListText::files()
{
    QFETCH(QByteArray, bytes);
    QTEST(textOfFile(bytes), "text");
}

void TestListText::lines()
{
    QCOMPARE(linesOf(u"a\r\nb\n\n \n\uFEFFc\u200B\u2028d\re"_s),
             (QStringList { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s }));
    QVERIFY(linesOf({}).isEmpty());
    QVERIFY(linesOf(u" \n\u200B\n"_s).isEmpty());
}

void TestListText::cells_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("cells");
    const QStringList abc { u"a"_s, u"b"_s, u"c"_s };
    QTest::newRow("commas") << u"a,b, c"_s << abc;
    QTest::newRow("semicolons") << u"a;b ;c"_s << abc;
    QTest::newRow("tabs") << u"a\tb\tc"_s << abc;
    QTest::newRow("bars") << u"a | b|c"_s << abc;
    QTest::newRow("full-width") << u"a\uFF0Cb\uFF1Bc"_s << abc;
    QTest::newRow("Chinese comma of lists") << u"a、b、c"_s << abc;
    QTest::newRow("mixed") << u"a,b；c"_s << abc;
    QTest::newRow("quoted") << uR"("a",'b',“c”)"_s << abc;
    QTest::newRow("a comma in quotes") << uR"("a,b",c)"_s << QStringList { u"a,b"_s, u"c"_s };
    QTest::newRow("a quote in quotes") << uR"("a""b",c)"_s << QStringList { u"a\"b"_s, u"c"_s };
    QTest::newRow("a quote without end") << uR"("a,b)"_s << QStringList { u"\"a"_s, u"b"_s };
    QTest::newRow("a quote in the middle") << uR"(a"b,c)"_s << QStringList { u"a\"b"_s, u"c"_s };
    QTest::newRow("an apostrophe") << u"it's,b"_s << QStringList { u"it's"_s, u"b"_s };
    QTest::newRow("empty cells") << u",a,,"_s << QStringList { {}, u"a"_s, {}, {} };
    QTest::newRow("an empty quoted cell") << uR"("",a)"_s << QStringList { {}, u"a"_s };
    QTest::newRow("tab first") << u"\ta"_s << QStringList { {}, u"a"_s };
    QTest::newRow("spaces stay") << u"my server, b"_s << QStringList { u"my server"_s, u"b"_s };
}

void TestListText::cells()
{
    QFETCH(QString, line);
    QTEST(cellsOf(line), "cells");
}

void TestListText::bare_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("bare");
    QTest::newRow("nothing around") << u"cph-1"_s << u"cph-1"_s;
    QTest::newRow("brackets") << u"['cph-1'"_s << u"cph-1"_s;
    QTest::newRow("Chinese brackets") << u"【cph-1】。"_s << u"cph-1"_s;
    QTest::newRow("a bullet") << u"- cph-1"_s << u"cph-1"_s;
    QTest::newRow("only marks") << u"- []"_s << QString();
}

void TestListText::bare()
{
    QFETCH(QString, cell);
    QTEST(bareText(cell), "bare");
}

void TestListText::json_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("plain text") << u"a,b"_s << false << QStringList() << Rows();
    QTest::newRow("a list of another language")
        << u"['a', 'b']"_s << false << QStringList() << Rows();
    QTest::newRow("texts") << uR"(["a", "b"])"_s << true << QStringList { {} }
                           << Rows { { u"a"_s }, { u"b"_s } };
    QTest::newRow("behind a byte order mark")
        << u"\uFEFF [\"a\"]"_s << true << QStringList { {} } << Rows { { u"a"_s } };
    QTest::newRow("numbers") << u"[17]"_s << true << QStringList { {} } << Rows { { u"17"_s } };
    QTest::newRow("objects") << uR"([{"id":"a","name":"n"},{"name":"m"}])"_s << true
                             << QStringList { {}, u"id"_s, u"name"_s }
                             << Rows { { {}, u"a"_s, u"n"_s }, { {}, {}, u"m"_s } };
    QTest::newRow("one a line") << u"{\"id\":\"a\"}\n{\"id\":\"b\"}\n"_s << true
                                << QStringList { {}, u"id"_s }
                                << Rows { { {}, u"a"_s }, { {}, u"b"_s } };
    QTest::newRow("cut off") << uR"(["a", "b")"_s << false << QStringList() << Rows();
}

void TestListText::json()
{
    QFETCH(QString, text);
    QFETCH(bool, isJson);
    const std::optional<JsonTable> table = jsonTableOf(text);
    QCOMPARE(table.has_value(), isJson);
    if (table) {
        QTEST(table->keys, "keys");
        QTEST(table->rows, "rows");
        QCOMPARE(table->inner, QList<int>(table->rows.size(), 0));
    }
}

void TestListText::innerRowsAreCounted()
{
    const auto table = jsonTableOf(uR"({"servers":[{"id":"a","nets":["x","y"]},{"id":"b"}]})"_s);
    QVERIFY(table);
    QCOMPARE(table->inner, (QList<int> { 4, 2, 0, 0, 0 }));
}

MUSTER_TEST_GUILESS(TestListText)

} // namespace tst_listtext

#include "tst_listtext.moc"
