// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The doctor and the store with a real keyring: unlocked, frozen for 20 s, frozen for good, locked,
// gone.
// Run it by tests/support/with-keyring. KWallet and the keychains of macOS and Windows are not
// covered here.
#include "app/core/clock.h"
#include "app/secrets/keychaindoctor.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/qtkeychaindoor.h"
#include "app/secrets/sessionstore.h"
#include "tests/app/secrets/livekeyring.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_keychaindoctor_live {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestKeychainDoctorLive final : public QObject
{
    Q_OBJECT

private slots:
    void unlocked();
    void frozenFor20Seconds();
    void frozenForGood();
    void locked();
    void gone(); // the last one
    void cleanup() { (void)signalKeyring(SIGCONT); }

private:
    std::unique_ptr<KeychainDoctor> newDoctor()
    {
        return std::make_unique<KeychainDoctor>(openKeychainDoor(), keychainSurroundings(), m_clock,
                                                m_random);
    }
    std::optional<KeychainReport> examined(std::chrono::milliseconds within = 30s)
    {
        const auto doctor = newDoctor();
        std::optional<KeychainReport> report;
        connect(doctor.get(), &KeychainDoctor::finished, this,
                [&report](const KeychainReport &ended) { report = ended; });
        doctor->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(report, int(within.count())); }();
        return report;
    }

    SystemClock m_clock;
    SystemRandom m_random;
    const ConnectionId m_id { u"test-doctor"_s };
    const Credentials m_credentials { AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() } };
};

void TestKeychainDoctorLive::unlocked()
{
    const std::optional<KeychainReport> report = examined();
    QVERIFY(report);
    QCOMPARE(report->backend, KeychainBackend::GnomeKeyring);
    QVERIFY(report->isUsable()); // a loaded computer makes it slow
    QCOMPARE(report->steps.size(), 4);
    QVERIFY(!report->dummyMayRemain);
}

void TestKeychainDoctorLive::frozenFor20Seconds()
{
    KeychainStore store(m_clock);
    SessionStore session;
    const auto written = watch(store.write(m_id, m_credentials));
    QTRY_COMPARE_WITH_TIMEOUT(written->times, 1, 30'000);
    QVERIFY(written->succeeded());

    QVERIFY(signalKeyring(SIGSTOP));
    Heartbeat heartbeat;
    const auto doctor = newDoctor();
    int waits = 0;
    std::optional<KeychainReport> report;
    connect(doctor.get(), &KeychainDoctor::waiting, this, [&waits] { ++waits; });
    connect(doctor.get(), &KeychainDoctor::finished, this,
            [&report](const KeychainReport &ended) { report = ended; });
    doctor->start();
    const auto read = watch(store.read(m_id));
    const auto kept = watch(session.write(m_id, m_credentials));
    QTRY_VERIFY(kept->succeeded()); // whatever the keychain does
    QElapsedTimer frozen;
    frozen.start();
    QTRY_VERIFY_WITH_TIMEOUT(frozen.elapsed() >= 20'000, 30'000);
    QCOMPARE(waits, 1);
    QCOMPARE(read->waits, 1);
    QCOMPARE(read->times, 0);
    QVERIFY(!report);
    QVERIFY2(heartbeat.longestGapMs() < 5'000, "the event loop waited for the keychain");

    QVERIFY(signalKeyring(SIGCONT));
    QTRY_VERIFY_WITH_TIMEOUT(report, 30'000);
    QCOMPARE(report->verdict, KeychainVerdict::Slow);
    QTRY_COMPARE_WITH_TIMEOUT(read->times, 1, 30'000);
    QVERIFY(read->value() == m_credentials);
}

void TestKeychainDoctorLive::frozenForGood()
{
    QVERIFY(signalKeyring(SIGSTOP));
    Heartbeat heartbeat;
    const std::optional<KeychainReport> report = examined(90s);
    QVERIFY2(heartbeat.longestGapMs() < 5'000, "the event loop waited for the keychain");
    QVERIFY(signalKeyring(SIGCONT));
    QVERIFY(report);
    QCOMPARE(report->verdict, KeychainVerdict::Frozen);
    // The removal that was left behind takes what the frozen daemon has written since.
    const std::optional<KeychainReport> again = examined(90s);
    QVERIFY(again);
    QVERIFY(again->isUsable());
}

void TestKeychainDoctorLive::locked()
{
    QVERIFY(lockKeyring());
    const std::optional<KeychainReport> report = examined();
    QVERIFY(report);
    QCOMPARE(report->verdict, KeychainVerdict::Locked);
}

void TestKeychainDoctorLive::gone()
{
    QVERIFY(signalKeyring(SIGKILL));
    const std::optional<KeychainReport> report = examined();
    QVERIFY(report);
    QCOMPARE(report->verdict, KeychainVerdict::Absent);
    QVERIFY(report->sessionBus); // which decides on the advice
}

MUSTER_TEST_GUILESS(TestKeychainDoctorLive)

} // namespace tst_keychaindoctor_live

#include "tst_keychaindoctor_live.moc"
