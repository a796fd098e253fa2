// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is shown of a restart before it is sent is what is sent, but for the proof of identity.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_describe {

using namespace muster;
using namespace muster::test;

namespace {

const KindId phones { u"huawei.phones"_s };

QList<Target> someTargets()
{
    QList<Target> targets;
    for (const QString &id : { u"id-1"_s, u"id-2"_s, u"编-3"_s })
        targets.append({ TargetId { id }, u"name of "_s + id, {}, u"5"_s });
    return targets;
}

AccessKey temporaryKey()
{
    AccessKey key = fakeKey();
    key.securityToken = Secret(u"planted-security-token"_s);
    return key;
}

} // namespace

class TestDescribe final : public QObject
{
    Q_OBJECT

private slots:
    void isWhatIsSent_data();
    void isWhatIsSent();
    void holdsNoSecret_data();
    void holdsNoSecret();
    void proofsAreWords();
    void withoutAProjectThereIsNothingToShow();
    void aProjectThatIsAPathIsNotShown();
};

void TestDescribe::isWhatIsSent_data()
{
    QTest::addColumn<KindId>("kind");
    QTest::addColumn<Credentials>("credentials");
    for (const KindId &kind : { servers, encodeServers, phones }) {
        QTest::addRow("%s by key", qPrintable(kind.value)) << kind << Credentials(fakeKey());
        QTest::addRow("%s by temporary key", qPrintable(kind.value))
            << kind << Credentials(temporaryKey());
        QTest::addRow("%s by password", qPrintable(kind.value)) << kind << Credentials(fakeLogin());
        QTest::addRow("%s by token", qPrintable(kind.value))
            << kind << Credentials(PastedToken { Secret(u"planted-token"_s) });
    }
}

void TestDescribe::isWhatIsSent()
{
    QFETCH(KindId, kind);
    QFETCH(Credentials, credentials);
    Stage stage(credentials, fakeProject);
    const Result<PlannedCall> shown = stage.cloud.describe(kind, someTargets());
    QCOMPARE(stage.callCount(), 0); // nothing leaves by being looked at

    QVERIFY(stage.cloud.act(kind, someTargets(), &stage.owner));
    settle();
    if (std::holds_alternative<PasswordLogin>(credentials))
        stage.signInDone("planted-token");
    const FakeHttpCall *sent = stage.waiting().constLast();
    QVERIFY(sent->isAct);
    QVERIFY(shown);
    QCOMPARE(shown->method, sent->request.method);
    QCOMPARE(shown->url, sent->request.url);
    QCOMPARE(shown->body, sent->request.body);
    QCOMPARE(shown->headers.size(), sent->request.headers.size());
    for (qsizetype i = 0; i < shown->headers.size(); ++i) {
        const auto &[name, value] = shown->headers.at(i);
        QCOMPARE(name, sent->request.headers.at(i).first);
        if (!value.contains('$'))
            QCOMPARE(value, sent->request.headers.at(i).second);
    }
    // And what it says of the successor holds: there is none here.
    QVERIFY(shown->successor.isEmpty());
}

void TestDescribe::holdsNoSecret_data() { isWhatIsSent_data(); }

void TestDescribe::holdsNoSecret()
{
    QFETCH(KindId, kind);
    QFETCH(Credentials, credentials);
    Stage stage(credentials, fakeProject);
    if (std::holds_alternative<PasswordLogin>(credentials)) {
        stage.list(servers);
        stage.signInDone("planted-token");
    }
    const Result<PlannedCall> shown = stage.cloud.describe(kind, someTargets());
    QVERIFY(shown);
    const QString all = requestText(*shown) + curlText(*shown);
    for (const QString &secret : { u"planted-token"_s, u"planted-security-token"_s, u"pass-word"_s,
                                   u"secret-key"_s, fakeKey().accessKeyId })
        QVERIFY2(!all.contains(secret), qPrintable(all));
}

void TestDescribe::proofsAreWords()
{
    Stage byKey(temporaryKey(), fakeProject);
    const auto headerOfCall = [](const Result<PlannedCall> &call, const QByteArray &name) {
        HttpRequest request;
        request.headers = call->headers;
        return headerOf(request, name);
    };
    const Result<PlannedCall> signedOne = byKey.cloud.describe(servers, someTargets());
    QCOMPARE(headerOfCall(signedOne, "X-Sdk-Date"), "$DATE");
    QCOMPARE(headerOfCall(signedOne, "X-Security-Token"), "$SECURITY_TOKEN");
    QCOMPARE(headerOfCall(signedOne, "Authorization"),
             "SDK-HMAC-SHA256 Access=$ACCESS_KEY_ID, "
             "SignedHeaders=content-type;host;x-project-id;x-sdk-date;x-security-token, "
             "Signature=$SIGNATURE");
    Stage byPassword(fakeLogin(), fakeProject);
    const Result<PlannedCall> byToken = byPassword.cloud.describe(servers, someTargets());
    QCOMPARE(headerOfCall(byToken, "X-Auth-Token"), "$TOKEN");
    QVERIFY(headerOfCall(byToken, "Authorization").isEmpty());
}

void TestDescribe::withoutAProjectThereIsNothingToShow()
{
    Stage stage;
    const Result<PlannedCall> before = stage.cloud.describe(servers, someTargets());
    QVERIFY(!before);
    QCOMPARE(before.error().kind, ErrorKind::NotFound);
    stage.list(servers);
    stage.signInDone();
    const Result<PlannedCall> after = stage.cloud.describe(servers, someTargets());
    QVERIFY(after);
    QVERIFY(after->url.path().contains(fakeProject));
}

void TestDescribe::aProjectThatIsAPathIsNotShown()
{
    Stage stage(fakeKey(), u"../v2/other"_s);
    const Result<PlannedCall> shown = stage.cloud.describe(servers, someTargets());
    QVERIFY(!shown);
    QCOMPARE(shown.error().code, OwnError::OddId); // why act() would send nothing
}

MUSTER_TEST_GUILESS(TestDescribe)

} // namespace tst_describe

#include "tst_describe.moc"
