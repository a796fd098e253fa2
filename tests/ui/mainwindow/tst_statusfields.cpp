// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The status bar says what is known of the connection in front, and nothing else.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/connections/networkdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/keychain/keychaindoctordialog.h"
#include "ui/keychain/keychainstate.h"
#include "ui/mainwindow/languageswitch.h"
#include "ui/widgets/statusfield.h"
#include "ui/widgets/tones.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_statusfields {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

struct Fixture : WindowFixture
{
    StatusField &field(const char *name)
    {
        return *window.findChild<StatusField *>(QLatin1String(name));
    }
    QList<QToolButton *> languageButtons()
    {
        return window.findChildren<QToolButton *>(u"languageButton"_s);
    }
    void send(bool isAct)
    {
        if (isAct)
            static_cast<void>(lastTransport->act(ActRequest(), &owner));
        else
            static_cast<void>(lastTransport->read(ReadRequest(), &owner));
    }
    QObject owner; // of calls
};

} // namespace

class TestStatusFields final : public QObject
{
    Q_OBJECT

private slots:
    void withoutAConnectionNothingIsClaimed();
    void saysWhichWay_data();
    void saysWhichWay();
    void theWayLeadsToItsSettings();
    void theWayOfTheDemoLeadsToTheManual();
    void showsWhatWasMeasured();
    void showsTheLimitWhileARunIsSent();
    void theProjectIsCopiedWhole();
    void theKeychainIsNotClaimedToWork();
    void theKeychainFieldOpensTheDoctor();
    void oneClickSwitchesTheLanguage();
    void manyLanguagesAreAMenu();
};

void TestStatusFields::withoutAConnectionNothingIsClaimed()
{
    Fixture f;
    f.window.show();
    for (const char *name : { "statusProxy", "statusRate", "statusRegion", "statusProject" }) {
        QVERIFY2(f.field(name).fact().isEmpty(), name);
        QVERIFY2(!f.field(name).isVisible(), name);
    }
    QCOMPARE(f.field("statusKeychain").accessibleName(), u"Keychain: not checked"_s);
    f.open();
    QVERIFY(f.field("statusRegion").isVisible());
    QCOMPARE(f.field("statusProxy").accessibleName(), u"Proxy: not known yet"_s);
    QVERIFY(!f.field("statusRate").fact().contains(u'0')); // nothing was measured
    QVERIFY(f.opener.close(Fixture::connection().id));
    QVERIFY(f.field("statusRegion").fact().isEmpty());
    QVERIFY(f.field("statusRate").fact().isEmpty());
}

void TestStatusFields::saysWhichWay_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("words");
    QTest::newRow("direct") << Way { Way::Kind::Direct, {} } << u"No proxy"_s;
    QTest::newRow("proxy") << Way { Way::Kind::Proxy, u"proxy.example:3128"_s }
                           << u"Proxy: proxy.example:3128"_s;
    QTest::newRow("refused") << Way { Way::Kind::Refused, u"https_proxy=https://x"_s }
                             << u"Proxy: cannot be used"_s;
}

void TestStatusFields::saysWhichWay()
{
    QFETCH(Way, way);
    QFETCH(QString, words);
    Fixture f;
    f.open();
    f.transport.way = way;
    f.send(false);
    f.transport.calls.constLast()->answer(200, {});
    QCOMPARE(f.field("statusProxy").accessibleName(), words);
    QVERIFY(f.field("statusProxy").toolTip().contains(way.proxy));
}

void TestStatusFields::theWayLeadsToItsSettings()
{
    Fixture f;
    f.open();
    f.field("statusProxy").click();
    QTRY_VERIFY(f.window.findChild<NetworkDialog *>());
}

void TestStatusFields::theWayOfTheDemoLeadsToTheManual()
{
    Fixture f;
    Connection demo = Fixture::connection();
    demo.demo = true;
    f.open(demo);
    f.field("statusProxy").click();
    bool isOpen = false;
    for (QWidget *window : QApplication::topLevelWidgets())
        isOpen = isOpen || (qobject_cast<HelpWindow *>(window) && window->isVisible());
    QVERIFY(isOpen);
    QVERIFY(!f.window.findChild<NetworkDialog *>());
}

void TestStatusFields::showsWhatWasMeasured()
{
    Fixture f;
    f.open();
    const int place = f.field("statusRegion").x();
    QCOMPARE(f.field("statusRate").fact(), u"idle"_s); // a word, and its place is kept
    // Seven in the four seconds since the first: what is next is not counted before it is there.
    for (int i = 0; i < 9; ++i) {
        f.send(false);
        f.clock.advance(500ms);
    }
    QCOMPARE(f.field("statusRate").fact(), u"1.8 per s"_s);
    QCOMPARE(f.field("statusRate").accessibleName(), u"Requests a second: 1.8"_s);
    QCOMPARE(f.field("statusRegion").x(), place);
    f.clock.advance(30s);
    QVERIFY2(!f.field("statusRate").fact().contains(u'0'),
             qPrintable(f.field("statusRate").fact()));
}

