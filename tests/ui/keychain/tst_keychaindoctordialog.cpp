// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The doctor's window: what it says while it waits and when it ends, in both languages.
#include "tests/support/fakeclock.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"
#include "ui/keychain/keychaindoctordialog.h"
#include "ui/keychain/keychainwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTest>

namespace tst_keychaindoctordialog {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FakeClock clock;
    FakeRandom random;
    QList<FakeKeychainDoor *> doors; // of the doctors, which own them
    KeychainSurroundings surroundings;
    std::unique_ptr<KeychainDoctorDialog> dialog;

    Stage()
    {
        surroundings.platform = KeychainPlatform::Other;
        surroundings.currentDesktop = u"GNOME"_s;
        surroundings.libsecret = surroundings.sessionBus = surroundings.glibLoop = true;
        dialog = std::make_unique<KeychainDoctorDialog>([this](QObject *parent) {
            auto door = std::make_unique<FakeKeychainDoor>();
            doors += door.get();
            return new KeychainDoctor(std::move(door), surroundings, clock, random, {}, parent);
        });
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *label = dialog->findChild<QLabel *>(name);
        return label ? label->text() : u"no label "_s + name;
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return dialog->findChild<QPushButton *>(name);
    }
    void show()
    {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    }
    void answer(KeychainCode code, const QByteArray &data = {})
    {
        clock.advance(5ms);
        doors.constLast()->answer(code, data, u"its words"_s);
    }
    void endWell()
    {
        answer(KeychainCode::Done);
        answer(KeychainCode::Done, doors.constLast()->steps.constFirst().data);
        answer(KeychainCode::Done);
        answer(KeychainCode::NotFound);
    }
};

} // namespace

class TestKeychainDoctorDialog final : public QObject
{
    Q_OBJECT

private slots:
    void checksWhenItIsShown();
    void saysThatItWaits();
    void stopsAndChecksAgain();
    void copiesBothLanguages();
    void closingStops();
    void isNotModalAndCloseHasTheFocus();
    void everyVerdictHasWordsOfItsOwn();
    void everyBackendHasItsOwnNextStep();
    void walletHasItsOwnWords();
};

void TestKeychainDoctorDialog::checksWhenItIsShown()
{
    Stage s;
    QVERIFY(s.doors.isEmpty());
    s.show();
    QCOMPARE(s.doors.size(), 1);
    QCOMPARE(s.text(u"keychainStep0"_s), u"working…"_s);
    QVERIFY(!s.button(u"keychainCopy"_s)->isEnabled());
    s.endWell();
    QCOMPARE(s.text(u"keychainVerdict"_s), u"The keychain works."_s);
    QCOMPARE(s.text(u"keychainStep0"_s), u"done, 5 ms"_s);
    QCOMPARE(s.text(u"keychainStep3"_s), u"done, 5 ms"_s);
    QVERIFY(s.text(u"keychainBackend"_s).contains("probably GNOME Keyring"_L1));
    QVERIFY(s.button(u"keychainCopy"_s)->isEnabled());
}

void TestKeychainDoctorDialog::saysThatItWaits()
{
    Stage s;
    s.show();
    QCOMPARE(s.text(u"keychainBusy"_s), u"Checking."_s);
    s.clock.advance(1s);
    QVERIFY(s.text(u"keychainBusy"_s).startsWith("Waiting for the keychain's own prompt"_L1));
    s.answer(KeychainCode::Denied);
    QCOMPARE(s.text(u"keychainBusy"_s), QString());
    QCOMPARE(s.text(u"keychainVerdict"_s), u"The keychain is locked."_s);
    QVERIFY(s.text(u"keychainAdvice"_s).contains("this session only"_L1));
    QVERIFY(s.text(u"keychainStep0"_s).contains("its words"_L1));
}

