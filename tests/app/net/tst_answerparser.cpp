// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Answers come whole, whatever pieces they arrive in, and nothing that is not one passes for one.
#include "app/net/answerparser.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_answerparser {

using namespace muster;

using State = AnswerParser::State;

class TestAnswerParser final : public QObject
{
    Q_OBJECT

private slots:
    void whole_data();
    void whole();
    void bad_data();
    void bad();
    void headWithoutEnd();
};

void TestAnswerParser::whole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("byEnd");
    QTest::newRow("sized") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc") << 200
                           << QByteArray("abc") << false;
    QTest::newRow("empty") << QByteArray("HTTP/1.1 200\r\ncontent-length:0\r\n\r\n") << 200
                           << QByteArray() << false;
    QTest::newRow("until the end")
        << QByteArray("HTTP/1.0 500 No\r\nA: b\r\n\r\nabc") << 500 << QByteArray("abc") << true;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 None\r\n\r\n") << 204 << QByteArray()
                                << false;
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: u\r\n\r\n")
                            << 200 << QByteArray("abc0123456789") << false;
    QTest::newRow("after interim ones")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n"
                      "HTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\n{}")
        << 401 << QByteArray("{}") << false;
}

void TestAnswerParser::whole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, byEnd);
    for (const qsizetype piece : { qsizetype(1), qsizetype(7), bytes.size() }) {
        AnswerParser parser(1000);
        State state = State::More;
        for (qsizetype i = 0; i < bytes.size(); i += piece) {
            QVERIFY(state == State::More);
            state = parser.take(bytes.mid(i, piece));
        }
        QVERIFY(state == (byEnd ? State::More : State::Whole));
        QVERIFY(parser.end() == State::Whole);
        QTEST(parser.reply().status, "status");
        QTEST(parser.reply().body, "body");
        QVERIFY(parser.reply().header("Link").isEmpty()); // an interim one's
    }
}

void TestAnswerParser::bad_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 abc\r\n\r\n");
    QTest::newRow("no header") << QByteArray("HTTP/1.1 200 OK\r\nabc\r\n\r\n");
    QTest::newRow("cut in the head") << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n");
    QTest::newRow("cut in the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
    QTest::newRow("cut in a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc");
    QTest::newRow("interim only") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
    QTest::newRow("too long") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n");
    QTest::newRow("less than nothing")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("too long a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n");
    QTest::newRow("too long until the end")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(1001, 'x');
}

void TestAnswerParser::bad()
{
    QFETCH(QByteArray, bytes);
    AnswerParser parser(1000);
    parser.take(bytes);
    QVERIFY(parser.end() == State::Bad);
    QVERIFY(parser.take("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") == State::Bad);
}

void TestAnswerParser::headWithoutEnd()
{
    AnswerParser parser(1000);
    State state = State::More;
    for (int i = 0; i < 100 && state == State::More; ++i)
        state = parser.take(QByteArray(10'000, 'x'));
    QVERIFY(state == State::Bad);
}

MUSTER_TEST_GUILESS(TestAnswerParser)

} // namespace tst_answerparser

#include "tst_answerparser.moc"
