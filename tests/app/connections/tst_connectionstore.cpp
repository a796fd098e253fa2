// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Connections survive a restart of the program, and no bad file is ever written over.
#include "app/connections/connectionstore.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_connectionstore {

using namespace muster;
using namespace Qt::StringLiterals;

class TestConnectionStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noFileIsAnEmptyList();
    void comesBackWhole();
    void keepsWhatATestCameTo();
    void aTokenIsOfTheSession();
    void readsOlderFiles();
    void tellsWhatChanged();
    void refusesWhatIsNotToBeSaved();
    void allOrNone();
    void namesAreUnique();
    void unknownIds();
    void badFileIsKeptAside_data();
    void badFileIsKeptAside();
    void aNewerFileStaysWhereItIs();
    void badEntryLosesNothing();
    void anEndpointThatCannotBeReadRefusesItsEntry_data();
    void anEndpointThatCannotBeReadRefusesItsEntry();
    void unreadableGuardsAreOn();
    void failedWriteChangesNothing();
    void unreadableFileIsNeverWrittenOver();

private:
    static Connection connection(const QString &name);
    void writeFile(const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray readFile(const QString &path);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"connections.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

Connection TestConnectionStore::connection(const QString &name)
{
    Connection connection;
    connection.id = ConnectionId { u"id of "_s + name };
    connection.name = name;
    connection.provider = u"huawei"_s;
    connection.region = u"cn-north-4"_s;
    connection.projectId = u"0123456789abcdef0123456789abcdef"_s;
    return connection;
}

void TestConnectionStore::writeFile(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestConnectionStore::readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestConnectionStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestConnectionStore::noFileIsAnEmptyList()
{
    const ConnectionStore store(m_folder->path());
    QVERIFY(!store.loadError());
    QVERIFY(store.list().isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestConnectionStore::comesBackWhole()
{
    Connection full = connection(u"生产 \"one\""_s);
    full.endpoint = QUrl(u"https://cph.example.com:8443"_s);
    full.identityEndpoint = QUrl(u"http://127.0.0.1:9"_s);
    full.credentialKind = CredentialKind::Password;
    full.secretPlace = SecretPlace::Keychain;
    full.options = { { u"action"_s, u"ContinuePullToPushTask"_s } };
    full.production = true;
    full.readOnly = true;
    full.colour = ConnectionColour::Orange;
    const Connection plain = connection(u"plain"_s);
    {
        ConnectionStore store(m_folder->path());
        QVERIFY(store.add(full));
        QVERIFY(store.add(plain));
    }
    const ConnectionStore again(m_folder->path());
    QVERIFY(!again.loadError());
    QCOMPARE(again.list(), (QList { full, plain }));
    QVERIFY(again.find(plain.id) == plain);
    QVERIFY(!again.find(ConnectionId { u"no such"_s }));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList { u"connections.json"_s });
}

void TestConnectionStore::keepsWhatATestCameTo()
{
    Connection verified = connection(u"verified"_s);
    verified.verification = Verification::Verified;
    verified.verifiedAt = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10, 123));
    Connection warned = connection(u"warned"_s);
    warned.verification = Verification::Warned;
    warned.verifiedAt = verified.verifiedAt.addDays(1);
    {
        ConnectionStore store(m_folder->path());
        QVERIFY(store.add(verified));
        QVERIFY(store.add(warned));
    }
    QCOMPARE(ConnectionStore(m_folder->path()).list(), (QList { verified, warned }));
    QVERIFY(readFile(path()).contains("\"version\": 3"));

    // What nobody can read was never tested.
    writeFile(readFile(path()).replace("\"warned\"", "\"great\"").replace("2026-11-20", "20-11"));
    const QList<Connection> read = ConnectionStore(m_folder->path()).list();
    QCOMPARE(read.size(), 2);
    for (const Connection &one : read) {
        QCOMPARE(one.verification, Verification::NotTested);
        QVERIFY(!one.verifiedAt.isValid());
    }
}

void TestConnectionStore::aTokenIsOfTheSession()
{
    Connection token = connection(u"token"_s);
    token.credentialKind = CredentialKind::Token;
    {
        ConnectionStore store(m_folder->path());
        QVERIFY(store.add(token));
    }
    QCOMPARE(ConnectionStore(m_folder->path()).list(), QList { token });
    writeFile(readFile(path()).replace("\"session\"", "\"keychain\""));
    QCOMPARE(ConnectionStore(m_folder->path()).list(), QList { token });
}

void TestConnectionStore::readsOlderFiles()
{
    for (const QByteArray version : { "1", "2" }) {
        writeFile("{\"version\":" + version
                  + R"(,"connections":[{"id":"a","name":"A","provider":"huawei","signIn":"password",
                     "secretPlace":"keychain","production":false,"readOnly":false}]})");
        const ConnectionStore store(m_folder->path());
        QVERIFY(!store.loadError());
        QCOMPARE(store.list().size(), 1);
        QCOMPARE(store.list().constFirst().credentialKind, CredentialKind::Password);
        QCOMPARE(store.list().constFirst().verification, Verification::NotTested);
    }
}

