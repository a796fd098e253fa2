// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The rules of sending: what every possible end of a restart call means.
#include "app/cloud/huawei/classify.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_classify {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

const KindSpec &serverKind = *kindSpec({ u"huawei.servers"_s });
const KindSpec &encodeKind = *kindSpec({ u"huawei.encode-servers"_s });

const QDateTime moment = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10));
const QList<TargetId> sent { { u"a"_s }, { u"b"_s } };
const ErrorCatalogue codes;

HttpReply reply(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return { status, headers, body };
}

ActAnswer classify(const Result<HttpReply> &exchange,
                   CredentialKind signIn = CredentialKind::AccessKey)
{
    return classifyAct(serverKind, exchange, sent, signIn, moment, codes);
}

QByteArray vendor(const QByteArray &code)
{
    return "{\"error_code\":\"" + code + "\",\"error_msg\":\"why\",\"request_id\":\"r\"}";
}

Error transportError(ErrorKind kind, Delivery delivery)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    return error;
}

} // namespace

class TestClassify : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryIsMatchedById();
    void encodeServersHaveTheirOwnField();
    void entries_data();
    void entries();
    void entriesOfOthersCountForNobody();
    void codesThatLeaveOpenWhatHappened();
    void everyOpenCodeOfTheTable();
    void replies_data();
    void replies();
    void transportEnds_data();
    void transportEnds();
    void retryAfterIsKept();
    void evidenceIsKeptAndRedacted();
    void jobsAreBelievedWhateverTheStatus();
    void redirects();
};

void TestClassify::everyEntryIsMatchedById()
{
    const ActAnswer answer = classify(reply(200, R"({"request_id":"r","jobs":[
            {"server_id":"b","error_code":"CPS.0158","error_msg":"no"},
            {"server_id":"a","job_id":"j"}]})"));
    QCOMPARE(answer.verdict, ActVerdict::Answered);
    QCOMPARE(answer.requestId.value, u"r"_s);
    QVERIFY(!answer.error);
    QVERIFY(!answer.stopsRun);
    QCOMPARE(answer.targets.size(), 2);
    QCOMPARE(answer.targets.at(0),
             (TargetAnswer { sent.at(0), Outcome::Accepted, { u"j"_s }, {} }));
    const TargetAnswer &b = answer.targets.at(1);
    QCOMPARE(b.outcome, Outcome::Rejected);
    QCOMPARE(b.error->code, u"CPS.0158"_s);
    QCOMPARE(b.error->message, u"no"_s);
    QCOMPARE(b.error->kind, ErrorKind::Conflict);
    QCOMPARE(b.error->requestId, u"r"_s);
}

void TestClassify::encodeServersHaveTheirOwnField()
{
    const ActAnswer answer = classifyAct(
        encodeKind,
        reply(
            200,
            R"({"request_id":"r","jobs":[{"encode_server_id":"a","server_id":"b","job_id":"j"}]})"),
        sent, CredentialKind::AccessKey, moment, codes);
    QCOMPARE(answer.targets.at(0).outcome, Outcome::Accepted);
    QCOMPARE(answer.targets.at(1).outcome, Outcome::Unknown);
}

