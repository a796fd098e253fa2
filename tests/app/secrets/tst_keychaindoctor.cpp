// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the doctor makes of every way in which keychains were seen to answer.
#include "app/secrets/keychaindoctor.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_keychaindoctor {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

KeychainSurroundings gnome()
{
    KeychainSurroundings surroundings;
    surroundings.platform = KeychainPlatform::Other;
    surroundings.currentDesktop = u"GNOME"_s;
    surroundings.libsecret = true;
    surroundings.sessionBus = true;
    surroundings.glibLoop = true;
    return surroundings;
}

KeychainSurroundings kde()
{
    KeychainSurroundings surroundings = gnome();
    surroundings.currentDesktop = u"KDE"_s;
    surroundings.kdeSessionVersion = u"5"_s;
    surroundings.kdeFullSession = true;
    surroundings.kwallet = true;
    return surroundings;
}

// As the session bus says it of a wallet whose window nobody has answered.
const QString noReply
    = u"Could not open wallet: org.freedesktop.DBus.Error.NoReply; Did not receive "
      "a reply. Possible causes include: the remote application did not send a "
      "reply, the message bus security policy blocked the reply, the reply timeout "
      "expired, or the network connection was broken."_s;

KeychainSurroundings on(KeychainPlatform platform)
{
    KeychainSurroundings surroundings;
    surroundings.platform = platform;
    return surroundings;
}

struct Bench
{
    explicit Bench(const KeychainSurroundings &surroundings = gnome())
        : doctor(std::make_unique<KeychainDoctor>(std::unique_ptr<KeychainDoor>(door), surroundings,
                                                  clock, random))
    {
        QObject::connect(doctor.get(), &KeychainDoctor::finished, doctor.get(),
                         [this](const KeychainReport &report) { ends += report.verdict; });
        QObject::connect(doctor.get(), &KeychainDoctor::waiting, doctor.get(), [this] { ++waits; });
        doctor->start();
    }

    void answer(KeychainCode code, std::chrono::milliseconds after = 5ms, QByteArray data = {},
                const QString &message = u"its words"_s)
    {
        clock.advance(after);
        door->answer(code, data, message);
    }
    void readBack(std::chrono::milliseconds after = 5ms)
    {
        answer(KeychainCode::Done, after, door->steps.constFirst().data);
    }
    [[nodiscard]] QStringList verbs() const { return door->verbs(); }

    FakeClock clock;
    FakeRandom random;
    FakeKeychainDoor *door = new FakeKeychainDoor;
    std::unique_ptr<KeychainDoctor> doctor;
    QList<KeychainVerdict> ends;
    int waits = 0;
};

//! Variables as a test wants them, until it ends.
class Environment final
{
public:
    explicit Environment(const QList<std::pair<QByteArray, QString>> &variables)
    {
        for (const auto &[name, value] : variables) {
            m_before.append({ name, qgetenv(name.constData()) });
            qputenv(name.constData(), value.toUtf8());
        }
    }
    ~Environment()
    {
        for (const auto &[name, value] : std::as_const(m_before)) {
            if (value.isNull())
                qunsetenv(name.constData());
            else
                qputenv(name.constData(), value);
        }
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    QList<std::pair<QByteArray, QByteArray>> m_before;
};

const QList<KeychainVerdict> one(KeychainVerdict verdict) { return { verdict }; }

} // namespace

class TestKeychainDoctor final : public QObject
{
    Q_OBJECT

private slots:
    void healthy();
    void dummyIsNobodysEntry();
    void dummyDiffersEachTime();
    void slow();
    void lockedAndNobodyAsked();
    void deniedElsewhere();
    void noKeyringYet();
    void absent();
    void unavailable();
    void failsOnOtherPlatforms();
    void frozen();
    void frozenInAnotherLanguage();
    void ponderingIsNotFrozen();
    void promptLeftOpen();
    void walletOpen();
    void walletWindowLeftOpen();
    void walletWindowDismissed();
    void walletSilentLater();
    void walletGone();
    void kwalletIsHeardWithoutGLib();
    void lateAnswersAreIgnored();
    void stops();
    void stopsBeforeAnyStep();
    void diesWhileAStepRuns();
    void notKept();
    void wrongData();
    void leavesTheDummy_data();
    void leavesTheDummy();
    void neverAnswersWithoutGLib();
    void wordsAreRedacted();
    void backends_data();
    void backends();
    void backendsByOtherSigns();
    void kwalletSwitchedOff();
};

