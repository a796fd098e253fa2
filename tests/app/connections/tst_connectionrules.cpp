// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is accepted as a connection, and what is said about the rest.
#include "app/connections/connectionrules.h"
#include "app/connections/lookalike.h"
#include "tests/support/inputfaults.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_connectionrules {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection goodConnection()
{
    Connection connection;
    connection.id = ConnectionId { u"c1"_s };
    connection.name = u"acme"_s;
    connection.provider = u"huawei"_s;
    connection.region = u"cn-north-4"_s;
    connection.projectId = u"0123456789abcdef0123456789abcdef"_s;
    return connection;
}

AccessKey goodKey()
{
    return { u"EXAMPLEAK00000000001"_s, Secret(u"example-secret-key-not-real-0001"_s), Secret() };
}

PasswordLogin goodLogin() { return { u"帐号"_s, u"user"_s, Secret(u"pass word"_s) }; }

//! \brief One provider with projects and one without, and how their keys look.
QList<ProviderRules> someRules()
{
    return { { u"huawei"_s, true, true, u"[A-Z0-9]{20}"_s },
             { u"volcengine"_s, false, false, u"AK(LT|AP|TP)\\S+"_s } };
}

//! "field:code" of each problem, hints in brackets.
QString said(const Connection &connection, const Credentials &credentials,
             const QStringList &otherNames = {})
{
    QStringList words;
    const QList<FieldProblem> problems
        = problemsOf(connection, credentials, otherNames, someRules());
    for (const FieldProblem &problem : problems) {
        const QString word = u"%1:%2"_s.arg(QString::number(static_cast<int>(problem.field)),
                                            faultWords.word(problem.code));
        words += problem.blocking ? word : u"["_s + word + u"]"_s;
    }
    return words.join(u' ');
}

QString only(ConnectionField field, const char *code)
{
    return u"%1:%2"_s.arg(QString::number(static_cast<int>(field)), QLatin1String(code));
}

} // namespace

class TestConnectionRules final : public QObject
{
    Q_OBJECT

private slots:
    void goodOnesPass();
    void names_data();
    void names();
    void lookAlikes_data();
    void lookAlikes();
    void keys_data();
    void keys();
    void keyHints_data();
    void keyHints();
    void logins();
    void passcodes();
    void tokens();
    void whatATestTellsOf();
    void projects_data();
    void projects();
    void noProjectWhereThereIsNone();
    void endpoints_data();
    void endpoints();
    void endpointsAreNeededWithoutARegion();
    void blocking();
    void blanks_data();
    void blanks();
};

void TestConnectionRules::goodOnesPass()
{
    QCOMPARE(said(goodConnection(), goodKey()), QString());
    Connection connection = goodConnection();
    connection.projectId.clear();
    QCOMPARE(said(connection, goodLogin()), QString());
    AccessKey temporary = goodKey();
    temporary.securityToken = Secret(QString(5'000, u't'));
    QCOMPARE(said(goodConnection(), temporary), QString());
}

void TestConnectionRules::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QString() << QByteArray("required");
    QTest::newRow("blank") << u"  "_s << QByteArray("required");
    QTest::newRow("taken") << u"Prod"_s << QByteArray("not-unique");
    QTest::newRow("taken, but for blanks and case") << u" pROD "_s << QByteArray("not-unique");
    QTest::newRow("a line end") << u"a\nb"_s << QByteArray("invisible-characters");
    QTest::newRow("a tag") << u"prod\U000E0041"_s << QByteArray("invisible-characters");
    QTest::newRow("too long") << QString(81, u'x') << QByteArray("too-long");
    QTest::newRow("longest") << QString(80, u'x') << QByteArray();
    QTest::newRow("Chinese and more") << u"生产 \U0001F600"_s << QByteArray();
}

void TestConnectionRules::names()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, code);
    Connection connection = goodConnection();
    connection.name = name;
    QCOMPARE(said(connection, goodKey(), { u"prod"_s, u"test"_s }),
             code.isEmpty() ? QString() : only(ConnectionField::Name, code));
}

