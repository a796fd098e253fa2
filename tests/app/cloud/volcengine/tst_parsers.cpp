// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the list tells, with good and with bad input; and that no stream key gets through.
#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/progress.h"
#include "app/cloud/volcengine/tasks.h"
#include "app/cloud/volcengine/volcengineprovider.h"
#include "app/core/qtversions.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_parsers {

using namespace muster;
using namespace muster::test;
using namespace muster::volcengine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 0));

Result<TaskPage> parsed(const QByteArray &body, int status = 200)
{
    SharedTexts texts;
    return parseTaskPage({ status, {}, body }, texts, now);
}

QByteArray answer(const QByteArray &tasks, const QByteArray &pagination = {})
{
    return R"({"ResponseMetadata":{"RequestId":"q1"},"Result":{"List":[)" + tasks + "]"
        + (pagination.isEmpty() ? QByteArray() : ",\"Pagination\":" + pagination) + "}}";
}

FleetRow rowOf(const QByteArray &task)
{
    const Result<TaskPage> page = parsed(answer(task));
    return page && page->rows.size() == 1 ? page->rows.constFirst() : FleetRow {};
}

OpenTarget openTarget()
{
    OpenTarget target;
    target.id = { u"t"_s };
    target.requestId = { u"q"_s };
    target.acceptedAt = now;
    return target;
}

TargetProgress seen(const QString &status, std::chrono::seconds after)
{
    FleetRow row;
    row.id = { u"t"_s };
    row.status = status;
    return progressOf(openTarget(), row,
                      { u"2026-11-21T00:00:00+08:00"_s, u"2026-11-22T00:00:00+08:00"_s },
                      now.addSecs(after.count()));
}

} // namespace

class TestVolcengineParsers final : public QObject
{
    Q_OBJECT

private slots:
    void thePaceIsThatOfTheSite();
    void aTaskAsDocumented();
    void sources_data();
    void sources();
    void statuses_data();
    void statuses();
    void onlyStoppedTasksMayBePicked();
    void theKindNeverSaysRestart();
    void oddInput_data();
    void oddInput();
    void notAList_data();
    void notAList();
    void addresses_data();
    void addresses();
    void addressesInTexts_data();
    void addressesInTexts();
    void progress();
};

void TestVolcengineParsers::aTaskAsDocumented()
{
    const Result<TaskPage> page
        = parsed(answer(R"({"TaskId":"t1","Title":"早间直播",
        "GroupName":"default","Status":"停用","Type":0,"StartTime":"2026-11-20T16:00:00+08:00",
        "EndTime":"2026-11-21T00:00:00Z","SrcAddr":"rtmp://a.example.com/live/s1?key=SECRET",
        "DstAddr":"rtmp://b.example.com/live/d1?txSecret=SECRET&txTime=1","DstAddrType":2,
        "Watermark":{"Picture":"data:"},"New":[1]})",
                        R"({"PageCur":1,"PageSize":500,"PageTotal":3,"TotalCount":1001})"));
    QVERIFY(page);
    QCOMPARE(page->pages, 3);
    QCOMPARE(page->total, 1001);
    QCOMPARE(page->received, 1);
    const FleetRow &row = page->rows.constFirst();
    QCOMPARE(row.id.value, u"t1"_s);
    QCOMPARE(row.name, u"早间直播"_s);
    QCOMPARE(row.group, u"default"_s);
    QCOMPARE(row.status, u"停用"_s);
    QCOMPARE(
        row.cells,
        (QStringList { u"default"_s, u"0"_s, u"2026-11-20 08:00:00"_s, u"2026-11-21 00:00:00"_s,
                       u"rtmp://a.example.com/live/s1?…"_s, u"rtmp://b.example.com/live/d1?…"_s }));
    QCOMPARE(row.cells.size(), fleetKinds(100ms).constFirst().columns.size());
    QCOMPARE(page->times.constFirst().start, u"2026-11-20T16:00:00+08:00"_s);
}

