// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What leaves the journal as a file: whole, readable by spreadsheets and programs, without formulas
// and without secrets.

#include "app/core/qtversions.h"
#include "app/journal/journalexport.h"
#include "tests/support/exportedruns.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_journalexport {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int second) { return utcTime(QDate(2026, 11, 20), QTime(8, 9, second)); }

RunHistory someHistory()
{
    RunHistory history;
    RunRecord &run = history.run;
    run.id = RunId { u"run-1"_s };
    run.number = 41;
    run.kind = KindId { u"huawei.servers"_s };
    run.connection.name = u"生产 acme"_s;
    run.connection.provider = u"huawei"_s;
    run.connection.endpoint = QUrl(u"https://me:hush@cph.example/v1"_s);
    run.connection.production = true;
    run.operatorName = u"wang"_s;
    run.reason = u"OPS-17, “夜间”"_s;
    run.confirmedAt = at(1);
    run.endedAt = at(30);
    TargetRecord done;
    done.target = { TargetId { u"t-0"_s }, u"cph-001"_s, {}, u"5"_s };
    done.outcome = Outcome::Succeeded;
    done.jobId = JobId { u"job-0"_s };
    done.requestId = RequestId { u"req-0"_s };
    done.sentAt = at(2);
    TargetRecord unknown;
    unknown.target = { TargetId { u"t-1"_s }, u"cph,\"002\"\nx"_s, u"g"_s, u"2"_s };
    unknown.outcome = Outcome::Unknown;
    Error error;
    error.kind = ErrorKind::ServerFault;
    error.delivery = Delivery::Sent;
    error.httpStatus = 502;
    error.code = u"CPS.0158"_s;
    error.message = u"busy"_s;
    error.detail = u"Authorization: SDK-HMAC-SHA256 Access=AKAKAK, Signature=deadbeef"_s;
    unknown.error = error;
    run.targets = { done, unknown };
    TryRecord first { run.id, 0, 1, 0, 1, at(2), at(3), ActVerdict::Answered, { u"req-0"_s }, {} };
    TryRecord second { run.id, 1, 1, 1, 1, at(4), {}, {}, {}, error };
    history.tries = { first, second };
    history.events = { { run.id, at(1), RunEventKind::Confirmed, -1, run.reason },
                       { run.id, at(9), RunEventKind::Outcome, 0, u"Succeeded"_s },
                       { run.id, at(5), RunEventKind::Settled, 1, u"password=hush2"_s } };
    return history;
}

//! A reader of RFC 4180 of the test's own: rows of cells.
QList<QStringList> parsed(const QString &text)
{
    QList<QStringList> rows { { QString() } };
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(QString());
        } else if (!quoted && c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            rows.append(QStringList { QString() });
            ++i;
        } else {
            cell += c;
        }
    }
    if (rows.last() == QStringList { QString() })
        rows.removeLast();
    return rows;
}

class Table
{
public:
    explicit Table(const QByteArray &csv)
        : m_rows(parsed(QString::fromUtf8(csv.mid(3))))
    {
    }
    [[nodiscard]] qsizetype size() const { return m_rows.size() - 1; }
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }
    [[nodiscard]] QString cell(qsizetype row, const QString &heading) const
    {
        const qsizetype column = m_rows.at(0).indexOf(heading);
        return column < 0 ? u"no such column"_s : m_rows.at(row + 1).at(column);
    }

private:
    QList<QStringList> m_rows;
};

} // namespace

class TestJournalExport final : public QObject
{
    Q_OBJECT

private slots:
    void csvHasARowATarget();
    void whatNeverLeftHasNoTimeOfSending();
    void csvIsForSpreadsheets();
    void csvFormulasAreDefused_data();
    void csvFormulasAreDefused();
    void jsonHasEverything();
    void nothingIsStillAFile();
    void secretsStay();
};

void TestJournalExport::csvHasARowATarget()
{
    const Table table(runsAsCsv({ someHistory(), someHistory() }));
    QCOMPARE(table.size(), 4);
    for (const QStringList &row : table.rows())
        QCOMPARE(row.size(), table.rows().at(0).size());
    QCOMPARE(table.cell(0, u"run_number"_s), u"41"_s);
    QCOMPARE(table.cell(0, u"confirmed_at"_s), u"2026-11-20T08:09:01.000Z"_s);
    QCOMPARE(table.cell(0, u"reason"_s), u"OPS-17, “夜间”"_s);
    QCOMPARE(table.cell(0, u"production"_s), u"yes"_s);
    QCOMPARE(table.cell(0, u"outcome"_s), u"Succeeded"_s);
    QCOMPARE(table.cell(0, u"job_id"_s), u"job-0"_s);
    QCOMPARE(table.cell(0, u"error_code"_s), QString());
    QCOMPARE(table.cell(0, u"tries"_s),
             u"call 1 try 1 sent 2026-11-20T08:09:02.000Z answered 2026-11-20T08:09:03.000Z "
             "answered req-0"_s);
    QCOMPARE(table.cell(0, u"target_events"_s), u"2026-11-20T08:09:09.000Z outcome Succeeded"_s);
    QCOMPARE(table.cell(1, u"target_name"_s), u"cph,\"002\"‹U+000A›x"_s);
    QCOMPARE(table.cell(1, u"outcome"_s), u"Unknown"_s);
    QCOMPARE(table.cell(1, u"error_kind"_s), u"server-fault"_s);
    QCOMPARE(table.cell(1, u"error_http_status"_s), u"502"_s);
    QVERIFY(table.cell(1, u"tries"_s).contains(u"no answer recorded"_s));
    QVERIFY(!table.cell(1, u"tries"_s).contains(u"req-0"_s));
    QVERIFY(table.cell(1, u"run_events"_s).contains(u"confirmed"_s));
    QVERIFY(table.cell(1, u"target_events"_s).contains(u"settled"_s));
}