void TestConnectionRules::lookAlikes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("like");
    QTest::addColumn<bool>("mixed");
    QTest::newRow("Cyrillic er") << u"рrod"_s << u"prod"_s << true;
    QTest::newRow("all Cyrillic") << u"асе"_s << u"ace"_s << false;
    QTest::newRow("full width") << u"ｐｒｏｄ"_s << u"prod"_s << false;
    QTest::newRow("zero for o") << u"pr0d"_s << u"prod"_s << false;
    QTest::newRow("two blanks") << u"pre  prod"_s << u"pre prod"_s << false;
    QTest::newRow("Greek") << u"tεst"_s << QString() << true;
    QTest::newRow("the same") << u"PROD"_s << QString() << false;
    QTest::newRow("another") << u"stage"_s << QString() << false;
    QTest::newRow("Chinese beside Latin") << u"生产 prod 2"_s << QString() << false;
    QTest::newRow("Russian") << u"тест"_s << QString() << false;
}

void TestConnectionRules::lookAlikes()
{
    QFETCH(const QString, name);
    QTEST(looksLike(name, { u"ace"_s, u"prod"_s, u"pre prod"_s }), "like");
    QTEST(mixesScripts(name), "mixed");
}

void TestConnectionRules::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QString() << QByteArray("required");
    QTest::newRow("blank inside") << u"EXAMPLEAK 0000000001"_s << QByteArray("bad-characters");
    QTest::newRow("Chinese") << u"访问密钥访问密钥访问密钥访问密钥访问"_s
                             << QByteArray("bad-characters");
    QTest::newRow("too long") << QString(5'000, u'k') << QByteArray("too-long");
}

void TestConnectionRules::keys()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, code);
    AccessKey bad = goodKey();
    bad.accessKeyId = key;
    QCOMPARE(said(goodConnection(), bad), only(ConnectionField::AccessKeyId, code));
    bad = goodKey();
    bad.secretKey = Secret(key);
    QCOMPARE(said(goodConnection(), bad), only(ConnectionField::SecretKey, code));
}

void TestConnectionRules::keyHints_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("short") << u"EXAMPLEAK"_s << u"huawei"_s << QByteArray("unusual-length");
    QTest::newRow("long") << QString(70, u'k') << u"huawei"_s << QByteArray("unusual-length");
    QTest::newRow("another's") << u"AKLTexampleexample01"_s << u"huawei"_s
                               << QByteArray("other-provider");
    QTest::newRow("its own") << u"AKLTexampleexample01"_s << u"volcengine"_s << QByteArray();
    QTest::newRow("another's, the other way round")
        << u"EXAMPLEAK00000000001"_s << u"volcengine"_s << QByteArray("other-provider");
    QTest::newRow("of two shapes, its own counts")
        << u"AKTPEXAMPLEEXAMPLE01"_s << u"huawei"_s << QByteArray();
    QTest::newRow("of no shape") << u"some-key-of-a-new-kind"_s << u"volcengine"_s << QByteArray();
    QTest::newRow("of a cloud that is no provider")
        << u"LTAIexampleexample01"_s << u"volcengine"_s << QByteArray("other-provider");
    QTest::newRow("a provider without rules")
        << u"some-key-of-a-new-kind"_s << u"fake"_s << QByteArray();
}

void TestConnectionRules::keyHints()
{
    QFETCH(const QString, key);
    QFETCH(const QString, provider);
    QFETCH(const QByteArray, code);
    AccessKey odd = goodKey();
    odd.accessKeyId = key;
    Connection connection = goodConnection();
    connection.provider = provider;
    const QString hint = u"["_s + only(ConnectionField::AccessKeyId, code) + u"]"_s;
    QCOMPARE(said(connection, odd), code.isEmpty() ? QString() : hint);
}