void TestKeychainDoctorDialog::stopsAndChecksAgain()
{
    Stage s;
    s.show();
    QTest::mouseClick(s.button(u"keychainAgain"_s), Qt::LeftButton);
    QCOMPARE(s.text(u"keychainVerdict"_s), u"The check was stopped."_s);
    QTest::mouseClick(s.button(u"keychainAgain"_s), Qt::LeftButton);
    QCOMPARE(s.doors.size(), 2);
    s.endWell();
    QCOMPARE(s.text(u"keychainVerdict"_s), u"The keychain works."_s);
}

void TestKeychainDoctorDialog::copiesBothLanguages()
{
    Stage s;
    s.show();
    s.endWell();
    QTest::mouseClick(s.button(u"keychainCopy"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    // Without catalogues Chinese falls back to English: it stands there twice all the same.
    QCOMPARE(copied.count("The keychain works."_L1), 2);
    QVERIFY(copied.contains("[not-found]"_L1));
    QVERIFY(!copied.contains(QString::fromUtf8(s.doors.constFirst()->steps.constFirst().data)));
}

void TestKeychainDoctorDialog::closingStops()
{
    Stage s;
    s.show();
    const FakeKeychainDoor *door = s.doors.constLast();
    QTest::keyClick(s.dialog.get(), Qt::Key_Escape);
    QVERIFY(!s.dialog->isVisible());
    QCOMPARE(door->verbs(), (QStringList { u"write"_s, u"remove"_s }));
}

void TestKeychainDoctorDialog::isNotModalAndCloseHasTheFocus()
{
    Stage s;
    s.show();
    QVERIFY(!s.dialog->isModal());
    QCOMPARE(s.dialog->focusWidget(), s.button(u"keychainClose"_s));
}

void TestKeychainDoctorDialog::everyVerdictHasWordsOfItsOwn()
{
    QSet<QString> headlines;
    QSet<QString> advices;
    constexpr int verdicts = static_cast<int>(KeychainVerdict::Stopped) + 1;
    for (int i = 0; i < verdicts; ++i) {
        KeychainReport report;
        report.backend = KeychainBackend::GnomeKeyring;
        report.sessionBus = true;
        report.verdict = static_cast<KeychainVerdict>(i);
        headlines += verdictPhrase(report.verdict).text();
        advices += adviceText(report, PhraseBook(Language::English));
    }
    QCOMPARE(headlines.size(), verdicts);
    QCOMPARE(advices.size(), verdicts);
    for (const QString &advice : std::as_const(advices))
        QVERIFY(!advice.contains(u'%'));
}

void TestKeychainDoctorDialog::everyBackendHasItsOwnNextStep()
{
    QSet<QString> absent;
    for (const KeychainBackend backend :
         { KeychainBackend::WindowsCredentialManager, KeychainBackend::MacOsKeychain,
           KeychainBackend::SecretService, KeychainBackend::KdeSecretService,
           KeychainBackend::KWallet, KeychainBackend::None }) {
        KeychainReport report;
        report.backend = backend;
        report.verdict = KeychainVerdict::Absent;
        absent += advicePhrase(report).text();
    }
    QCOMPARE(absent.size(), 6);
}

// Of a wallet that waits or was dismissed nobody is told to end a service.
void TestKeychainDoctorDialog::walletHasItsOwnWords()
{
    KeychainReport report;
    report.backend = KeychainBackend::KWallet;
    report.verdict = KeychainVerdict::NoAnswer;
    report.steps += DoctorStepReport { DoctorStep::Write, std::nullopt, false, 180s, {} };
    QString text = doctorText(report, PhraseBook(Language::English));
    QVERIFY2(text.contains("probably KWallet\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("After 180.0 s Muster stopped waiting. KDE's wallet window"_L1),
             qPrintable(text));
    QVERIFY(!text.contains("end the service"_L1));
    report.verdict = KeychainVerdict::Denied;
    text = doctorText(report, PhraseBook(Language::English));
    QVERIFY2(text.contains("wallet window was dismissed"_L1), qPrintable(text));
}

MUSTER_TEST(TestKeychainDoctorDialog)

} // namespace tst_keychaindoctordialog

#include "tst_keychaindoctordialog.moc"
