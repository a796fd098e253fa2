// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection dialog: what a test makes of a connection, ways in that end, and the project.
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"
#include "tests/ui/connections/dialogfixture.h"
#include "ui/connections/environmentoffer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTableWidget>

namespace tst_connectiondialog_ways {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = DialogFixture;

class TestConnectionDialogWays final : public QObject
{
    Q_OBJECT

private slots:
    void aPassedTestVerifies();
    void anEditAfterTheTestUnverifies_data();
    void anEditAfterTheTestUnverifies();
    void aVerificationIsKeptWhileNothingChanges();
    void aRefusalIsAWarning();
    void savingTellsOfAWrongTry_data();
    void savingTellsOfAWrongTry();
    void aNewCodeIsAnotherTry();
    void environmentKeysAreNotTriedTwice();
    void theResultCanBeReadAndCopied();
    void aTokenIsForTheSession();
    void aCodeIsAskedForAndSentOnce();
    void aCodeNeedsTheUsersId();
    void projectsAreFound();
    void findingNeedsWhoAsks();
};

void TestConnectionDialogWays::aPassedTestVerifies()
{
    Fixture f;
    f.fillKey();
    QVERIFY(f.state().contains(u"not tested"_s));
    f.passTest();
    QVERIFY(f.state().contains(u"verified 2026-11-20"_s));
    f.type("name", u"another name"_s); // tells nothing of who may do what
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.saved.verification, Verification::Verified);
    QCOMPARE(f.saved.verifiedAt, f.fake.clock.now());
    QCOMPARE(f.connections.list().constFirst().verification, Verification::Verified);
}

void TestConnectionDialogWays::anEditAfterTheTestUnverifies_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("AK") << u"accessKeyId"_s << u"EXAMPLEAK00000000002"_s;
    QTest::newRow("SK") << u"secretKey"_s << u"another-secret"_s;
    QTest::newRow("security token") << u"securityToken"_s << u"token"_s;
    QTest::newRow("project") << u"projectId"_s << u"fedcba9876543210"_s;
    QTest::newRow("region") << u"region"_s << u"two"_s;
}

void TestConnectionDialogWays::anEditAfterTheTestUnverifies()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    Fixture f;
    f.fillKey();
    f.passTest();
    if (field == u"region") {
        f.choose("region", text);
    } else {
        auto *edit = f.dialog.findChild<QLineEdit *>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    QVERIFY(f.state().contains(u"not tested"_s));
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.saved.verification, Verification::NotTested);
    QVERIFY(!f.saved.verifiedAt.isValid());
}

void TestConnectionDialogWays::aVerificationIsKeptWhileNothingChanges()
{
    Connection standing = Fixture::standing(SecretPlace::Keychain);
    standing.verification = Verification::Verified;
    standing.verifiedAt = utcTime(QDate(2026, 11, 1), QTime(1, 2, 3));
    for (const bool change : { false, true }) {
        Fixture f;
        QVERIFY(f.connections.add(standing));
        f.dialog.editConnection(standing);
        f.keychain.succeed(Fixture::storedKey());
        QVERIFY(f.state().contains(u"verified 2026-11-01"_s));
        f.type("name", u"renamed"_s);
        if (change)
            f.type("projectId", u"another"_s);
        f.click("saveConnection");
        QCOMPARE(f.savedTimes, 1);
        QCOMPARE(f.saved.verification, change ? Verification::NotTested : Verification::Verified);
        QCOMPARE(f.saved.verifiedAt.isValid(), !change);
    }
}

void TestConnectionDialogWays::aRefusalIsAWarning()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.httpStatus = 403;
    error.code = u"CPS.0001"_s;
    emit f.fake.cloud->lists.constFirst()->finished(error);
    QCOMPARE(f.fake.searches.size(), 1);
    emit f.fake.searches.constFirst()->finished(
        QList { ProjectInfo { u"0123456789abcdef"_s, u"one"_s, u"one"_s } });
    QCOMPARE(f.bar()->kind(), MessageBar::Kind::Warning);
    QVERIFY(f.state().contains(u"with a warning"_s));
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.saved.verification, Verification::Warned);
}

void TestConnectionDialogWays::savingTellsOfAWrongTry_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("changed"); // after the test; empty: nothing
    QTest::addColumn<bool>("expected");
    QTest::newRow("refused") << ErrorKind::BadCredentials << QString() << true;
    QTest::newRow("the name changed") << ErrorKind::BadCredentials << u"name"_s << true;
    QTest::newRow("the key changed") << ErrorKind::BadCredentials << u"secretKey"_s << false;
    QTest::newRow("the project changed") << ErrorKind::BadCredentials << u"projectId"_s << false;
    QTest::newRow("not reached") << ErrorKind::Offline << QString() << false;
}