void TestStatusFields::showsTheLimitWhileARunIsSent()
{
    Fixture f;
    f.sendAllAtOnce();
    FleetPage &page = f.open();
    f.answerList(3);
    f.restartAll(page);
    // The run waits for the answer to its only call; its connection has others to count.
    for (int i = 0; i < 4; ++i) {
        f.send(true);
        f.clock.advance(1s);
    }
    const bool sends = !f.opener.find(Fixture::connection().id)->runner().unsent().isEmpty();
    QVERIFY(sends);
    const QString fact = f.field("statusRate").fact();
    QVERIFY2(fact.startsWith(u"0.8/"_s) && fact.endsWith(u" per s"_s), qPrintable(fact));
}

void TestStatusFields::theProjectIsCopiedWhole()
{
    Fixture f;
    Connection connection = Fixture::connection();
    connection.projectId = u"0dd8aaaabbbbccccddddeeeeffff4546"_s;
    f.open(connection);
    StatusField &field = f.field("statusProject");
    QCOMPARE(field.fact(), u"Project 0dd8…4546"_s);
    QCOMPARE(field.accessibleName(), u"Project 0dd8aaaabbbbccccddddeeeeffff4546"_s);
    QVERIFY(field.toolTip().contains(connection.projectId));
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), connection.projectId);
}

void TestStatusFields::theKeychainIsNotClaimedToWork()
{
    Fixture f;
    f.open(); // keys for the session
    QCOMPARE(f.field("statusKeychain").accessibleName(), u"Keychain: not checked"_s);
    Error error;
    error.kind = ErrorKind::Offline; // says nothing of a keychain
    emit f.opener.failed(Fixture::connection(), error);
    QCOMPARE(f.field("statusKeychain").accessibleName(), u"Keychain: not checked"_s);
    error.kind = ErrorKind::Keychain;
    error.code = OwnError::KeychainDenied;
    emit f.opener.failed(Fixture::connection(), error);
    QCOMPARE(f.field("statusKeychain").accessibleName(), u"Keychain: does not work"_s);
    auto *state = f.window.findChild<KeychainState *>();
    KeychainReport report;
    report.verdict = KeychainVerdict::Stopped; // tells nothing
    state->noteReport(report, f.clock.now());
    QCOMPARE(f.field("statusKeychain").accessibleName(), u"Keychain: does not work"_s);
    report.verdict = KeychainVerdict::Slow;
    state->noteReport(report, f.clock.now());
    StatusField &field = f.field("statusKeychain");
    QCOMPARE(field.accessibleName(), u"Keychain: works"_s);
    // Not the ticked box of the menu: that looks as if it could be unticked.
    const auto drawn = [](const QIcon &icon) { return icon.pixmap(QSize(16, 16), 1.0).toImage(); };
    QCOMPARE(drawn(field.icon()), drawn(toneIcon(Tone::Good, field.palette())));
}

void TestStatusFields::theKeychainFieldOpensTheDoctor()
{
    Fixture f;
    f.window.show();
    f.field("statusKeychain").click();
    QVERIFY(f.window.findChild<KeychainDoctorDialog *>());
}

void TestStatusFields::oneClickSwitchesTheLanguage()
{
    Fixture f;
    f.open();
    const QList<QToolButton *> buttons = f.languageButtons();
    QCOMPARE(buttons.size(), qsizetype(languages().size()));
    QVERIFY(buttons.at(0)->isChecked());
    QVERIFY(buttons.at(0)->accessibleName().contains(u"English"_s));
    buttons.at(1)->click();
    QCOMPARE(f.translator.language(), Language::Chinese);
    QCOMPARE(f.settings.language(), u"zh_CN"_s);
    QTRY_VERIFY(buttons.at(1)->isChecked());
    QVERIFY(!buttons.at(0)->isChecked());
    QTRY_VERIFY(f.field("statusRegion").accessibleName() != u"Region cn-north-4"_s);
    buttons.at(0)->click();
    QCOMPARE(f.translator.language(), Language::English);
}

void TestStatusFields::manyLanguagesAreAMenu()
{
    QActionGroup group(nullptr);
    QList<QAction *> actions;
    for (const char *name : { "A", "B", "C", "D", "E" }) {
        actions.append(group.addAction(QLatin1String(name)));
        actions.constLast()->setCheckable(true);
    }
    actions.at(2)->setChecked(true);
    LanguageSwitch many(actions);
    const QList<QToolButton *> buttons = many.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.constFirst()->text(), u"C"_s);
    QCOMPARE(buttons.constFirst()->menu()->actions(), actions);
    actions.at(4)->trigger();
    QCOMPARE(buttons.constFirst()->text(), u"E"_s);
}

MUSTER_TEST(TestStatusFields)

} // namespace tst_statusfields

#include "tst_statusfields.moc"
