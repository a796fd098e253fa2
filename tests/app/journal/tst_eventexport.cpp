// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Events of connections as a table and as JSON, without what must not leave.

#include "app/core/qtversions.h"
#include "app/journal/eventexport.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_eventexport {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QList<ConnectionEvent> someEvents()
{
    ConnectionEvent unlocked;
    unlocked.connection.id = ConnectionId { u"c"_s };
    unlocked.connection.name = u"acme, prod"_s;
    unlocked.connection.provider = u"huawei"_s;
    unlocked.connection.production = true;
    unlocked.at = utcTime(QDate(2026, 11, 20), QTime(8, 9, 1, 123));
    unlocked.what = ConnectionEventKind::Unlocked;
    unlocked.operatorName = u"wang"_s;
    unlocked.detail = u"=OPS-7 夜间"_s;
    return {
        unlocked,
        { {}, unlocked.at, ConnectionEventKind::RunsDeleted, u"wang"_s, u"password=hunter2"_s }
    };
}

} // namespace

class TestEventExport final : public QObject
{
    Q_OBJECT

private slots:
    void asCsv();
    void asJson();
};

void TestEventExport::asCsv()
{
    const QByteArray csv = eventsAsCsv(someEvents());
    QVERIFY(csv.startsWith("\xef\xbb\xbf")); // or spreadsheets would not read the Chinese
    const QStringList lines = QString::fromUtf8(csv.mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0),
             u"at,what,operator,detail,connection,provider,region,project_id,production,demo"_s);
    QCOMPARE(
        lines.at(1),
        u"2026-11-20T08:09:01.123Z,unlocked,wang,'=OPS-7 夜间,\"acme, prod\",huawei,,,yes,no"_s);
    QVERIFY(!lines.at(2).contains(u"hunter2"_s));
}

void TestEventExport::asJson()
{
    const QDateTime now = utcTime(QDate(2026, 11, 21), QTime(1, 2, 3));
    const QByteArray text = eventsAsJson(someEvents(), now);
    QVERIFY(!text.contains("hunter2"));
    const QJsonObject all = QJsonDocument::fromJson(text).object();
    QCOMPARE(all.value(u"format"_s).toString(), u"muster-events"_s);
    QCOMPARE(all.value(u"exported_at"_s).toString(), u"2026-11-21T01:02:03.000Z"_s);
    const QJsonArray events = all.value(u"events"_s).toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).toObject().value(u"detail"_s).toString(), u"=OPS-7 夜间"_s);
    QCOMPARE(events.at(0).toObject().value(u"connection"_s).toString(), u"acme, prod"_s);
    QVERIFY(events.at(0).toObject().value(u"production"_s).toBool());

    QList<ConnectionEvent> hostile = someEvents();
    hostile[0].connection.name = u"pr\u202Eod"_s;
    const QString shown = QString::fromUtf8(eventsAsJson(hostile, now));
    QVERIFY(shown.contains(u"pr‹U+202E›od"_s) && !shown.contains(QChar(0x202E)));
}

MUSTER_TEST_APPLESS(TestEventExport)

} // namespace tst_eventexport

#include "tst_eventexport.moc"
