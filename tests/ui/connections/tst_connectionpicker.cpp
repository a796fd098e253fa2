// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection menu: what it lists, how it marks it, and what it asks for.
#include "tests/support/fakeprovider.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectionpicker.h"

#include <QActionGroup>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_connectionpicker {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    QTemporaryDir folder;
    FakeProvider fake;
    ConnectionStore connections { folder.path() };
    ConnectionPicker picker { connections,
                              { fake.provider() },
                              { { u"one"_s, { "Test", "Cloud &one" } },
                                { u"two"_s, { "Test", "Cloud &two" } } } };

    Connection add(const QString &name, bool production = false, bool readOnly = false)
    {
        Connection connection;
        connection.id = ConnectionId { u"id-"_s + name };
        connection.name = name;
        connection.provider = u"fake"_s;
        connection.region = u"one"_s;
        connection.production = production;
        connection.readOnly = readOnly;
        Q_UNUSED(connections.add(connection).has_value());
        return connection;
    }
    //! The menu as it would open now.
    QAction *item(const QString &name)
    {
        emit picker.menu()->aboutToShow();
        return picker.menu()->findChild<QAction *>(name);
    }
};

} // namespace

class TestConnectionPicker final : public QObject
{
    Q_OBJECT

private slots:
    void emptyAtFirst();
    void listsAndChooses();
    void marksAreWords_data();
    void marksAreWords();
    void saysWhatTheLastTestCameTo();
    void asksForTheRest();
    void followsTheStore();
    void oneOfAllIsChosen();
    void demoCannotBeEdited();
    void ampersandsStay();
    void whatCannotBeSeenIsWrittenOut();
    void coloursStandBesideTheNames();
    void offersTheEnvironment();
};

void TestConnectionPicker::emptyAtFirst()
{
    Fixture f;
    QVERIFY(!f.picker.text().isEmpty());
    QVERIFY(!f.picker.accessibleName().isEmpty());
    QVERIFY(f.item(u"newConnection"_s));
    QVERIFY(f.item(u"demo.one"_s));
    QVERIFY(!f.item(u"editConnection"_s));
    QVERIFY(!f.item(u"removeConnection"_s));
}

void TestConnectionPicker::listsAndChooses()
{
    Fixture f;
    const Connection one = f.add(u"one"_s);
    const Connection two = f.add(u"two"_s);
    f.picker.setCurrent(two);
    QCOMPARE(f.picker.text(), u"two"_s);
    QVERIFY(!f.item(u"connection.id-one"_s)->isChecked());
    QVERIFY(f.item(u"connection.id-two"_s)->isChecked());
    ConnectionId chosen;
    connect(&f.picker, &ConnectionPicker::chosen, this,
            [&chosen](const ConnectionId &id) { chosen = id; });
    f.item(u"connection.id-one"_s)->trigger();
    QCOMPARE(chosen, one.id);
    // It only asks: who opens it says so.
    QCOMPARE(f.picker.text(), u"two"_s);
}

void TestConnectionPicker::marksAreWords_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("none") << false << false;
    QTest::newRow("production") << true << false;
    QTest::newRow("read-only") << false << true;
    QTest::newRow("both") << true << true;
}

void TestConnectionPicker::marksAreWords()
{
    QFETCH(const bool, production);
    QFETCH(const bool, readOnly);
    Fixture f;
    f.picker.setCurrent(f.add(u"acme"_s, production, readOnly));
    for (const QString &text :
         { f.picker.text(), f.picker.accessibleName(), f.item(u"connection.id-acme"_s)->text() }) {
        QVERIFY(text.contains(u"acme"_s));
        QCOMPARE(text.contains(u"PRODUCTION"_s), production);
        QCOMPARE(text.contains(u"read-only"_s), readOnly);
    }
}

void TestConnectionPicker::saysWhatTheLastTestCameTo()
{
    Fixture f;
    Connection connection = f.add(u"acme"_s);
    QVERIFY(f.item(u"connection.id-acme"_s)->text().contains(u"not tested"_s));
    connection.verification = Verification::Verified;
    connection.verifiedAt = QDateTime(QDate(2026, 11, 20), QTime(14, 2)).toUTC();
    QVERIFY(f.connections.update(connection));
    QVERIFY(f.item(u"connection.id-acme"_s)->text().contains(u"verified 2026-11-20 14:02"_s));
    f.picker.setCurrent(connection);
    QVERIFY(f.picker.toolTip().contains(u"verified 2026-11-20 14:02"_s));
    connection.verification = Verification::Warned;
    QVERIFY(f.connections.update(connection));
    QVERIFY(f.item(u"connection.id-acme"_s)->text().contains(u"with a warning"_s));
}

void TestConnectionPicker::asksForTheRest()
{
    Fixture f;
    const Connection acme = f.add(u"acme"_s, true);
    f.picker.setCurrent(acme);
    QSignalSpy wanted(&f.picker, &ConnectionPicker::newRequested);
    QSignalSpy demo(&f.picker, &ConnectionPicker::demoRequested);
    QList<Connection> edited;
    QList<Connection> removed;
    connect(&f.picker, &ConnectionPicker::editRequested, this,
            [&edited](const Connection &connection) { edited += connection; });
    connect(&f.picker, &ConnectionPicker::removeRequested, this,
            [&removed](const Connection &connection) { removed += connection; });
    f.item(u"newConnection"_s)->trigger();
    f.item(u"demo.one"_s)->trigger();
    f.item(u"demo.two"_s)->trigger();
    f.item(u"editConnection"_s)->trigger();
    f.item(u"removeConnection"_s)->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(demo.size(), 2);
    QCOMPARE(demo.first().first().toString(), u"one"_s);
    QCOMPARE(demo.last().first().toString(), u"two"_s);
    QCOMPARE(edited, QList { acme });
    QCOMPARE(removed, QList { acme });
    QCOMPARE(f.connections.list().size(), 1);
}