void TestKeychainDoctor::healthy()
{
    Bench b;
    b.answer(KeychainCode::Done, 12ms);
    b.readBack(7ms);
    b.answer(KeychainCode::Done, 3ms);
    QVERIFY(b.ends.isEmpty());
    b.answer(KeychainCode::NotFound, 2ms);
    QCOMPARE(b.ends, one(KeychainVerdict::Healthy));
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"read"_s, u"remove"_s, u"read"_s }));
    const KeychainReport &report = b.doctor->report();
    QCOMPARE(report.steps.size(), 4);
    QCOMPARE(report.steps.at(0).took, 12ms);
    QCOMPARE(report.steps.at(3).took, 2ms);
    QVERIFY(report.isUsable() && !report.dummyMayRemain);
    QCOMPARE(b.waits, 0);
}

void TestKeychainDoctor::dummyIsNobodysEntry()
{
    Bench b;
    b.answer(KeychainCode::Done);
    b.readBack();
    b.answer(KeychainCode::Done);
    for (const FakeKeychainDoor::Step &step : std::as_const(b.door->steps))
        QCOMPARE(step.key, KeychainDoctor::dummyKey());
    QVERIFY(KeychainDoctor::dummyKey().startsWith("Muster"_L1));
    QVERIFY(!KeychainDoctor::dummyKey().startsWith("Muster/"_L1)); // those are connections'
}

void TestKeychainDoctor::dummyDiffersEachTime()
{
    FakeClock clock;
    SystemRandom random;
    QList<QByteArray> dummies;
    for (int i = 0; i < 2; ++i) {
        auto *door = new FakeKeychainDoor;
        KeychainDoctor doctor(std::unique_ptr<KeychainDoor>(door), gnome(), clock, random);
        doctor.start();
        dummies += door->steps.constFirst().data;
    }
    QVERIFY(!dummies.at(0).isEmpty());
    QVERIFY(dummies.at(0) != dummies.at(1));
}

void TestKeychainDoctor::slow()
{
    Bench b;
    b.answer(KeychainCode::Done, 9s); // a person typed a password
    QCOMPARE(b.waits, 1);
    b.readBack();
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::Slow));
    QVERIFY(b.doctor->report().isUsable());
}

void TestKeychainDoctor::lockedAndNobodyAsked()
{
    Bench b;
    b.answer(KeychainCode::Denied);
    QCOMPARE(b.ends, one(KeychainVerdict::Locked));
    QCOMPARE(b.verbs(), QStringList { u"write"_s });
}

void TestKeychainDoctor::deniedElsewhere()
{
    Bench b(on(KeychainPlatform::MacOs));
    b.answer(KeychainCode::Denied);
    QCOMPARE(b.ends, one(KeychainVerdict::Denied));
}

void TestKeychainDoctor::noKeyringYet()
{
    Bench b;
    b.answer(KeychainCode::Other, 23ms);
    QVERIFY(b.ends.isEmpty());
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::NoKeyring));
}

void TestKeychainDoctor::absent()
{
    Bench b;
    b.answer(KeychainCode::Other, 24ms);
    b.answer(KeychainCode::Other, 1ms);
    QCOMPARE(b.ends, one(KeychainVerdict::Absent));
    QCOMPARE(b.doctor->report().steps.at(0).message, u"its words"_s);
    QVERIFY(!b.doctor->report().dummyMayRemain);
}

void TestKeychainDoctor::unavailable()
{
    Bench b;
    b.answer(KeychainCode::Unavailable);
    QCOMPARE(b.ends, one(KeychainVerdict::Absent));
}

void TestKeychainDoctor::failsOnOtherPlatforms()
{
    Bench b(on(KeychainPlatform::Windows));
    b.answer(KeychainCode::Other);
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::Failed));
}

void TestKeychainDoctor::frozen()
{
    Bench b;
    b.answer(KeychainCode::Other, 50s, {}, u"Timeout was reached"_s);
    QCOMPARE(b.ends, one(KeychainVerdict::Frozen));
    QCOMPARE(b.waits, 1);
    // What it may still write goes as soon as it moves again.
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"remove"_s }));
    QVERIFY(b.doctor->report().dummyMayRemain);
}

