// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The doctor's result for scripts: one line, stable words, nothing of the dummy.
#include "tests/support/fakeclock.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"
#include "ui/keychain/keychainline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_keychainline {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestKeychainLine : public QObject
{
    Q_OBJECT

private slots:
    void tellsARoundTrip();
    void tellsWhatFailed();
    void tellsKWalletFromASecretService();
};

namespace {

QJsonObject parsed(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

} // namespace

void TestKeychainLine::tellsARoundTrip()
{
    FakeClock clock;
    FakeRandom random;
    KeychainSurroundings surroundings;
    surroundings.platform = KeychainPlatform::Windows;
    auto owned = std::make_unique<FakeKeychainDoor>();
    FakeKeychainDoor &door = *owned;
    KeychainDoctor doctor(std::move(owned), surroundings, clock, random);
    doctor.start();
    clock.advance(5ms);
    door.answer(KeychainCode::Done);
    const QByteArray dummy = door.steps.constFirst().data;
    QVERIFY(!dummy.isEmpty());
    door.answer(KeychainCode::Done, dummy);
    door.answer(KeychainCode::Done);
    door.answer(KeychainCode::NotFound);

    const QByteArray line = keychainLine(doctor.report());
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QVERIFY(!line.contains(dummy));
    const QJsonObject report = parsed(line);
    QCOMPARE(report.value(u"usable"_s), QJsonValue(true));
    QCOMPARE(report.value(u"backend"_s).toString(), u"windows-credential-manager"_s);
    QCOMPARE(report.value(u"verdict"_s).toString(), u"healthy"_s);
    QCOMPARE(report.value(u"dummy_may_remain"_s), QJsonValue(false));
    QStringList words;
    for (const QJsonValue &step : report.value(u"steps"_s).toArray()) {
        words += step[u"step"_s].toString() + u' ' + step[u"answer"_s].toString();
        QVERIFY(step[u"as_expected"_s].toBool());
    }
    QCOMPARE(words,
             (QStringList { u"write done"_s, u"read done"_s, u"remove done"_s,
                            u"look-again not-found"_s }));
    QCOMPARE(report.value(u"steps"_s)[0][u"ms"_s].toInt(), 5);
}

void TestKeychainLine::tellsWhatFailed()
{
    KeychainReport report;
    report.backend = KeychainBackend::SecretService;
    report.verdict = KeychainVerdict::Locked;
    report.steps
        += DoctorStepReport { DoctorStep::Write, std::nullopt, false, 180s, u"its words"_s };
    report.dummyMayRemain = true;

    const QJsonObject line = parsed(keychainLine(report));
    QCOMPARE(line.value(u"usable"_s), QJsonValue(false));
    QCOMPARE(line.value(u"verdict"_s).toString(), u"locked"_s);
    QCOMPARE(line.value(u"dummy_may_remain"_s), QJsonValue(true));
    const QJsonValue step = line.value(u"steps"_s)[0];
    QCOMPARE(step[u"answer"_s].toString(), u"none"_s);
    QCOMPARE(step[u"ms"_s].toInt(), 180'000);
    QCOMPARE(step[u"message"_s].toString(), u"its words"_s);
}

void TestKeychainLine::tellsKWalletFromASecretService()
{
    KeychainReport report;
    report.backend = KeychainBackend::KWallet;
    QCOMPARE(parsed(keychainLine(report)).value(u"backend"_s).toString(), u"kwallet"_s);
    report.backend = KeychainBackend::KdeSecretService;
    QCOMPARE(parsed(keychainLine(report)).value(u"backend"_s).toString(), u"secret-service"_s);
}

MUSTER_TEST(TestKeychainLine)

} // namespace tst_keychainline

#include "tst_keychainline.moc"
