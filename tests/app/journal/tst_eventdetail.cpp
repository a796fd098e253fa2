// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What an event tells is a value; its words are written and read in one place.
#include "app/journal/eventdetail.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_eventdetail {

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EventDetail deletion(const QString &text)
{
    return eventDetail(ConnectionEventKind::RunsDeleted, text);
}

} // namespace

class TestEventDetail final : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeBackWhole();
    void wordsOnDiskStay();
    void otherTextsStayTexts();
    void aPersonNeedsNoReason();
    void aReasonWithoutCodeIsNoPerson();
    void everyOwnCodeComesBack();
    void deletionsComeBackWhole();
    void otherTextsTellOfNoDeletion();
};

void TestEventDetail::valuesComeBackWhole()
{
    const QList<std::pair<RunEventKind, EventDetail>> events {
        { RunEventKind::Confirmed, u"OPS-17"_s },
        { RunEventKind::Outcome, Outcome::Succeeded },
        { RunEventKind::Corrected, Correction { Outcome::Failed, Outcome::Accepted } },
        { RunEventKind::Insisted, EarlierRun { 12 } },
        { RunEventKind::ClockSet, -600s },
        { RunEventKind::Paused, EventDetail::because(ownError(OwnError::ComputerSlept)) },
        { RunEventKind::Status, u"5"_s },
    };
    for (const auto &[what, detail] : events)
        QVERIFY2(eventDetail(what, detail.text()) == detail, qPrintable(detail.text()));
    for (const Outcome outcome : allOutcomes)
        QVERIFY(eventDetail(RunEventKind::Outcome, outcomeName(outcome)) == EventDetail(outcome));
}

// Journals of today must be read for ever.
void TestEventDetail::wordsOnDiskStay()
{
    QCOMPARE(EventDetail(Outcome::NotSent).text(), u"NotSent"_s);
    QCOMPARE(EventDetail(Correction { Outcome::Failed, Outcome::Accepted }).text(),
             u"Failed Accepted"_s);
    QCOMPARE(EventDetail(EarlierRun { 7 }).text(), u"7"_s);
    QCOMPARE(EventDetail(-90s).text(), u"-90"_s);
    QCOMPARE(EventDetail::because(ownError(OwnError::StopRule)).text(), u"stop-rule"_s);
    Error offline;
    offline.kind = ErrorKind::Offline;
    QCOMPARE(EventDetail::because(offline).text(), u"kind:offline"_s);
    offline.code = u"CPS.0158"_s;
    QCOMPARE(EventDetail::because(offline).text(), u"CPS.0158"_s);
    QVERIFY(EventDetail().text().isEmpty());
}

// What a later version writes is shown and exported as it came.
void TestEventDetail::otherTextsStayTexts()
{
    const auto stays = [](const EventDetail &detail, const QString &text) {
        const QString *kept = detail.as<QString>();
        return kept && *kept == text && detail.text() == text;
    };
    for (const RunEventKind what : { RunEventKind::Outcome, RunEventKind::Corrected,
                                     RunEventKind::Insisted, RunEventKind::ClockSet }) {
        for (const QString &text : { QString(), u"Failed Vanished"_s, u"future"_s, u"7 or 8"_s })
            QVERIFY2(stays(eventDetail(what, text), text), qPrintable(text));
    }
    for (const QString &text : { u"-1"_s, u"4294967303"_s })
        QVERIFY2(stays(eventDetail(RunEventKind::Insisted, text), text), qPrintable(text));
    QVERIFY(stays(eventDetail(RunEventKind::Stopped, u"kind:future"_s), u"kind:future"_s));
    const OrUnknown<RunEventKind> later(u"later"_s);
    QVERIFY(stays(eventDetail(later, u"Succeeded"_s), u"Succeeded"_s));
    QVERIFY(stays(eventDetail(RunEventKind::Settled, u"Succeeded"_s), u"Succeeded"_s));
}

void TestEventDetail::aPersonNeedsNoReason()
{
    for (const RunEventKind what :
         { RunEventKind::Paused, RunEventKind::Stopped, RunEventKind::Withdrawn })
        QVERIFY(eventDetail(what, {}) == EventDetail());
}

// An answer without a code, or no answer at all, stops a run as well.
void TestEventDetail::aReasonWithoutCodeIsNoPerson()
{
    Error error;
    for (const ErrorKind kind : { ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Refused }) {
        error.kind = kind;
        const EventDetail detail = EventDetail::because(error);
        QVERIFY(!detail.text().isEmpty());
        const EventDetail read = eventDetail(RunEventKind::Stopped, detail.text());
        QVERIFY(read.as<ErrorKind>() && *read.as<ErrorKind>() == kind);
    }
}

void TestEventDetail::everyOwnCodeComesBack()
{
    for (std::size_t i = 0; i < ownErrorCount; ++i) {
        const auto own = static_cast<OwnError>(i);
        const EventDetail read = eventDetail(RunEventKind::Stopped, wordOf(own));
        QVERIFY(read.as<ErrorCode>() && read.as<ErrorCode>()->own() == own);
    }
    const EventDetail vendors = eventDetail(RunEventKind::Stopped, u"CPS.0158"_s);
    QVERIFY(vendors.as<ErrorCode>() && vendors.as<ErrorCode>()->cloud() == u"CPS.0158"_s);
}

void TestEventDetail::deletionsComeBackWhole()
{
    const QString text = u"12, ended before 2026-08-22T06:00:00.000Z"_s;
    const DeletionNote note {
        12, QDateTime::fromString(u"2026-08-22T06:00:00.000Z"_s, Qt::ISODateWithMs)
    };
    QCOMPARE(EventDetail(note).text(), text);
    QVERIFY(deletion(text) == EventDetail(note));
}

void TestEventDetail::otherTextsTellOfNoDeletion()
{
    for (const QString &text :
         { QString(), u"OPS-7"_s, u"5, ended before x"_s, u"x, ended before 2026-08-22T06:00:00Z"_s,
           u", ended before 2026-08-22T06:00:00Z"_s, u"-1, ended before 2026-08-22T06:00:00Z"_s,
           u"5, ended before "_s, u"5, ended before 2026-08-22T06:00:00Z, or so"_s })
        QVERIFY2(!deletion(text).as<DeletionNote>(), qUtf8Printable(text));
    QVERIFY(
        eventDetail(ConnectionEventKind::Unlocked, u"3, ended before tomorrow"_s).as<QString>());
}

MUSTER_TEST_GUILESS(TestEventDetail)

} // namespace tst_eventdetail

#include "tst_eventdetail.moc"
