// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real backend where there is no session bus: each verb ends with an error, none with a value,
// and the doctor says so.
#include "app/core/clock.h"
#include "app/secrets/keychaindoctor.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/qtkeychaindoor.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_keychainstore_none {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestKeychainStoreNone final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVerbFails();
    void doctorSaysAbsent();

private:
    QTemporaryDir m_folder;
};

void TestKeychainStoreNone::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QByteArray bus = "unix:path=" + m_folder.filePath(u"no-bus"_s).toUtf8();
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qputenv("HOME", m_folder.path().toUtf8());
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
}

void TestKeychainStoreNone::everyVerbFails()
{
    SystemClock clock;
    KeychainStore store(clock);
    const ConnectionId id { u"test-none"_s };
    const auto written = watch(store.write(id, AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() }));
    const auto read = watch(store.read(id));
    const auto removed = watch(store.remove(id));
    QTRY_COMPARE_WITH_TIMEOUT(removed->times, 1, 30'000);
    for (const auto &end : { written, read, removed }) {
        QCOMPARE(end->times, 1);
        QVERIFY2(end->code() == u"unavailable"_s || end->code() == u"other"_s,
                 qPrintable(end->code()));
        QCOMPARE(end->result->error().kind, ErrorKind::Keychain);
    }
}

void TestKeychainStoreNone::doctorSaysAbsent()
{
    SystemClock clock;
    SystemRandom random;
    KeychainDoctor doctor(openKeychainDoor(), keychainSurroundings(), clock, random);
    std::optional<KeychainReport> report;
    connect(&doctor, &KeychainDoctor::finished, this,
            [&report](const KeychainReport &ended) { report = ended; });
    doctor.start();
    QTRY_VERIFY_WITH_TIMEOUT(report, 30'000);
    QCOMPARE(report->verdict, KeychainVerdict::Absent);
    QCOMPARE(report->steps.size(), 2);
}

MUSTER_TEST_GUILESS(TestKeychainStoreNone)

} // namespace tst_keychainstore_none

#include "tst_keychainstore_none.moc"