void TestConnectionDialogWays::savingTellsOfAWrongTry()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, changed);
    QFETCH(const bool, expected);
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    Error error;
    error.kind = kind;
    emit f.fake.cloud->lists.constFirst()->finished(error);
    if (!changed.isEmpty())
        f.type(qPrintable(changed), u"fedcba9876543210"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.savedAsWrongTry, expected);
    QCOMPARE(f.fake.opened, 1); // by the test alone
}

void TestConnectionDialogWays::aNewCodeIsAnotherTry()
{
    Fixture f;
    f.fillMfa();
    f.click("testConnection");
    Error error;
    error.kind = ErrorKind::BadCredentials;
    emit f.fake.cloud->renewals.constFirst()->finished(error);
    f.type("passcode", u"654321"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(!f.savedAsWrongTry);
}

// They are kept nowhere: what is saved is what is opened.
void TestConnectionDialogWays::environmentKeysAreNotTriedTwice()
{
    Fixture f;
    EnvironmentKeys keys;
    keys.provider = u"fake"_s;
    keys.key = { u"EXAMPLEAK00000000001"_s, Secret(secretText), {} };
    keys.projectId = u"0123456789abcdef"_s;
    f.dialog.useEnvironment(environmentConnection({ keys, f.fake.provider().name }), keys.key);
    f.choose("region", u"two"_s);
    f.click("testConnection");
    Error error;
    error.kind = ErrorKind::BadCredentials;
    emit f.fake.cloud->lists.constFirst()->finished(error);
    f.click("saveConnection");
    QVERIFY(f.session.asked.isEmpty());
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.bar()->kind(), MessageBar::Kind::Warning);
    f.type("secretKey", u"another-secret"_s);
    f.click("saveConnection");
    f.session.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(!f.savedAsWrongTry);
}

void TestConnectionDialogWays::theResultCanBeReadAndCopied()
{
    Fixture f;
    QVERIFY(!f.find<TestResultView>("testResultView")->isVisible());
    f.fillKey();
    f.passTest();
    auto *table = f.find<QTableWidget>("testResult");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 6);
    QVERIFY(!table->accessibleName().isEmpty());
    for (int row = 0; row < table->rowCount(); ++row) {
        const QString spoken = table->item(row, 0)->data(Qt::AccessibleTextRole).toString();
        for (int column = 0; column < 3; ++column)
            QVERIFY(spoken.contains(table->item(row, column)->text()));
    }
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentRow(), 1);
    f.click("copyTestResult");
    QCOMPARE(QGuiApplication::clipboard()->text(), f.resultText());
    QVERIFY(!f.resultText().contains(secretText));
    f.click("testConnection");
    QVERIFY(!table->isVisible()); // what was found is no longer said
}

void TestConnectionDialogWays::aTokenIsForTheSession()
{
    Fixture f;
    f.fillToken();
    auto *place = f.find<QComboBox>("secretPlace");
    QVERIFY(!place->isEnabled());
    QCOMPARE(place->currentData().toInt(), static_cast<int>(SecretPlace::Session));
    QVERIFY(f.find<QLabel>("secretPlaceNote")->text().contains(u"within a day"_s));
    QCOMPARE(f.find<QLineEdit>("token")->echoMode(), QLineEdit::Password);
    f.type("token", u" MIItoken-not-\nreal-0001 "_s);
    f.click("saveConnection");
    QVERIFY(f.keychain.asked.isEmpty());
    f.session.succeed();
    QCOMPARE(f.saved.credentialKind, CredentialKind::Token);
    QCOMPARE(f.saved.secretPlace, SecretPlace::Session);
    QVERIFY(f.savedCredentials == Credentials(PastedToken { Secret(u"MIItoken-not-real-0001"_s) }));
    QVERIFY(f.find<QLineEdit>("token")->text().isEmpty());

    Fixture g;
    g.fillToken();
    g.choose("signIn", static_cast<int>(CredentialKind::AccessKey));
    QVERIFY(g.find<QComboBox>("secretPlace")->isEnabled());
    QCOMPARE(g.find<QComboBox>("secretPlace")->currentData().toInt(),
             static_cast<int>(SecretPlace::Keychain));
}