void TestVolcengineParsers::sources_data()
{
    QTest::addColumn<QByteArray>("task");
    QTest::addColumn<QString>("source");
    QTest::newRow("a list") << QByteArray(R"({"TaskId":"t","SrcAddrS":["a?k","b"]})")
                            << u"a?…, b"_s;
    QTest::newRow("videos") << QByteArray(
        R"({"TaskId":"t","VodSrcAddrs":[{"SrcAddr":"http://h/a.mp4?k=1","StartOffset":1}]})")
                            << u"http://h/a.mp4?…"_s;
    QTest::newRow("the same one twice")
        << QByteArray(R"({"TaskId":"t","SrcAddr":"a","SrcAddrS":["a"]})") << u"a"_s;
    QTest::newRow("many") << QByteArray(R"({"TaskId":"t","SrcAddrS":["a","b","c","d","e"]})")
                          << u"a, b, c, d, …"_s;
    QTest::newRow("none") << QByteArray(R"({"TaskId":"t","SrcAddr":null,"SrcAddrS":{}})")
                          << QString();
}

void TestVolcengineParsers::sources()
{
    QFETCH(const QByteArray, task);
    QFETCH(const QString, source);
    QCOMPARE(rowOf(task).cells.value(4), source);
}

void TestVolcengineParsers::statuses_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<TaskStatus>("status");
    const auto row = [](const char *fields, const QString &raw, TaskStatus status) {
        QTest::newRow(fields) << QByteArray(fields) << raw << status;
    };
    row(R"("Status":"停用")", u"停用"_s, TaskStatus::Stopped);
    row(R"("Status":"已停用")", u"已停用"_s, TaskStatus::Stopped);
    row(R"("Status":" 未开始 ")", u"未开始"_s, TaskStatus::NotStarted);
    row(R"("Status":"生效中","TaskStatus":0)", u"生效中"_s, TaskStatus::Active);
    row(R"("Status":"已结束")", u"已结束"_s, TaskStatus::Ended);
    row(R"("TaskStatus":0)", u"0"_s, TaskStatus::Stopped);
    row(R"("TaskStatus":"1")", u"1"_s, TaskStatus::NotStarted);
    row(R"("TaskStatus":2,"Status":"")", u"2"_s, TaskStatus::Active);
    row(R"("Status":3)", u"3"_s, TaskStatus::Ended);
    row(R"("Status":"推流异常")", u"推流异常"_s, TaskStatus::Unknown);
    row(R"("Status":4)", u"4"_s, TaskStatus::Unknown);
    row(R"("Status":null)", {}, TaskStatus::Unknown);
    row(R"("Status":["停用"])", {}, TaskStatus::Unknown);
}

void TestVolcengineParsers::statuses()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, raw);
    QFETCH(const TaskStatus, status);
    const FleetRow row = rowOf(R"({"TaskId":"t",)" + fields + "}");
    QCOMPARE(row.status, raw);
    QCOMPARE(taskStatus(row.status), status);
    const FleetKind kind = fleetKinds(100ms).constFirst();
    QCOMPARE(kind.status(row.status).eligibility == Eligibility::Yes,
             status == TaskStatus::Stopped);
}

void TestVolcengineParsers::onlyStoppedTasksMayBePicked()
{
    const FleetKind kind = fleetKinds(100ms).constFirst();
    int eligible = 0;
    for (const StatusInfo &info : kind.statuses) {
        QVERIFY(info.eligibility != Eligibility::Warn);
        QCOMPARE(info.reason.isEmpty(), info.eligibility == Eligibility::Yes);
        eligible += info.eligibility == Eligibility::Yes ? 1 : 0;
    }
    QCOMPARE(eligible, 3); // 停用, 已停用, 0
    QCOMPARE(kind.unknownStatus.eligibility, Eligibility::No);
    QVERIFY(!kind.unknownStatus.reason.isEmpty());
    QCOMPARE(taskStatus(kind.healthyStatus), TaskStatus::Active);
    QCOMPARE(kind.targetsPerCall, 1);
}

