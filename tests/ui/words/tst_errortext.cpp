// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Errors become sentences that say what happened, whether anything was sent, and what to do.

#include "app/core/certificateproblem.h"
#include "app/core/qtversions.h"
#include "app/fleet/errorcatalogue.h"
#include "tests/support/testmain.h"
#include "ui/words/errortext.h"

#include <QSet>
#include <QTest>

namespace tst_errortext {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

constexpr ErrorKind allKinds[]
    = { ErrorKind::Cancelled,   ErrorKind::Offline,        ErrorKind::Timeout,
        ErrorKind::Tls,         ErrorKind::BadCredentials, ErrorKind::Forbidden,
        ErrorKind::NotFound,    ErrorKind::Conflict,       ErrorKind::RateLimited,
        ErrorKind::ServerFault, ErrorKind::BadResponse,    ErrorKind::Refused,
        ErrorKind::Keychain,    ErrorKind::Storage,        ErrorKind::InvalidInput };

Error errorOf(ErrorKind kind, const QString &code = {})
{
    Error error;
    error.kind = kind;
    error.code = errorCodeOf(kind, code);
    return error;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsOwnWords();
    void vendorWordsStayAsTheyCame();
    void saysWhetherSomethingWasSent();
    void namesTheWait();
    void aWrongClockIsNamedWithItsDifference_data();
    void aWrongClockIsNamedWithItsDifference();
    void refusalsInARowAreCounted();
    void ownCodesHaveTheirOwnSentences_data();
    void ownCodesHaveTheirOwnSentences();
    void ownCodesAreNoVendorsWords();
    void anAnswerThatCameIsNotDenied();
    void tellsTheCertificate();
    void tellsWhereARedirectPoints();
    void theCatalogueTellsMore();
    void theReasonIsSaid();
};

void TestErrorText::everyKindHasItsOwnWords()
{
    QSet<QString> summaries;
    QSet<QString> advice;
    for (const ErrorKind kind : allKinds) {
        const Error error = errorOf(kind);
        QVERIFY(errorSummary(error).endsWith(u'.'));
        QVERIFY(errorAdvice(error).endsWith(u'.'));
        summaries.insert(errorSummary(error));
        advice.insert(errorAdvice(error));
        QVERIFY(errorText(error).startsWith(errorSummary(error)));
        QVERIFY(errorText(error).endsWith(errorAdvice(error)));
    }
    QCOMPARE(summaries.size(), qsizetype(std::size(allKinds)));
    QCOMPARE(advice.size(), qsizetype(std::size(allKinds)));
}

void TestErrorText::vendorWordsStayAsTheyCame()
{
    Error error = errorOf(ErrorKind::Refused, u"CPS0158"_s);
    error.httpStatus = 400;
    error.message = u"<b>busy</b> 忙"_s;
    error.requestId = u"req-1"_s;
    QCOMPARE(vendorWords(error), u"HTTP 400, CPS0158, <b>busy</b> 忙"_s);
    QVERIFY(errorText(error).contains(vendorWords(error)));
    QVERIFY(errorText(error).contains(u"req-1"_s));
    error.message = u"It is busy."_s; // has its own full stop
    QVERIFY2(errorText(error).contains(u"It is busy.” "_s), qPrintable(errorText(error)));
    QCOMPARE(vendorWords(Error {}), QString());
}

void TestErrorText::saysWhetherSomethingWasSent()
{
    Error error = errorOf(ErrorKind::Timeout);
    QVERIFY(errorText(error).contains(u"Nothing was sent"_s));
    error.delivery = Delivery::Sent;
    QVERIFY(!errorText(error).contains(u"Nothing was sent"_s));
    QVERIFY(errorText(error).contains(u"may have been carried out"_s));
    // A list that could not be read changed nothing, whatever became of the request.
    QVERIFY(errorText(error, Asked::Read).contains(u"nothing was changed"_s));
    QVERIFY(!errorText(error, Asked::Read).contains(u"carried out"_s));
    error.delivery = Delivery::NotSent;
    QVERIFY(errorText(error, Asked::Read).contains(u"Nothing was sent"_s));
    error.delivery = Delivery::Sent;
    error.kind = ErrorKind::Refused; // an answer came: nothing is in doubt
    QVERIFY(!errorText(error).contains(u"may have been carried out"_s));
}

void TestErrorText::namesTheWait()
{
    Error error = errorOf(ErrorKind::RateLimited);
    QVERIFY(!errorText(error).contains(u"17"_s));
    error.retryAfter = std::chrono::seconds(17);
    QVERIFY(errorText(error).contains(u"17"_s));
}

void TestErrorText::aWrongClockIsNamedWithItsDifference_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("words");
    QTest::newRow("ahead") << qint64(-3600) << u"60 minute(s) ahead"_s;
    QTest::newRow("behind") << qint64(17 * 60 + 20) << u"17 minute(s) behind"_s;
    QTest::newRow("hours") << qint64(-8 * 3600) << u"8 hour(s) ahead"_s;
    QTest::newRow("years") << qint64(365 * 86400) << u"365 day(s) behind"_s;
}

