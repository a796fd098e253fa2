// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a status says, the Error of an answer, and the answers that are made of it.
#include "app/cloud/kit/answers.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_answers {

using namespace muster;
using namespace muster::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime moment = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10));

Error said(ErrorKind kind, Delivery delivery = Delivery::Sent)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.code = u"C.1"_s;
    error.requestId = u"q"_s;
    return error;
}

} // namespace

class TestAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void statusesByThemselves_data();
    void statusesByThemselves();
    void noStatusIsBothSuccessAndRefusal();
    void errorTellsWhatTheReplyTells();
    void redirectIsToldUnlessTheVendorSpeaks();
    void clockCountsOnlyForAnIdentity();
    void unknownKeepsItsEvidence();
    void onlyWhatNeverLeftIsNotSent();
    void everyTargetIsRejected();
    void quotasAreKnownByTheirCode();
    void whatStopsTheRunBeforeItLeaves_data();
    void whatStopsTheRunBeforeItLeaves();
};

void TestAnswers::statusesByThemselves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("vendors");
    QTest::addColumn<ErrorKind>("others");
    const auto row = [](int status, ErrorKind vendors, ErrorKind others) {
        QTest::addRow("%d", status) << status << vendors << others;
    };
    row(200, ErrorKind::Refused, ErrorKind::BadResponse);
    row(302, ErrorKind::Refused, ErrorKind::BadResponse);
    row(400, ErrorKind::Refused, ErrorKind::BadResponse);
    row(401, ErrorKind::BadCredentials, ErrorKind::BadCredentials);
    row(403, ErrorKind::Forbidden, ErrorKind::Forbidden);
    row(404, ErrorKind::NotFound, ErrorKind::BadResponse);
    row(408, ErrorKind::Timeout, ErrorKind::Timeout);
    row(409, ErrorKind::Conflict, ErrorKind::Conflict);
    row(429, ErrorKind::RateLimited, ErrorKind::RateLimited);
    row(500, ErrorKind::ServerFault, ErrorKind::ServerFault);
    row(599, ErrorKind::ServerFault, ErrorKind::ServerFault);
}

void TestAnswers::statusesByThemselves()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, vendors);
    QFETCH(ErrorKind, others);
    QCOMPARE(kindOfStatus(status, true), vendors);
    QCOMPARE(kindOfStatus(status, false), others);
}

// Where it were, a call that may have been carried out could be read as one that was not.
void TestAnswers::noStatusIsBothSuccessAndRefusal()
{
    for (int status = 0; status < 1000; ++status) {
        QVERIFY(!(isSuccess(status) && isRefusal(status)));
        QCOMPARE(isSuccess(status), status / 100 == 2);
        QCOMPARE(isRefusal(status), status / 100 == 4 && status != 408);
    }
}

void TestAnswers::errorTellsWhatTheReplyTells()
{
    Error vendor = said(ErrorKind::RateLimited, Delivery::NotSent);
    vendor.message = u"why"_s;
    vendor.detail = u"head"_s;
    const Error error = answerError({ 429, { { "Retry-After", "3" } }, {} }, vendor, true, moment);
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QCOMPARE(error.delivery, Delivery::Sent);
    QCOMPARE(error.httpStatus, 429);
    QCOMPARE(error.code, u"C.1"_s);
    QCOMPARE(error.message, u"why"_s);
    QCOMPARE(error.requestId, u"q"_s);
    QCOMPARE(error.detail, u"head"_s);
    QCOMPARE(error.retryAfter, std::optional(3s));
}

void TestAnswers::redirectIsToldUnlessTheVendorSpeaks()
{
    const HttpReply reply { 302, { { "Location", "https://portal.example.com/in?x=1" } }, {} };
    const Error elsewhere = answerError(reply, said(ErrorKind::BadResponse), false, moment);
    QCOMPARE(elsewhere.code, OwnError::Redirected);
    QCOMPARE(elsewhere.detail, u"portal.example.com"_s);
    QCOMPARE(answerError(reply, said(ErrorKind::Refused), true, moment).code, u"C.1"_s);
    QCOMPARE(unknown(elsewhere, u"head"_s).error->detail, u"portal.example.com"_s);
}

