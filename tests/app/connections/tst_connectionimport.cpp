// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is exported comes back, and nothing else does: every way to be refused, with its place.
#include "app/connections/connectionexport.h"
#include "app/connections/connectionimport.h"
#include "app/core/qtversions.h"
#include "tests/support/inputfaults.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

namespace tst_connectionimport {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QList<ImportableProvider> providers()
{
    ImportableProvider huawei;
    huawei.rules.provider = u"huawei"_s;
    huawei.signIns = { CredentialKind::AccessKey, CredentialKind::Password };
    huawei.regions = { u"cn-north-4"_s };
    ImportableProvider live;
    live.rules = { u"volcengine"_s, false, false, {} };
    live.signIns = { CredentialKind::AccessKey };
    live.regions = { u"cn-north-1"_s };
    live.options.insert(u"act"_s, { u"continue"_s });
    return { huawei, live };
}

Connection full()
{
    Connection connection;
    connection.id = ConnectionId { u"id-that-stays-at-home"_s };
    connection.name = u"生产 acme"_s;
    connection.provider = u"huawei"_s;
    connection.endpoint = QUrl(u"https://cph.example.com:8443"_s);
    connection.identityEndpoint = QUrl(u"https://iam.example.com"_s);
    connection.projectId = u"0123456789abcdef"_s;
    connection.credentialKind = CredentialKind::Password;
    connection.secretPlace = SecretPlace::Keychain;
    connection.production = true;
    connection.colour = ConnectionColour::Teal;
    connection.network.proxyMode = ProxyMode::Manual;
    connection.network.proxyHost = u"proxy.example.com"_s;
    connection.network.proxyPort = 3128;
    connection.network.proxyUser = u"somebody"_s;
    connection.network.caFile = u"/home/somebody/ca.pem"_s;
    connection.network.replyTimeout = std::chrono::seconds(30);
    connection.verification = Verification::Verified;
    connection.verifiedAt = utcTime(QDate(2026, 11, 20), QTime(8, 0));
    return connection;
}

QJsonObject entry()
{
    return { { u"name"_s, u"acme"_s },
             { u"provider"_s, u"huawei"_s },
             { u"signIn"_s, u"accessKey"_s },
             { u"region"_s, u"cn-north-4"_s },
             { u"projectId"_s, u"0123456789abcdef"_s } };
}

QByteArray file(const QJsonArray &entries, const QJsonObject &more = {})
{
    QJsonObject object { { u"format"_s, u"muster-connections"_s },
                         { u"version"_s, 1 },
                         { u"connections"_s, entries } };
    for (auto it = more.begin(); it != more.end(); ++it)
        object[it.key()] = it.value();
    return QJsonDocument(object).toJson();
}

} // namespace

class TestConnectionImport final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsExportedComesBack();
    void nothingPrivateIsExported();
    void demoAndEnvironmentAreNotExported();
    void arrivesReadOnlyAndUntested();
    void refusesTheFile_data();
    void refusesTheFile();
    void refusesAnEntry_data();
    void refusesAnEntry();
    void takesWhatIsGood();
    void oneBadEntrySpoilsNoOther();
    void namesAreToldPrintably();
    void freeNames();
    void freeNamesStayShort();
};

void TestConnectionImport::whatIsExportedComesBack()
{
    const ReadImport read = readImport(exportedConnections({ full() }), providers());
    QVERIFY(!read.problem);
    QCOMPARE(read.entries.size(), 1);
    QVERIFY2(read.entries.first().connection, qUtf8Printable(read.entries.first().problem.field));
    Connection expected = full();
    expected.id = {};
    expected.readOnly = true;
    expected.network.caFile.clear();
    expected.verification = Verification::NotTested;
    expected.verifiedAt = {};
    QVERIFY(*read.entries.first().connection == expected);
    QCOMPARE(read.entries.first().number, 1);
}

void TestConnectionImport::nothingPrivateIsExported()
{
    const QByteArray json = exportedConnections({ full() });
    for (const char *word : { "id-that-stays-at-home", "ca.pem", "erif", "2026" })
        QVERIFY2(!json.contains(word), json.constData());
    QVERIFY(json.contains("proxy.example.com"));
}

void TestConnectionImport::demoAndEnvironmentAreNotExported()
{
    Connection demo = full();
    demo.demo = true;
    Connection environment = full();
    environment.fromEnvironment = true;
    const QByteArray json = exportedConnections({ demo, environment });
    QVERIFY(QJsonDocument::fromJson(json)["connections"_L1].toArray().isEmpty());
}

