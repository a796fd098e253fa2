// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sentences and words stand behind each other as either language writes them.

#include "tests/support/testmain.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

namespace tst_sentences {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

class Chinese final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        return qstrcmp(context, "Sentences") == 0 && qstrcmp(source, ", ") == 0 ? u"，"_s
                                                                                : QString();
    }
};

} // namespace

class TestSentences final : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void many();
    void wordsOfTheLanguage();
    void oneFullStop();
};

void TestSentences::sentences_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("joined");
    QTest::newRow("English") << u"One."_s << u"Two."_s << u"One. Two."_s;
    QTest::newRow("Chinese") << u"一波发送。"_s << u"累计 2 台。"_s << u"一波发送。累计 2 台。"_s;
    QTest::newRow("a question") << u"重启？"_s << u"是。"_s << u"重启？是。"_s;
    QTest::newRow("a Chinese quotation")
        << u"云服务返回：“出错。”"_s << u"请求ID：r。"_s << u"云服务返回：“出错。”请求ID：r。"_s;
    QTest::newRow("an English quotation")
        << u"It answered: “Busy.”"_s << u"Wait."_s << u"It answered: “Busy.” Wait."_s;
    QTest::newRow("a Chinese answer behind English")
        << u"It said:"_s << u"忙"_s << u"It said: 忙"_s;
    QTest::newRow("nothing first") << QString() << u"Two."_s << u"Two."_s;
    QTest::newRow("nothing behind") << u"一。"_s << QString() << u"一。"_s;
}

void TestSentences::sentences()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QTEST(joinedSentences(first, second), "joined");
}

void TestSentences::many()
{
    QCOMPARE(joinedSentences(QStringList { u"A."_s, QString(), u"B."_s, u"C."_s }), u"A. B. C."_s);
    QCOMPARE(joinedSentences(QStringList { u"甲。"_s, u"乙。"_s, u"丙。"_s }), u"甲。乙。丙。"_s);
    QCOMPARE(joinedSentences(QStringList()), QString());
}

void TestSentences::wordsOfTheLanguage()
{
    QCOMPARE(joinedWords({ u"cph-1"_s, QString(), u"ticked"_s }), u"cph-1, ticked"_s);
    QCOMPARE(spokenCell(u"job-1"_s, u"cph-1, Failed"_s), u"job-1; cph-1, Failed"_s);
    QCOMPARE(spokenCell(QString(), u"cph-1, Failed"_s), u"cph-1, Failed"_s);
    Chinese chinese;
    QCoreApplication::installTranslator(&chinese);
    QCOMPARE(joinedWords({ u"cph-1"_s, u"已勾选"_s }), u"cph-1，已勾选"_s);
    QCoreApplication::removeTranslator(&chinese);
}

void TestSentences::oneFullStop()
{
    QCOMPARE(withOneFullStop(u"It answered: “Busy.”."_s), u"It answered: “Busy.”"_s);
    QCOMPARE(withOneFullStop(u"云服务返回：“出错。”。"_s), u"云服务返回：“出错。”"_s);
    QCOMPARE(withOneFullStop(u"It answered: “HTTP 502”."_s), u"It answered: “HTTP 502”."_s);
    QCOMPARE(withOneFullStop(u"One."_s), u"One."_s);
    QCOMPARE(withOneFullStop(QString()), QString());
}

MUSTER_TEST_GUILESS(TestSentences)

} // namespace tst_sentences

#include "tst_sentences.moc"
