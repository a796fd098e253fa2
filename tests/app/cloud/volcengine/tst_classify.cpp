// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What becomes of every kind of answer to a call that enables a task.
#include "app/cloud/volcengine/classify.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_classify {

using namespace muster;
using namespace muster::volcengine;
using namespace Qt::StringLiterals;

namespace {

const TargetId task { u"t1"_s };
const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 0));

QByteArray failing(const QByteArray &code)
{
    // Whole braces in each raw string: moc counts them.
    return QByteArray(
               R"({"ResponseMetadata":{"RequestId":"q1","Error":{"CodeN":1,"Code":"CODE","Message":"why"}}})")
        .replace("CODE", code);
}

const QByteArray good
    = R"({"ResponseMetadata":{"RequestId":"q1","Action":"X","Version":"2020-08-01"}})";

// Nothing: the verdict says all.
using MaybeOutcome = std::optional<Outcome>;

const ErrorCatalogue &codes()
{
    static const ErrorCatalogue catalogue;
    return catalogue;
}

ActAnswer classified(int status, const QByteArray &body)
{
    return classifyAct(HttpReply { status, {}, body }, task, now, codes());
}

} // namespace

class TestVolcengineClassify final : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void anAcceptedCallHasItsRequestId();
    void quotaWaitsOnce();
    void withoutAnAnswer();
    void retryAfterIsRead();
    void evidenceIsKept();
    void redirects();
    void identity_data();
    void identity();
};