void TestKeychainDoctor::frozenInAnotherLanguage()
{
    Bench b;
    b.answer(KeychainCode::Other, 25s, {}, u"已到超时限制"_s);
    QVERIFY(b.ends.isEmpty());
    b.answer(KeychainCode::Other, 25s, {}, u"已到超时限制"_s);
    QCOMPARE(b.ends, one(KeychainVerdict::Frozen));
    QVERIFY(b.doctor->report().dummyMayRemain);
}

void TestKeychainDoctor::ponderingIsNotFrozen()
{
    Bench b;
    b.answer(KeychainCode::Other, 60s); // then the person cancelled the new keyring
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::NoKeyring));
}

void TestKeychainDoctor::promptLeftOpen()
{
    Bench b;
    b.clock.advance(179s);
    QCOMPARE(b.waits, 1);
    QVERIFY(b.ends.isEmpty());
    b.clock.advance(1s);
    QCOMPARE(b.ends, one(KeychainVerdict::NoAnswer));
    QVERIFY(!b.doctor->report().steps.constFirst().answer);
    QCOMPARE(b.doctor->report().steps.constFirst().took, 180s);
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"remove"_s }));
}

void TestKeychainDoctor::walletOpen()
{
    Bench b(kde());
    b.answer(KeychainCode::Done, 100ms);
    b.readBack();
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::Healthy));
    QCOMPARE(b.doctor->report().backend, KeychainBackend::KWallet);
}

// A person who has not answered yet is waited for: nobody is told to end the service.
void TestKeychainDoctor::walletWindowLeftOpen()
{
    Bench b(kde());
    b.answer(KeychainCode::Other, 25s, {}, noReply);
    QCOMPARE(b.waits, 1);
    QCOMPARE(b.ends, one(KeychainVerdict::NoAnswer));
    QVERIFY(b.doctor->report().dummyMayRemain);
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"remove"_s }));
}

void TestKeychainDoctor::walletWindowDismissed()
{
    for (const std::chrono::milliseconds after : { 900ms, 40'000ms }) {
        Bench b(kde());
        b.answer(KeychainCode::Denied, after, {}, u"Access to keychain denied"_s);
        QCOMPARE(b.ends, one(KeychainVerdict::Denied));
        QCOMPARE(b.verbs(), QStringList { u"write"_s });
    }
}

void TestKeychainDoctor::walletSilentLater()
{
    Bench b(kde());
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::Other, 25s, {}, noReply);
    QCOMPARE(b.ends, one(KeychainVerdict::NoAnswer));
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"read"_s, u"remove"_s }));
}

void TestKeychainDoctor::walletGone()
{
    Bench b(kde());
    b.answer(
        KeychainCode::Other, 8ms, {},
        u"Could not open wallet: org.freedesktop.DBus.Error.ServiceUnknown; no such service"_s);
    b.answer(KeychainCode::Unavailable, 8ms);
    QCOMPARE(b.ends, one(KeychainVerdict::Absent));
}

void TestKeychainDoctor::kwalletIsHeardWithoutGLib()
{
    KeychainSurroundings surroundings = kde();
    surroundings.glibLoop = false;
    QVERIFY(!neverAnswers(surroundings));
    surroundings.kwallet = false; // libsecret is asked then
    QVERIFY(neverAnswers(surroundings));
}

void TestKeychainDoctor::lateAnswersAreIgnored()
{
    Bench b;
    b.clock.advance(180s);
    b.door->steps.constFirst().callback({ KeychainCode::Done, {}, {} });
    b.door->answer(KeychainCode::Done);
    b.clock.advance(600s);
    QCOMPARE(b.ends, one(KeychainVerdict::NoAnswer));
    QCOMPARE(b.verbs().size(), 2);
}

void TestKeychainDoctor::stops()
{
    Bench b;
    b.answer(KeychainCode::Done);
    b.doctor->stop();
    QCOMPARE(b.ends, one(KeychainVerdict::Stopped));
    QCOMPARE(b.verbs(), (QStringList { u"write"_s, u"read"_s, u"remove"_s }));
    b.doctor->stop();
    QCOMPARE(b.ends.size(), 1);
}

void TestKeychainDoctor::stopsBeforeAnyStep()
{
    KeychainSurroundings surroundings = gnome();
    surroundings.glibLoop = false;
    Bench b(surroundings);
    b.doctor->stop();
    QCoreApplication::processEvents();
    QCOMPARE(b.ends, one(KeychainVerdict::Stopped));
}

