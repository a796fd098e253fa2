// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a connection is written down as, and that older texts are read.

#include "app/core/ownerror.h"
#include "app/journal/columns.h"
#include "app/journal/eventwords.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_columns {

using namespace muster;
using namespace Qt::StringLiterals;

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void connectionsComeBackWhole();
    void textsWithoutOptionsAreRead();
    void theFirstFormIsRead();
    void timesAreWrittenAsQtDoes();
    void wordsOnDiskStay();
    void wordsOfALaterVersionAreKept();
    void wordsOfACloudStayItsOwn();
    void certificatesComeBackWhole();
};

void TestColumns::connectionsComeBackWhole()
{
    Connection connection;
    connection.id = { u"c1"_s };
    connection.name = u"直播"_s;
    connection.provider = u"volcengine"_s;
    connection.region = u"cn-north-1"_s;
    connection.endpoint = QUrl(u"https://live.example.com"_s);
    connection.options = { { u"action"_s, u"RelaunchPullToPushTask"_s },
                           { u"key-region"_s, u"ap-singapore-1"_s } };
    connection.production = true;
    connection.account = u"https://live.example.com 0123abcd"_s;
    connection.network.proxyMode = ProxyMode::Manual;
    connection.network.proxyHost = u"proxy.example.com"_s;
    connection.colour = ConnectionColour::Teal;
    connection.fromEnvironment = true;
    connection.verification = Verification::Warned;
    connection.verifiedAt = QDateTime::fromString(u"2026-11-20T08:09:10.120Z"_s, Qt::ISODateWithMs);
    QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    for (const CredentialKind kind :
         { CredentialKind::AccessKey, CredentialKind::Password, CredentialKind::Token }) {
        connection.credentialKind = kind;
        QCOMPARE(connectionFromText(connectionToText(connection)), connection);
    }
}

void TestColumns::textsWithoutOptionsAreRead()
{
    const Connection read = connectionFromText(
        uR"({"id":"c1","name":"acme","provider":"huawei","production":true})"_s);
    QCOMPARE(read.name, u"acme"_s);
    QVERIFY(read.production);
    QVERIFY(read.options.isEmpty());
    QVERIFY(read.account.isEmpty());
}

// What journals held before a connection had one form in all files.
void TestColumns::theFirstFormIsRead()
{
    Connection connection;
    connection.id = { u"c1"_s };
    connection.name = u"直播"_s;
    connection.provider = u"huawei"_s;
    connection.region = u"cn-north-4"_s;
    connection.endpoint = QUrl(u"https://cph.example.com"_s);
    connection.identityEndpoint = QUrl(u"https://iam.example.com"_s);
    connection.projectId = u"p-1"_s;
    connection.options = { { u"action"_s, u"x"_s } };
    connection.credentialKind = CredentialKind::Password;
    connection.secretPlace = SecretPlace::Keychain;
    connection.readOnly = true;
    connection.demo = true;
    connection.account = u"https://cph.example.com 0123abcd"_s;
    const QString text
        = uR"({"access_key":false,"account":"https://cph.example.com 0123abcd","demo":true,)"
          R"("endpoint":"https://cph.example.com","id":"c1",)"
          R"("identity_endpoint":"https://iam.example.com","keychain":true,"name":"直播",)"
          R"("options":{"action":"x"},"production":false,"project_id":"p-1",)"
          R"("provider":"huawei","read_only":true,"region":"cn-north-4","token":false})"_s;
    QCOMPARE(connectionFromText(text), connection);
    QString other = text;
    other.replace(u"\"access_key\":false"_s, u"\"access_key\":true"_s);
    other.replace(u"\"keychain\":true"_s, u"\"keychain\":false"_s);
    connection.credentialKind = CredentialKind::AccessKey;
    connection.secretPlace = SecretPlace::Session;
    QCOMPARE(connectionFromText(other), connection);
    other.replace(u"\"access_key\":true"_s, u"\"access_key\":false"_s);
    other.replace(u"\"token\":false"_s, u"\"token\":true"_s);
    connection.credentialKind = CredentialKind::Token;
    QCOMPARE(connectionFromText(other), connection);
    QVERIFY(!connectionToText(connection).contains(u"project_id"_s));
}

