// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is made of answers, good and bad ones.
#include "app/cloud/huawei/kinds.h"
#include "app/cloud/huawei/parsers.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_parsers {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

const KindSpec &serverKind = *kindSpec({ u"huawei.servers"_s });
const KindSpec &encodeKind = *kindSpec({ u"huawei.encode-servers"_s });

HttpReply answer(const QByteArray &body, int status = 200, const HttpHeaders &headers = {})
{
    return { status, headers, body };
}

Result<ListPage> servers(const QByteArray &body)
{
    SharedTexts texts;
    return parseListPage(serverKind, answer(body), texts);
}

} // namespace

class TestParsers : public QObject
{
    Q_OBJECT

private slots:
    void projects();
    void serverRow();
    void encodeServerRow();
    void phoneRow();
    void phonesJobNamesThePhone();
    void cellsFitTheColumns();
    void oddRowsSurvive_data();
    void oddRowsSurvive();
    void noListIsAnError_data();
    void noListIsAnError();
    void nullListIsNone();
    void totals_data();
    void totals();
    void equalTextsAreShared();
    void jobStates_data();
    void jobStates();
    void statusThatNobodyKnowsIsKeptAsItCame();
    void jobTimes();
    void oddJobsSurvive();
    void singleJob();
    void tokenGrants();
    void projectIds();
};

void TestParsers::serverRow()
{
    const auto page = servers(R"({"request_id":"q","count":7,"servers":[{
        "server_id":"1564be72","server_name":"cph-bj-001","status":5,
        "server_model_name":"physical.rx1.xlarge","phone_model_name":"rx1.cp.c60",
        "availability_zone":"cn-north-4a","keypair_name":"ops","vpc_id":"v1",
        "resource_project_id":"x","new_field":{"a":[1]}}]})");
    QVERIFY(page);
    QCOMPARE(page->total, 7);
    QCOMPARE(page->received, 1);
    QCOMPARE(page->rows.size(), 1);
    const FleetRow expected { TargetId { u"1564be72"_s },
                              u"cph-bj-001"_s,
                              u"5"_s,
                              {},
                              { u"physical.rx1.xlarge"_s, u"rx1.cp.c60"_s, u"cn-north-4a"_s,
                                u"ops"_s, u"v1"_s } };
    QCOMPARE(page->rows.constFirst(), expected);
}

void TestParsers::encodeServerRow()
{
    SharedTexts texts;
    const auto page
        = parseListPage(encodeKind, answer(R"({"encode_servers":[{"encode_server_id":"e1",
        "encode_server_name":"enc","status":1,"type":0,"server_id":"s1",
        "encode_server_ip":"10.0.0.7"}]})"),
                        texts);
    QVERIFY(page);
    QCOMPARE(page->total, -1);
    const FleetRow expected {
        TargetId { u"e1"_s }, u"enc"_s, u"1"_s, {}, { u"0"_s, u"s1"_s, u"10.0.0.7"_s, {} }
    };
    QCOMPARE(page->rows, QList { expected });
}

void TestParsers::phoneRow()
{
    SharedTexts texts;
    const auto page = parseListPage(*kindSpec({ u"huawei.phones"_s }),
                                    answer(R"({"count":1,"phones":[{"phone_id":"p1",
        "phone_name":"one","server_id":"s1","phone_model_name":"rx1","image_version":"AOSP 9",
        "type":1,"image_id":"i1","status":-6}]})"),
                                    texts);
    QVERIFY(page);
    QCOMPARE(page->total, 1);
    const FleetRow expected { TargetId { u"p1"_s },
                              u"one"_s,
                              u"-6"_s,
                              {},
                              { u"rx1"_s, u"AOSP 9"_s, u"1"_s, u"s1"_s, u"i1"_s } };
    QCOMPARE(page->rows, QList { expected });
}