void TestErrorText::aWrongClockIsNamedWithItsDifference()
{
    QFETCH(qint64, offset);
    QFETCH(QString, words);
    Error error = errorOf(ErrorKind::BadCredentials, u"APIGW.0301"_s);
    error.httpStatus = 401;
    error.clockOffset = std::chrono::seconds(offset);
    for (const QString &text : { errorText(error), errorText(error, Asked::Read, {}) }) {
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY2(text.contains(u"clock is wrong"_s), qPrintable(text));
        QVERIFY2(text.contains(u"APIGW.0301"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"password"_s), qPrintable(text)); // it is not about that
    }
}

void TestErrorText::refusalsInARowAreCounted()
{
    Error error = errorOf(ErrorKind::BadCredentials);
    error.refusals = 1;
    QVERIFY(!errorText(error).contains(u"in a row"_s));
    error.refusals = 4;
    QVERIFY2(errorText(error).contains(u"4 time"_s), qPrintable(errorText(error)));
}

void TestErrorText::ownCodesHaveTheirOwnSentences_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    for (const char *code :
         { "no-targets", "duplicate-targets", "ineligible-targets", "read-only", "run-in-progress",
           "unknown-kind", "production-locked", "recently-restarted", "history-unread",
           "program-ends", "connection-busy" })
        QTest::newRow(code) << ErrorKind::InvalidInput << QString::fromLatin1(code);
    for (const char *code : { "journal-unwritable", "journal-newer", "journal-set-aside-failed",
                              "journal-locked", "journal-failed" })
        QTest::newRow(code) << ErrorKind::Storage << QString::fromLatin1(code);
    for (const char *code :
         { "locked-or-absent", "denied", "unavailable", "timeout", "read-back", "too-large" })
        QTest::newRow(code) << ErrorKind::Keychain << QString::fromLatin1(code);
    for (const char *code : { "certificate-expired", "certificate-not-yet-valid",
                              "certificate-wrong-host", "certificate-self-signed",
                              "certificate-unknown-issuer", "certificate-rejected", "tls-too-old" })
        QTest::newRow(code) << ErrorKind::Tls << QString::fromLatin1(code);
    for (const char *code : { "proxy-sign-in", "proxy-refused", "proxy-failed" })
        QTest::newRow(code) << ErrorKind::Offline << QString::fromLatin1(code);
    for (const char *code : { "ca-unreadable", "ca-not-certificates", "tls-missing",
                              "proxy-unsupported", "proxy-unreadable" })
        QTest::newRow(code) << ErrorKind::InvalidInput << QString::fromLatin1(code);
    QTest::newRow("connect-timeout") << ErrorKind::Timeout << u"connect-timeout"_s;
    for (const char *code : { "redirected", "no-answer", "interim-answer", "target-not-named" })
        QTest::newRow(code) << ErrorKind::BadResponse << QString::fromLatin1(code);
}

void TestErrorText::ownCodesHaveTheirOwnSentences()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    const Error own = errorOf(kind, code);
    QVERIFY(errorSummary(own) != errorSummary(errorOf(kind)));
    QVERIFY(errorAdvice(own) != errorAdvice(errorOf(kind)));
    QVERIFY(errorSummary(own).endsWith(u'.'));
    // The same word from a cloud means nothing of ours.
    QCOMPARE(errorSummary(errorOf(ErrorKind::Refused, code)),
             errorSummary(errorOf(ErrorKind::Refused)));
}