void TestKeychainDoctor::diesWhileAStepRuns()
{
    struct LoggedDoor final : KeychainDoor
    {
        explicit LoggedDoor(QStringList &list)
            : verbs(list)
        {
        }
        void read(const QString &, Callback) override { verbs += u"read"_s; }
        void write(const QString &, const QByteArray &, Callback) override { verbs += u"write"_s; }
        void remove(const QString &, Callback) override { verbs += u"remove"_s; }
        QStringList &verbs;
    };
    QStringList verbs;
    FakeClock clock;
    FakeRandom random;
    {
        KeychainDoctor doctor(std::make_unique<LoggedDoor>(verbs), gnome(), clock, random);
        doctor.start();
    }
    QCOMPARE(verbs, (QStringList { u"write"_s, u"remove"_s }));
    clock.advance(600s);
}

void TestKeychainDoctor::notKept()
{
    Bench b;
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::NotFound);
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::NotKept));
    QVERIFY(b.doctor->report().dummyMayRemain);
}

void TestKeychainDoctor::wrongData()
{
    Bench b;
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::Done, 5ms, "another's");
    b.answer(KeychainCode::Done);
    b.answer(KeychainCode::NotFound);
    QCOMPARE(b.ends, one(KeychainVerdict::WrongData));
}

void TestKeychainDoctor::leavesTheDummy_data()
{
    QTest::addColumn<KeychainCode>("removal");
    QTest::addColumn<KeychainCode>("look");
    QTest::newRow("done, but there") << KeychainCode::Done << KeychainCode::Done;
    QTest::newRow("denied, and there") << KeychainCode::Denied << KeychainCode::Done;
    QTest::newRow("cannot look") << KeychainCode::Done << KeychainCode::Other;
}

void TestKeychainDoctor::leavesTheDummy()
{
    QFETCH(KeychainCode, removal);
    QFETCH(KeychainCode, look);
    Bench b;
    b.answer(KeychainCode::Done);
    b.readBack();
    b.answer(removal);
    b.answer(look);
    QCOMPARE(b.ends, one(KeychainVerdict::LeavesDummy));
    QVERIFY(b.doctor->report().dummyMayRemain);
    QVERIFY(!b.doctor->report().isUsable());
}

void TestKeychainDoctor::neverAnswersWithoutGLib()
{
    KeychainSurroundings surroundings = gnome();
    surroundings.glibLoop = false;
    Bench b(surroundings);
    QVERIFY(b.ends.isEmpty());
    QTRY_COMPARE(b.ends, one(KeychainVerdict::NeverAnswers));
    QVERIFY(b.verbs().isEmpty());
}

void TestKeychainDoctor::wordsAreRedacted()
{
    Bench b;
    b.clock.advance(1ms);
    b.door->answer(KeychainCode::Denied, {}, u"refused, password=hunter2"_s);
    QVERIFY(!b.doctor->report().steps.constFirst().message.contains("hunter2"_L1));
}

void TestKeychainDoctor::backends_data()
{
    QTest::addColumn<QString>("desktop");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("kwallet");
    QTest::addColumn<bool>("libsecret");
    QTest::addColumn<KeychainBackend>("backend");
    const auto row = [](const char *name, const char *desktop, const char *version, bool kwallet,
                        bool libsecret, KeychainBackend backend) {
        QTest::newRow(name) << QString::fromLatin1(desktop) << QString::fromLatin1(version)
                            << kwallet << libsecret << backend;
    };
    row("GNOME", "GNOME", "", false, true, KeychainBackend::GnomeKeyring);
    row("GNOME with KDE's programs", "GNOME", "", true, true, KeychainBackend::GnomeKeyring);
    row("Ubuntu", "ubuntu:GNOME", "", false, true, KeychainBackend::GnomeKeyring);
    row("XFCE", "XFCE", "", false, true, KeychainBackend::GnomeKeyring);
    row("KDE 5", "KDE", "5", true, true, KeychainBackend::KWallet);
    row("KDE 6", "KDE", "6", true, true, KeychainBackend::KWallet);
    row("KDE, KWallet off", "KDE", "5", false, true, KeychainBackend::KdeSecretService);
    row("KDE, no libsecret", "KDE", "5", true, false, KeychainBackend::KWallet);
    row("KDE, neither", "KDE", "5", false, false, KeychainBackend::KWallet);
    row("KDE without a version", "KDE", "", true, true, KeychainBackend::SecretService);
    row("a window manager", "sway", "", false, true, KeychainBackend::SecretService);
    row("a window manager, only KWallet", "sway", "", true, false, KeychainBackend::KWallet);
    row("nothing", "", "", false, true, KeychainBackend::SecretService);
    row("GNOME, no libsecret", "GNOME", "", false, false, KeychainBackend::None);
}