void TestConnectionImport::arrivesReadOnlyAndUntested()
{
    QJsonObject open = entry();
    open[u"readOnly"_s] = false;
    const ReadImport read = readImport(file({ open }), providers());
    QVERIFY(read.entries.first().connection);
    QVERIFY(read.entries.first().connection->readOnly);
    QVERIFY(read.entries.first().connection->production); // not told: the guard is on
    QVERIFY(read.entries.first().connection->id.isEmpty());
}

void TestConnectionImport::refusesTheFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ImportProblem>("problem");
    const auto bad = [](const char *code, const char *field = "") {
        return ImportProblem { *faultWords.value(QString::fromLatin1(code)),
                               QString::fromLatin1(field) };
    };
    QTest::newRow("too large") << QByteArray(maxImportBytes + 1, ' ') << bad("too-large");
    ImportProblem syntax = bad("not-json");
    syntax.line = 2;
    syntax.column = 5;
    QTest::newRow("no JSON") << QByteArray("{\n  \"a\" 1 }") << syntax;
    syntax.line = syntax.column = 1;
    QTest::newRow("empty") << QByteArray() << syntax;
    const QString text = u"{\"format\":\"muster-connections\",\"name\":\"生产\"}"_s;
    for (const auto encoding : { QStringEncoder::Utf16LE, QStringEncoder::Utf16BE }) {
        QStringEncoder encoder(encoding);
        const QByteArray bytes = encoder(text);
        QTest::addRow("UTF-16, %d", int(encoding)) << bytes << bad("foreign-encoding", "UTF-16");
    }
    for (const auto encoding : { QStringEncoder::Utf32LE, QStringEncoder::Utf32BE }) {
        for (const auto flag : { QStringEncoder::Flag::Default, QStringEncoder::Flag::WriteBom }) {
            QStringEncoder encoder(encoding, flag);
            const QByteArray bytes = encoder(text);
            QTest::addRow("UTF-32, %d, %d", int(encoding), int(flag))
                << bytes << bad("foreign-encoding", "UTF-32");
        }
    }
    QTest::newRow("UTF-16 with a mark")
        << QByteArray("\xFF\xFE{\0}\0", 6) << bad("foreign-encoding", "UTF-16");
    QTest::newRow("GB18030") << QByteArray("{\"name\":\"\xC9\xFA\xB2\xFA\"}")
                             << bad("foreign-encoding", "GB18030");
    QTest::newRow("GB18030, four bytes") << QByteArray("{\"name\":\"\x81\x30\x81\x30\xC9\xFA\"}")
                                         << bad("foreign-encoding", "GB18030");
    QTest::newRow("neither") << QByteArray("{\"name\":\"\xFF\xFF\"}") << bad("foreign-encoding");
    QTest::newRow("a list") << QByteArray("[]") << bad("not-ours");
    QTest::newRow("another program's")
        << QByteArray(R"({"format":"x","version":1})") << bad("not-ours");
    QTest::newRow("our own list") << QByteArray(R"({"version":2,"connections":[]})")
                                  << bad("not-ours");
    QTest::newRow("newer") << file({ entry() }, { { u"version"_s, 2 }, { u"new"_s, 1 } })
                           << bad("unknown-version");
    QTest::newRow("between") << file({ entry() }, { { u"version"_s, 1.5 } })
                             << bad("unknown-version");
    QTest::newRow("version as text")
        << file({ entry() }, { { u"version"_s, u"1"_s } }) << bad("wrong-type", "version");
    QTest::newRow("unknown field")
        << file({ entry() }, { { u"extra"_s, 1 } }) << bad("unknown-field", "extra");
    QTest::newRow("secret beside")
        << file({ entry() }, { { u"secret_key"_s, u"x"_s } }) << bad("secret-field", "secret_key");
    QTest::newRow("no list") << file({}, { { u"connections"_s, 5 } })
                             << bad("wrong-type", "connections");
    QTest::newRow("none") << file({}) << bad("no-entries");
    QJsonArray many;
    for (int i = 0; i <= maxImportEntries; ++i)
        many.append(5);
    QTest::newRow("too many") << file(many) << bad("too-many-entries");
}

void TestConnectionImport::refusesTheFile()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ImportProblem, problem);
    const ReadImport read = readImport(json, providers());
    QVERIFY(read.problem);
    QCOMPARE(read.problem->code, problem.code);
    QCOMPARE(read.problem->field, problem.field);
    if (json.startsWith('{') || json.isEmpty())
        QCOMPARE(read.problem->line, problem.line);
    QVERIFY(read.entries.isEmpty());
}