void TestVolcengineClassify::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ActVerdict>("verdict");
    QTest::addColumn<MaybeOutcome>("outcome");
    QTest::addColumn<bool>("stops");
    const auto row = [](const char *name, int status, const QByteArray &body, ActVerdict verdict,
                        MaybeOutcome outcome, bool stops = false) {
        QTest::newRow(name) << status << body << verdict << outcome << stops;
    };
    const MaybeOutcome none;
    using V = ActVerdict;
    constexpr auto rejected = Outcome::Rejected;
    row("200", 200, good, V::Answered, Outcome::Accepted);
    row("201", 201, good, V::Answered, Outcome::Accepted);
    row("200, Error is null", 200, R"({"ResponseMetadata":{"RequestId":"r","Error":null}})",
        V::Answered, Outcome::Accepted);
    row("200, Error is empty", 200, R"({"ResponseMetadata":{"RequestId":"r","Error":{}}})",
        V::Unknown, none);
    row("200, Error cannot be read", 200,
        R"({"ResponseMetadata":{"RequestId":"r","Error":{"code":"InvalidParam","message":"no"}}})",
        V::Unknown, none);
    row("200, Error is a list", 200, R"({"ResponseMetadata":{"RequestId":"r","Error":[]}})",
        V::Unknown, none);
    row("200, no request id", 200, R"({"ResponseMetadata":{}})", V::Unknown, none);
    row("200, an empty request id", 200, R"({"ResponseMetadata":{"RequestId":" "}})", V::Unknown,
        none);
    row("200, CommonErr", 200, failing("CommonErr"), V::Unknown, none);
    row("200, CommonErr without CodeN", 200,
        R"({"ResponseMetadata":{"Error":{"Code":"CommonErr"}}})", V::Unknown, none);
    row("200, a number only", 200, R"({"ResponseMetadata":{"Error":{"CodeN":100013}}})",
        V::Answered, rejected, true); // AccessDenied
    row("200, number of an internal error", 200,
        R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":100014}}})", V::Unknown, none);
    row("400, number of a time-out", 400,
        R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":"100016"}}})", V::Unknown, none);
    row("400, a number that nobody knows", 400,
        R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":4711}}})", V::Unknown, none);
    row("400, number of throttling", 400,
        R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":100027}}})", V::RefusedRate, none);
    row("200, a message only", 200, R"({"ResponseMetadata":{"Error":{"Message":"no"}}})",
        V::Unknown, none);
    row("200, Error is a text", 200, R"({"ResponseMetadata":{"Error":"no"}})", V::Unknown, none);
    row("200, InvalidParam", 200, failing("InvalidParam"), V::Answered, rejected);
    row("200, InternalError", 200, failing("InternalError"), V::Unknown, none);
    row("200, throttled", 200, failing("FlowLimitExceeded"), V::RefusedRate, none);
    row("200, no metadata", 200, "{}", V::Unknown, none);
    row("200, HTML", 200, "<html>", V::Unknown, none);
    row("200, nothing", 200, {}, V::Unknown, none);
    row("302", 302, good, V::Unknown, none);
    row("400, InvalidParam.BindError", 400, failing("InvalidParam.BindError"), V::Answered,
        rejected);
    row("400, no code", 400, "nope", V::Unknown, none);
    row("400, CommonErr", 400, failing("CommonErr"), V::Unknown, none);
    row("400, InvalidTimestamp", 400, failing("InvalidTimestamp"), V::Answered, rejected, true);
    row("400, MissingParameter", 400, failing("MissingParameter"), V::Answered, rejected, true);
    row("400, throttled", 400, failing("AccountFlowLimitExceeded"), V::RefusedRate, none);
    row("401", 401, failing("SignatureDoesNotMatch"), V::Answered, rejected, true);
    row("401, no code", 401, {}, V::Unknown, none, true);
    row("401, a project's policy", 401, failing("LackProjectPolicy"), V::Answered, rejected);
    row("403, LackPolicy", 403, failing("LackPolicy"), V::Answered, rejected, true);
    row("403, AccessDenied", 403, failing("AccessDenied"), V::Answered, rejected, true);
    row("403, billing", 403, failing("RequestForbidden.BillingStatus"), V::Answered, rejected,
        true);
    row("403, not its account", 403, failing("RequestForbidden.AccountIDNotAllow"), V::Answered,
        rejected);
    row("403, not its resource", 403, failing("RequestForbidden"), V::Answered, rejected);
    row("404", 404, failing("ResourceNotFound"), V::Answered, rejected);
    row("404, no code", 404, "not here", V::Unknown, none);
    row("404, action", 404, failing("InvalidActionOrVersion"), V::Answered, rejected, true);
    row("408", 408, failing("InvalidParam"), V::Unknown, none);
    row("418, unheard of", 418, failing("Teapot"), V::Answered, rejected);
    row("429", 429, failing("FlowLimitExceeded"), V::RefusedRate, none);
    row("429, quota", 429, failing("RequestLimitExceeded"), V::RefusedRate, none);
    row("429, nothing", 429, {}, V::RefusedRate, none);
    row("500", 500, failing("InternalError"), V::Unknown, none);
    row("500, InvalidParam", 500, failing("InvalidParam"), V::Unknown, none);
    row("502", 502, "<html>", V::Unknown, none);
    row("503, throttled", 503, failing("FlowLimitExceeded"), V::Unknown, none);
    row("504", 504, failing("InternalServiceTimeout"), V::Unknown, none);
    row("500, good", 500, good, V::Unknown, none);
}

void TestVolcengineClassify::answers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ActVerdict, verdict);
    QFETCH(const MaybeOutcome, outcome);
    QFETCH(const bool, stops);
    const ActAnswer answer = classified(status, body);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.targets.size(), outcome ? 1 : 0);
    if (outcome) {
        QCOMPARE(answer.targets.constFirst().id, task);
        QCOMPARE(answer.targets.constFirst().outcome, *outcome);
        QVERIFY(answer.targets.constFirst().jobId.isEmpty());
    }
    QCOMPARE(answer.stopsRun, stops);
    QCOMPARE(answer.error.has_value(), outcome != Outcome::Accepted);
    if (answer.error) {
        QCOMPARE(answer.error->delivery, Delivery::Sent);
        QCOMPARE(answer.error->httpStatus, status);
    }
}

