// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which projects there are: how each kind of credentials asks, and that it ends once.
#include "app/cloud/huawei/projectlookup.h"
#include "tests/app/cloud/huawei/fakehuawei.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_projectlookup {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

// In the shape of the IAM API reference; ids and names are invented.
const QByteArray twoRegions = R"({"links":{"self":"x"},"projects":[
 {"id":"sub","name":"cn-north-4_team","domain_id":"d","parent_id":"p4","enabled":true,"is_domain":false,"description":""},
 {"id":"mos","name":"MOS","domain_id":"d","parent_id":"d","enabled":true,"is_domain":false,"description":""},
 {"id":"p4","name":"cn-north-4","domain_id":"d","parent_id":"d","enabled":true,"is_domain":false,"description":""}]})";

struct Fixture
{
    explicit Fixture(const Credentials &credentials,
                     const QUrl &endpoint = QUrl(u"https://iam.example.com"_s))
        : search(new ProjectLookUp(credentials, endpoint, { u"cn-north-4"_s },
                                   { transport, clock, random }, nullptr))
    {
        QObject::connect(search.get(), &ProjectSearch::finished, search.get(),
                         [this](const auto &result) { ends.append(result); });
        settle();
    }
    [[nodiscard]] FakeHttpCall *call(qsizetype at) const { return transport.calls.at(at); }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    std::unique_ptr<ProjectLookUp> search;
    QList<Result<QList<ProjectInfo>>> ends;
};

const QList<ProjectInfo> expected { { u"p4"_s, u"cn-north-4"_s, u"cn-north-4"_s },
                                    { u"sub"_s, u"cn-north-4_team"_s, u"cn-north-4"_s } };

} // namespace

class TestProjectLookUp : public QObject
{
    Q_OBJECT

private slots:
    void aKeySigns();
    void aPasswordIsSentOnceForTheAccount();
    void aTokenAsksForItsOwn();
    void refusals_data();
    void refusals();
    void aRefusedPasswordEndsIt();
    void withoutAnEndpointNothingIsSent();
    void deletingItIsSilent();
};

void TestProjectLookUp::aKeySigns()
{
    Fixture f { fakeKey() };
    QCOMPARE(f.transport.calls.size(), 1);
    QVERIFY(!f.call(0)->isAct);
    QCOMPARE(f.call(0)->request.url.toEncoded(), "https://iam.example.com/v3/projects");
    QVERIFY(headerOf(f.call(0)->request, "Authorization").startsWith("SDK-HMAC-SHA256 "));
    f.call(0)->answer(200, twoRegions);
    QCOMPARE(f.ends.size(), 1);
    QCOMPARE(f.ends.constFirst().value(), expected);
}

void TestProjectLookUp::aPasswordIsSentOnceForTheAccount()
{
    Fixture f { fakeLogin() };
    QStringList told;
    connect(f.search.get(), &ProjectSearch::secretObtained, this,
            [&told](const Secret &secret) { told += secret.reveal(); });
    QCOMPARE(f.transport.calls.size(), 1);
    QVERIFY(f.call(0)->isAct);
    QVERIFY(f.call(0)->request.body.contains("\"scope\":{\"domain\":{\"name\":\"acme\"}}"));
    f.call(0)->answer(201, "{\"token\":{}}", { { "X-Subject-Token", "tok" } });
    QCOMPARE(f.transport.calls.size(), 2);
    QCOMPARE(told, QStringList { u"tok"_s });
    QCOMPARE(f.call(1)->request.url.toEncoded(), "https://iam.example.com/v3/auth/projects");
    QCOMPARE(headerOf(f.call(1)->request, "X-Auth-Token"), "tok");
    f.call(1)->answer(200, twoRegions);
    QCOMPARE(f.ends.size(), 1);
    QCOMPARE(f.ends.constFirst().value(), expected);
}

void TestProjectLookUp::aTokenAsksForItsOwn()
{
    Fixture f { PastedToken { Secret(u"MIIpasted"_s) } };
    QCOMPARE(f.call(0)->request.url.toEncoded(), "https://iam.example.com/v3/auth/projects");
    QCOMPARE(headerOf(f.call(0)->request, "X-Auth-Token"), "MIIpasted");
}

void TestProjectLookUp::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not permitted") << 403 << ErrorKind::Forbidden;
    QTest::newRow("not signed well") << 401 << ErrorKind::BadCredentials;
}

void TestProjectLookUp::refusals()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    Fixture f { fakeKey() };
    f.call(0)->answer(status, R"({"error":{"code":403,"message":"no","title":"Forbidden"}})");
    QCOMPARE(f.ends.size(), 1);
    QCOMPARE(f.ends.constFirst().error().kind, kind);
    settle();
    QCOMPARE(f.transport.calls.size(), 1);
    QVERIFY(!f.clock.hasTimers());
}

void TestProjectLookUp::aRefusedPasswordEndsIt()
{
    Fixture f { fakeLogin() };
    f.call(0)->answer(401, R"({"error":{"code":401,"message":"no","title":"Unauthorized"}})");
    QCOMPARE(f.ends.size(), 1);
    QCOMPARE(f.ends.constFirst().error().kind, ErrorKind::BadCredentials);
    settle();
    QCOMPARE(f.transport.calls.size(), 1);
}

void TestProjectLookUp::withoutAnEndpointNothingIsSent()
{
    Fixture f { fakeKey(), {} };
    QVERIFY(f.transport.calls.isEmpty());
    QCOMPARE(f.ends.size(), 1);
    QCOMPARE(f.ends.constFirst().error().code, OwnError::NoIdentityEndpoint);
}

void TestProjectLookUp::deletingItIsSilent()
{
    Fixture f { fakeLogin() };
    const QPointer<FakeHttpCall> call = f.call(0);
    f.search.reset();
    QVERIFY(!call);
    QVERIFY(f.ends.isEmpty());
}

MUSTER_TEST_GUILESS(TestProjectLookUp)

} // namespace tst_projectlookup

#include "tst_projectlookup.moc"
