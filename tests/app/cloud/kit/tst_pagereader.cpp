// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Many reads side by side, and what ends them.
#include "app/cloud/kit/pagereader.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace tst_pagereader {

using namespace muster;
using namespace muster::kit;
using namespace muster::test;

namespace {

Error problem(int status)
{
    Error error;
    error.httpStatus = status;
    return error;
}

struct Stage
{
    Stage()
        : failed(reader.get(), &PageReader::failed)
        , advanced(reader.get(), &PageReader::advanced)
    {
    }

    void add(const PageReader::Failed &fail = {})
    {
        ReadPlan plan;
        plan.request = [] { return HttpRequest {}; };
        plan.judge = [](const Result<HttpReply> &result) -> ReadVerdict {
            if (result && result->status != 200)
                return { problem(result->status) };
            return { result };
        };
        const auto parse = [main = QThread::currentThread()](const HttpReply &reply) {
            return Result<QByteArray>(QThread::currentThread() == main ? QByteArray() : reply.body);
        };
        const auto take = [this](const Result<QByteArray> &page) {
            pages.append(*page);
            if (onTake)
                onTake();
        };
        const qsizetype before = transport.calls.size();
        reader->add(new AuthorisedRead(&gate, { transport, clock, random }, plan, reader.get()),
                    parse, take, fail);
        QTRY_COMPARE(transport.calls.size(), before + 1);
    }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    Gate gate { { false, 0, nullptr }, clock, nullptr };
    std::unique_ptr<PageReader> reader = std::make_unique<PageReader>();
    QSignalSpy failed;
    QSignalSpy advanced;
    QList<QByteArray> pages;
    std::function<void()> onTake;
};

} // namespace

class TestPageReader : public QObject
{
    Q_OBJECT

private slots:
    void parsesOffTheThread();
    void failureIsToldToOneOrToAll();
    void cancelStopsAtOnce();
    void whoeverTakesMayStopOrLetGo();
    void stopTellsNothing();
};

void TestPageReader::parsesOffTheThread()
{
    Stage stage;
    stage.add();
    stage.add();
    QCOMPARE(stage.reader->reading(), 2);
    stage.transport.calls.at(1)->answer(200, "b");
    QCOMPARE(stage.advanced.size(), 1); // and not parsed yet
    QCOMPARE(stage.reader->reading(), 1);
    QCOMPARE(stage.reader->parsing(), 1);
    QTRY_COMPARE(stage.pages, QList<QByteArray> { "b" });
    stage.transport.calls.at(0)->answer(200, "a");
    QVERIFY(!stage.reader->isIdle());
    QTRY_COMPARE(stage.pages, (QList<QByteArray> { "b", "a" }));
    QVERIFY(stage.reader->isIdle());
    QCOMPARE(stage.advanced.size(), 4);
    QVERIFY(stage.failed.isEmpty());
}

void TestPageReader::failureIsToldToOneOrToAll()
{
    Stage stage;
    QList<Error> errors;
    stage.add([&errors](const Error &error) { errors.append(error); });
    stage.transport.calls.at(0)->answer(404, {});
    QCOMPARE(errors, QList<Error> { problem(404) });
    QVERIFY(stage.failed.isEmpty());
    stage.add();
    stage.transport.calls.at(1)->answer(403, {});
    QCOMPARE(stage.failed.size(), 1);
    QCOMPARE(stage.failed.constFirst().constFirst().value<Error>(), problem(403));
    QVERIFY(stage.reader->isIdle());
    QCOMPARE(stage.advanced.size(), 2);
}

// Neither what is on its way nor what is being parsed is told of afterwards.
void TestPageReader::cancelStopsAtOnce()
{
    Stage stage;
    stage.add();
    stage.add();
    stage.transport.calls.at(0)->answer(200, "a");
    stage.reader->cancel();
    stage.reader->cancel();
    QVERIFY(stage.reader->isStopped());
    QCOMPARE(stage.reader->reading(), 0);
    QVERIFY(stage.failed.isEmpty()); // from the event loop
    if (stage.transport.calls.at(1))
        stage.transport.calls.at(1)->answer(200, "b");
    QTRY_COMPARE(stage.failed.size(), 1);
    QCOMPARE(stage.failed.constFirst().constFirst().value<Error>().kind, ErrorKind::Cancelled);
    QTest::qWait(20); // what is parsed comes from another thread
    QVERIFY(stage.pages.isEmpty());
    QCOMPARE(stage.failed.size(), 1);
    QCOMPARE(stage.advanced.size(), 1);
}

void TestPageReader::whoeverTakesMayStopOrLetGo()
{
    Stage stage;
    stage.onTake = [&stage] { stage.reader->stop(); };
    stage.add();
    stage.transport.calls.at(0)->answer(200, "a");
    QTRY_COMPARE(stage.pages.size(), 1);
    QCOMPARE(stage.advanced.size(), 1);
    Stage other;
    const QPointer<PageReader> reader = other.reader.get();
    other.onTake = [&other] {
        other.reader->stop();
        other.reader.release()->deleteLater();
    };
    other.add();
    other.transport.calls.at(0)->answer(200, "a");
    QTRY_VERIFY(!reader);
    QCOMPARE(other.pages.size(), 1);
    QCOMPARE(other.advanced.size(), 1);
}

void TestPageReader::stopTellsNothing()
{
    Stage stage;
    stage.add();
    stage.reader->stop();
    stage.reader->cancel(); // too late
    QTest::qWait(20);
    QVERIFY(stage.failed.isEmpty());
    QVERIFY(stage.pages.isEmpty());
}

MUSTER_TEST_GUILESS(TestPageReader)

} // namespace tst_pagereader

#include "tst_pagereader.moc"
