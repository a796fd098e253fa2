// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A wallet whose window waits for a person is asked again; what its caller gave up is not.
#include "app/secrets/patientkeychaindoor.h"
#include "tests/support/fakekeychaindoor.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_patientkeychaindoor {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const QString noReply
    = u"Could not open wallet: org.freedesktop.DBus.Error.NoReply; Did not receive "
      "a reply. Possible causes include: the reply timeout expired."_s;

struct Bench
{
    explicit Bench(int tries = 24)
        : patient(std::unique_ptr<KeychainDoor>(door), tries)
    {
    }
    KeychainDoor::Callback heard()
    {
        return [this](const KeychainAnswer &answer) { answers += answer; };
    }

    FakeKeychainDoor *door = new FakeKeychainDoor;
    PatientKeychainDoor patient;
    QList<KeychainAnswer> answers;
};

} // namespace

class TestPatientKeychainDoor final : public QObject
{
    Q_OBJECT

private slots:
    void asksAgain();
    void passesOn_data();
    void passesOn();
    void givesUp();
    void olderStepsAreNotDoneBehindNewerOnes();
};

void TestPatientKeychainDoor::asksAgain()
{
    Bench b;
    b.patient.write(u"key"_s, "data", b.heard());
    b.door->answer(KeychainCode::Other, {}, noReply);
    b.door->answer(KeychainCode::Other, {}, noReply);
    QVERIFY(b.answers.isEmpty());
    QCOMPARE(b.door->verbs(), (QStringList { u"write"_s, u"write"_s, u"write"_s }));
    QCOMPARE(b.door->steps.constLast().key, u"key"_s);
    QCOMPARE(b.door->steps.constLast().data, QByteArray("data"));
    b.door->answer(KeychainCode::Done);
    QCOMPARE(b.answers.size(), 1);
    QCOMPARE(b.answers.constFirst().code, KeychainCode::Done);

    b.patient.read(u"key"_s, b.heard());
    b.door->answer(KeychainCode::Other, {}, noReply);
    b.door->answer(KeychainCode::Done, "data");
    QCOMPARE(b.answers.constLast().data, QByteArray("data"));
    b.patient.remove(u"key"_s, b.heard());
    b.door->answer(KeychainCode::Other, {}, noReply);
    b.door->answer(KeychainCode::Denied);
    QCOMPARE(b.answers.constLast().code, KeychainCode::Denied);
    QCOMPARE(b.door->verbs().mid(3),
             (QStringList { u"read"_s, u"read"_s, u"remove"_s, u"remove"_s }));
}

void TestPatientKeychainDoor::passesOn_data()
{
    QTest::addColumn<KeychainCode>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("done") << KeychainCode::Done << QString();
    QTest::newRow("dismissed") << KeychainCode::Denied << u"Access to keychain denied"_s;
    QTest::newRow("frozen service") << KeychainCode::Other << u"Timeout was reached"_s;
    QTest::newRow("crashed")
        << KeychainCode::Other
        << u"Could not open wallet: org.freedesktop.DBus.Error.NoReply; Message "
           "recipient disconnected from message bus without replying"_s;
}

void TestPatientKeychainDoor::passesOn()
{
    QFETCH(KeychainCode, code);
    QFETCH(QString, message);
    Bench b;
    b.patient.read(u"key"_s, b.heard());
    b.door->answer(code, {}, message);
    QCOMPARE(b.answers.size(), 1);
    QCOMPARE(b.answers.constFirst().message, message);
    QCOMPARE(b.door->steps.size(), 1);
}

void TestPatientKeychainDoor::givesUp()
{
    Bench b(3);
    b.patient.read(u"key"_s, b.heard());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(b.answers.isEmpty());
        b.door->answer(KeychainCode::Other, {}, noReply);
    }
    QCOMPARE(b.answers.size(), 1);
    QCOMPARE(b.door->steps.size(), 3);
}

void TestPatientKeychainDoor::olderStepsAreNotDoneBehindNewerOnes()
{
    Bench b;
    b.patient.write(u"key"_s, "data", b.heard());
    b.patient.remove(u"key"_s, b.heard()); // its caller gave the write up
    b.door->steps.constFirst().callback({ KeychainCode::Other, noReply, {} });
    QCOMPARE(b.door->verbs(), (QStringList { u"write"_s, u"remove"_s }));
    QCOMPARE(b.answers.size(), 1);
    // Another key's step is its own affair.
    b.patient.read(u"other"_s, b.heard());
    b.door->steps.at(1).callback({ KeychainCode::Other, noReply, {} });
    QCOMPARE(b.door->verbs(), (QStringList { u"write"_s, u"remove"_s, u"read"_s, u"remove"_s }));
}

MUSTER_TEST_GUILESS(TestPatientKeychainDoor)

} // namespace tst_patientkeychaindoor

#include "tst_patientkeychaindoor.moc"
