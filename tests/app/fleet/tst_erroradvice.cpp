// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the tables say of a code is for the people who restart fleets: no word of those who write
// programs, advice that says something, and nothing that goes against the retry word of its entry.

#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace tst_erroradvice {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QJsonArray entries(const QString &table)
{
    QFile file(u":/muster/errors/"_s + table);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

// A word that only says which file or which value the cloud means.
QString withoutNames(QString text)
{
    static const QRegularExpression names(u"“[a-z]+[A-Za-z0-9_.]*”|desc\\.json"_s);
    return text.remove(names);
}

} // namespace

class TestErrorAdvice : public QObject
{
    Q_OBJECT

private slots:
    void isForOperators_data();
    void isForOperators();
    void saysSomething_data();
    void saysSomething();
    void agreesWithTheRetryWord_data();
    void agreesWithTheRetryWord();
};

namespace {

void everyTable()
{
    QTest::addColumn<QString>("table");
    for (const QString &name : QDir(u":/muster/errors"_s).entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

void TestErrorAdvice::isForOperators_data() { everyTable(); }
void TestErrorAdvice::saysSomething_data() { everyTable(); }
void TestErrorAdvice::agreesWithTheRetryWord_data() { everyTable(); }

void TestErrorAdvice::isForOperators()
{
    static const QRegularExpression english(
        u"\\b(client|caller|parameters?|headers?|body|query|bugs?|json|null|booleans?|pars(e|ed|"
        u"ing)|"
        "ur[il]s?|back[ -]?off|jitter|exponential|payload|malformed|backend|apis?|offset|cached?|"
        "tokens?|signatures?|signed bytes|http method|test vectors?|content-type|x-date|plug-ins?|"
        "in the request)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression chinese(
        u"客户端|参数|请求头|响应头|请求体|响应体|报文|查询串|缺陷|签名|退避|抖动|字段|解析|传入|"
        u"编排|"
        "接口|序列化|空指针|布尔|(?i:json|token|endpoint|null|header|body|api)"_s);
    // A field of the window that edits a connection.
    static const QRegularExpression known(u"security token"_s);
    QFETCH(QString, table);
    const QJsonArray all = entries(table);
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &entry : all) {
        const QString code = entry["code"_L1].toString();
        for (const auto &key : { "en"_L1, "advice_en"_L1 }) {
            QString text = withoutNames(entry[key].toString());
            const QRegularExpressionMatch match = english.match(text.remove(known));
            QVERIFY2(!match.hasMatch(), qUtf8Printable(code + u": "_s + match.captured()));
        }
        for (const auto &key : { "zh"_L1, "advice_zh"_L1 }) {
            const QRegularExpressionMatch match
                = chinese.match(withoutNames(entry[key].toString()));
            QVERIFY2(!match.hasMatch(), qUtf8Printable(code + u": "_s + match.captured()));
        }
    }
}

void TestErrorAdvice::saysSomething()
{
    QFETCH(QString, table);
    for (const QJsonValue &entry : entries(table)) {
        const QString code = entry["code"_L1].toString();
        const QString english = entry["advice_en"_L1].toString();
        const QString chinese = entry["advice_zh"_L1].toString();
        // Shorter ones, as "Ask for the permission.", left the reader with the same question.
        QVERIFY2(english.size() >= 45, qUtf8Printable(code + u": "_s + english));
        QVERIFY2(chinese.size() >= 14, qUtf8Printable(code + u": "_s + chinese));
        for (const auto &key : { "en"_L1, "advice_en"_L1 })
            QVERIFY2(entry[key].toString().endsWith(u'.'), qUtf8Printable(code));
        for (const auto &key : { "zh"_L1, "advice_zh"_L1 })
            QVERIFY2(entry[key].toString().endsWith(u'。'), qUtf8Printable(code));
    }
}

void TestErrorAdvice::agreesWithTheRetryWord()
{
    QFETCH(QString, table);
    bool isOpenSomewhere = false;
    for (const QJsonValue &entry : entries(table)) {
        const QString code = entry["code"_L1].toString();
        const QString retry = entry["retry"_L1].toString();
        const QString english = entry["advice_en"_L1].toString();
        const QString chinese = entry["advice_zh"_L1].toString();
        const bool isOpen = retry == "check"_L1;
        isOpenSomewhere = isOpenSomewhere || isOpen;
        // What may have been carried out is looked at first, and nothing else is advised so.
        QVERIFY2(english.contains("carried out: do not send it again yet."_L1) == isOpen,
                 qUtf8Printable(code));
        QVERIFY2(chinese.contains(u"请先不要再次发送。"_s) == isOpen, qUtf8Printable(code));
        if (retry == "no"_L1) {
            QVERIFY2(!english.contains("then try again"_L1), qUtf8Printable(code));
            QVERIFY2(!chinese.contains(u"再试。"_s), qUtf8Printable(code));
        }
    }
    QVERIFY(isOpenSomewhere);
}

MUSTER_TEST_GUILESS(TestErrorAdvice)

} // namespace tst_erroradvice

#include "tst_erroradvice.moc"
