// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a cloud tells of its gate, and asks of it.
#include "app/cloud/kit/gatedcloud.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_gatedcloud {

using namespace muster;
using namespace muster::kit;
using namespace muster::test;

namespace {

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

Error refusal()
{
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    return error;
}

class SmallCloud final : public GatedCloud
{
public:
    SmallCloud()
        : GatedCloud({ FleetKind {} })
    {
        setCredentials({});
    }

    void setCredentials(const Credentials &) override
    {
        gate = new Gate({}, m_clock, this);
        useGate(gate);
    }
    [[nodiscard]] QString projectId() const override { return {}; }
    [[nodiscard]] QString account() const override { return {}; }
    [[nodiscard]] ListOperation *list(const KindId &, QObject *) override { return nullptr; }
    [[nodiscard]] ActOperation *act(const KindId &, const QList<Target> &, QObject *) override
    {
        return nullptr;
    }
    [[nodiscard]] Result<PlannedCall> describe(const KindId &, const QList<Target> &) const override
    {
        return PlannedCall {};
    }
    [[nodiscard]] FollowOperation *follow(const QList<OpenTarget> &, QObject *) override
    {
        return nullptr;
    }

    Gate *gate = nullptr;

private:
    FakeClock m_clock;
};

} // namespace

class TestGatedCloud : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatItsGateTells();
    void gateBeforeIsHeardNoMore();
    void triesAgainWithTheGateInUse();
};

void TestGatedCloud::tellsWhatItsGateTells()
{
    SmallCloud cloud;
    QSignalSpy refused(&cloud, &Cloud::credentialsRefused);
    QSignalSpy accepted(&cloud, &Cloud::credentialsAccepted);
    cloud.gate->refuse(refusal());
    QCOMPARE(refused.size(), 1);
    cloud.gate->noteAccepted();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(cloud.kinds().size(), 1);
}

void TestGatedCloud::gateBeforeIsHeardNoMore()
{
    SmallCloud cloud;
    QSignalSpy refused(&cloud, &Cloud::credentialsRefused);
    const QPointer<Gate> before = cloud.gate;
    cloud.setCredentials({});
    QVERIFY(before); // what is in flight still asks it
    before->refuse(refusal());
    QVERIFY(refused.isEmpty());
    cloud.gate->refuse(refusal());
    QCOMPARE(refused.size(), 1);
}

void TestGatedCloud::triesAgainWithTheGateInUse()
{
    SmallCloud cloud;
    cloud.setCredentials({});
    cloud.gate->refuse(refusal());
    QObject owner;
    QList<Result<void>> ends;
    const auto renew = [&] {
        connect(cloud.renewSignIn(&owner), &AuthOperation::finished, &owner,
                [&ends](const Result<void> &result) { ends.append(result); });
        settle();
    };
    renew();
    QCOMPARE(ends.size(), 1);
    QVERIFY(!ends.constFirst());
    cloud.tryAgain();
    renew();
    QCOMPARE(ends.size(), 2);
    QVERIFY(ends.constLast());
}

MUSTER_TEST_GUILESS(TestGatedCloud)

} // namespace tst_gatedcloud

#include "tst_gatedcloud.moc"
