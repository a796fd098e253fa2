// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A real keyring that is locked, and the real window that asks for its password: left open,
// cancelled, answered. Run it by tests/support/with-keyring --prompter, on a screen of its own.
#include "app/core/clock.h"
#include "app/secrets/keychaindoctor.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/qtkeychaindoor.h"
#include "app/secrets/sessionstore.h"
#include "tests/app/secrets/livekeyring.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_keychainprompt_live {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestKeychainPromptLive final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(lockKeyring()); }
    void leftOpenThenCancelled();
    void answered();

private:
    //! Keys go to the prompt alone: it grabs the keyboard. Tried until it has done so.
    static bool typed(const QStringList &keys, const std::function<bool()> &ended)
    {
        for (int i = 0; i < 100 && !ended(); ++i) {
            if (!runProgram(u"xdotool"_s, keys))
                return false;
            QTest::qWait(300);
        }
        return ended();
    }

    SystemClock m_clock;
    SystemRandom m_random;
};

void TestKeychainPromptLive::leftOpenThenCancelled()
{
    KeychainStore store(m_clock);
    SessionStore session;
    KeychainDoctor doctor(openKeychainDoor(), keychainSurroundings(), m_clock, m_random);
    Heartbeat heartbeat;
    int waits = 0;
    std::optional<KeychainReport> report;
    connect(&doctor, &KeychainDoctor::waiting, this, [&waits] { ++waits; });
    connect(&doctor, &KeychainDoctor::finished, this,
            [&report](const KeychainReport &ended) { report = ended; });
    doctor.start();
    const ConnectionId id { u"behind-the-prompt"_s };
    const auto read = watch(store.read(id));
    QTRY_COMPARE_WITH_TIMEOUT(waits, 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        runProgram(u"xdotool"_s, { u"search"_s, u"--class"_s, u"gcr-prompter"_s }), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(read->waits, 1, 10'000);
    QVERIFY(!report);
    QCOMPARE(read->times, 0);
    const auto kept = watch(session.write(id, AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() }));
    QTRY_VERIFY(kept->succeeded());
    QVERIFY2(heartbeat.longestGapMs() < 5'000, "the event loop waited for the prompt");

    QVERIFY(typed({ u"key"_s, u"Escape"_s }, [&] { return report && read->times == 1; }));
    QCOMPARE(report->verdict, KeychainVerdict::Locked);
    QVERIFY(!read->value()); // says "not found", which nobody may take for empty
}

void TestKeychainPromptLive::answered()
{
    KeychainDoctor doctor(openKeychainDoor(), keychainSurroundings(), m_clock, m_random);
    std::optional<KeychainReport> report;
    connect(&doctor, &KeychainDoctor::finished, this,
            [&report](const KeychainReport &ended) { report = ended; });
    doctor.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        runProgram(u"xdotool"_s, { u"search"_s, u"--class"_s, u"gcr-prompter"_s }), 15'000);
    QTest::qWait(1'000); // until the prompt has grabbed the keyboard; a lost try is typed again
    QVERIFY(typed({ u"key"_s, u"ctrl+a"_s, u"m"_s, u"u"_s, u"s"_s, u"t"_s, u"e"_s, u"r"_s,
                    u"minus"_s, u"t"_s, u"e"_s, u"s"_s, u"t"_s, u"Return"_s },
                  [&] { return report.has_value(); }));
    QVERIFY(report->isUsable());
    QVERIFY(!report->dummyMayRemain);
}

MUSTER_TEST_GUILESS(TestKeychainPromptLive)

} // namespace tst_keychainprompt_live

#include "tst_keychainprompt_live.moc"