void TestAnswers::clockCountsOnlyForAnIdentity()
{
    const HttpReply reply { 401, { { "Date", "Fri, 20 Nov 2026 09:09:10 GMT" } }, {} };
    QCOMPARE(answerError(reply, said(ErrorKind::BadCredentials), true, moment).clockOffset,
             std::optional(3600s));
    QVERIFY(!answerError(reply, said(ErrorKind::Forbidden), true, moment).clockOffset);
}

void TestAnswers::unknownKeepsItsEvidence()
{
    const ActAnswer answer = unknown(said(ErrorKind::ServerFault), u"head"_s);
    QCOMPARE(answer.verdict, ActVerdict::Unknown);
    QCOMPARE(answer.requestId.value, u"q"_s);
    QCOMPARE(answer.error->detail, u"head"_s);
    QVERIFY(answer.targets.isEmpty());
    QVERIFY(!answer.stopsRun);
}

void TestAnswers::onlyWhatNeverLeftIsNotSent()
{
    for (const ErrorKind kind :
         { ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Tls, ErrorKind::Cancelled }) {
        QCOMPARE(unanswered(said(kind)).verdict, ActVerdict::Unknown);
        QCOMPARE(unanswered(said(kind, Delivery::NotSent)).verdict, ActVerdict::NotSent);
    }
}

void TestAnswers::everyTargetIsRejected()
{
    const Error error = said(ErrorKind::Conflict);
    const ActAnswer answer = allRejected(error, { { u"a"_s }, { u"b"_s } });
    QCOMPARE(answer.verdict, ActVerdict::Answered);
    QCOMPARE(answer.error, std::optional(error));
    QCOMPARE(answer.targets,
             (QList<TargetAnswer> { { { u"a"_s }, Outcome::Rejected, {}, error },
                                    { { u"b"_s }, Outcome::Rejected, {}, error } }));
}

void TestAnswers::quotasAreKnownByTheirCode()
{
    const ErrorCatalogue codes(R"([{"code":"C.1","quota":true,"stops_run":true}])");
    QCOMPARE(codes.size(), 1);
    const ActAnswer answer = refusedRate(said(ErrorKind::RateLimited), codes);
    QCOMPARE(answer.verdict, ActVerdict::RefusedRate);
    QVERIFY(answer.quota);
    QVERIFY(meaningOf(said(ErrorKind::RateLimited), codes).stopsRun);
    QVERIFY(!refusedRate(Error {}, codes).quota);
    QVERIFY(!meaningOf(Error {}, codes).stopsRun);
}

void TestAnswers::whatStopsTheRunBeforeItLeaves_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<bool>("stops");
    QTest::newRow("refused") << ErrorKind::BadCredentials << Delivery::NotSent << true;
    QTest::newRow("not allowed") << ErrorKind::Forbidden << Delivery::NotSent << true;
    QTest::newRow("nothing to sign in to") << ErrorKind::InvalidInput << Delivery::NotSent << true;
    QTest::newRow("sign-in not answered") << ErrorKind::Timeout << Delivery::Sent << true;
    QTest::newRow("sign-in too early") << ErrorKind::RateLimited << Delivery::Sent << false;
    QTest::newRow("offline") << ErrorKind::Offline << Delivery::NotSent << false;
    QTest::newRow("cloud closed") << ErrorKind::Cancelled << Delivery::NotSent << false;
}

void TestAnswers::whatStopsTheRunBeforeItLeaves()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Delivery, delivery);
    QFETCH(bool, stops);
    const ActAnswer answer = notSent(said(kind, delivery));
    QCOMPARE(answer.verdict, ActVerdict::NotSent);
    QCOMPARE(answer.error->delivery, Delivery::NotSent);
    QCOMPARE(answer.stopsRun, stops);
}

MUSTER_TEST_GUILESS(TestAnswers)

} // namespace tst_answers

#include "tst_answers.moc"
