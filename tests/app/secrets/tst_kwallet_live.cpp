// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A real KWallet and its real windows: dismissed, left open for longer than QtKeychain waits, a
// wallet made, open, locked with a wrong password first, dismissed again. Run it by
// tests/support/with-kwallet, on a screen of its own. In this order: each test uses the wallet that
// the one before it left.
#include "app/core/clock.h"
#include "app/secrets/keychaindoctor.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/qtkeychaindoor.h"
#include "tests/app/secrets/livekeyring.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_kwallet_live {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A wallet's first window can take half a minute to open on a machine that does much else.
constexpr int patience = 120'000;

//! One check, and the keys that a person types into the wallet's windows meanwhile.
struct Check
{
    Check()
        : doctor(openKeychainDoor(), keychainSurroundings(), clock, random)
    {
        QObject::connect(&doctor, &KeychainDoctor::waiting, &doctor, [this] { ++waits; });
        QObject::connect(&doctor, &KeychainDoctor::finished, &doctor,
                         [this](const KeychainReport &ended) { report = ended; });
        doctor.start();
    }

    //! Keys go to the window that is active: the wallet's, on this screen. Tried until \a enough.
    static bool typed(const QStringList &keys, const std::function<bool()> &enough)
    {
        for (int i = 0; i < 60 && !enough(); ++i) {
            if (!runProgram(u"xdotool"_s, QStringList { u"key"_s } + keys))
                return false;
            QTest::qWait(500);
        }
        return enough();
    }
    [[nodiscard]] bool typedUntilItEnds(const QStringList &keys)
    {
        return typed(keys, [this] { return report.has_value(); });
    }

    SystemClock clock;
    SystemRandom random;
    KeychainDoctor doctor;
    int waits = 0;
    std::optional<KeychainReport> report;
};

bool isOpen(const QString &name)
{
    return runProgram(u"xdotool"_s, { u"search"_s, u"--onlyvisible"_s, u"--class"_s, name });
}

bool hasWindow() { return isOpen(u"kwalletd"_s); }

const QStringList password { u"s"_s, u"e"_s, u"c"_s, u"r"_s, u"e"_s, u"t"_s };

bool lockWallets()
{
    const QString name = qEnvironmentVariable("MUSTER_KWALLET");
    return runProgram(u"gdbus"_s,
                      { u"call"_s, u"--session"_s, u"--dest"_s, name, u"--object-path"_s,
                        u"/modules/"_s + name.section(u'.', -1), u"--method"_s,
                        u"org.kde.KWallet.closeAllWallets"_s });
}

} // namespace

class TestKWalletLive final : public QObject
{
    Q_OBJECT

private slots:
    void leftOpenThenDismissed();
    void walletMade();
    void open();
    void wrongPasswordThenRight();
    void lockedThenDismissed();
};

void TestKWalletLive::leftOpenThenDismissed()
{
    Heartbeat heartbeat;
    Check c;
    QTRY_COMPARE_WITH_TIMEOUT(c.waits, 1, patience);
    QCOMPARE(c.doctor.report().backend, KeychainBackend::KWallet);
    QTRY_VERIFY_WITH_TIMEOUT(hasWindow(), patience);
    // Longer than the 25 s after which the bus gives up: a person is waited for all the same.
    QTest::qWait(28'000);
    QVERIFY(!c.report);
    QVERIFY(hasWindow());
    QVERIFY2(heartbeat.longestGapMs() < 5'000, "the event loop waited for the window");
    QVERIFY(c.typedUntilItEnds({ u"Escape"_s }));
    QCOMPARE(c.report->verdict, KeychainVerdict::Denied);
    QTRY_VERIFY(!hasWindow()); // what was asked again opens no window again
}

void TestKWalletLive::walletMade()
{
    Check c;
    QTRY_VERIFY_WITH_TIMEOUT(hasWindow(), patience);
    QTest::qWait(1'000);
    // The wizard's first page: without GPG the other kind has no keys to choose from.
    QVERIFY(runProgram(u"sh"_s,
                       { u"-c"_s,
                         u"w=$(xdotool search --onlyvisible --class kwalletd | tail -1)\n"
                         "xdotool mousemove --window \"$w\" 110 168 click 1\n"
                         "sleep 0.5\n"
                         "xdotool key alt+f"_s }));
    QTest::qWait(1'500);
    QVERIFY(runProgram(u"xdotool"_s,
                       QStringList { u"key"_s } + password + QStringList { u"Tab"_s } + password
                           + QStringList { u"Return"_s }));
    QTRY_VERIFY_WITH_TIMEOUT(c.report, patience);
    QVERIFY(c.report->isUsable());
}

void TestKWalletLive::open()
{
    Check c;
    QTRY_VERIFY_WITH_TIMEOUT(c.report, patience);
    QVERIFY(c.report->isUsable());
    QVERIFY(!hasWindow());

    KeychainStore store(c.clock);
    const ConnectionId id { u"in-the-wallet"_s };
    const auto written = watch(store.write(id, AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() }));
    const auto read = watch(store.read(id));
    const auto removed = watch(store.remove(id));
    QTRY_COMPARE_WITH_TIMEOUT(removed->times, 1, patience);
    QVERIFY(written->succeeded() && removed->succeeded());
    QVERIFY(read->value());
}

void TestKWalletLive::wrongPasswordThenRight()
{
    QVERIFY(lockWallets());
    Check c;
    QTRY_VERIFY_WITH_TIMEOUT(hasWindow(), patience);
    QTest::qWait(1'000);
    QVERIFY(runProgram(u"xdotool"_s, { u"key"_s, u"w"_s, u"r"_s, u"Return"_s }));
    QTest::qWait(1'500);
    QVERIFY(!c.report);
    QVERIFY(hasWindow());
    QVERIFY(
        c.typedUntilItEnds(QStringList { u"ctrl+a"_s } + password + QStringList { u"Return"_s }));
    QVERIFY(c.report->isUsable());
}

void TestKWalletLive::lockedThenDismissed()
{
    QVERIFY(lockWallets());
    Check c;
    QTRY_VERIFY_WITH_TIMEOUT(hasWindow(), patience);
    QTest::qWait(500);
    QVERIFY(c.typedUntilItEnds({ u"Escape"_s }));
    QCOMPARE(c.report->verdict, KeychainVerdict::Denied);
    QVERIFY(!c.report->isUsable());
}

MUSTER_TEST_GUILESS(TestKWalletLive)

} // namespace tst_kwallet_live

#include "tst_kwallet_live.moc"