void TestClassify::entries_data()
{
    QTest::addColumn<QByteArray>("jobs");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("job");
    QTest::addColumn<bool>("hasError");
    const auto row = [](const char *name, const char *jobs, Outcome outcome, const QString &job,
                        bool hasError) {
        QTest::newRow(name) << QByteArray(jobs) << outcome << job << hasError;
    };
    row("job", R"({"server_id":"a","job_id":"j"})", Outcome::Accepted, u"j"_s, false);
    row("job, error empty", R"({"server_id":"a","job_id":"j","error_code":"","error_msg":null})",
        Outcome::Accepted, u"j"_s, false);
    row("job and error", R"({"server_id":"a","job_id":"j","error_code":"CPS.0042"})",
        Outcome::Accepted, u"j"_s, true);
    row("error", R"({"server_id":"a","error_code":"CPS.0097"})", Outcome::Rejected, {}, true);
    row("error, job null", R"({"server_id":"a","error_code":"CPS.0097","job_id":null})",
        Outcome::Rejected, {}, true);
    row("error, job empty", R"({"server_id":"a","error_code":"CPS.0097","job_id":""})",
        Outcome::Rejected, {}, true);
    row("failed inside", R"({"server_id":"a","error_code":"CPS.0003"})", Outcome::Unknown, {},
        true);
    row("timed out inside", R"({"server_id":"a","error_code":"CPS.0054"})", Outcome::Unknown, {},
        true);
    row("open, another spelling", R"({"server_id":"a","error_code":"cps0054"})", Outcome::Unknown,
        {}, true);
    row("gateway timed out", R"({"server_id":"a","error_code":"APIG.0201"})", Outcome::Unknown, {},
        true);
    row("open, and a job", R"({"server_id":"a","job_id":"j","error_code":"CPS.0003"})",
        Outcome::Accepted, u"j"_s, true);
    row("refused, then open",
        R"({"server_id":"a","error_code":"CPS.0158"},{"server_id":"a","error_code":"CPS.0003"})",
        Outcome::Unknown, {}, true);
    row("open, then refused",
        R"({"server_id":"a","error_code":"CPS.0003"},{"server_id":"a","error_code":"CPS.0158"})",
        Outcome::Unknown, {}, true);
    row("neither", R"({"server_id":"a"})", Outcome::Unknown, {}, true);
    row("neither, all null", R"({"server_id":"a","job_id":null,"error_code":null})",
        Outcome::Unknown, {}, true);
    row("message only", R"({"server_id":"a","error_msg":"odd"})", Outcome::Unknown, {}, true);
    row("error 0", R"({"server_id":"a","error_code":0})", Outcome::Unknown, {}, true);
    row("id missing", R"({"job_id":"j"})", Outcome::Unknown, {}, true);
    row("id null", R"({"server_id":null,"job_id":"j"})", Outcome::Unknown, {}, true);
    row("not named", R"({"server_id":"c","job_id":"j"})", Outcome::Unknown, {}, true);
    row("job a number", R"({"server_id":"a","job_id":77})", Outcome::Accepted, u"77"_s, false);
    row("job an object", R"({"server_id":"a","job_id":{"x":1}})", Outcome::Unknown, {}, true);
    row("entries not objects", R"(null,5,"a",[])", Outcome::Unknown, {}, true);
    row("twice the same", R"({"server_id":"a","job_id":"j"},{"server_id":"a","job_id":"j"})",
        Outcome::Accepted, u"j"_s, false);
    row("error, then job",
        R"({"server_id":"a","error_code":"CPS.0158"},{"server_id":"a","job_id":"j"})",
        Outcome::Accepted, u"j"_s, true);
    row("two jobs", R"({"server_id":"a","job_id":"j"},{"server_id":"a","job_id":"k"})",
        Outcome::Accepted, u"j"_s, true);
    row("no entries", "", Outcome::Unknown, {}, true);
}

void TestClassify::entries()
{
    QFETCH(QByteArray, jobs);
    QFETCH(Outcome, outcome);
    QFETCH(QString, job);
    QFETCH(bool, hasError);
    const ActAnswer answer = classify(reply(200, "{\"request_id\":\"r\",\"jobs\":[" + jobs + "]}"));
    QCOMPARE(answer.verdict, ActVerdict::Answered);
    QCOMPARE(answer.targets.size(), 2);
    QCOMPARE(answer.targets.at(0).id, sent.at(0));
    QCOMPARE(answer.targets.at(0).outcome, outcome);
    QCOMPARE(answer.targets.at(0).jobId.value, job);
    QCOMPARE(answer.targets.at(0).error.has_value(), hasError);
    QCOMPARE(answer.targets.at(1).outcome, Outcome::Unknown);
    QCOMPARE(answer.targets.at(1).error->delivery, Delivery::Sent);
    QCOMPARE(answer.targets.at(1).error->code, OwnError::TargetNotNamed);
}

void TestClassify::entriesOfOthersCountForNobody()
{
    const ActAnswer answer = classify(reply(200, R"({"request_id":"r","jobs":[
        {"server_id":"x","job_id":"j1"},{"server_id":"y","job_id":"j2"}]})"));
    for (const TargetAnswer &target : answer.targets)
        QCOMPARE(target.outcome, Outcome::Unknown);
}

