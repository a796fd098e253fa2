// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Memory as a secret store: every job ends once, from the event loop.
#include "app/secrets/sessionstore.h"
#include "tests/support/jobwatch.h"
#include "tests/support/testmain.h"

#include <QPointer>
#include <QTest>

namespace tst_sessionstore {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestSessionStore final : public QObject
{
    Q_OBJECT

private slots:
    void keepsAndForgets();
    void endsFromTheEventLoop();
    void storesDoNotShare();
    void keepsNoPasscode();

private:
    const ConnectionId m_id { u"c1"_s };
    const Credentials m_credentials { PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) } };
};

void TestSessionStore::keepsAndForgets()
{
    SessionStore store;
    QCOMPARE(store.place(), SecretPlace::Session);
    const auto absent = watch(store.read(m_id));
    QTRY_COMPARE(absent->times, 1);
    QVERIFY(absent->succeeded());
    QVERIFY(!absent->value());

    const auto written = watch(store.write(m_id, m_credentials));
    const auto read = watch(store.read(m_id));
    const auto other = watch(store.read(ConnectionId { u"c2"_s }));
    QTRY_COMPARE(other->times, 1);
    QVERIFY(written->succeeded());
    QVERIFY(!written->value());
    QVERIFY(read->value() == m_credentials);
    QVERIFY(!other->value());

    const auto removed = watch(store.remove(m_id));
    const auto gone = watch(store.read(m_id));
    QTRY_COMPARE(gone->times, 1);
    QVERIFY(removed->succeeded());
    QVERIFY(gone->succeeded());
    QVERIFY(!gone->value());
}

void TestSessionStore::endsFromTheEventLoop()
{
    SessionStore store;
    QPointer<SecretJob> job = store.write(m_id, m_credentials);
    const auto end = watch(job);
    QCOMPARE(end->times, 0);
    QTRY_COMPARE(end->times, 1);
    QTRY_VERIFY(!job);
    QCOMPARE(end->times, 1);
}

void TestSessionStore::storesDoNotShare()
{
    SessionStore one;
    SessionStore other;
    const auto written = watch(one.write(m_id, m_credentials));
    const auto read = watch(other.read(m_id));
    QTRY_COMPARE(read->times, 1);
    QVERIFY(written->succeeded());
    QVERIFY(!read->value());
}

void TestSessionStore::keepsNoPasscode()
{
    SessionStore store;
    const PasswordLogin login { u"a"_s, u"u"_s, Secret(u"p"_s), u"id"_s, Secret(u"123456"_s) };
    const auto written = watch(store.write(m_id, login));
    const auto read = watch(store.read(m_id));
    QTRY_COMPARE(read->times, 1);
    QVERIFY(written->succeeded());
    QVERIFY(read->value() == withoutPasscode(login));
    QVERIFY(lacksPasscode(*read->value()));
}

MUSTER_TEST_GUILESS(TestSessionStore)

} // namespace tst_sessionstore

#include "tst_sessionstore.moc"