void TestKeychainDoctor::backends()
{
    QFETCH(QString, desktop);
    QFETCH(QString, version);
    QFETCH(bool, kwallet);
    QFETCH(bool, libsecret);
    QFETCH(KeychainBackend, backend);
    KeychainSurroundings surroundings = gnome();
    surroundings.currentDesktop = desktop;
    surroundings.kdeSessionVersion = version;
    surroundings.kwallet = kwallet;
    surroundings.libsecret = libsecret;
    QCOMPARE(keychainBackend(surroundings), backend);
    QCOMPARE(keychainBackend(on(KeychainPlatform::Windows)),
             KeychainBackend::WindowsCredentialManager);
    QCOMPARE(keychainBackend(on(KeychainPlatform::MacOs)), KeychainBackend::MacOsKeychain);
}

void TestKeychainDoctor::backendsByOtherSigns()
{
    KeychainSurroundings surroundings = kde();
    surroundings.currentDesktop.clear();
    QCOMPARE(keychainBackend(surroundings), KeychainBackend::KWallet); // KDE_FULL_SESSION
    surroundings.gnomeSession = true;
    QCOMPARE(keychainBackend(surroundings), KeychainBackend::SecretService);
    surroundings.desktopSession = u"kde"_s;
    QCOMPARE(keychainBackend(surroundings), KeychainBackend::KWallet);
    surroundings.override = u"libsecret"_s;
    QCOMPARE(keychainBackend(surroundings), KeychainBackend::KdeSecretService);
    surroundings = gnome();
    surroundings.override = u"kwallet6"_s;
    QCOMPARE(keychainBackend(surroundings), KeychainBackend::KWallet);
}

void TestKeychainDoctor::kwalletSwitchedOff()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QDir root(folder.path());
    QVERIFY(root.mkpath(u"data/dbus-1/services"_s) && root.mkpath(u"own"_s)
            && root.mkpath(u"admin"_s));
    const auto put = [&root](const QString &name, const QByteArray &text) {
        QFile file(root.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const Environment environment({ { "XDG_DATA_DIRS", root.filePath(u"data"_s) },
                                    { "XDG_DATA_HOME", root.filePath(u"nowhere"_s) },
                                    { "XDG_CONFIG_HOME", root.filePath(u"own"_s) },
                                    { "XDG_CONFIG_DIRS", root.filePath(u"admin"_s) },
                                    { "XDG_CURRENT_DESKTOP", u"KDE"_s },
                                    { "KDE_SESSION_VERSION", u"5"_s } });
    if (keychainSurroundings().platform != KeychainPlatform::Other)
        QSKIP("KWallet is Linux's");
    QVERIFY(!keychainSurroundings().kwallet); // not installed
    QVERIFY(put(u"data/dbus-1/services/org.kde.kwalletd6.service"_s, "[D-BUS Service]\n"));
    QVERIFY(!keychainSurroundings().kwallet); // another session's
    QVERIFY(put(u"data/dbus-1/services/org.kde.kwalletd5.service"_s, "[D-BUS Service]\n"));
    QVERIFY(keychainSurroundings().kwallet);
    QVERIFY(put(u"admin/kwalletrc"_s, "[Wallet]\nEnabled=false\n"));
    QVERIFY(!keychainSurroundings().kwallet);
    QVERIFY(put(u"own/kwalletrc"_s, "[Wallet]\nFirst Use=false\n"));
    QVERIFY(!keychainSurroundings().kwallet); // says nothing of it
    QVERIFY(put(u"own/kwalletrc"_s, "[Wallet]\nEnabled=true\n"));
    QVERIFY(keychainSurroundings().kwallet); // the person's own word
}

MUSTER_TEST_GUILESS(TestKeychainDoctor)

} // namespace tst_keychaindoctor

#include "tst_keychaindoctor.moc"
