// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What KeychainStore makes of a keychain that is slow, locked, lying or silent.
#include "app/secrets/credentialsblob.h"
#include "app/secrets/keychainstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_keychainstore {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeClock clock;
    FakeKeychainDoor *door = new FakeKeychainDoor;
    KeychainStore store { std::unique_ptr<KeychainDoor>(door), clock };
    const ConnectionId id { u"c1"_s };
    const Credentials credentials { AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() } };
    const QByteArray blob = *encodeCredentials(credentials);

    std::shared_ptr<JobEnd> read() { return started(store.read(id)); }
    std::shared_ptr<JobEnd> write() { return started(store.write(id, credentials)); }
    std::shared_ptr<JobEnd> remove() { return started(store.remove(id)); }

private:
    static std::shared_ptr<JobEnd> started(SecretJob *job)
    {
        auto end = watch(job);
        QCoreApplication::processEvents();
        return end;
    }
};

} // namespace

class TestKeychainStore final : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void notFoundIsNoValue();
    void unreadableEntryIsAnError();
    void keyBeginsWithTheApplicationsName();
    void writesAndReadsBack();
    void writeThatIsNotThereIsAnError_data();
    void writeThatIsNotThereIsAnError();
    void removesAndReadsBack();
    void removeFromALockedKeychainIsAnError();
    void removeThatLeavesItIsAnError();
    void codes_data();
    void codes();
    void tooLargeNeverReachesTheKeychain();
    void oneAtATime();
    void saysThatItWaits();
    void timeoutAbandons();
    void timeoutCountsFromTheTurn();
    void storeMayDieWhileAJobRuns();
};

void TestKeychainStore::reads()
{
    Fixture f;
    QCOMPARE(f.store.place(), SecretPlace::Keychain);
    const auto end = f.read();
    QCOMPARE(f.door->verbs(), QStringList { u"read"_s });
    f.door->answer(KeychainCode::Done, f.blob);
    QVERIFY(end->value() == f.credentials);
}

void TestKeychainStore::notFoundIsNoValue()
{
    Fixture f;
    const auto end = f.read();
    f.door->answer(KeychainCode::NotFound);
    QVERIFY(end->succeeded());
    QVERIFY(!end->value());
}

void TestKeychainStore::unreadableEntryIsAnError()
{
    Fixture f;
    const auto end = f.read();
    f.door->answer(KeychainCode::Done, "somebody else's");
    QCOMPARE(end->code(), u"other"_s);
}

void TestKeychainStore::keyBeginsWithTheApplicationsName()
{
    Fixture f;
    const auto end = f.read();
    QCOMPARE(f.door->steps.constFirst().key, u"Muster/c1"_s);
}

void TestKeychainStore::writesAndReadsBack()
{
    Fixture f;
    const auto end = f.write();
    QCOMPARE(f.door->steps.constLast().data, f.blob);
    f.door->answer(KeychainCode::Done);
    QCOMPARE(end->times, 0);
    f.door->answer(KeychainCode::Done, f.blob);
    QVERIFY(end->succeeded());
    QVERIFY(!end->value());
    QCOMPARE(f.door->verbs(), (QStringList { u"write"_s, u"read"_s }));
}

void TestKeychainStore::writeThatIsNotThereIsAnError_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("not found") << static_cast<int>(KeychainCode::NotFound) << QByteArray();
    QTest::newRow("other bytes") << static_cast<int>(KeychainCode::Done) << QByteArray("{}");
    QTest::newRow("denied") << static_cast<int>(KeychainCode::Denied) << QByteArray();
}

void TestKeychainStore::writeThatIsNotThereIsAnError()
{
    QFETCH(const int, code);
    QFETCH(const QByteArray, data);
    Fixture f;
    const auto end = f.write();
    f.door->answer(KeychainCode::Done);
    f.door->answer(static_cast<KeychainCode>(code), data);
    QCOMPARE(end->code(), u"read-back"_s);
}

void TestKeychainStore::removesAndReadsBack()
{
    Fixture f;
    const auto end = f.remove();
    f.door->answer(KeychainCode::Done, f.blob);
    f.door->answer(KeychainCode::Done);
    QCOMPARE(end->times, 0);
    f.door->answer(KeychainCode::NotFound);
    QVERIFY(end->succeeded());
    QCOMPARE(f.door->verbs(), (QStringList { u"read"_s, u"remove"_s, u"read"_s }));
}

void TestKeychainStore::removeFromALockedKeychainIsAnError()
{
    Fixture f;
    const auto end = f.remove();
    f.door->answer(KeychainCode::NotFound);
    QCOMPARE(end->code(), u"locked-or-absent"_s);
    QCOMPARE(f.door->verbs(), QStringList { u"read"_s });
}

