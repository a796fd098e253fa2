// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Notifications over a D-Bus of the test's own, before a service that keeps what it was told; and
// what a launcher is sent.

#include "tests/support/testmain.h"
#include "tests/ui/notify/fakeserver.h"
#include "tests/ui/notify/privatebus.h"
#include "ui/notify/freedesktopnotifications.h"
#include "ui/notify/launcherentry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace tst_freedesktopnotifications {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Notification notice(const QString &run = u"run-1"_s, const QString &title = u"Run #1"_s)
{
    return { RunId { run }, title, u"a <b>bold</b> & new"_s, u"Show"_s,
             Notification::Urgency::Normal };
}

struct Stage
{
    PrivateBus bus;
    int opened = 0;
    FreedesktopNotifications service { [this] {
        ++opened;
        return bus.client(u"muster"_s);
    } };
};

} // namespace

class TestFreedesktopNotifications final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void asksForNoBusBeforeThereIsNews();
    void showsIt();
    void criticalStays();
    void markupIsEscapedWhereItIsRead();
    void laterOnesTakeThePlace();
    void aClickLeadsToTheRun();
    void signalsOfOthersDoNotCount();
    void whatWasClosedIsNotReplaced();
    void withdraws();
    void withdrawsWhatIsOnItsWay();
    void aMissingServiceIsRemembered();
    void noBusIsNoError();
    void launcherIsToldTheShare();
};

void TestFreedesktopNotifications::initTestCase()
{
    const PrivateBus bus;
    if (!bus.isRunning())
        QSKIP("there is no dbus-daemon");
}

void TestFreedesktopNotifications::cleanup() { qunsetenv("XDG_ACTIVATION_TOKEN"); }

void TestFreedesktopNotifications::asksForNoBusBeforeThereIsNews()
{
    Stage stage;
    stage.service.withdraw(RunId { u"run-1"_s });
    QCOMPARE(stage.opened, 0);
}

void TestFreedesktopNotifications::showsIt()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    stage.service.show(notice());
    QTRY_COMPARE(server.calls.size(), 1);
    const FakeServer::Call call = server.calls.constFirst();
    QCOMPARE(call.program, u"Muster"_s);
    QCOMPARE(call.replaced, 0U);
    QCOMPARE(call.title, u"Run #1"_s);
    QCOMPARE(call.body, u"a <b>bold</b> & new"_s); // this one reads no markup
    QCOMPARE(call.actions, QStringList({ u"default"_s, u"Show"_s }));
    QCOMPARE(call.hints.value(u"urgency"_s).toInt(), 1);
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"org.muster.muster"_s);
    QCOMPARE(call.hints.value(u"suppress-sound"_s).toBool(), true);
    QCOMPARE(call.timeout, -1);
    QVERIFY(QFile::exists(
        QStringLiteral(MUSTER_SOURCE_DIR "/packaging/linux/org.muster.muster.desktop")));
}

void TestFreedesktopNotifications::criticalStays()
{
    Notification wanted = notice();
    wanted.urgency = Notification::Urgency::Critical;
    const QList<QVariant> arguments
        = FreedesktopNotifications::notifyCall(wanted, 7, {}).arguments();
    QCOMPARE(arguments.size(), 8);
    QCOMPARE(arguments.at(1), QVariant(7U));
    QVERIFY(arguments.at(5).toStringList().isEmpty()); // a service without buttons gets none
    const QVariant urgency = arguments.at(6).toMap().value(u"urgency"_s);
    QCOMPARE(urgency.metaType(), QMetaType::fromType<uchar>()); // a byte, says the specification
    QCOMPARE(urgency.toInt(), 2);
    QCOMPARE(arguments.at(7), QVariant(0));
}

void TestFreedesktopNotifications::markupIsEscapedWhereItIsRead()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    server.capabilities += u"body-markup"_s;
    stage.service.show(notice(u"run-1"_s, u"<i>Run</i>"_s));
    QTRY_COMPARE(server.calls.size(), 1);
    QCOMPARE(server.calls.constFirst().body, u"a &lt;b&gt;bold&lt;/b&gt; &amp; new"_s);
    QCOMPARE(server.calls.constFirst().title, u"<i>Run</i>"_s); // never read as markup
}

void TestFreedesktopNotifications::laterOnesTakeThePlace()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    stage.service.show(notice(u"run-1"_s, u"first"_s)); // while nobody has answered yet
    stage.service.show(notice(u"run-1"_s, u"second"_s));
    stage.service.show(notice(u"run-2"_s, u"other"_s));
    QTRY_COMPARE(server.calls.size(), 2);
    QCOMPARE(server.calls.at(0).title, u"second"_s);
    QCOMPARE(server.calls.at(1).replaced, 0U);
    stage.service.show(notice(u"run-1"_s, u"third"_s)); // whether or not its id is known
    stage.service.show(notice(u"run-1"_s, u"fourth"_s));
    QTRY_COMPARE(server.calls.constLast().title, u"fourth"_s);
    QCOMPARE(server.calls.constLast().replaced, 41U);
}

void TestFreedesktopNotifications::aClickLeadsToTheRun()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    QSignalSpy activated(&stage.service, &NotificationService::activated);
    stage.service.show(notice(u"run-1"_s));
    QTRY_COMPARE(server.calls.size(), 1);
    stage.service.show(notice(u"run-2"_s));
    QTRY_COMPARE(server.calls.size(), 2);
    emit server.ActionInvoked(9, u"default"_s); // of another program
    emit server.ActionInvoked(42, u"other"_s);
    emit server.ActivationToken(42, u"token-1"_s);
    emit server.ActionInvoked(42, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.constFirst().constFirst().value<RunId>(), RunId { u"run-2"_s });
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
}