void TestConnectionPicker::followsTheStore()
{
    Fixture f;
    Connection acme = f.add(u"acme"_s);
    f.picker.setCurrent(acme);
    acme.name = u"renamed"_s;
    QVERIFY(f.connections.update(acme));
    QCOMPARE(f.picker.text(), u"renamed"_s);
    QVERIFY(f.connections.remove(acme.id));
    QVERIFY(f.picker.text() != u"renamed"_s);
    QVERIFY(!f.item(u"connection.id-acme"_s));
    QVERIFY(!f.item(u"editConnection"_s));
}

// Marks of a choice, not boxes to tick: what a menu draws follows the group.
void TestConnectionPicker::oneOfAllIsChosen()
{
    Fixture f;
    const Connection one = f.add(u"one"_s);
    f.picker.setCurrent(one);
    QAction *saved = f.item(u"connection.id-one"_s);
    QAction *demo = f.picker.menu()->findChild<QAction *>(u"demo.one"_s);
    QVERIFY(saved->actionGroup() && saved->actionGroup()->isExclusive());
    QCOMPARE(demo->actionGroup(), saved->actionGroup());
    QCOMPARE(saved->actionGroup()->checkedAction(), saved);
    QVERIFY(f.item(u"connection.id-one"_s)->isChecked()); // also when it opens again
    f.picker.clearCurrent();
    QVERIFY(!f.item(u"connection.id-one"_s)->isChecked());
}

void TestConnectionPicker::demoCannotBeEdited()
{
    Fixture f;
    Connection demo;
    demo.id = ConnectionId { u"demo"_s };
    demo.name = u"Demo: Cloud two"_s;
    demo.provider = u"two"_s;
    demo.demo = true;
    f.picker.setCurrent(demo);
    QCOMPARE(f.picker.text(), u"Demo: Cloud two"_s);
    QVERIFY(f.item(u"demo.two"_s)->isChecked());
    QVERIFY(!f.item(u"demo.one"_s)->isChecked());
    QVERIFY(!f.item(u"editConnection"_s));
    QVERIFY(!f.item(u"removeConnection"_s));
}

void TestConnectionPicker::ampersandsStay()
{
    Fixture f;
    f.picker.setCurrent(f.add(u"R&D"_s));
    QCOMPARE(f.picker.text(), u"R&&D"_s);
    QVERIFY(f.item(u"connection.id-R&D"_s)->text().startsWith(u"R&&D "_s));
    QVERIFY(f.picker.accessibleName().contains(u"R&D"_s));
}

// A file may hold what the dialog would refuse.
void TestConnectionPicker::whatCannotBeSeenIsWrittenOut()
{
    Fixture f;
    const QString name = u"pr\u202Eod\u200B"_s;
    f.picker.setCurrent(f.add(name));
    QStringList texts { f.picker.text(), f.picker.accessibleName(), f.picker.toolTip() };
    QVERIFY(f.item(u"editConnection"_s));
    for (const QAction *action : f.picker.menu()->actions())
        texts += { action->text(), action->toolTip() };
    QVERIFY(texts.filter(u"pr‹U+202E›od‹U+200B›"_s).size() >= 4); // chosen, listed, edit, remove
    for (const QString &text : texts)
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x200B)), qPrintable(text));
}

void TestConnectionPicker::coloursStandBesideTheNames()
{
    Fixture f;
    Connection acme = f.add(u"acme"_s);
    f.picker.setCurrent(acme);
    QVERIFY(f.picker.icon().isNull());
    QVERIFY(f.item(u"connection.id-acme"_s)->icon().isNull());
    acme.colour = ConnectionColour::Green;
    QVERIFY(f.connections.update(acme));
    QVERIFY(!f.picker.icon().isNull());
    QCOMPARE(f.picker.text(), u"acme"_s);
    QCOMPARE(f.picker.toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QVERIFY(!f.item(u"connection.id-acme"_s)->icon().isNull());
}

void TestConnectionPicker::offersTheEnvironment()
{
    Fixture f;
    QVERIFY(!f.item(u"environment.fake"_s));
    EnvironmentKeys keys;
    keys.provider = u"fake"_s;
    f.picker.setEnvironmentOffers({ { keys, f.fake.provider().name } });
    QSignalSpy wanted(&f.picker, &ConnectionPicker::environmentRequested);
    QVERIFY(f.item(u"environment.fake"_s)->text().contains(u"Fake cloud"_s));
    f.item(u"environment.fake"_s)->trigger();
    QCOMPARE(wanted.first().first().toString(), u"fake"_s);

    Connection open;
    open.id = ConnectionId { u"e"_s };
    open.name = u"env"_s;
    open.provider = u"fake"_s;
    open.fromEnvironment = true;
    f.picker.setCurrent(open);
    QVERIFY(f.picker.text().contains(u"environment"_s));
    QVERIFY(f.item(u"environment.fake"_s)->isChecked());
    QVERIFY(!f.item(u"removeConnection"_s));
}

MUSTER_TEST(TestConnectionPicker)

} // namespace tst_connectionpicker

#include "tst_connectionpicker.moc"