void TestKeychainStore::removeThatLeavesItIsAnError()
{
    Fixture f;
    const auto end = f.remove();
    f.door->answer(KeychainCode::Done, f.blob);
    f.door->answer(KeychainCode::Done);
    f.door->answer(KeychainCode::Done, f.blob);
    QCOMPARE(end->code(), u"read-back"_s);
}

void TestKeychainStore::codes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("denied") << static_cast<int>(KeychainCode::Denied) << u"denied"_s;
    QTest::newRow("unavailable") << static_cast<int>(KeychainCode::Unavailable) << u"unavailable"_s;
    QTest::newRow("other") << static_cast<int>(KeychainCode::Other) << u"other"_s;
}

void TestKeychainStore::codes()
{
    QFETCH(const int, code);
    QFETCH(const QString, expected);
    Fixture f;
    for (const auto &end : { f.read(), f.write(), f.remove() }) {
        QCoreApplication::processEvents();
        QCOMPARE(end->times, 0);
        f.door->answer(static_cast<KeychainCode>(code), {}, u"words of the backend"_s);
        QCOMPARE(end->code(), expected);
        QCOMPARE(end->result->error().kind, ErrorKind::Keychain);
        QCOMPARE(end->result->error().detail, u"words of the backend"_s);
    }
}

void TestKeychainStore::tooLargeNeverReachesTheKeychain()
{
    Fixture f;
    SecretJob *job
        = f.store.write(f.id, AccessKey { u"AK"_s, Secret(u"SK"_s), Secret(QString(3'000, u't')) });
    const auto end = watch(job);
    QCOMPARE(end->times, 0);
    QTRY_COMPARE(end->code(), u"too-large"_s);
    QVERIFY(f.door->steps.isEmpty());
}

void TestKeychainStore::oneAtATime()
{
    Fixture f;
    const auto first = f.read();
    const auto second = f.write();
    QCOMPARE(f.door->verbs(), QStringList { u"read"_s });
    f.door->answer(KeychainCode::NotFound);
    QCOMPARE(first->times, 1);
    QTRY_COMPARE(f.door->steps.size(), 2);
    QCOMPARE(second->times, 0);
    f.door->answer(KeychainCode::Done);
    f.door->answer(KeychainCode::Done, f.blob);
    QVERIFY(second->succeeded());
}

void TestKeychainStore::saysThatItWaits()
{
    Fixture f;
    const auto first = f.read();
    const auto second = f.read();
    f.clock.advance(999ms);
    QCOMPARE(first->waits, 0);
    f.clock.advance(1ms);
    QCOMPARE(first->waits, 1);
    QCOMPARE(second->waits, 1);

    const auto quick = f.read();
    for (int i = 0; i < 3; ++i) {
        f.door->answer(KeychainCode::NotFound);
        QCoreApplication::processEvents();
    }
    f.clock.advance(5s);
    QCOMPARE(quick->times, 1);
    QCOMPARE(quick->waits, 0);
    QCOMPARE(first->waits, 1);
}

void TestKeychainStore::timeoutAbandons()
{
    Fixture f;
    const auto end = f.write();
    f.clock.advance(59'999ms);
    QCOMPARE(end->times, 0);
    f.clock.advance(1ms);
    QCOMPARE(end->code(), u"timeout"_s);

    const auto next = f.read();
    QCOMPARE(f.door->verbs(), (QStringList { u"write"_s, u"read"_s }));
    f.door->steps.constFirst().callback({ KeychainCode::Done, {}, {} });
    QCOMPARE(f.door->steps.size(), 2);
    QCOMPARE(end->times, 1);
    QCOMPARE(next->times, 0);
    f.door->answer(KeychainCode::Done, f.blob);
    QVERIFY(next->value() == f.credentials);
}

void TestKeychainStore::timeoutCountsFromTheTurn()
{
    Fixture f;
    const auto first = f.read();
    const auto second = f.read();
    f.clock.advance(60s);
    QCOMPARE(first->code(), u"timeout"_s);
    QCoreApplication::processEvents();
    QCOMPARE(second->times, 0);
    f.clock.advance(59s);
    QCOMPARE(second->times, 0);
    f.clock.advance(1s);
    QCOMPARE(second->code(), u"timeout"_s);
}

void TestKeychainStore::storeMayDieWhileAJobRuns()
{
    FakeClock clock;
    std::shared_ptr<JobEnd> end;
    {
        auto *door = new FakeKeychainDoor;
        KeychainStore store(std::unique_ptr<KeychainDoor>(door), clock);
        end = watch(store.read(ConnectionId { u"c1"_s }));
        QTRY_COMPARE(door->steps.size(), 1);
    }
    clock.advance(2min);
    QCOMPARE(end->times, 0);
    QCOMPARE(end->waits, 0);
}

MUSTER_TEST_GUILESS(TestKeychainStore)

} // namespace tst_keychainstore

#include "tst_keychainstore.moc"
