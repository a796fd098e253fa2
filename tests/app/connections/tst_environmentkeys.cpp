// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Keys of the environment: whole, half, blank, and in families of names.
#include "app/cloud/provider.h"
#include "app/connections/environmentkeys.h"
#include "tests/support/testmain.h"

#include <QProcessEnvironment>
#include <QTest>

namespace tst_environmentkeys {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

//! As the clouds have them.
QList<ProviderRules> rules()
{
    QList<ProviderRules> all;
    for (const Provider &provider : registeredProviders())
        all.append(provider.rules);
    return all;
}

} // namespace

class TestEnvironmentKeys final : public QObject
{
    Q_OBJECT

private slots:
    void nothingOffersNothing();
    void readsHuawei();
    void readsVolcengine_data();
    void readsVolcengine();
    void saysWhichHalfIsMissing_data();
    void saysWhichHalfIsMissing();
    void wholeKeysComeFirst();
    void namesEverythingThatIsRead();
    void samePlaceSameId();
};

void TestEnvironmentKeys::nothingOffersNothing()
{
    QProcessEnvironment environment;
    environment.insert(u"HUAWEICLOUD_SDK_PROJECT_ID"_s, u"p"_s);
    environment.insert(u"HUAWEICLOUD_SDK_AK"_s, u" \n"_s);
    QVERIFY(environmentKeys(environment, rules()).isEmpty());
}

void TestEnvironmentKeys::readsHuawei()
{
    QProcessEnvironment environment;
    environment.insert(u"HUAWEICLOUD_SDK_AK"_s, u" AKEXAMPLE\n"_s);
    environment.insert(u"HUAWEICLOUD_SDK_SK"_s, u"\tskexample "_s);
    environment.insert(u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, u"tok\nen"_s);
    environment.insert(u"HUAWEICLOUD_SDK_PROJECT_ID"_s, u" 0123 "_s);
    const QList<EnvironmentKeys> keys = environmentKeys(environment, rules());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().provider, u"huawei"_s);
    QCOMPARE(keys.first().key.accessKeyId, u"AKEXAMPLE"_s);
    QCOMPARE(keys.first().key.secretKey.reveal(), u"skexample"_s);
    QCOMPARE(keys.first().key.securityToken.reveal(), u"token"_s);
    QCOMPARE(keys.first().projectId, u"0123"_s);
    QVERIFY(keys.first().missing.isEmpty());
}

void TestEnvironmentKeys::readsVolcengine_data()
{
    QTest::addColumn<QString>("ak");
    QTest::addColumn<QString>("sk");
    QTest::addColumn<QString>("token");
    QTest::newRow("newer SDKs") << u"VOLCENGINE_ACCESS_KEY"_s << u"VOLCENGINE_SECRET_KEY"_s
                                << u"VOLCENGINE_SESSION_TOKEN"_s;
    QTest::newRow("older SDKs") << u"VOLC_ACCESSKEY"_s << u"VOLC_SECRETKEY"_s
                                << u"VOLC_SESSIONTOKEN"_s;
}

void TestEnvironmentKeys::readsVolcengine()
{
    QFETCH(const QString, ak);
    QFETCH(const QString, sk);
    QFETCH(const QString, token);
    QProcessEnvironment environment;
    environment.insert(ak, u"AKLTexample"_s);
    environment.insert(sk, u"skexample"_s);
    environment.insert(token, u"token"_s);
    const QList<EnvironmentKeys> keys = environmentKeys(environment, rules());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().provider, u"volcengine"_s);
    QCOMPARE(keys.first().key.accessKeyId, u"AKLTexample"_s);
    QCOMPARE(keys.first().key.securityToken.reveal(), u"token"_s);
}

void TestEnvironmentKeys::saysWhichHalfIsMissing_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("missing");
    QTest::newRow("secret") << u"HUAWEICLOUD_SDK_AK"_s << u"HUAWEICLOUD_SDK_SK"_s;
    QTest::newRow("key") << u"HUAWEICLOUD_SDK_SK"_s << u"HUAWEICLOUD_SDK_AK"_s;
    QTest::newRow("live") << u"VOLC_ACCESSKEY"_s << u"VOLC_SECRETKEY"_s;
}

void TestEnvironmentKeys::saysWhichHalfIsMissing()
{
    QFETCH(const QString, found);
    QFETCH(const QString, missing);
    QProcessEnvironment environment;
    environment.insert(found, u"value"_s);
    environment.insert(missing, u"  "_s);
    const QList<EnvironmentKeys> keys = environmentKeys(environment, rules());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().found, found);
    QCOMPARE(keys.first().missing, missing);
}

void TestEnvironmentKeys::wholeKeysComeFirst()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLCENGINE_ACCESS_KEY"_s, u"half"_s);
    environment.insert(u"VOLC_ACCESSKEY"_s, u"whole"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"secret"_s);
    const QList<EnvironmentKeys> keys = environmentKeys(environment, rules());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().key.accessKeyId, u"whole"_s);
    QVERIFY(keys.first().missing.isEmpty());
}

void TestEnvironmentKeys::namesEverythingThatIsRead()
{
    // Whoever takes these out of the environment leaves nothing to be found.
    QProcessEnvironment environment;
    for (const QString &name : environmentKeyNames(rules()))
        environment.insert(name, u"x"_s);
    QCOMPARE(environmentKeys(environment, rules()).size(), 2);
    for (const QString &name : environmentKeyNames(rules()))
        environment.remove(name);
    QVERIFY(environment.isEmpty());
    QCOMPARE(environmentKeyNames(rules()).size(), 10);
}

void TestEnvironmentKeys::samePlaceSameId()
{
    Connection one;
    one.provider = u"huawei"_s;
    one.region = u"cn-north-4"_s;
    one.projectId = u"p"_s;
    const ConnectionId id = environmentConnectionId(one, u"key"_s);
    QCOMPARE(environmentConnectionId(one, u"another temporary key"_s), id);
    Connection elsewhere = one;
    elsewhere.projectId = u"q"_s;
    QVERIFY(environmentConnectionId(elsewhere, u"key"_s) != id);
    Connection live;
    live.provider = u"volcengine"_s;
    QVERIFY(environmentConnectionId(live, u"a"_s) != environmentConnectionId(live, u"b"_s));
    QVERIFY(!environmentConnectionId(live, u"AKLTexample"_s).value.contains(u"AKLT"_s));
}

MUSTER_TEST_APPLESS(TestEnvironmentKeys)

} // namespace tst_environmentkeys

#include "tst_environmentkeys.moc"