void TestParsers::phonesJobNamesThePhone()
{
    const auto page = parseJobsPage(answer(R"({"jobs":[{"job_id":"j","phone_id":"p1",
        "server_id":"s1","status":2}]})"));
    QVERIFY(page);
    QCOMPARE(page->jobs.constFirst().targetId, TargetId { u"p1"_s });
}

void TestParsers::cellsFitTheColumns()
{
    const QList<FleetKind> kinds = fleetKinds();
    QCOMPARE(kinds.size(), 3);
    for (const KindSpec &spec : kindSpecs()) {
        SharedTexts texts;
        const QByteArray list = QByteArrayView(spec.listField.data()).toByteArray();
        const QByteArray id = QByteArrayView(spec.idField.data()).toByteArray();
        const auto page
            = parseListPage(spec, answer("{\"" + list + "\":[{\"" + id + "\":\"a\"}]}"), texts);
        QVERIFY(page);
        QCOMPARE(page->rows.constFirst().cells.size(), spec.fleet.columns.size());
    }
    for (const FleetKind &kind : kinds)
        QCOMPARE(kind.status(kind.healthyStatus).eligibility, Eligibility::Yes);
    QCOMPARE(kinds.at(0).status(u"8"_s).eligibility, Eligibility::No);
    QCOMPARE(kinds.at(0).status(u"77"_s).eligibility, Eligibility::Warn);
    QCOMPARE(kinds.at(1).status(u"3"_s).eligibility, Eligibility::No);
    QCOMPARE(kinds.at(1).status(u"4"_s).eligibility, Eligibility::Warn);
}

void TestParsers::oddRowsSurvive_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("status");

    QTest::newRow("only the id") << QByteArray(R"({"server_id":"a"})") << 1 << u"a"_s << QString();
    QTest::newRow("status as text")
        << QByteArray(R"({"server_id":"a","status":"5"})") << 1 << u"a"_s << u"5"_s;
    QTest::newRow("status as 5.0")
        << QByteArray(R"({"server_id":"a","status":5.0})") << 1 << u"a"_s << u"5"_s;
    QTest::newRow("status negative")
        << QByteArray(R"({"server_id":"a","status":-1})") << 1 << u"a"_s << u"-1"_s;
    QTest::newRow("status 4.5") << QByteArray(R"({"server_id":"a","status":4.5})") << 1 << u"a"_s
                                << u"4.5"_s;
    QTest::newRow("status huge") << QByteArray(R"({"server_id":"a","status":1e300})") << 1 << u"a"_s
                                 << u"1.0000000000000001e+300"_s;
    QTest::newRow("status null") << QByteArray(R"({"server_id":"a","status":null})") << 1 << u"a"_s
                                 << QString();
    QTest::newRow("status an object")
        << QByteArray(R"({"server_id":"a","status":{"v":5}})") << 1 << u"a"_s << QString();
    QTest::newRow("status true") << QByteArray(R"({"server_id":"a","status":true})") << 1 << u"a"_s
                                 << u"true"_s;
    QTest::newRow("id a number") << QByteArray(R"({"server_id":12})") << 1 << u"12"_s << QString();
    QTest::newRow("id null") << QByteArray(R"({"server_id":null})") << 0 << QString() << QString();
    QTest::newRow("id empty") << QByteArray(R"({"server_id":""})") << 0 << QString() << QString();
    QTest::newRow("no id") << QByteArray(R"({"server_name":"a"})") << 0 << QString() << QString();
    QTest::newRow("not an object") << QByteArray("7") << 0 << QString() << QString();
    QTest::newRow("null") << QByteArray("null") << 0 << QString() << QString();
    QTest::newRow("fields of other types")
        << QByteArray(R"({"server_id":"a","server_name":[1],"server_model_name":{},)"
                      R"("addresses":"x","metadata":3,"status":5})")
        << 1 << u"a"_s << u"5"_s;
}

