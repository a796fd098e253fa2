// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One teller: job panel, history, ticket, table for spreadsheets and confirmation say the same of
// the same target, and nothing that its record does not know.

#include "tests/support/exportedruns.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/confirm/confirmmodel.h"
#include "ui/history/historydetails.h"
#include "ui/history/historytext.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/supporttext.h"
#include "ui/runs/targettable.h"
#include "ui/words/outcometext.h"
#include "ui/words/targetstory.h"
#include "ui/words/translator.h"

#include <QTest>

#include <array>

namespace tst_targetstory {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

//! The cells of the only row of \a csv under \a headings.
std::array<QString, 2> cellsOf(const QString &csv, const std::array<QString, 2> &headings)
{
    QList<QStringList> rows { { QString() } };
    bool isQuoted = false;
    for (const QChar c : csv) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            rows.last().append(QString());
        else if (c == u'\n' && !isQuoted)
            rows.append(QStringList { QString() });
        else
            rows.last().last() += c;
    }
    const auto cell
        = [&rows](const QString &heading) { return rows.at(1).at(rows.at(0).indexOf(heading)); };
    return { cell(headings[0]), cell(headings[1]) };
}

//! What the views say of one target.
struct Views
{
    explicit Views(const TargetRecord &record)
    {
        const FleetKind kind = FakeCloud::serverKind();
        RunRecord run = sampleRun();
        run.targets = { record };
        const FakeClock clock;
        TargetTable jobs(jobColumns(), catalogue, &clock);
        jobs.setRun(run, kind);
        TargetTable history(pastColumns(), catalogue, nullptr);
        history.setRun(run, kind);
        panel = { jobs.cell(0, TargetField::Outcome).data().toString(),
                  jobs.cell(0, TargetField::Meaning).data().toString() };
        past = { history.cell(0, TargetField::Outcome).data().toString(),
                 history.cell(0, TargetField::Meaning).data().toString() };
        details = detailText(record, kind, catalogue, clock.now());
        elapsed = jobs.cell(0, TargetField::Elapsed).data().toString();
        sent = history.cell(0, TargetField::Sent).data().toString();
        ticket = supportText(run, kind, { 0 }, catalogue, clock.now());
        table = cellsOf(QString::fromUtf8(runsAsCsv({ { run, {}, {} } }, exportWords({ kind }))),
                        { u"outcome"_s, u"error_kind"_s });
        ConfirmModel again(kind, { record.target }, {}, clock.now());
        again.setStory(run.number, { { record.target.id, record.outcome } }, {});
        const QModelIndex note = again.index(0, ConfirmModel::Note);
        repeated = note.data().toString();
        LaterTarget later;
        later.outcome = record.outcome;
        later.settled = record.settled;
        again.setStory(1, { { record.target.id, record.outcome } },
                       { { record.target.id, later } });
        since = note.data().toString();
    }

    ErrorCatalogue catalogue;
    std::array<QString, 2> panel; // outcome, meaning
    std::array<QString, 2> past;
    QString details;
    QString elapsed;
    QString sent;
    QString ticket;
    std::array<QString, 2> table;
    QString repeated; // the confirmation of a run that repeats this one
    QString since; // the same, when it stands so in a run since then
};

TargetRecord with(Outcome outcome, const std::optional<Error> &error)
{
    TargetRecord record = targetRecord(1, outcome);
    record.error = error;
    return record;
}

Error errorOf(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

} // namespace

class TestTargetStory : public QObject
{
    Q_OBJECT

private slots:
    void theViewsAgree_data();
    void theViewsAgree();
    void settledCarriesItsMark();
    void whatNeverLeftHasNoTimeOfSending();
    void acceptedIsNotToldToTryAgain();
    void openEndIsToldWithoutAClock();
    void openEndGoesByTheSteadyClock();
    void theCloudsClockIsToldApart();
    void theStatusStandsBesideTheWord();
    void bothLanguages();
};

