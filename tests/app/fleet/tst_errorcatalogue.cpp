// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The built-in tables are really linked in, and codes are found in every spelling.

#include "app/fleet/errorcatalogue.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

namespace tst_errorcatalogue {

using namespace muster;
using namespace Qt::StringLiterals;

class TestErrorCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryCodeOnce();
    void builtInTablesAreThere();
    void everyCloudHasItsTable();
    void everySpellingIsFound_data();
    void everySpellingIsFound();
    void sameCodeIsToldApartByStatus();
    void statusAloneIsTheFallBack();
    void unknownAndUnreadable();
    void codesThatLeaveOpenWhatHappened_data();
    void codesThatLeaveOpenWhatHappened();
    void whatCodesMeanForARun();
};

void TestErrorCatalogue::builtInTablesAreThere()
{
    const ErrorCatalogue catalogue;
    QVERIFY(catalogue.size() > 300);
    const ErrorEntry *entry = catalogue.find(u"CPS.0158"_s);
    QVERIFY(entry);
    QVERIFY(!entry->meaning.in(Language::English).isEmpty());
    QVERIFY(!entry->advice.in(Language::English).isEmpty());
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    const QString &chinese = entry->meaning.in(Language::Chinese);
    QVERIFY(std::any_of(chinese.begin(), chinese.end(), isHan));
    const QString &advice = entry->advice.in(Language::Chinese);
    QVERIFY(std::any_of(advice.begin(), advice.end(), isHan));
}

void TestErrorCatalogue::everyCloudHasItsTable()
{
    const ErrorCatalogue catalogue;
    // Every code of the pages of Volcengine Live and of its gateway, and what we say of tasks.
    const QStringList codes
        = u"CommonErr InvalidParam InvalidParam.BindError RequestForbidden "
          "RequestForbidden.AccountIDNotAllow RequestForbidden.BillingStatus "
          "ResourceNotFound RequestLimitExceeded InternalError "
          "InternalServiceError InternalServiceError.BadResponse "
          "InternalServiceTimeout MissingParameter MissingAuthenticationToken "
          "MissingRequestInfo MissingSignature InvalidTimestamp "
          "ServiceNotFound InvalidActionOrVersion InvalidAccessKey "
          "SignatureDoesNotMatch LackPolicy AccessDenied FailToConnect "
          "FlowLimitExceeded AccountFlowLimitExceeded InvalidAuthorization "
          "InvalidCredential InvalidSecretToken LackProjectPolicy "
          "MethodNotAllowed ServiceUnavailableTemp UndefinedError 未开始 已结束 "
          "ContinuePullToPushTask"_s.split(u' ');
    for (const QString &code : codes) {
        const ErrorEntry *entry = catalogue.find(code, 299);
        QVERIFY2(entry, qPrintable(code));
        for (const LanguageInfo &info : languages())
            QVERIFY(entry->meaning.has(info.language));
        for (const LanguageInfo &info : languages())
            QVERIFY(entry->advice.has(info.language));
    }
    // A dotted code that is new says what its family says.
    QCOMPARE(catalogue.find(u"RequestForbidden.SomethingNew"_s),
             catalogue.find(u"RequestForbidden"_s));
    QVERIFY(catalogue.find(u"RequestForbidden"_s)
            != catalogue.find(u"RequestForbidden.BillingStatus"_s));
    QCOMPARE(catalogue.find(u"SomethingNew.SomethingNew"_s), nullptr);
}

void TestErrorCatalogue::everySpellingIsFound_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("code");
    QTest::newRow("no dot") << u"CPS0005"_s << u"CPS.0005"_s;
    QTest::newRow("small letters") << u"cps.0005"_s << u"CPS.0005"_s;
    QTest::newRow("space") << u" CPS.0005 "_s << u"CPS.0005"_s;
    QTest::newRow("gateway's old name") << u"APIG.0308"_s << u"APIGW.0308"_s;
    QTest::newRow("old name, no dot") << u"APIG0308"_s << u"APIGW.0308"_s;
}

void TestErrorCatalogue::everySpellingIsFound()
{
    QFETCH(QString, spelling);
    QFETCH(QString, code);
    const ErrorCatalogue catalogue;
    QVERIFY(catalogue.find(code));
    QCOMPARE(catalogue.find(spelling), catalogue.find(code));
}

void TestErrorCatalogue::sameCodeIsToldApartByStatus()
{
    const ErrorCatalogue catalogue;
    const ErrorEntry *tooLong = catalogue.find(u"APIGW.0201"_s, 414);
    const ErrorEntry *late = catalogue.find(u"APIGW.0201"_s, 504);
    QVERIFY(tooLong && late);
    QVERIFY(tooLong->meaning.in(Language::English) != late->meaning.in(Language::English));
    QCOMPARE(catalogue.find(u"APIGW.0201"_s), nullptr);
    QVERIFY(catalogue.find(u"CPS.0158"_s, 999)); // one meaning only: the status does not matter
}