// The time of the intent is no time of sending: older records carry it with what never left.
void TestJournalExport::whatNeverLeftHasNoTimeOfSending()
{
    RunHistory history = someHistory();
    history.run.targets[0].outcome = Outcome::NotSent;
    QVERIFY(history.run.targets.at(0).sentAt.isValid());
    history.tries[0].verdict = ActVerdict::NotSent;
    const Table table(runsAsCsv({ history }));
    QCOMPARE(table.cell(0, u"sent_at"_s), QString());
    QVERIFY2(table.cell(0, u"tries"_s).contains(u"never left, intended 2026-11-20T08:09:02.000Z"_s),
             qPrintable(table.cell(0, u"tries"_s)));
    const QJsonObject all
        = QJsonDocument::fromJson(runsAsJson({ history }, history.run.confirmedAt)).object();
    const QJsonValue target
        = all.value("runs"_L1).toArray().at(0).toObject().value("targets"_L1).toArray().at(0);
    QVERIFY(target.toObject().value("sent_at"_L1).isNull());
}

void TestJournalExport::csvIsForSpreadsheets()
{
    const QByteArray csv = runsAsCsv({ someHistory() });
    QVERIFY(csv.startsWith("\xEF\xBB\xBFrun_number,"));
    QVERIFY(csv.endsWith("\r\n"));
    QVERIFY(csv.contains("\"OPS-17, “夜间”\""));
    QVERIFY(csv.contains("\"cph,\"\"002\"\"‹U+000A›x\""));
    QCOMPARE(csv.count("\xEF\xBB\xBF"), 1);
}

void TestJournalExport::csvFormulasAreDefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("=") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
    QTest::newRow("+") << u"+1"_s << u"'+1"_s;
    QTest::newRow("-") << u"-1+2"_s << u"'-1+2"_s;
    QTest::newRow("@") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'‹U+0009›=1"_s;
    QTest::newRow("new line") << u"\n=1"_s << u"'‹U+000A›=1"_s;
    QTest::newRow("space before") << u" =1"_s << u"' =1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("inside is harmless") << u"a=b-c"_s << u"a=b-c"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestJournalExport::csvFormulasAreDefused()
{
    QFETCH(const QString, name);
    RunHistory history = someHistory();
    history.run.targets[0].target.name = name;
    history.run.operatorName = name;
    const Table table(runsAsCsv({ history }));
    QTEST(table.cell(0, u"target_name"_s), "expected");
    QTEST(table.cell(0, u"operator"_s), "expected");
}

void TestJournalExport::jsonHasEverything()
{
    const QJsonObject all = QJsonDocument::fromJson(runsAsJson({ someHistory() }, at(59))).object();
    QCOMPARE(all.value(u"format"_s).toString(), u"muster-history"_s);
    QCOMPARE(all.value(u"version"_s).toInt(), 2);
    QCOMPARE(all.value(u"exported_at"_s).toString(), u"2026-11-20T08:09:59.000Z"_s);
    QCOMPARE(all.value(u"runs"_s).toArray().size(), 1);
    const QJsonObject run = all.value(u"runs"_s).toArray().at(0).toObject();
    QCOMPARE(run.value(u"number"_s).toInt(), 41);
    QCOMPARE(run.value(u"connection"_s).toObject().value(u"name"_s).toString(), u"生产 acme"_s);
    RunHistory hostile = someHistory();
    hostile.run.connection.name = u"pr\u202Eod"_s;
    const QString shown = QString::fromUtf8(runsAsJson({ hostile }, at(59)));
    QVERIFY(shown.contains(u"pr‹U+202E›od"_s) && !shown.contains(QChar(0x202E)));
    const QJsonArray targets = run.value(u"targets"_s).toArray();
    QCOMPARE(targets.size(), 2);
    QVERIFY(targets.at(0).toObject().value(u"error"_s).isNull());
    QCOMPARE(targets.at(0).toObject().value(u"sent_at"_s).toString(),
             u"2026-11-20T08:09:02.000Z"_s);
    QVERIFY(targets.at(1).toObject().value(u"sent_at"_s).isNull());
    QCOMPARE(targets.at(1).toObject().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"CPS.0158"_s);
    const QJsonArray tries = run.value(u"tries"_s).toArray();
    QCOMPARE(tries.size(), 2);
    QCOMPARE(tries.at(0).toObject().value(u"request_id"_s).toString(), u"req-0"_s);
    QVERIFY(tries.at(1).toObject().value(u"answered_at"_s).isNull());
    const QJsonArray events = run.value(u"events"_s).toArray();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(1).toObject().value(u"detail"_s).toString(), u"Succeeded"_s);
    QCOMPARE(events.at(1).toObject().value(u"position"_s).toInt(), 0);
}

void TestJournalExport::nothingIsStillAFile()
{
    QCOMPARE(Table(runsAsCsv({})).size(), 0);
    QVERIFY(QJsonDocument::fromJson(runsAsJson({}, at(0))).object().value(u"runs"_s).isArray());
}

void TestJournalExport::secretsStay()
{
    for (const QByteArray &file :
         { runsAsCsv({ someHistory() }), runsAsJson({ someHistory() }, at(0)) }) {
        QVERIFY(file.contains("CPS.0158"));
        QVERIFY(!file.contains("deadbeef"));
        QVERIFY(!file.contains("hush"));
    }
}

MUSTER_TEST_GUILESS(TestJournalExport)

} // namespace tst_journalexport

#include "tst_journalexport.moc"