void TestTargetStory::theViewsAgree_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("meaning");
    const Error unheard = vendorError(u"CPS.7777"_s, u"odd"_s, 400);
    const QString failed = u"The cloud accepted it, and its job failed."_s;
    const QString unknown = outcomeMeaning(Outcome::Unknown);
    QTest::newRow("failed, a code of no table") << Outcome::Failed << unheard << failed;
    QTest::newRow("failed, no code") << Outcome::Failed << vendorError({}, u"odd"_s) << failed;
    QTest::newRow("rejected, a code of no table")
        << Outcome::Rejected << vendorError(u"CPS.7777"_s, u"odd"_s)
        << u"The cloud refused the request."_s;
    QTest::newRow("unknown, answered by a code that leaves it open")
        << Outcome::Unknown << unheard << unknown;
    QTest::newRow("accepted beside an error")
        << Outcome::Accepted << unheard << outcomeMeaning(Outcome::Accepted);
    QTest::newRow("unknown, nothing came") << Outcome::Unknown << errorOf(ErrorKind::Timeout)
                                           << u"No answer came within the time limit."_s;
    QTest::newRow("not sent, stopped by its rule")
        << Outcome::NotSent << ownError(OwnError::StopRule)
        << u"The stop rule of the run was reached."_s;
}

void TestTargetStory::theViewsAgree()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const Error, error);
    QFETCH(const QString, meaning);
    const Views views(with(outcome, error));
    QCOMPARE(views.panel.at(1), meaning);
    QCOMPARE(views.past, views.panel);
    QVERIFY2(views.details.contains(meaning), qPrintable(views.details));
    QVERIFY2(views.ticket.contains(meaning), qPrintable(views.ticket));
    QCOMPARE(views.table, views.panel);
    for (const QString &note : { views.repeated, views.since })
        QVERIFY2(note.contains(views.panel.at(0)), qPrintable(note));
    if (outcome == Outcome::Failed)
        QVERIFY(!views.ticket.contains(u"refused"_s) && !views.details.contains(u"refused"_s));
}

void TestTargetStory::settledCarriesItsMark()
{
    TargetRecord record = with(Outcome::Unknown, std::nullopt);
    record.settled = true;
    const Views views(record);
    for (const QString &text : { views.panel.at(0), views.past.at(0), views.details, views.ticket,
                                 views.table.at(0), views.since })
        QVERIFY2(text.contains(u"Unknown, settled by hand"_s), qPrintable(text));
    record.outcome = Outcome::Running;
    record.overdue = true;
    QCOMPARE(Views(record).past.at(0), u"Running, overdue, settled by hand"_s);
    QCOMPARE(Views(record).table.at(0), u"Running, overdue, settled by hand"_s);
    record.outcome = Outcome::Succeeded; // later evidence
    QCOMPARE(Views(record).past.at(0), u"Succeeded"_s);
}

// An older record may have the time at which its request was handed over, though it never left.
void TestTargetStory::whatNeverLeftHasNoTimeOfSending()
{
    TargetRecord record = with(Outcome::NotSent, errorOf(ErrorKind::Offline));
    record.sentAt = at(10);
    const Views views(record);
    QCOMPARE(views.elapsed, QString());
    QCOMPARE(views.sent, QString());
    for (const QString &text : { views.details, views.ticket })
        QVERIFY2(!text.contains(u"08:00:10"_s), qPrintable(text));
    QVERIFY(Views(with(Outcome::Unknown, std::nullopt)).details.contains(u"08:00:10"_s));
}

void TestTargetStory::acceptedIsNotToldToTryAgain()
{
    const ErrorCatalogue catalogue;
    const Error busy = vendorError(u"CPS.0158"_s, u"busy"_s, 400);
    for (const Outcome outcome : { Outcome::Accepted, Outcome::Running, Outcome::Succeeded })
        QCOMPARE(targetStory(with(outcome, busy), {}, catalogue, {}).advice, QString());
    QVERIFY(!targetStory(with(Outcome::Failed, busy), {}, catalogue, {}).advice.isEmpty());
}