void TestErrorCatalogue::statusAloneIsTheFallBack()
{
    const ErrorCatalogue catalogue;
    Error error;
    error.httpStatus = 503;
    const ErrorEntry *bare = catalogue.find(error);
    QVERIFY(bare);
    error.code = u"Something.New"_s;
    QCOMPARE(catalogue.find(error), bare);
    error.code = u"CPS.0005"_s;
    QCOMPARE(catalogue.find(error), catalogue.find(u"CPS.0005"_s));
    QCOMPARE(catalogue.find(Error {}), nullptr);
}

void TestErrorCatalogue::unknownAndUnreadable()
{
    QCOMPARE(ErrorCatalogue("not json").size(), 0);
    QCOMPARE(ErrorCatalogue("[{\"en\":\"no code\"}]").size(), 0);
    const ErrorCatalogue one("[{\"code\":\"CPS1\",\"en\":\"Only English\"}]");
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.find(u"CPS.1"_s)->meaning.in(Language::English), u"Only English"_s);
    QVERIFY(!one.find(u"CPS1"_s)->meaning.has(Language::Chinese));
    QCOMPARE(one.find(u"CPS1"_s)->meaning.in(Language::Chinese), u"Only English"_s); // stands in
    QCOMPARE(one.find(u"CPS.2"_s), nullptr);
}

void TestErrorCatalogue::codesThatLeaveOpenWhatHappened_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("open");
    QTest::newRow("failed inside") << u"CPS.0003"_s << 0 << true;
    QTest::newRow("timed out inside") << u"CPS0054"_s << 0 << true;
    QTest::newRow("whatever the status") << u"CPS.0003"_s << 400 << true;
    QTest::newRow("refused") << u"CPS.0158"_s << 0 << false;
    QTest::newRow("two meanings, one of them open") << u"APIGW.0201"_s << 0 << true;
    QTest::newRow("told apart by the status") << u"APIGW.0201"_s << 414 << false;
    QTest::newRow("and open") << u"APIGW.0201"_s << 504 << true;
    QTest::newRow("not known") << u"Something.New"_s << 0 << false;
    QTest::newRow("none") << QString() << 0 << false;
    QTest::newRow("of a family") << u"InternalServiceError.SomethingNew"_s << 0 << true;
}

void TestErrorCatalogue::codesThatLeaveOpenWhatHappened()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(bool, open);
    QCOMPARE(ErrorCatalogue().leavesOpen(code, status), open);
}

void TestErrorCatalogue::whatCodesMeanForARun()
{
    const ErrorCatalogue catalogue;
    QVERIFY(catalogue.find(u"CPS.0007"_s)->stopsRun);
    QVERIFY(!catalogue.find(u"CPS.0158"_s)->stopsRun);
    QVERIFY(catalogue.find(u"CPS.0065"_s)->isQuota);
    QVERIFY(!catalogue.find(u"APIGW.0308"_s)->isQuota);
    QVERIFY(catalogue.find(u"APIG.0307"_s)->wantsNewToken);
    QVERIFY(!catalogue.find(u"APIGW.0303"_s)->wantsNewToken);
    QVERIFY(catalogue.find(u"CPS.0050"_s)->disownsJob);
    QVERIFY(catalogue.find(u"CPS.0011"_s)->disownsJob);
    QVERIFY(!catalogue.find(u"CPS.0161"_s)->disownsJob);
}

void TestErrorCatalogue::listsEveryCodeOnce()
{
    const ErrorCatalogue catalogue(R"([
        { "code": "B.2", "http_status": 400, "en": "one" },
        { "code": "A.1", "en": "two" },
        { "code": "B.2", "http_status": 401, "en": "three" }
    ])");
    QCOMPARE(catalogue.codes(), QStringList({ u"B.2"_s, u"A.1"_s }));
    const QList<ErrorMeaning> meanings = catalogue.meanings(u"B.2"_s);
    QCOMPARE(meanings.size(), 2);
    QCOMPARE(meanings.at(1).httpStatus, 401);
    QCOMPARE(meanings.at(1).entry.meaning.in(Language::English), u"three"_s);
    QVERIFY(catalogue.meanings(u"C.3"_s).isEmpty());
}

MUSTER_TEST_GUILESS(TestErrorCatalogue)

} // namespace tst_errorcatalogue

#include "tst_errorcatalogue.moc"