void TestConnectionStore::tellsWhatChanged()
{
    ConnectionStore store(m_folder->path());
    QSignalSpy added(&store, &ConnectionStore::added);
    QSignalSpy updated(&store, &ConnectionStore::updated);
    QSignalSpy removed(&store, &ConnectionStore::removed);
    QSignalSpy changed(&store, &ConnectionStore::changed);
    Connection one = connection(u"one"_s);
    QVERIFY(store.add(one));
    one.name = u"One"_s;
    one.production = true;
    QVERIFY(store.update(one));
    QVERIFY(store.find(one.id) == one);
    QVERIFY(store.remove(one.id));
    QVERIFY(store.list().isEmpty());
    QCOMPARE(added.size(), 1);
    QCOMPARE(updated.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 3);
    QVERIFY(ConnectionStore(m_folder->path()).list().isEmpty());
}

void TestConnectionStore::refusesWhatIsNotToBeSaved()
{
    ConnectionStore store(m_folder->path());
    Connection demo = connection(u"demo"_s);
    demo.demo = true;
    const Result<void> refused = store.add(demo);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, OwnError::ConnectionNotSaved);
    Connection environment = connection(u"environment"_s);
    environment.fromEnvironment = true;
    QCOMPARE(store.add(environment).error().code, OwnError::ConnectionNotSaved);
    Connection nameless = connection(u"x"_s);
    nameless.id = {};
    QVERIFY(!store.add(nameless));
    QVERIFY(!QFile::exists(path()));
}

void TestConnectionStore::allOrNone()
{
    ConnectionStore store(m_folder->path());
    QSignalSpy added(&store, &ConnectionStore::added);
    QSignalSpy changed(&store, &ConnectionStore::changed);
    const Connection one = connection(u"one"_s);
    const Connection two = connection(u"two"_s);
    Connection twin = connection(u"TWO"_s);
    QCOMPARE(store.addAll({ one, two, twin }).error().code, OwnError::NameTaken);
    twin.name = u"three"_s;
    twin.id = one.id;
    QCOMPARE(store.addAll({ one, two, twin }).error().code, OwnError::IdTaken);
    QVERIFY(store.list().isEmpty() && !QFile::exists(path()));
    QVERIFY(store.addAll({ one, two }));
    QCOMPARE(store.list(), (QList { one, two }));
    QCOMPARE(added.size(), 2);
    QCOMPARE(changed.size(), 1);
}

void TestConnectionStore::namesAreUnique()
{
    ConnectionStore store(m_folder->path());
    QVERIFY(store.add(connection(u"one"_s)));
    Connection same = connection(u" ONE "_s);
    const Result<void> refused = store.add(same);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(refused.error().code, OwnError::NameTaken);
    same.name = u"two"_s;
    QVERIFY(store.add(same));
    same.name = u"one"_s;
    QCOMPARE(store.update(same).error().code, OwnError::NameTaken);
    QCOMPARE(store.list().size(), 2);
}

void TestConnectionStore::unknownIds()
{
    ConnectionStore store(m_folder->path());
    QVERIFY(store.add(connection(u"one"_s)));
    Connection twice = connection(u"one"_s);
    twice.name = u"other name"_s;
    QCOMPARE(store.add(twice).error().code, OwnError::IdTaken);
    QCOMPARE(store.update(connection(u"two"_s)).error().code, OwnError::UnknownId);
    QCOMPARE(store.remove(ConnectionId { u"two"_s }).error().code, OwnError::UnknownId);
    QVERIFY(ConnectionStore::newId() != ConnectionStore::newId());
}

void TestConnectionStore::badFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"version\":1,\"connections\":[");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no list") << QByteArray(R"({"version":1,"connections":{}})");
}

void TestConnectionStore::badFileIsKeptAside()
{
    QFETCH(const QByteArray, bytes);
    for (const QString &aside : QStringList { path() + u".bad"_s, path() + u".bad.2"_s }) {
        writeFile(bytes);
        ConnectionStore store(m_folder->path());
        QVERIFY(store.loadError());
        QCOMPARE(store.loadError()->kind, ErrorKind::Storage);
        QCOMPARE(store.loadError()->code, OwnError::FileBad);
        QCOMPARE(store.loadError()->detail, aside);
        QVERIFY(QFile::exists(aside));
        QCOMPARE(readFile(aside), bytes);
        QVERIFY(store.list().isEmpty());
        QVERIFY(store.add(connection(u"one"_s)));
        QCOMPARE(readFile(aside), bytes);
    }
}