void TestFreedesktopNotifications::signalsOfOthersDoNotCount()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    const QSignalSpy activated(&stage.service, &NotificationService::activated);
    stage.service.show(notice());
    QTRY_COMPARE(server.calls.size(), 1);
    QDBusMessage forged
        = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                     u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
    forged << 41U << u"default"_s;
    stage.bus.client(u"stranger"_s).send(forged);
    // What the service says comes behind it.
    stage.service.show(notice(u"run-2"_s));
    QTRY_COMPARE(server.calls.size(), 2);
    QTest::qWait(0);
    QCOMPARE(activated.size(), 0);
    emit server.ActionInvoked(42, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
}

void TestFreedesktopNotifications::whatWasClosedIsNotReplaced()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    QSignalSpy activated(&stage.service, &NotificationService::activated);
    stage.service.show(notice());
    QTRY_COMPARE(server.calls.size(), 1);
    emit server.ActionInvoked(41, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    emit server.NotificationClosed(41, 2);
    emit server.ActionInvoked(41, u"default"_s); // there is none of that number any more
    stage.service.show(notice(u"run-2"_s));
    QTRY_COMPARE(server.calls.size(), 2);
    emit server.ActionInvoked(42, u"default"_s);
    QTRY_COMPARE(activated.size(), 2);
    QCOMPARE(activated.at(1).constFirst().value<RunId>(), RunId { u"run-2"_s });
    stage.service.show(notice());
    QTRY_COMPARE(server.calls.size(), 3);
    QCOMPARE(server.calls.constLast().replaced, 0U);
}

void TestFreedesktopNotifications::withdraws()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    const QSignalSpy activated(&stage.service, &NotificationService::activated);
    stage.service.show(notice());
    QTRY_COMPARE(server.calls.size(), 1);
    emit server.ActionInvoked(41, u"default"_s); // behind it, the answer is known
    QTRY_COMPARE(activated.size(), 1);
    stage.service.withdraw(RunId { u"run-1"_s });
    stage.service.withdraw(RunId { u"run-1"_s });
    stage.service.withdraw(RunId { u"nobody"_s });
    QTRY_COMPARE(server.closed, QList<uint> { 41 });
}

void TestFreedesktopNotifications::withdrawsWhatIsOnItsWay()
{
    Stage stage;
    FakeServer server(stage.bus.client(u"server"_s));
    stage.service.show(notice(u"run-1"_s));
    stage.service.show(notice(u"run-2"_s));
    stage.service.withdraw(RunId { u"run-1"_s }); // it never left
    QTRY_COMPARE(server.calls.size(), 1);
    QCOMPARE(server.lastId, 41U);
    stage.service.withdraw(RunId { u"run-2"_s }); // its answer is on its way, or here
    QTRY_COMPARE(server.closed, QList<uint> { 41 });
}

void TestFreedesktopNotifications::aMissingServiceIsRemembered()
{
    Stage stage;
    stage.service.show(notice());
    QTRY_VERIFY(stage.service.isMissing());
    FakeServer server(stage.bus.client(u"server"_s));
    stage.service.show(notice());
    QTest::qWait(0);
    QVERIFY(server.calls.isEmpty());
    QCOMPARE(stage.opened, 1);
}

void TestFreedesktopNotifications::noBusIsNoError()
{
    FreedesktopNotifications service(
        [] { return QDBusConnection::connectToBus(u"unix:path=/nowhere/bus"_s, u"nowhere"_s); });
    service.show(notice());
    QVERIFY(service.isMissing());
    service.show(notice());
    service.withdraw(RunId { u"run-1"_s });
    QDBusConnection::disconnectFromBus(u"nowhere"_s);
}

void TestFreedesktopNotifications::launcherIsToldTheShare()
{
    const auto sent = [](const TaskbarState &state) {
        const QDBusMessage message = LauncherEntry::update(state);
        [&] {
            QCOMPARE(message.type(), QDBusMessage::SignalMessage);
            QCOMPARE(message.interface(), u"com.canonical.Unity.LauncherEntry"_s);
            QCOMPARE(message.member(), u"Update"_s);
            QCOMPARE(message.arguments().at(0).toString(),
                     u"application://org.muster.muster.desktop"_s);
        }();
        return message.arguments().at(1).toMap();
    };
    QVariantMap shown = sent({ TaskbarState::Kind::Normal, 3, 12, false });
    QCOMPARE(shown.value(u"progress"_s).toDouble(), 0.25);
    QCOMPARE(shown.value(u"progress-visible"_s), QVariant(true));
    QCOMPARE(shown.value(u"urgent"_s), QVariant(false));
    shown = sent({ TaskbarState::Kind::None, 0, 0, true });
    QCOMPARE(shown.value(u"progress"_s).toDouble(), 0.0);
    QCOMPARE(shown.value(u"progress-visible"_s), QVariant(false));
    QCOMPARE(shown.value(u"urgent"_s), QVariant(true));
}

MUSTER_TEST(TestFreedesktopNotifications)

} // namespace tst_freedesktopnotifications

#include "tst_freedesktopnotifications.moc"