void TestConnectionDialogWays::aCodeIsAskedForAndSentOnce()
{
    Fixture f;
    f.fillMfa();
    f.passTest();
    QCOMPARE(std::get<PasswordLogin>(*f.fake.lastCredentials).passcode, Secret(u"123456"_s));
    QVERIFY(f.find<QLineEdit>("passcode")->text().isEmpty());
    QVERIFY(f.state().contains(u"verified"_s));
    // A second test takes a second code.
    f.click("testConnection");
    QCOMPARE(f.fake.opened, 1);
    QVERIFY(!f.problem(ConnectionField::Passcode).isEmpty());
    // Saving does not: the code is asked for when it is opened. Nothing of it is stored.
    f.click("saveConnection");
    const auto written = std::get<PasswordLogin>(*f.keychain.asked.constLast().credentials);
    QCOMPARE(written.userId, u"0a1b2c3d"_s);
    QVERIFY(written.passcode.isEmpty());
    f.keychain.succeed();
    QCOMPARE(f.saved.verification, Verification::Verified);
    QVERIFY(lacksPasscode(*f.savedCredentials));

    // Not sent yet: it goes along to the opening, and still not into the store.
    Fixture g;
    g.fillMfa();
    g.click("saveConnection");
    QVERIFY(std::get<PasswordLogin>(*g.keychain.asked.constLast().credentials).passcode.isEmpty());
    g.keychain.succeed();
    QCOMPARE(std::get<PasswordLogin>(*g.savedCredentials).passcode, Secret(u"123456"_s));
}

void TestConnectionDialogWays::aCodeNeedsTheUsersId()
{
    Fixture f;
    f.fillMfa();
    f.type("userId", {});
    f.click("saveConnection");
    QVERIFY(!f.problem(ConnectionField::UserId).isEmpty());
    f.type("userId", u"0a1b2c3d"_s);
    f.type("passcode", u"12345"_s);
    f.click("saveConnection");
    QVERIFY(f.problem(ConnectionField::UserId).isEmpty());
    QVERIFY(!f.problem(ConnectionField::Passcode).isEmpty());
    QVERIFY(f.keychain.asked.isEmpty());
}

void TestConnectionDialogWays::projectsAreFound()
{
    Fixture f;
    f.fillKey();
    f.type("name", {}); // neither is needed to ask
    f.type("projectId", {});
    f.choose("region", QString());
    f.type("identityEndpoint", u"https://iam.example.com"_s);
    f.click("findProject");
    QCOMPARE(f.fake.searches.size(), 1);
    QVERIFY(f.fake.lastCredentials == Fixture::storedKey());
    emit f.fake.searches.constFirst()->finished(
        QList { ProjectInfo { u"p1"_s, u"two"_s, u"two"_s } });
    f.click("useProject");
    QCOMPARE(f.find<QLineEdit>("projectId")->text(), u"p1"_s);
    QCOMPARE(f.find<QComboBox>("region")->currentData().toString(), u"two"_s);

    // An endpoint of one's own stays.
    Fixture g;
    g.fillKey();
    g.choose("region", QString());
    g.type("endpoint", u"https://cph.example.com"_s);
    g.type("identityEndpoint", u"https://iam.example.com"_s);
    g.click("findProject");
    emit g.fake.searches.constFirst()->finished(
        QList { ProjectInfo { u"p1"_s, u"two"_s, u"two"_s } });
    g.click("useProject");
    QVERIFY(g.find<QComboBox>("region")->currentData().toString().isEmpty());
    QCOMPARE(g.find<QLineEdit>("projectId")->text(), u"p1"_s);
    g.click("findProject");
    const QPointer<FakeProjectSearch> search = g.fake.searches.constLast();
    g.dialog.reject();
    QVERIFY(!search);
}

void TestConnectionDialogWays::findingNeedsWhoAsks()
{
    Fixture f;
    f.choose("region", QString());
    f.click("findProject");
    QVERIFY(f.fake.searches.isEmpty());
    for (const ConnectionField field : { ConnectionField::AccessKeyId, ConnectionField::SecretKey,
                                         ConnectionField::IdentityEndpoint })
        QVERIFY(!f.problem(field).isEmpty());
    QVERIFY(f.problem(ConnectionField::Name).isEmpty());
    f.fillMfa();
    f.type("passcode", {});
    f.choose("region", u"two"_s);
    f.click("findProject");
    QVERIFY(f.fake.searches.isEmpty());
    QVERIFY(!f.problem(ConnectionField::Passcode).isEmpty());
}

MUSTER_TEST(TestConnectionDialogWays)

} // namespace tst_connectiondialog_ways

#include "tst_connectiondialog_ways.moc"
