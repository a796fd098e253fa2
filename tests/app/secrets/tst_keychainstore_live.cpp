// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real backend with a real keyring, unlocked first and locked at the end.
// Run it by tests/support/with-keyring, which keeps it away from this person's own keyring.
#include "app/core/clock.h"
#include "app/secrets/keychainstore.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

namespace tst_keychainstore_live {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestKeychainStoreLive final : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingWhereNothingIs();
    void writesReadsRemoves();
    void overwrites();
    void longestEntrySurvives();
    void removeOfNothingSaysSo();
    void manyAtOnce();
    void locked();

private:
    static Credentials credentials(const QString &secret)
    {
        return AccessKey { u"AKTESTEXAMPLE0001"_s, Secret(secret), Secret() };
    }
    std::shared_ptr<JobEnd> ended(SecretJob *job)
    {
        auto end = watch(job);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(end->times, 1, 30'000); }();
        return end;
    }

    SystemClock m_clock;
    KeychainStore m_store { m_clock };
    const ConnectionId m_id { u"test-live"_s };
};

void TestKeychainStoreLive::readsNothingWhereNothingIs()
{
    const auto end = ended(m_store.read(ConnectionId { u"never-written"_s }));
    QVERIFY2(end->succeeded(), qPrintable(end->code()));
    QVERIFY(!end->value());
}

void TestKeychainStoreLive::writesReadsRemoves()
{
    const Credentials secret = credentials(u"秘密 \"one\""_s);
    const auto written = ended(m_store.write(m_id, secret));
    QVERIFY2(written->succeeded(), qPrintable(written->code()));
    // A store of its own, as after a new start of the program.
    KeychainStore other(m_clock);
    QVERIFY(ended(other.read(m_id))->value() == secret);
    const auto removed = ended(m_store.remove(m_id));
    QVERIFY2(removed->succeeded(), qPrintable(removed->code()));
    const auto gone = ended(other.read(m_id));
    QVERIFY(gone->succeeded());
    QVERIFY(!gone->value());
}

void TestKeychainStoreLive::overwrites()
{
    QVERIFY(ended(m_store.write(m_id, credentials(u"one"_s)))->succeeded());
    QVERIFY(ended(m_store.write(m_id, credentials(u"two"_s)))->succeeded());
    QVERIFY(ended(m_store.read(m_id))->value() == credentials(u"two"_s));
    QVERIFY(ended(m_store.remove(m_id))->succeeded());
    QVERIFY(!ended(m_store.read(m_id))->value());
}

void TestKeychainStoreLive::longestEntrySurvives()
{
    const Credentials secret = credentials(QString(2'400, u's'));
    QVERIFY(ended(m_store.write(m_id, secret))->succeeded());
    QVERIFY(ended(m_store.read(m_id))->value() == secret);
    QVERIFY(ended(m_store.remove(m_id))->succeeded());
}

void TestKeychainStoreLive::removeOfNothingSaysSo()
{
    QCOMPARE(ended(m_store.remove(ConnectionId { u"never-written"_s }))->code(),
             u"locked-or-absent"_s);
}

void TestKeychainStoreLive::manyAtOnce()
{
    QList<std::shared_ptr<JobEnd>> ends;
    for (int i = 0; i < 10; ++i) {
        const ConnectionId id { u"many-%1"_s.arg(i) };
        ends += watch(m_store.write(id, credentials(id.value)));
        ends += watch(m_store.read(id));
        ends += watch(m_store.remove(id));
    }
    QTRY_COMPARE_WITH_TIMEOUT(ends.constLast()->times, 1, 30'000);
    for (const auto &end : std::as_const(ends))
        QVERIFY2(end->succeeded(), qPrintable(end->code()));
}

// The backend says "not found" to a read and "done" to a removal of what stays: neither may be
// believed.
void TestKeychainStoreLive::locked()
{
    QVERIFY(ended(m_store.write(m_id, credentials(u"one"_s)))->succeeded());
    QProcess lock;
    lock.start(u"gdbus"_s,
               { u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                 u"--object-path"_s, u"/org/freedesktop/secrets"_s, u"--method"_s,
                 u"org.freedesktop.Secret.Service.Lock"_s,
                 u"['/org/freedesktop/secrets/collection/login']"_s });
    QVERIFY(lock.waitForFinished());
    QCOMPARE(lock.exitCode(), 0);
    QVERIFY(lock.readAllStandardOutput().contains("collection/login"));

    const auto read = ended(m_store.read(m_id));
    QVERIFY2(read->succeeded(), qPrintable(read->code()));
    QVERIFY(!read->value());
    QCOMPARE(ended(m_store.write(m_id, credentials(u"two"_s)))->code(), u"denied"_s);
    QCOMPARE(ended(m_store.remove(m_id))->code(), u"locked-or-absent"_s);
}

MUSTER_TEST_GUILESS(TestKeychainStoreLive)

} // namespace tst_keychainstore_live

#include "tst_keychainstore_live.moc"