void TestConnectionRules::logins()
{
    const QString expected = only(ConnectionField::AccountName, "required") + u' '
        + only(ConnectionField::UserName, "required") + u' '
        + only(ConnectionField::Password, "required");
    QCOMPARE(said(goodConnection(), PasswordLogin {}), expected);
}

void TestConnectionRules::passcodes()
{
    PasswordLogin login = goodLogin();
    login.userId = u"0a1b2c3d"_s;
    QCOMPARE(said(goodConnection(), login), QString()); // it is asked for when it is opened
    for (const QString &wrong : { u"12345"_s, u"1234567"_s, u"12345a"_s, u"１２３４５６"_s }) {
        login.passcode = Secret(wrong);
        QCOMPARE(said(goodConnection(), login), only(ConnectionField::Passcode, "not-six-digits"));
    }
    login.passcode = Secret(u"012345"_s);
    QCOMPARE(said(goodConnection(), login), QString());
    login.userId.clear();
    QCOMPARE(said(goodConnection(), login), only(ConnectionField::UserId, "required"));
}

void TestConnectionRules::tokens()
{
    const auto problem = [](const QString &token, const QString &project) {
        Connection connection = goodConnection();
        connection.projectId = project;
        return said(connection, PastedToken { Secret(token) });
    };
    QCOMPARE(problem(QString(9'120, u'M'), u"p"_s), QString());
    QCOMPARE(problem({}, u"p"_s), only(ConnectionField::Token, "required"));
    QCOMPARE(problem(u"MII token"_s, u"p"_s), only(ConnectionField::Token, "bad-characters"));
    QCOMPARE(problem(QString(16'385, u'M'), u"p"_s), only(ConnectionField::Token, "too-long"));
    QCOMPARE(problem(u"MII"_s, {}), only(ConnectionField::ProjectId, "required"));
}

void TestConnectionRules::whatATestTellsOf()
{
    const Connection tested = goodConnection();
    Connection other = tested;
    other.name = u"another"_s;
    other.production = !tested.production;
    other.readOnly = !tested.readOnly;
    other.secretPlace = SecretPlace::Keychain;
    QVERIFY(isTestedAlike(tested, other));
    using Change = void (*)(Connection &);
    const Change changes[] = {
        [](Connection &c) { c.provider = u"x"_s; },
        [](Connection &c) { c.region = u"x"_s; },
        [](Connection &c) { c.endpoint = QUrl(u"https://x"_s); },
        [](Connection &c) { c.identityEndpoint = QUrl(u"https://x"_s); },
        [](Connection &c) { c.projectId = u"x"_s; },
        [](Connection &c) { c.options.insert(u"x"_s, u"y"_s); },
        [](Connection &c) { c.network.proxyMode = ProxyMode::None; },
        [](Connection &c) { c.credentialKind = CredentialKind::Token; },
    };
    for (const Change change : changes) {
        Connection changed = tested;
        change(changed);
        QVERIFY(!isTestedAlike(tested, changed));
    }
}

void TestConnectionRules::projects_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none, with a key") << QString() << QByteArray("required");
    QTest::newRow("a path") << u"../x"_s << QByteArray("bad-characters");
    QTest::newRow("letters that are not ASCII") << u"项目"_s << QByteArray("bad-characters");
    QTest::newRow("too long") << QString(65, u'0') << QByteArray("too-long");
}

void TestConnectionRules::projects()
{
    QFETCH(const QString, project);
    QFETCH(const QByteArray, code);
    Connection connection = goodConnection();
    connection.projectId = project;
    QCOMPARE(said(connection, goodKey()), only(ConnectionField::ProjectId, code));
}

void TestConnectionRules::noProjectWhereThereIsNone()
{
    Connection connection = goodConnection();
    connection.provider = u"volcengine"_s;
    connection.projectId.clear();
    const AccessKey key { u"AKLTexampleexample01"_s, Secret(u"example-secret"_s), Secret() };
    QCOMPARE(said(connection, key), QString());
    connection.region.clear();
    QCOMPARE(said(connection, key), only(ConnectionField::Endpoint, "required"));
}

void TestConnectionRules::endpoints_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("https") << u"https://cph.example.com"_s << QByteArray();
    QTest::newRow("https, port, slash") << u"https://cph.example.com:8443/"_s << QByteArray();
    QTest::newRow("http, loopback") << u"http://127.0.0.1:8080"_s << QByteArray();
    QTest::newRow("http, loopback name") << u"http://localhost:8080"_s << QByteArray();
    QTest::newRow("http, loopback 6") << u"http://[::1]:8080"_s << QByteArray();
    QTest::newRow("http") << u"http://cph.example.com"_s << QByteArray("not-https");
    QTest::newRow("looks like loopback")
        << u"http://127.0.0.1.example.com"_s << QByteArray("not-https");
    QTest::newRow("begins like loopback")
        << u"http://127.evil.example.com"_s << QByteArray("not-https");
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << QByteArray("not-https");
    QTest::newRow("user info") << u"https://user:word@cph.example.com"_s << QByteArray("bad-url");
    QTest::newRow("no host") << u"https:///x"_s << QByteArray("bad-url");
    QTest::newRow("two meanings") << u"http://127.0.081.0"_s << QByteArray("bad-url");
    QTest::newRow("no scheme") << u"cph.example.com"_s << QByteArray("bad-url");
    QTest::newRow("a path") << u"https://cph.example.com/v1"_s << QByteArray("has-path");
    QTest::newRow("a query") << u"https://cph.example.com?a=b"_s << QByteArray("has-path");
}

void TestConnectionRules::endpoints()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, code);
    Connection connection = goodConnection();
    connection.endpoint = QUrl(url, QUrl::StrictMode);
    QCOMPARE(said(connection, goodKey()),
             code.isEmpty() ? QString() : only(ConnectionField::Endpoint, code));
    connection.endpoint.clear();
    connection.identityEndpoint = QUrl(url, QUrl::StrictMode);
    QCOMPARE(said(connection, goodKey()),
             code.isEmpty() ? QString() : only(ConnectionField::IdentityEndpoint, code));
}

void TestConnectionRules::endpointsAreNeededWithoutARegion()
{
    Connection connection = goodConnection();
    connection.region.clear();
    QCOMPARE(said(connection, goodKey()), only(ConnectionField::Endpoint, "required"));
    QCOMPARE(said(connection, goodLogin()),
             only(ConnectionField::Endpoint, "required") + u' '
                 + only(ConnectionField::IdentityEndpoint, "required"));
    connection.endpoint = QUrl(u"https://cph.example.com"_s);
    connection.identityEndpoint = QUrl(u"https://iam.example.com"_s);
    connection.projectId.clear();
    QCOMPARE(said(connection, goodLogin()), only(ConnectionField::ProjectId, "required"));
}

void TestConnectionRules::blocking()
{
    QVERIFY(!hasBlocking({}));
    QVERIFY(!hasBlocking({ { ConnectionField::AccessKeyId, InputFault::UnusualLength, false } }));
    QVERIFY(hasBlocking({ { ConnectionField::AccessKeyId, InputFault::UnusualLength, false },
                          { ConnectionField::Name, InputFault::Required, true } }));
}

void TestConnectionRules::blanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("around") << u" AK\n"_s;
    QTest::newRow("inside") << u"A K"_s;
    QTest::newRow("tab and return") << u"\tA\r\nK"_s;
    QTest::newRow("no-break space") << u"A\u00A0K"_s;
    QTest::newRow("ideographic space") << u"AK\u3000"_s;
    QTest::newRow("zero-width space and byte order mark") << u"\uFEFFA\u200BK"_s;
}

void TestConnectionRules::blanks()
{
    QFETCH(const QString, text);
    QCOMPARE(withoutBlanks(text), u"AK"_s);
}

MUSTER_TEST_GUILESS(TestConnectionRules)

} // namespace tst_connectionrules

#include "tst_connectionrules.moc"