void TestClassify::redirects()
{
    HttpReply elsewhere = reply(302, "<html>");
    elsewhere.headers.emplaceBack("Location", "https://login.example/?t=x");
    const ActAnswer answer = classify(elsewhere);
    QCOMPARE(answer.verdict, ActVerdict::Unknown);
    QCOMPARE(answer.error->code, OwnError::Redirected);
    QCOMPARE(answer.error->detail, u"login.example"_s);
}

void TestClassify::replies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CredentialKind>("signIn");
    QTest::addColumn<ActVerdict>("verdict");
    QTest::addColumn<bool>("stops");
    const auto row = [](const char *name, int status, const QByteArray &body, ActVerdict verdict,
                        bool stops, CredentialKind signIn = CredentialKind::AccessKey) {
        QTest::newRow(name) << status << body << signIn << verdict << stops;
    };
    constexpr auto password = CredentialKind::Password;
    // Answered without entries: all rejected.
    row("400 vendor", 400, vendor("CPS.0096"), ActVerdict::Answered, false);
    row("200 vendor", 200, vendor("CPS.0096"), ActVerdict::Answered, false);
    row("200 vendor, null jobs", 200, R"({"error_code":"CPS.0096","jobs":null})",
        ActVerdict::Answered, false);
    row("400 not allowed", 400, vendor("CPS.0001"), ActVerdict::Answered, true);
    row("400 suspended", 400, vendor("CPS.0007"), ActVerdict::Answered, true);
    row("403 vendor", 403, vendor("APIGW.0302"), ActVerdict::Answered, true);
    row("404 wrong path", 404, vendor("APIGW.0101"), ActVerdict::Answered, true);
    row("404 not found", 404, vendor("CPS.0159"), ActVerdict::Answered, false);
    row("405 quota", 405, vendor("APIGW.0501"), ActVerdict::Answered, true);
    row("413 too large", 413, vendor("APIGW.0201"), ActVerdict::Answered, false);
    row("401 key", 401, vendor("APIGW.0301"), ActVerdict::Answered, true);
    row("401 key, expired", 401, vendor("APIGW.0307"), ActVerdict::Answered, true);
    row("401 password, other", 401, vendor("APIGW.0303"), ActVerdict::Answered, true, password);
    row("400 vendor, short", 400, R"({"code":"CPS.0096","message":"why"})", ActVerdict::Answered,
        false);
    row("403 policy", 403, vendor("PAP5.0001"), ActVerdict::Answered, true);
    // Refused before processing.
    row("401 token expired", 401, vendor("APIGW.0307"), ActVerdict::RefusedToken, false, password);
    row("401 token unreadable", 401, vendor("APIG.0301"), ActVerdict::RefusedToken, false,
        password);
    row("429 vendor", 429, vendor("APIGW.0308"), ActVerdict::RefusedRate, false);
    row("429 empty", 429, {}, ActVerdict::RefusedRate, false);
    // Nobody knows.
    row("401 HTML", 401, "<html>", ActVerdict::Unknown, true);
    row("403 HTML", 403, "<html>", ActVerdict::Unknown, true);
    row("400 empty", 400, {}, ActVerdict::Unknown, false);
    row("400 message only", 400, R"({"message":"bad"})", ActVerdict::Unknown, false);
    row("400 code of a gateway", 400, R"({"code":400,"message":"bad"})", ActVerdict::Unknown,
        false);
    row("403 code inside", 403, R"({"error":{"code":403,"message":"no"}})", ActVerdict::Unknown,
        true);
    row("400 internal error", 400, vendor("CPS.0003"), ActVerdict::Unknown, false);
    row("400 timed out inside", 400, vendor("CPS.0054"), ActVerdict::Unknown, false);
    row("429 failed inside", 429, vendor("CPS.0003"), ActVerdict::Unknown, false);
    row("408 vendor", 408, vendor("APIGW.0201"), ActVerdict::Unknown, false);
    row("500 vendor", 500, vendor("CPS.0003"), ActVerdict::Unknown, false);
    row("502 HTML", 502, "<html>", ActVerdict::Unknown, false);
    row("503 vendor", 503, vendor("APIGW.0201"), ActVerdict::Unknown, false);
    row("504 empty", 504, {}, ActVerdict::Unknown, false);
    row("302", 302, {}, ActVerdict::Unknown, false);
    row("307", 307, vendor("CPS.0096"), ActVerdict::Unknown, false);
    row("200 empty", 200, {}, ActVerdict::Unknown, false);
    row("204", 204, {}, ActVerdict::Unknown, false);
    row("200 HTML", 200, "<html>", ActVerdict::Unknown, false);
    row("200 code of success", 200, R"({"code":200,"message":"ok"})", ActVerdict::Unknown, false);
    row("200 code of a gateway", 200, R"({"code":"A.1","message":"no"})", ActVerdict::Unknown,
        false);
    row("200 short", 200, R"({"code":"CPS.0096","message":"why"})", ActVerdict::Unknown, false);
    row("200 other error", 200, R"({"error_code":"200","error_msg":"ok"})", ActVerdict::Unknown,
        false);
    row("200 cut off", 200, R"({"request_id":"r","jobs":[{"server_id":"a","job)",
        ActVerdict::Unknown, false);
    row("200 array", 200, "[]", ActVerdict::Unknown, false);
    row("200 no jobs", 200, R"({"request_id":"r"})", ActVerdict::Unknown, false);
    row("200 jobs null", 200, R"({"request_id":"r","jobs":null})", ActVerdict::Unknown, false);
    row("200 jobs text", 200, R"({"jobs":"none"})", ActVerdict::Unknown, false);
    row("status 0", 0, {}, ActVerdict::Unknown, false);
}