void TestVolcengineParsers::theKindNeverSaysRestart()
{
    const FleetKind kind = fleetKinds(100ms).constFirst();
    QCOMPARE(kind.verb.text(), u"Enable…"_s);
    for (const Phrase &phrase : { kind.name, kind.count, kind.verb, kind.confirmTitle,
                                  kind.confirmButton, kind.consequence })
        QVERIFY(!phrase.text().contains("restart"_L1, Qt::CaseInsensitive));
    for (const StatusInfo &info : kind.statuses)
        QVERIFY(!info.reason.text().contains("restart"_L1, Qt::CaseInsensitive));
}

void TestVolcengineParsers::oddInput_data()
{
    QTest::addColumn<QByteArray>("tasks");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("received");
    QTest::newRow("no tasks") << QByteArray() << 0 << 0;
    QTest::newRow("no id") << QByteArray(R"({"Title":"x"},{"TaskId":"t"})") << 1 << 2;
    QTest::newRow("not objects") << QByteArray("1,null,[],\"x\"") << 0 << 4;
    QTest::newRow("a number as id") << QByteArray(R"({"TaskId":7})") << 1 << 1;
    QTest::newRow("wrong types") << QByteArray(
        R"({"TaskId":"t","Title":{},"GroupName":[],"Type":"1","StartTime":5,
                          "EndTime":"soon","SrcAddr":{"SrcAddr":7},"DstAddr":false})")
                                 << 1 << 1;
}

void TestVolcengineParsers::oddInput()
{
    QFETCH(const QByteArray, tasks);
    QFETCH(const int, rows);
    QFETCH(const int, received);
    const Result<TaskPage> page = parsed(answer(tasks));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), rows);
    QCOMPARE(page->times.size(), rows);
    QCOMPARE(page->received, received);
    QCOMPARE(page->pages, -1);
    QCOMPARE(page->total, -1);
}

void TestVolcengineParsers::notAList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &body, int status, ErrorKind kind) {
        QTest::newRow(name) << body << status << kind;
    };
    row("nothing", {}, 200, ErrorKind::BadResponse);
    row("HTML", "<html>", 200, ErrorKind::BadResponse);
    row("an array", "[]", 200, ErrorKind::BadResponse);
    row("no metadata", R"({"Result":{"List":[]}})", 200, ErrorKind::BadResponse);
    row("no result", R"({"ResponseMetadata":{"RequestId":"q1"}})", 200, ErrorKind::BadResponse);
    row("an error with 200",
        R"({"ResponseMetadata":{"RequestId":"q1","Error":{"Code":"CommonErr"}}})", 200,
        ErrorKind::ServerFault);
    row("an error without a code", R"({"ResponseMetadata":{"Error":{"Message":"x"}}})", 200,
        ErrorKind::BadResponse);
    row("an error of another shape", R"({"ResponseMetadata":{"Error":"x"},"Result":{"List":[]}})",
        200, ErrorKind::BadResponse);
    row("another status", R"({"ResponseMetadata":{"Error":{"Code":"LackPolicy"}}})", 403,
        ErrorKind::Forbidden);
    row("a list with 500", answer(R"({"TaskId":"t"})"), 500, ErrorKind::ServerFault);
}

void TestVolcengineParsers::notAList()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    const Result<TaskPage> page = parsed(body, status);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
    QCOMPARE(page.error().delivery, Delivery::Sent);
    QCOMPARE(page.error().httpStatus, status);
}

void TestVolcengineParsers::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("masked");
    const auto row = [](const QString &address, const QString &masked) {
        QTest::newRow(qPrintable(address)) << address << masked;
    };
    row(u"rtmp://h/live/s"_s, u"rtmp://h/live/s"_s);
    row(u"rtmp://h/live/s?key=SECRET"_s, u"rtmp://h/live/s?…"_s);
    row(u"rtmp://h/live/s?a=b?c#d"_s, u"rtmp://h/live/s?…"_s);
    row(u"rtmp://h/live/s#SECRET"_s, u"rtmp://h/live/s?…"_s);
    row(u"rtmp://h/live/s%3FSECRET"_s, u"rtmp://h/live/s?…"_s);
    row(u"rtmp://h/live/s?"_s, u"rtmp://h/live/s?"_s);
    row(u"rtmp://user:SECRET@h/live/s"_s, u"rtmp://…@h/live/s"_s);
    row(u"rtmp://user:SECRET@h"_s, u"rtmp://…@h"_s);
    row(u"live/s?SECRET"_s, u"live/s?…"_s);
    row(u"?SECRET"_s, u"?…"_s);
    row({}, {});
}

