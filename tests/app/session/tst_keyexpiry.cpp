// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The end of keys is told once, when it comes, and by the clock as it is then.
#include "app/session/keyexpiry.h"
#include "app/session/sessions.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_keyexpiry {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FakeProvider fake;
    FakeSecretStore keychain { SecretPlace::Keychain };
    FakeSecretStore session { SecretPlace::Session };
    FakeJournal journal { FakeJournal::Mode::InMemory };
    Sessions opener { { fake.provider() }, fake.context(), { keychain, session }, journal };
    KeyExpiry keys { opener, fake.clock };
    QSignalSpy ended { &keys, &KeyExpiry::ended };

    void open(std::chrono::seconds left)
    {
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.provider = u"fake"_s;
        connection.region = u"one"_s;
        AccessKey typed { u"EXAMPLEAK00000000001"_s, Secret(u"example-not-real"_s),
                          Secret(u"token-not-real"_s) };
        if (left != 0s)
            typed.expiresAt = fake.clock.now().addSecs(left.count());
        opener.openWith(connection, typed);
    }
};

} // namespace

class TestKeyExpiry final : public QObject
{
    Q_OBJECT

private slots:
    void isToldOnce();
    void keysWithoutAnEndAreNot();
    void whatHadEndedIsNoNews();
    void newKeysCountAnew();
    void sleepIsNotSleptThrough();
    void closedIsForgotten();
};

void TestKeyExpiry::isToldOnce()
{
    Stage s;
    s.open(150s);
    s.fake.clock.advance(149s);
    QCOMPARE(s.ended.size(), 0);
    s.fake.clock.advance(1s);
    QCOMPARE(s.ended.size(), 1);
    QCOMPARE(s.ended.constFirst().constFirst().value<Session *>(),
             s.opener.find(ConnectionId { u"c1"_s }));
    s.fake.clock.advance(10min);
    QCOMPARE(s.ended.size(), 1);
}

void TestKeyExpiry::keysWithoutAnEndAreNot()
{
    Stage s;
    s.open(0s);
    s.fake.clock.advance(24h);
    QCOMPARE(s.ended.size(), 0);
}

void TestKeyExpiry::whatHadEndedIsNoNews()
{
    Stage s;
    s.open(-5s);
    s.fake.clock.advance(10min);
    QCOMPARE(s.ended.size(), 0);
}

void TestKeyExpiry::newKeysCountAnew()
{
    Stage s;
    s.open(100s);
    s.fake.clock.advance(50s);
    s.open(200s);
    s.fake.clock.advance(150s);
    QCOMPARE(s.ended.size(), 0);
    s.fake.clock.advance(50s);
    QCOMPARE(s.ended.size(), 1);
}

void TestKeyExpiry::sleepIsNotSleptThrough()
{
    Stage s;
    s.open(3600s);
    s.fake.clock.sleep(2h);
    s.fake.clock.advance(1min);
    QCOMPARE(s.ended.size(), 1);
}

void TestKeyExpiry::closedIsForgotten()
{
    Stage s;
    s.open(60s);
    QVERIFY(s.opener.close(ConnectionId { u"c1"_s }));
    s.fake.clock.advance(10min);
    QCOMPARE(s.ended.size(), 0);
}

MUSTER_TEST_GUILESS(TestKeyExpiry)

} // namespace tst_keyexpiry

#include "tst_keyexpiry.moc"