void TestClassify::replies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(CredentialKind, signIn);
    QFETCH(ActVerdict, verdict);
    QFETCH(bool, stops);
    const ActAnswer answer = classify(reply(status, body), signIn);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.stopsRun, stops);
    QVERIFY(!answer.quota);
    QVERIFY(answer.error);
    QCOMPARE(answer.error->httpStatus, status);
    QCOMPARE(answer.error->delivery, Delivery::Sent);
    QCOMPARE(answer.targets.size(), verdict == ActVerdict::Answered ? 2 : 0);
    for (const TargetAnswer &target : answer.targets) {
        QCOMPARE(target.outcome, Outcome::Rejected);
        QCOMPARE(target.error, answer.error);
        QVERIFY(target.jobId.isEmpty());
    }
    if (verdict == ActVerdict::Unknown)
        QCOMPARE(answer.error->detail.isEmpty(), body.isEmpty());
    if (body.contains("error_code") && body.contains("request_id"))
        QCOMPARE(answer.requestId.value, u"r"_s);
}

void TestClassify::transportEnds_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<ActVerdict>("verdict");
    QTest::newRow("refused") << ErrorKind::Offline << Delivery::NotSent << ActVerdict::NotSent;
    QTest::newRow("hung connect") << ErrorKind::Timeout << Delivery::NotSent << ActVerdict::NotSent;
    QTest::newRow("tls") << ErrorKind::Tls << Delivery::NotSent << ActVerdict::NotSent;
    QTest::newRow("not allowed") << ErrorKind::InvalidInput << Delivery::NotSent
                                 << ActVerdict::NotSent;
    QTest::newRow("reset") << ErrorKind::Offline << Delivery::Sent << ActVerdict::Unknown;
    QTest::newRow("timeout") << ErrorKind::Timeout << Delivery::Sent << ActVerdict::Unknown;
    QTest::newRow("tls late") << ErrorKind::Tls << Delivery::Sent << ActVerdict::Unknown;
    QTest::newRow("truncated") << ErrorKind::BadResponse << Delivery::Sent << ActVerdict::Unknown;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << Delivery::Sent << ActVerdict::Unknown;
}

void TestClassify::transportEnds()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Delivery, delivery);
    QFETCH(ActVerdict, verdict);
    Error error = transportError(kind, delivery);
    error.detail = u"head"_s;
    const ActAnswer answer = classify(error);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.error, std::optional(error));
    QVERIFY(answer.targets.isEmpty());
    QVERIFY(!answer.stopsRun);
}