void TestConnectionStore::aNewerFileStaysWhereItIs()
{
    const QByteArray bytes = R"({"version":99,"connections":{"of":"another form"}})";
    writeFile(bytes);
    ConnectionStore store(m_folder->path());
    QVERIFY(store.loadError());
    QCOMPARE(store.loadError()->kind, ErrorKind::Storage);
    QCOMPARE(store.loadError()->code, OwnError::FileNewer);
    QCOMPARE(store.loadError()->detail, path());
    QVERIFY(store.list().isEmpty());
    QCOMPARE(store.add(connection(u"one"_s)).error().code, OwnError::FileNewer);
    QCOMPARE(readFile(path()), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestConnectionStore::anEndpointThatCannotBeReadRefusesItsEntry_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no scheme") << QByteArray(R"("endpoint":"cph.example.com")");
    QTest::newRow("broken") << QByteArray(R"("endpoint":"https://a b")");
    QTest::newRow("a number") << QByteArray(R"("endpoint":5)");
    QTest::newRow("null") << QByteArray(R"("endpoint":null)");
    QTest::newRow("http elsewhere") << QByteArray(R"("endpoint":"http://cph.example.com")");
    QTest::newRow("two meanings") << QByteArray(R"("endpoint":"http://127.0.081.0")");
    QTest::newRow("identity") << QByteArray(R"("identityEndpoint":"iam.example.com")");
}

// Without it the calls would go to the region's own endpoint: to another place.
void TestConnectionStore::anEndpointThatCannotBeReadRefusesItsEntry()
{
    QFETCH(const QByteArray, field);
    const QByteArray bytes
        = R"({"version":3,"connections":[{"id":"a","name":"A","provider":"huawei",)"
          R"("signIn":"accessKey","secretPlace":"session","region":"cn-north-4",)"
        + field + "}]}";
    writeFile(bytes);
    const ConnectionStore store(m_folder->path());
    QVERIFY(store.list().isEmpty());
    QVERIFY(store.loadError());
    QCOMPARE(store.loadError()->code, OwnError::FileBadEntry);
    QCOMPARE(readFile(path() + u".bad"_s), bytes);
}

void TestConnectionStore::badEntryLosesNothing()
{
    const QByteArray good = R"({"id":"a","name":"A","provider":"huawei","signIn":"accessKey",)"
                            R"("secretPlace":"session","production":false,"readOnly":false})";
    const QByteArray bytes = R"({"version":1,"connections":[)" + good + R"(,{"name":"no id"},)"
        + good + R"(,{"id":"b","name":"B","provider":"huawei","signIn":"fingerprint",)"
        + R"("secretPlace":"session"}]})";
    writeFile(bytes);
    ConnectionStore store(m_folder->path());
    QVERIFY(store.loadError());
    QCOMPARE(store.loadError()->code, OwnError::FileBadEntry);
    QCOMPARE(store.list().size(), 1);
    QVERIFY(store.add(connection(u"one"_s)));
    QCOMPARE(readFile(path() + u".bad"_s), bytes);
    QVERIFY(!ConnectionStore(m_folder->path()).loadError());
}

void TestConnectionStore::unreadableGuardsAreOn()
{
    writeFile(R"({"version":1,"connections":[{"id":"a","name":"A","provider":"huawei",)"
              R"("signIn":"accessKey","secretPlace":"session","production":"no"}]})");
    const ConnectionStore store(m_folder->path());
    QCOMPARE(store.list().size(), 1);
    QVERIFY(store.list().constFirst().production);
    QVERIFY(store.list().constFirst().readOnly);
}

void TestConnectionStore::failedWriteChangesNothing()
{
    ConnectionStore store(m_folder->path());
    QVERIFY(store.add(connection(u"one"_s)));
    QVERIFY(m_folder->remove());
    QSignalSpy changed(&store, &ConnectionStore::changed);
    const Result<void> added = store.add(connection(u"two"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Storage);
    QCOMPARE(added.error().code, OwnError::FileUnwritable);
    QVERIFY(!store.remove(connection(u"one"_s).id));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(changed.size(), 0);
}

void TestConnectionStore::unreadableFileIsNeverWrittenOver()
{
    // A folder stands where the file should be: it exists and cannot be opened, whoever asks.
    QVERIFY(QDir().mkpath(path()));
    ConnectionStore store(m_folder->path());
    QVERIFY(store.loadError());
    QCOMPARE(store.loadError()->code, OwnError::FileUnreadable);
    QCOMPARE(store.add(connection(u"one"_s)).error().code, OwnError::FileUnreadable);
    QVERIFY(QDir(path()).exists());
}

MUSTER_TEST_GUILESS(TestConnectionStore)

} // namespace tst_connectionstore

#include "tst_connectionstore.moc"