void TestVolcengineClassify::anAcceptedCallHasItsRequestId()
{
    QCOMPARE(classified(200, good).requestId.value, u"q1"_s);
    // A gateway's log id is worth keeping, but the service names its requests itself.
    const HttpReply byHeader { 200, { { "x-tt-logid", "log1" } }, R"({"ResponseMetadata":{}})" };
    QCOMPARE(classifyAct(byHeader, task, now, codes()).verdict, ActVerdict::Unknown);
    QCOMPARE(classifyAct(byHeader, task, now, codes()).requestId.value, u"log1"_s);
    QCOMPARE(classified(404, failing("ResourceNotFound")).requestId.value, u"q1"_s);
}

void TestVolcengineClassify::quotaWaitsOnce()
{
    QVERIFY(classified(429, failing("RequestLimitExceeded")).quota);
    QVERIFY(!classified(429, failing("FlowLimitExceeded")).quota);
    QVERIFY(!classified(429, {}).quota);
}

void TestVolcengineClassify::withoutAnAnswer()
{
    Error error;
    error.kind = ErrorKind::Offline;
    error.delivery = Delivery::NotSent;
    QCOMPARE(classifyAct(error, task, now, codes()).verdict, ActVerdict::NotSent);
    error.kind = ErrorKind::Timeout;
    error.delivery = Delivery::Sent;
    QCOMPARE(classifyAct(error, task, now, codes()).verdict, ActVerdict::Unknown);
}

void TestVolcengineClassify::retryAfterIsRead()
{
    const HttpReply reply { 429, { { "Retry-After", "3" } }, failing("FlowLimitExceeded") };
    QCOMPARE(classifyAct(reply, task, now, codes()).error->retryAfter, std::chrono::seconds(3));
}

void TestVolcengineClassify::evidenceIsKept()
{
    const ActAnswer answer = classified(502, "<html>Bad gateway, to rtmp://h/a?SECRET</html>");
    QVERIFY(answer.error->detail.contains("Bad gateway"_L1));
    QVERIFY(!answer.error->detail.contains("SECRET"_L1));
    QCOMPARE(answer.error->kind, ErrorKind::ServerFault);
}

void TestVolcengineClassify::redirects()
{
    const HttpReply reply { 302, { { "Location", "https://login.example/?t=x" } }, "<html>" };
    const ActAnswer answer = classifyAct(reply, task, now, codes());
    QCOMPARE(answer.verdict, ActVerdict::Unknown);
    QCOMPARE(answer.error->code, OwnError::Redirected);
    QCOMPARE(answer.error->detail, QStringLiteral("login.example"));
}

void TestVolcengineClassify::identity_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("proves");
    QTest::addColumn<bool>("refuses");
    const auto row
        = [](const char *name, int status, const QByteArray &body, bool proves, bool refuses) {
              QTest::newRow(name) << status << body << proves << refuses;
          };
    row("success", 200, good, true, false);
    row("an error of the service", 404, failing("ResourceNotFound"), true, false);
    row("a dotted one", 403, failing("RequestForbidden.BillingStatus"), true, false);
    row("wrong signature", 401, failing("SignatureDoesNotMatch"), false, true);
    row("wrong clock", 400, failing("InvalidTimestamp"), false, true);
    row("401 without a word", 401, {}, false, true);
    row("a project's policy", 401, failing("LackProjectPolicy"), true, false);
    row("an unknown action", 404, failing("InvalidActionOrVersion"), false, false);
    row("a gateway's page", 200, "<html>", false, false);
    row("a fault", 500, failing("InternalError"), false, false);
}

void TestVolcengineClassify::identity()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, proves);
    QFETCH(const bool, refuses);
    const Envelope envelope = parseEnvelope({ status, {}, body });
    QCOMPARE(provesIdentity(status, envelope), proves);
    QCOMPARE(refusesIdentity(status, envelope.code), refuses);
}

MUSTER_TEST_GUILESS(TestVolcengineClassify)

} // namespace tst_classify

#include "tst_classify.moc"