void TestVolcengineParsers::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, masked);
    QCOMPARE(maskedAddress(address), masked);
}

void TestVolcengineParsers::addressesInTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a sentence") << QByteArray("cannot push to rtmp://h/a/s?SECRET now");
    QTest::newRow("JSON") << QByteArray(R"({"DstAddr":"rtmp://h/a/s?x=SECRET","T":"u"})");
    QTest::newRow("escaped slashes") << QByteArray(R"({"DstAddr":"rtmp:\/\/h\/a\/s?SECRET"})");
    QTest::newRow("escaped mark") << QByteArray(R"({"DstAddr":"rtmp://h/a/s\u003fSECRET"})");
    QTest::newRow("cut off") << QByteArray(R"({"DstAddr":"rtmp://h/a/s?SECRET)");
    QTest::newRow("two") << QByteArray("rtmp://h/a/s?SECRET,http://h/b?SECRET");
}

void TestVolcengineParsers::addressesInTexts()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!safeHead(text).contains("SECRET"_L1));
    QVERIFY2(safeHead(text).contains(u"?(redacted)"_s), qPrintable(safeHead(text)));
    const Result<TaskPage> page = parsed(text);
    QVERIFY(!page);
    QVERIFY(!page.error().detail.contains("SECRET"_L1));
    Error error;
    error.message = QString::fromUtf8(text);
    error.detail = error.message;
    QVERIFY(!safeError(error).message.contains("SECRET"_L1));
    QVERIFY(!safeError(error).detail.contains("SECRET"_L1));
}

void TestVolcengineParsers::progress()
{
    QCOMPARE(seen(u"生效中"_s, 3s).outcome, Outcome::Succeeded);
    QVERIFY(!seen(u"生效中"_s, 3s).error);
    const TargetProgress waits = seen(u"未开始"_s, 3s);
    QCOMPARE(waits.outcome, Outcome::Succeeded);
    QCOMPARE(waits.error->code, u"未开始"_s);
    QCOMPARE(waits.error->message, u"StartTime 2026-11-21T00:00:00+08:00"_s);
    const TargetProgress over = seen(u"3"_s, 3s);
    QCOMPARE(over.outcome, Outcome::Failed);
    QCOMPARE(over.error->code, u"已结束"_s);
    QCOMPARE(over.error->message, u"EndTime 2026-11-22T00:00:00+08:00"_s);
    QCOMPARE(seen(u"停用"_s, 119s).outcome, Outcome::Accepted);
    QVERIFY(!seen(u"停用"_s, 119s).overdue);
    QCOMPARE(seen(u"停用"_s, 120s).outcome, Outcome::Accepted);
    QVERIFY(seen(u"停用"_s, 120s).overdue);
    QCOMPARE(seen(u"什么"_s, 500s).outcome, Outcome::Accepted);
    QCOMPARE(goneFromList(openTarget()).outcome, Outcome::Failed);
    QCOMPARE(goneFromList(openTarget()).requestId.value, u"q"_s);
}

void TestVolcengineParsers::thePaceIsThatOfTheSite()
{
    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    const Provider live = provider();
    Connection connection;
    connection.region = live.regions.constFirst().id;
    const auto cloud = live.open(connection, AccessKey { u"AKLTexample"_s, Secret(u"s"_s), {} },
                                 { transport, clock, random });
    const FleetKind &kind = cloud->kinds().constFirst();
    // 9.8 a second by the account's pace, which the engine's interval leaves room.
    QCOMPARE(kind.pace(-1ms), 102ms);
    QVERIFY(kind.actInterval < kind.pace(-1ms));
    QCOMPARE(kind.pace(50ms), 102ms);
    QCOMPARE(kind.pace(500ms), 500ms);
    QCOMPARE(kind.commands.constFirst().pace(-1ms), 102ms);
}

MUSTER_TEST_GUILESS(TestVolcengineParsers)

} // namespace tst_parsers

#include "tst_parsers.moc"