void TestErrorText::tellsTheCertificate()
{
    CertificateProblem problem;
    problem.faults = { CertificateFault::Expired, CertificateFault::UnknownIssuer };
    problem.host = u"cph.example.com"_s;
    problem.subject = u"CN=cph.example.com, O=Example"_s;
    problem.issuer = u"CN=Company CA"_s;
    problem.from = utcTime(QDate(2020, 1, 1), QTime(0, 0));
    problem.until = utcTime(QDate(2021, 2, 3), QTime(23, 59));
    problem.sha256 = QStringList(32, u"AB"_s).join(u':');
    Error error = errorOf(ErrorKind::Tls, u"certificate-expired"_s);
    error.certificate = problem;
    const QString text = errorText(error);
    for (const QString &part :
         { problem.subject, problem.issuer, problem.host, u"2020-01-01"_s, u"2021-02-03"_s,
           QStringList(8, u"AB"_s).join(u':'), u"expired, issuer not trusted"_s })
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(text.count(u"AB"_s), 32);
    QVERIFY(!text.contains(u"certificate="_s));
    QVERIFY(!text.contains(u"The cloud answered"_s));
    QVERIFY(text.contains(u"Nothing was sent"_s));
}

void TestErrorText::tellsWhereARedirectPoints()
{
    Error error = errorOf(ErrorKind::BadResponse, u"redirected"_s);
    error.httpStatus = 302;
    error.delivery = Delivery::Sent;
    error.detail = u"login.example.com"_s;
    const QString text = errorText(error);
    QVERIFY(text.contains(u"It points to “login.example.com”."_s));
    QVERIFY(text.contains(u"HTTP 302"_s));
    QVERIFY(text.contains(u"may have been carried out"_s));
}

void TestErrorText::anAnswerThatCameIsNotDenied()
{
    Error error = errorOf(ErrorKind::BadResponse);
    QVERIFY(errorSummary(error).contains(u"before an answer"_s));
    error.requestId = u"r1"_s; // the cloud's
    QVERIFY(!errorSummary(error).contains(u"before an answer"_s));
    error.code = OwnError::TargetNotNamed;
    error.delivery = Delivery::Sent;
    QVERIFY(errorText(error).startsWith(u"The cloud answered, and its answer does not say"_s));
    QVERIFY(errorText(error).contains(u"may have been carried out"_s));
}

void TestErrorText::ownCodesAreNoVendorsWords()
{
    Error error = errorOf(ErrorKind::InvalidInput, u"duplicate-targets"_s);
    error.detail = u"srv-1"_s;
    QVERIFY(!errorText(error).contains(u"The cloud answered"_s));
    QVERIFY(errorText(error).contains(u"srv-1"_s));
    // A code without a sentence of its own falls back to the kind's.
    QCOMPARE(errorSummary(errorOf(ErrorKind::Keychain, u"other"_s)),
             errorSummary(errorOf(ErrorKind::Keychain)));
}

void TestErrorText::theCatalogueTellsMore()
{
    const ErrorCatalogue catalogue(
        R"([{"code":"A.1","en":"What it is.","advice_en":"What to do."},{"code":"A.2","en":"Only what it is."},
            {"code":"passcode-needed","en":"Never said."}])");
    const auto said = [&catalogue](ErrorKind kind, const QString &code) {
        return errorText(errorOf(kind, code), Asked::Read, catalogue);
    };
    QCOMPARE(
        said(ErrorKind::Refused, u"A.1"_s),
        u"What it is. The cloud answered: “A.1”. Nothing was sent to the cloud. What to do."_s);
    QVERIFY(said(ErrorKind::Refused, u"A.2"_s).startsWith(u"Only what it is."_s));
    QVERIFY(said(ErrorKind::Refused, u"A.2"_s).endsWith(errorAdvice(errorOf(ErrorKind::Refused))));
    for (const QString &code : { u"A.3"_s, u"passcode-needed"_s }) {
        const Error error = errorOf(ErrorKind::BadCredentials, code);
        QCOMPARE(errorText(error, Asked::Read, catalogue), errorText(error, Asked::Read));
    }
}

void TestErrorText::theReasonIsSaid()
{
    Error error;
    error.code = OwnError::JobStatus;
    error.message = u"7"_s;
    QVERIFY(errorSummary(error).contains("a status that this program does not know"_L1));
    QCOMPARE(vendorWords(error), u"7"_s);
    error.code = OwnError::NoList;
    QVERIFY(errorSummary(error).contains("holds no list"_L1));
    error.kind = ErrorKind::NotFound;
    error.code = OwnError::JobGone;
    QVERIFY(errorSummary(error).contains("no longer keeps this job"_L1));
}

MUSTER_TEST(TestErrorText)

} // namespace tst_errortext

#include "tst_errortext.moc"