void TestParsers::oddRowsSurvive()
{
    QFETCH(QByteArray, row);
    QFETCH(int, rows);
    QFETCH(QString, id);
    QFETCH(QString, status);

    const auto page = servers("{\"count\":1,\"servers\":[" + row + "]}");
    QVERIFY(page);
    QCOMPARE(page->received, 1);
    QCOMPARE(page->rows.size(), rows);
    if (rows == 1) {
        QCOMPARE(page->rows.constFirst().id.value, id);
        QCOMPARE(page->rows.constFirst().status, status);
        QCOMPARE(page->rows.constFirst().cells.size(), 5);
    }
}

void TestParsers::noListIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>busy</html>");
    QTest::newRow("cut off") << QByteArray(R"({"count":1,"servers":[{"server_id":"a")");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no list") << QByteArray(R"({"count":1})");
    QTest::newRow("list is text") << QByteArray(R"({"servers":"none"})");
    QTest::newRow("list is an object") << QByteArray(R"({"servers":{}})");
    QTest::newRow("the other list") << QByteArray(R"({"encode_servers":[]})");
}

void TestParsers::noListIsAnError()
{
    QFETCH(QByteArray, body);
    const auto page = servers(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    QCOMPARE(page.error().httpStatus, 200);
    QCOMPARE(page.error().detail.isEmpty(), body.isEmpty());
    QVERIFY(!parseJobsPage(answer(body)));
    QVERIFY(!parseJob(answer(body)));
    QVERIFY(!parseProjectIds(answer(body), u"a"_s));
    QVERIFY(!parseTokenGrant(answer(body)));
}

void TestParsers::nullListIsNone()
{
    const auto page = servers(R"({"count":0,"servers":null})");
    QVERIFY(page);
    QCOMPARE(page->received, 0);
    QCOMPARE(page->total, 0);
    // Only where the cloud says besides that there is nothing.
    for (const char *body : { R"({"servers":null})", R"({"count":3,"servers":null})", R"({})" }) {
        const auto none = servers(body);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::BadResponse);
        QCOMPARE(none.error().code, OwnError::NoList);
        QCOMPARE(none.error().detail, QString::fromLatin1(body));
    }
    QVERIFY(servers("<html>").error().code.isEmpty());
    QCOMPARE(parseJobsPage(answer(R"({"jobs":null})")).error().code, OwnError::NoList);
}

void TestParsers::totals_data()
{
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<qsizetype>("total");
    QTest::newRow("number") << QByteArray("12") << qsizetype(12);
    QTest::newRow("text") << QByteArray("\"12\"") << qsizetype(12);
    QTest::newRow("null") << QByteArray("null") << qsizetype(-1);
    QTest::newRow("word") << QByteArray("\"many\"") << qsizetype(-1);
    QTest::newRow("negative") << QByteArray("-4") << qsizetype(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qsizetype(-1);
    QTest::newRow("object") << QByteArray("{}") << qsizetype(-1);
}

void TestParsers::totals()
{
    QFETCH(QByteArray, count);
    QFETCH(qsizetype, total);
    const auto page = servers("{\"count\":" + count + ",\"servers\":[]}");
    QVERIFY(page);
    QCOMPARE(page->total, total);
}

void TestParsers::equalTextsAreShared()
{
    SharedTexts texts;
    const auto page = parseListPage(serverKind, answer(R"({"servers":[
        {"server_id":"a","status":5,"server_model_name":"m","phone_model_name":"p","availability_zone":"z"},
        {"server_id":"b","status":5,"server_model_name":"m","phone_model_name":"p","availability_zone":"y"}]})"),
                                    texts);
    const auto next = parseListPage(serverKind, answer(R"({"servers":[
        {"server_id":"c","status":5,"server_model_name":"m","phone_model_name":"p","availability_zone":"z"}]})"),
                                    texts);
    const FleetRow &a = page->rows.at(0);
    const FleetRow &b = page->rows.at(1);
    const FleetRow &c = next->rows.at(0);
    QCOMPARE(a.status.constData(), b.status.constData());
    QCOMPARE(a.status.constData(), c.status.constData());
    QCOMPARE(a.cells.at(0).constData(), b.cells.at(0).constData());
    QCOMPARE(a.cells.constData(), c.cells.constData());
    QVERIFY(a.cells != b.cells);
}