void TestColumns::timesAreWrittenAsQtDoes()
{
    QCOMPARE(timeToText({}), QString());
    QList<QDateTime> times;
    for (const char *text :
         { "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z", "2000-02-29T12:00:00.001Z",
           "2026-11-20T08:09:10.120Z", "2038-01-19T03:14:08.000Z", "9999-12-31T23:59:59.999Z",
           "0001-01-01T00:00:00.000Z" })
        times.append(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs));
    times.append(times.constLast().addYears(10'500));
    times.append(QDateTime(QDate(2026, 7, 1), QTime(12, 30))); // in this computer's zone
    QRandomGenerator random(9);
    for (int i = 0; i < 2'000; ++i)
        times.append(times.at(1).addMSecs(qint64(random.generate64() % 253'402'300'800'000)));
    for (const QDateTime &time : std::as_const(times)) {
        QVERIFY(time.isValid());
        QCOMPARE(timeToText(time), time.toUTC().toString(Qt::ISODateWithMs));
    }
}

// Journals of today must be read for ever: what is written here is never changed, only added to.
void TestColumns::wordsOnDiskStay()
{
    QStringList words;
    for (const RunEventKind kind : allRunEventKinds) {
        words.append(wordOf(kind));
        QCOMPARE(runEventKind(wordOf(kind)).known(), std::optional(kind));
    }
    QCOMPARE(words,
             u"confirmed unlocked insisted outcome paused resumed stopped settled status corrected "
             "withdrawn watched clock-set next-wave-now"_s.split(u' '));
    words.clear();
    for (const ConnectionEventKind kind : allConnectionEventKinds) {
        words.append(wordOf(kind));
        QCOMPARE(connectionEventKind(wordOf(kind)).known(), std::optional(kind));
    }
    QCOMPARE(words, u"unlocked locked runs-deleted"_s.split(u' '));
    words.clear();
    for (const ActVerdict verdict : allActVerdicts) {
        words.append(wordOf(verdict));
        QCOMPARE(actVerdict(wordOf(verdict)).known(), std::optional(verdict));
    }
    QCOMPARE(words,
             u"answered refused-rate refused-token refused-action not-sent unknown"_s.split(u' '));
    words.clear();
    for (std::size_t i = 0; i < ownErrorCount; ++i) {
        const auto code = static_cast<OwnError>(i);
        words.append(wordOf(code));
        QCOMPARE(ownErrorOf(wordOf(code)), std::optional(code));
        const Error error = ownError(code, u"detail"_s, Delivery::Sent);
        QCOMPARE(errorFromText(errorToText(error)), std::optional(error));
    }
    QCOMPARE(words,
             u"held-back stop-rule program-ended computer-slept made-read-only locked-again "
             "another-account time-jumped settled-open proxy-sign-in proxy-refused "
             "proxy-failed connect-timeout certificate-not-yet-valid certificate-expired "
             "certificate-wrong-host certificate-self-signed certificate-unknown-issuer "
             "certificate-rejected tls-too-old passcode-needed passcode-refused "
             "pasted-token-ended job-gone TaskNotListed TaskNotSeen redirected no-answer "
             "interim-answer no-list list-without-end target-not-named job-status odd-id "
             "locked-or-absent denied unavailable timeout read-back too-large session-only "
             "other journal-unwritable journal-disk-full journal-disk-error "
             "sql-driver-missing journal-in-use journal-newer journal-set-aside-failed "
             "journal-locked journal-unlockable journal-moved journal-taken-over "
             "journal-failed unreadable newer-file bad-file bad-entry write "
             "proxy-unsupported proxy-unreadable tls-missing ca-unreadable "
             "ca-not-certificates no-identity-endpoint no-targets duplicate-targets "
             "ineligible-targets read-only run-in-progress production-locked "
             "recently-restarted history-unread program-ends unknown-kind connection-busy "
             "not-saved duplicate-name duplicate-id unknown-id"_s.split(u' '));
}

void TestColumns::wordsOfALaterVersionAreKept()
{
    const QString word = u"of-a-later-version"_s;
    QCOMPARE(runEventKind(word).known(), std::nullopt);
    QCOMPARE(wordOf(runEventKind(word)), word);
    QCOMPARE(wordOf(connectionEventKind(word)), word);
    QCOMPARE(wordOf(actVerdict(word)), word);
    QVERIFY(!(runEventKind(word) == RunEventKind::Confirmed));
    for (const QString &kind : { u"cancelled"_s, u"bad-response"_s, u"storage"_s }) {
        const QString text = uR"({"kind":"%1","code":"of-a-later-version"})"_s.arg(kind);
        const std::optional<Error> error = errorFromText(text);
        QVERIFY(error && !error->code.own());
        QCOMPARE(error->code.text(), word);
        QVERIFY(errorToText(error).contains(u"\"code\":\"of-a-later-version\""_s));
    }
}

// The same word in a cloud's answer is the cloud's.
void TestColumns::wordsOfACloudStayItsOwn()
{
    const std::optional<Error> refused
        = errorFromText(uR"({"kind":"refused","code":"timeout","http_status":400})"_s);
    QVERIFY(refused);
    QCOMPARE(refused->code, ErrorCode(u"timeout"_s));
    QCOMPARE(errorFromText(uR"({"kind":"keychain","code":"timeout"})"_s)->code,
             ErrorCode(OwnError::KeychainTimeout));
    QCOMPARE(errorFromText(errorToText(refused)), refused);
}

// As every version has written it: lines in the detail.
void TestColumns::certificatesComeBackWhole()
{
    const QString text = uR"({"code":"certificate-expired","detail":)"
                         R"("certificate=expired,unknown-issuer\nhost=cph.example.com\n)"
                         R"(subject=CN=cph.example.com, O=Example\nissuer=CN=Company CA\n)"
                         R"(from=2020-01-01T00:00:00Z\nuntil=2021-02-03T23:59:00Z\nsha256=AB:CD",)"
                         R"("http_status":0,"kind":"tls","message":"","request_id":"",)"
                         R"("sent":false})"_s;
    const std::optional<Error> error = errorFromText(text);
    QVERIFY(error && error->certificate);
    QCOMPARE(error->code, ErrorCode(OwnError::CertificateExpired));
    QVERIFY(error->detail.isEmpty());
    QCOMPARE(error->certificate->faults,
             QList({ CertificateFault::Expired, CertificateFault::UnknownIssuer }));
    QCOMPARE(error->certificate->subject, u"CN=cph.example.com, O=Example"_s);
    QCOMPARE(error->certificate->until.toString(Qt::ISODate), u"2021-02-03T23:59:00Z"_s);
    QCOMPARE(errorToText(error), text);
    // A fault that only a later version knows stays in the detail, as it came.
    QString later = text;
    later.replace(u"=expired,"_s, u"=revoked,"_s);
    QVERIFY(!errorFromText(later)->certificate);
    QVERIFY(errorFromText(later)->detail.startsWith(u"certificate=revoked,"_s));
    QCOMPARE(errorToText(errorFromText(later)), later);
}

MUSTER_TEST_GUILESS(TestColumns)

} // namespace tst_columns

#include "tst_columns.moc"