void TestTargetStory::openEndGoesByTheSteadyClock()
{
    const ErrorCatalogue catalogue;
    TargetRecord record = with(Outcome::Running, std::nullopt);
    record.overdue = true;
    record.sentMonotonic = { std::chrono::milliseconds(5000) };
    const auto said = [&](const Present &now) { return meaningStory(record, {}, catalogue, now); };
    const std::chrono::milliseconds later = std::chrono::minutes(31) + record.sentMonotonic.value;
    // This computer's clock was set: an hour back, and a year ahead.
    for (const qint64 set : { -3600, 31'536'000 }) {
        QVERIFY2(said({ record.sentAt.addSecs(set), later })
                     .startsWith(u"Still open after 31 minute(s)"_s),
                 qUtf8Printable(said({ record.sentAt.addSecs(set), later })));
    }
    // Sent by an earlier start, of which this clock alone can tell.
    record.sentMonotonic = {};
    QVERIFY(said({ record.sentAt.addSecs(40 * 60), later }).contains(u"after 40 minute(s)"_s));
    for (const qint64 set : { -3600, 31'536'000 })
        QCOMPARE(said({ record.sentAt.addSecs(set), later }),
                 u"Still open, and the cloud has said nothing of it."_s);
}

void TestTargetStory::openEndIsToldWithoutAClock()
{
    TargetRecord record = with(Outcome::Running, std::nullopt);
    record.overdue = true;
    QCOMPARE(Views(record).past.at(1), u"Still open, and the cloud has said nothing of it."_s);
    record.lastSeenAt = at(100);
    QCOMPARE(Views(record).past.at(1), u"Still open, last seen at 2026-11-20 08:01:40."_s);
    // Whether anybody follows it is not the record's to say.
    QVERIFY(!Views(record).panel.at(1).contains(u"follow"_s));
}

void TestTargetStory::theCloudsClockIsToldApart()
{
    TargetRecord record = with(Outcome::Succeeded, {});
    record.sentAt = FakeClock().now();
    record.endedAt = record.sentAt.addSecs(9);
    record.took = std::chrono::milliseconds(5000); // this computer's clock was set meanwhile
    record.cloudEndedAt = record.sentAt.addSecs(69);
    const Views ahead(record);
    QCOMPARE(ahead.elapsed, u"00:05"_s);
    QVERIFY2(ahead.details.contains(u"Took: 00:05"_s), qPrintable(ahead.details));
    QVERIFY2(ahead.details.contains(u"The cloud's clock is at least 01:00 ahead"_s),
             qPrintable(ahead.details));
    QVERIFY2(ahead.ticket.contains(u"by the cloud's clock"_s), qPrintable(ahead.ticket));
    record.cloudEndedAt = record.sentAt.addSecs(4);
    QVERIFY(!Views(record).details.contains(u"clock is at least"_s));
}

// A job's status that nobody knows is shown as it came, and never as one that is known.
void TestTargetStory::theStatusStandsBesideTheWord()
{
    TargetRecord record;
    record.outcome = Outcome::Accepted;
    QCOMPARE(outcomeStory(record, {}), u"Accepted"_s);
    Error error;
    error.code = u"CPS.0042"_s;
    record.error = error;
    QCOMPARE(outcomeStory(record, {}), u"Accepted"_s);
    error.code = OwnError::JobStatus;
    error.message = u"7"_s;
    record.error = error;
    QCOMPARE(outcomeStory(record, {}), u"Accepted (status 7)"_s);
    error.message.clear();
    record.error = error;
    QCOMPARE(outcomeStory(record, {}), u"Accepted (no status)"_s);
    record.outcome = Outcome::Succeeded;
    QCOMPARE(outcomeStory(record, {}), u"Succeeded"_s);
}

void TestTargetStory::bothLanguages()
{
    TargetRecord record = with(Outcome::Failed, vendorError(u"CPS.7777"_s, u"odd"_s, 400));
    Translator translator;
    translator.setLanguage(Language::Chinese);
    const Views views(record);
    QCOMPARE(views.past, views.panel);
    QCOMPARE(views.panel.at(1), outcomeMeaning(Outcome::Failed));
    QVERIFY(views.ticket.contains(u"its job failed"_s));
    QVERIFY2(views.ticket.contains(outcomeMeaning(Outcome::Failed)), qPrintable(views.ticket));
    QCOMPARE(views.table, views.panel);
    translator.setLanguage(Language::English);
}

MUSTER_TEST(TestTargetStory)

} // namespace tst_targetstory

#include "tst_targetstory.moc"