void TestParsers::jobStates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::newRow("running") << QByteArray(R"("status":1)") << Outcome::Running << QString();
    QTest::newRow("succeeded") << QByteArray(R"("status":2,"error_code":"","error_msg":null)")
                               << Outcome::Succeeded << QString();
    QTest::newRow("failed") << QByteArray(R"("status":-1,"error_code":"CPS0005","error_msg":"m")")
                            << Outcome::Failed << u"CPS0005"_s;
    QTest::newRow("failed, no code")
        << QByteArray(R"("status":-1)") << Outcome::Failed << QString();
    QTest::newRow("as text") << QByteArray(R"("status":"2")") << Outcome::Succeeded << QString();
    QTest::newRow("unknown number")
        << QByteArray(R"("status":3)") << Outcome::Accepted << wordOf(OwnError::JobStatus);
    QTest::newRow("null") << QByteArray(R"("status":null)") << Outcome::Accepted
                          << wordOf(OwnError::JobStatus);
    QTest::newRow("missing") << QByteArray(R"("x":0)") << Outcome::Accepted
                             << wordOf(OwnError::JobStatus);
    QTest::newRow("0") << QByteArray(R"("status":0)") << Outcome::Accepted
                       << wordOf(OwnError::JobStatus);
    QTest::newRow("12 is not 1") << QByteArray(R"("status":12)") << Outcome::Accepted
                                 << wordOf(OwnError::JobStatus);
}

void TestParsers::jobStates()
{
    QFETCH(QByteArray, fields);
    QFETCH(Outcome, outcome);
    QFETCH(QString, code);
    const auto page = parseJobsPage(answer("{\"jobs\":[{\"job_id\":\"j\"," + fields + "}]}"));
    QVERIFY(page);
    QCOMPARE(page->jobs.size(), 1);
    const JobState &job = page->jobs.constFirst();
    QCOMPARE(job.outcome, outcome);
    QCOMPARE(job.error.has_value(), outcome == Outcome::Failed || outcome == Outcome::Accepted);
    QCOMPARE(job.error ? job.error->code.text() : QString(), code);
}

void TestParsers::statusThatNobodyKnowsIsKeptAsItCame()
{
    const auto page = parseJobsPage(answer(
        R"({"jobs":[{"job_id":"j","status":7},{"job_id":"k","status":"odd"},{"job_id":"l"}]})"));
    QCOMPARE(page->jobs.at(0).error->message, u"7"_s);
    QCOMPARE(page->jobs.at(1).error->message, u"odd"_s);
    QCOMPARE(page->jobs.at(2).error->message, QString());
    for (const JobState &job : page->jobs) {
        QCOMPARE(job.outcome, Outcome::Accepted);
        QCOMPARE(job.error->code, OwnError::JobStatus);
        QCOMPARE(job.error->kind, ErrorKind::BadResponse);
    }
}

void TestParsers::jobTimes()
{
    const QDateTime end = utcTime(QDate(2026, 11, 20), QTime(8, 0, 1));
    for (const QByteArray text : { "2026-11-20T08:00:01Z", "2026-11-20 08:00:01" }) {
        const auto page = parseJobsPage(
            answer("{\"jobs\":[{\"job_id\":\"j\",\"status\":2,\"end_time\":\"" + text + "\"}]}"));
        QCOMPARE(page->jobs.constFirst().endedAt, end);
    }
    const auto running = parseJobsPage(
        answer(R"({"jobs":[{"job_id":"j","end_time":null},{"job_id":"k","end_time":""}]})"));
    QVERIFY(!running->jobs.at(0).endedAt.isValid());
    QVERIFY(!running->jobs.at(1).endedAt.isValid());
}