void TestConnectionImport::refusesAnEntry_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value"); // undefined: taken away
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *tag, const QString &field, const QJsonValue &value,
                        const char *code, const QString &place = {}) {
        QTest::newRow(tag) << field << value << QString::fromLatin1(code)
                           << (place.isEmpty() ? field : place);
    };
    const QJsonValue none(QJsonValue::Undefined);
    for (const char *secret : { "sk", "SK", "ak", "secret", "secretKey", "secret-access-key",
                                "password", "Pass_Word", "token", "securityToken", "session_token",
                                "accessKeyId", "apiKey", "private key", "passcode", "credentials" })
        row(secret, QString::fromLatin1(secret), u"x"_s, "secret-field");
    row("unknown field", u"comment"_s, u"x"_s, "unknown-field");
    row("the id of a secret", u"id"_s, u"x"_s, "unknown-field");
    row("a verification", u"verification"_s, u"verified"_s, "unknown-field");
    row("no name", u"name"_s, none, "missing");
    row("no provider", u"provider"_s, none, "missing");
    row("no sign-in", u"signIn"_s, none, "missing");
    row("name is a number", u"name"_s, 5, "wrong-type");
    row("guard is a text", u"production"_s, u"false"_s, "wrong-type");
    row("guard is null", u"readOnly"_s, QJsonValue::Null, "wrong-type");
    row("empty name", u"name"_s, u"  "_s, "required");
    row("long name", u"name"_s, QString(81, u'x'), "too-long");
    row("control character", u"name"_s, u"a\u0007b"_s, "invisible-characters");
    row("turned around", u"name"_s, u"a\u202eb"_s, "invisible-characters");
    row("a tag", u"name"_s, u"prod\U000E0041"_s, "invisible-characters");
    row("no width", u"name"_s, u"pro\u200Bd"_s, "invisible-characters");
    row("line end in an id", u"projectId"_s, u"a\nb"_s, "invisible-characters");
    row("slash in an id", u"projectId"_s, u"a/b"_s, "bad-characters");
    row("unknown provider", u"provider"_s, u"elsewhere"_s, "unknown-provider");
    row("unknown region", u"region"_s, u"mars-1"_s, "unknown-region");
    row("unknown sign-in", u"signIn"_s, u"smile"_s, "unknown-sign-in");
    row("sign-in of another", u"signIn"_s, u"token"_s, "unknown-sign-in");
    row("unknown place", u"secretPlace"_s, u"cloud"_s, "unknown-word");
    row("unknown colour", u"colour"_s, u"pink"_s, "unknown-word");
    row("no address", u"endpoint"_s, u"https://"_s, "bad-url");
    row("no scheme", u"endpoint"_s, u"cph.example.com"_s, "bad-url");
    row("no scheme, with a port", u"endpoint"_s, u"cph.example.com:8443"_s, "bad-url");
    row("address of two meanings", u"endpoint"_s, u"http://127.0.081.0"_s, "bad-url");
    row("broken address", u"endpoint"_s, u"https://a b"_s, "bad-url");
    row("user in the address", u"endpoint"_s, u"https://a:b@example.com"_s, "bad-url");
    row("http elsewhere", u"endpoint"_s, u"http://cph.example.com"_s, "not-https");
    row("another scheme", u"identityEndpoint"_s, u"file://host/etc"_s, "not-https");
    row("a path", u"endpoint"_s, u"https://cph.example.com/v1"_s, "has-path");
    row("unknown option", u"options"_s, QJsonObject { { u"act"_s, u"x"_s } }, "unknown-option",
        u"options.act"_s);
    row("secret option", u"options"_s, QJsonObject { { u"token"_s, u"x"_s } }, "secret-field",
        u"options.token"_s);
    row("option is a number", u"options"_s, QJsonObject { { u"act"_s, 1 } }, "wrong-type",
        u"options.act"_s);
    const auto proxy = [](const QString &field, const QJsonValue &value) {
        return QJsonObject { { u"proxy"_s, u"manual"_s },
                             { u"proxyHost"_s, u"proxy.example.com"_s },
                             { u"proxyPort"_s, 3128 },
                             { field, value } };
    };
    row("proxy's password", u"network"_s, proxy(u"proxyPassword"_s, u"x"_s), "secret-field",
        u"network.proxyPassword"_s);
    row("CA file", u"network"_s, proxy(u"caFile"_s, u"/x"_s), "unknown-field", u"network.caFile"_s);
    row("unknown way", u"network"_s, proxy(u"proxy"_s, u"socks"_s), "unknown-word",
        u"network.proxy"_s);
    row("no host", u"network"_s, proxy(u"proxyHost"_s, u"http://x"_s), "not-a-host",
        u"network.proxyHost"_s);
    row("proxy of two meanings", u"network"_s, proxy(u"proxyHost"_s, u"127.0.081.0"_s),
        "not-a-host", u"network.proxyHost"_s);
    row("no port", u"network"_s, proxy(u"proxyPort"_s, 70'000), "out-of-range",
        u"network.proxyPort"_s);
    row("port is a text", u"network"_s, proxy(u"proxyPort"_s, u"80"_s), "wrong-type",
        u"network.proxyPort"_s);
    row("too patient", u"network"_s, proxy(u"replyTimeout"_s, 9'999), "out-of-range",
        u"network.replyTimeout"_s);
    row("no proxy word", u"network"_s, QJsonObject {}, "missing", u"network.proxy"_s);
}

void TestConnectionImport::refusesAnEntry()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, code);
    QFETCH(const QString, place);
    QJsonObject object = entry();
    if (value.isUndefined())
        object.remove(field);
    else
        object[field] = value;
    const ReadImport read = readImport(file({ object }), providers());
    QVERIFY(!read.problem);
    QVERIFY(!read.entries.first().connection);
    QCOMPARE(faultWords.word(read.entries.first().problem.code), code);
    QCOMPARE(read.entries.first().problem.field, place);
}