void TestClassify::codesThatLeaveOpenWhatHappened()
{
    const ActAnswer answer = classify(reply(200, R"({"request_id":"r","jobs":[
        {"server_id":"a","error_code":"CPS.0003","error_msg":"x"},
        {"server_id":"b","error_code":"CPS.0054","error_msg":"x"}]})"));
    QCOMPARE(answer.verdict, ActVerdict::Answered);
    for (const TargetAnswer &target : answer.targets) {
        QCOMPARE(target.outcome, Outcome::Unknown);
        QCOMPARE(target.error->kind, ErrorKind::ServerFault);
        QCOMPARE(target.error->delivery, Delivery::Sent);
        QCOMPARE(target.error->message, u"x"_s);
        QCOMPARE(target.error->requestId, u"r"_s);
    }
    QCOMPARE(answer.targets.at(0).error->code, u"CPS.0003"_s);
    QCOMPARE(answer.targets.at(1).error->code, u"CPS.0054"_s);
}

// The table decides, for an entry and for a whole call alike: a code that is added to it as one to
// be checked is never taken for a refusal.
void TestClassify::everyOpenCodeOfTheTable()
{
    QFile file(u":/muster/errors/huawei.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray table = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(table.size() > 300);
    int open = 0;
    for (const QJsonValue &row : table) {
        const QString code = row["code"_L1].toString();
        const bool isOpen = codes.leavesOpen(code);
        if (row["retry"_L1] == "check"_L1)
            QVERIFY2(isOpen, qPrintable(code));
        open += isOpen ? 1 : 0;
        const QByteArray error = "\"error_code\":\"" + code.toUtf8() + "\",\"error_msg\":\"x\"";
        const Outcome entry = isOpen ? Outcome::Unknown : Outcome::Rejected;
        const ActAnswer byEntry = classify(
            reply(200, "{\"request_id\":\"r\",\"jobs\":[{\"server_id\":\"a\"," + error + "}]}"));
        QVERIFY2(byEntry.targets.at(0).outcome == entry, qPrintable(code));
        if (!code.startsWith("CPS."_L1) && !code.startsWith("APIGW."_L1))
            continue;
        for (const int status : { 200, 400, 429 }) {
            const ActAnswer whole = classify(reply(status, '{' + error + '}'));
            QVERIFY2((whole.verdict == ActVerdict::Unknown) == codes.leavesOpen(code, status),
                     qPrintable(code));
        }
    }
    QVERIFY(open >= 4);
}

void TestClassify::retryAfterIsKept()
{
    const ActAnswer answer = classify(reply(429, vendor("APIGW.0308"), { { "Retry-After", "7" } }));
    QCOMPARE(answer.error->retryAfter, std::optional(std::chrono::seconds(7)));
    QVERIFY(!answer.quota);
    QVERIFY(classify(reply(429, vendor("APIG.0501"))).quota);
    QVERIFY(classify(reply(429, vendor("CPS0065"))).quota);
}

void TestClassify::evidenceIsKeptAndRedacted()
{
    const QByteArray body = "<html>Gateway " + QByteArray(2000, 'x') + "</html>";
    const ActAnswer answer = classify(reply(502, body));
    QVERIFY(answer.error->detail.startsWith(u"<html>Gateway"_s));
    QVERIFY(answer.error->detail.size() <= 500);
    const ActAnswer leaking
        = classify(reply(502, "X-Auth-Token: MIIsecretsecretsecretsecretsecretsecretsecret\nbusy"));
    QVERIFY(!leaking.error->detail.contains(u"MIIsecret"_s));
}

void TestClassify::jobsAreBelievedWhateverTheStatus()
{
    for (const int status : { 400, 401, 408, 429, 500, 503 }) {
        const ActAnswer answer = classify(
            reply(status, R"({"request_id":"r","jobs":[{"server_id":"a","job_id":"j"}]})"));
        QCOMPARE(answer.verdict, ActVerdict::Answered);
        QCOMPARE(answer.targets.at(0).outcome, Outcome::Accepted);
        QCOMPARE(answer.targets.at(1).outcome, Outcome::Unknown);
    }
}

MUSTER_TEST_GUILESS(TestClassify)

} // namespace tst_classify

#include "tst_classify.moc"