void TestParsers::oddJobsSurvive()
{
    const auto page = parseJobsPage(answer(
        R"({"request_id":"q","jobs":[null,5,{},{"job_id":null},{"job_id":"j","server_id":"s"},)"
        R"({"job_id":"k","server_id":"s","encode_server_id":"e"}]})"));
    QVERIFY(page);
    QCOMPARE(page->received, 6);
    QCOMPARE(page->jobs.size(), 2);
    QCOMPARE(page->jobs.at(0).targetId.value, u"s"_s);
    QCOMPARE(page->jobs.at(1).targetId.value, u"e"_s);
}

void TestParsers::singleJob()
{
    const auto page = parseJob(answer(R"({"request_id":"q","job_id":"j","status":2})"));
    QVERIFY(page);
    QCOMPARE(page->jobs.constFirst().jobId.value, u"j"_s);
    QCOMPARE(page->jobs.constFirst().outcome, Outcome::Succeeded);
}

void TestParsers::tokenGrants()
{
    const auto grant = parseTokenGrant(
        answer(R"({"token":{"issued_at":"2026-01-04T09:05:22.701000Z",)"
               R"("expires_at":"2026-01-05T09:05:22.701000Z","project":{"id":"p","name":"n"}}})",
               201, { { "x-subject-token", "tok" } }));
    QVERIFY(grant);
    QCOMPARE(grant->token.reveal(), u"tok"_s);
    QCOMPARE(grant->projectId, u"p"_s);
    QCOMPARE(grant->lifeSeconds, 86400);

    const auto bare = parseTokenGrant(answer("{}", 201, { { "X-Subject-Token", "tok" } }));
    QVERIFY(bare);
    QVERIFY(bare->projectId.isEmpty());
    QCOMPARE(bare->lifeSeconds, 0);
}

void TestParsers::projectIds()
{
    const auto ids = parseProjectIds(
        answer(R"({"projects":[{"id":"a","name":"cn-north-4"},{"id":"b","name":"MOS"},)"
               R"({"id":"c","name":"cn-north-4","enabled":false},{"name":"cn-north-4"},null]})"),
        u"cn-north-4"_s);
    QVERIFY(ids);
    QCOMPARE(*ids, QStringList { u"a"_s });
}

// In the shape of "Querying the Projects Accessible to an IAM User"; ids are invented.
void TestParsers::projects()
{
    const auto found
        = parseProjects(answer(R"({"projects":[{"id":"x1","name":"eu-west-9","enabled":true},
                   {"id":"s1","name":"cn-east-3_b","enabled":true},
                   {"id":"m","name":"MOS","enabled":true},
                   {"id":"off","name":"cn-east-3_off","enabled":false},
                   {"id":"","name":"cn-east-3_none"},
                   {"id":"s0","name":"cn-east-3_a"},
                   {"id":"n4","name":"cn-north-4"},
                   {"id":"e3","name":"cn-east-3","enabled":true},null]})"),
                        { u"cn-north-4"_s, u"cn-east-3"_s });
    QVERIFY(found);
    QStringList ids;
    for (const ProjectInfo &project : *found)
        ids += project.id + u' ' + project.region;
    QCOMPARE(ids,
             (QStringList { u"e3 cn-east-3"_s, u"s0 cn-east-3"_s, u"s1 cn-east-3"_s,
                            u"n4 cn-north-4"_s, u"x1 "_s }));
    QVERIFY(!parseProjects(answer("<html>"), {}));
    QCOMPARE(parseProjects(answer(R"({"projects":null})"), {}).error().code, OwnError::NoList);
}

MUSTER_TEST_GUILESS(TestParsers)

} // namespace tst_parsers

#include "tst_parsers.moc"