void TestConnectionImport::takesWhatIsGood()
{
    QJsonObject live { { u"name"_s, u"live"_s },
                       { u"provider"_s, u"volcengine"_s },
                       { u"signIn"_s, u"accessKey"_s },
                       { u"region"_s, u"cn-north-1"_s },
                       { u"options"_s, QJsonObject { { u"act"_s, u"continue"_s } } } };
    QJsonObject local = entry();
    local[u"name"_s] = u"local"_s;
    local[u"region"_s] = QString();
    local[u"endpoint"_s] = u"http://127.0.0.1:8080"_s;
    QJsonObject noProject = entry(); // asked for together with the keys
    noProject.remove(u"projectId"_s);
    QJsonObject twoScripts = entry(); // odd, but told in the preview and not refused
    twoScripts[u"name"_s] = u"prod-β"_s;
    const ReadImport read = readImport(file({ live, local, noProject, twoScripts }), providers());
    QCOMPARE(read.entries.size(), 4);
    for (const ImportEntry &taken : read.entries)
        QVERIFY2(taken.connection,
                 qUtf8Printable(faultWords.word(taken.problem.code) + taken.problem.field));
    QCOMPARE(read.entries.first().connection->options.value(u"act"_s), u"continue"_s);
}

void TestConnectionImport::oneBadEntrySpoilsNoOther()
{
    QJsonObject twin = entry();
    twin[u"name"_s] = u"  ACME "_s;
    const ReadImport read = readImport(file({ 5, entry(), twin }), providers());
    QCOMPARE(read.entries.size(), 3);
    QCOMPARE(read.entries.at(0).problem.code, InputFault::NotAnObject);
    QVERIFY(read.entries.at(1).connection);
    QVERIFY(!read.entries.at(2).connection);
    QCOMPARE(read.entries.at(2).problem.code, InputFault::DuplicateName);
    QCOMPARE(read.entries.at(2).number, 3);
}

void TestConnectionImport::namesAreToldPrintably()
{
    QJsonObject object = entry();
    object[u"name"_s] = QString(u"a\u202e"_s + QString(200, u'x'));
    object[QString(u"odd\n"_s + QString(200, u'y'))] = 1;
    const ReadImport read = readImport(file({ object }), providers());
    const ImportEntry &told = read.entries.first();
    QVERIFY(told.name.size() <= 81 && !told.name.contains(u'\u202e'));
    QVERIFY(told.problem.field.size() <= 61 && !told.problem.field.contains(u'\n'));
}

void TestConnectionImport::freeNames()
{
    QCOMPARE(freeName(u"acme"_s, {}), u"acme"_s);
    QCOMPARE(freeName(u"acme"_s, { u"Acme"_s }), u"acme (2)"_s);
    QCOMPARE(freeName(u"acme"_s, { u"acme"_s, u"acme (2)"_s }), u"acme (3)"_s);
}

void TestConnectionImport::freeNamesStayShort()
{
    const QString emoji = QString(u"x"_s) + u"\U0001F600"_s.repeated(39) + u'x'; // 80 units
    for (const QString &name : { QString(80, u'x'), emoji }) {
        const QString free = freeName(name, { name });
        QVERIFY(free.size() <= 80);
        QVERIFY(free.endsWith(u" (2)"_s));
        QVERIFY(free.isValidUtf16());
    }
}

MUSTER_TEST_APPLESS(TestConnectionImport)

} // namespace tst_connectionimport

#include "tst_connectionimport.moc"
