// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A job's status that nobody knows is shown as it came, and never as one that is known.
#include "app/cloud/cloud.h"
#include "tests/support/testmain.h"
#include "ui/words/errortext.h"
#include "ui/words/jobstatus.h"

#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

class TestJobStatus : public QObject
{
    Q_OBJECT

private slots:
    void theStatusStandsBesideTheWord();
    void theReasonIsSaid();
};

void TestJobStatus::theStatusStandsBesideTheWord()
{
    TargetRecord record;
    record.outcome = Outcome::Accepted;
    QCOMPARE(outcomeWithStatus(record), u"Accepted"_s);
    Error error;
    error.code = u"CPS.0042"_s;
    record.error = error;
    QCOMPARE(outcomeWithStatus(record), u"Accepted"_s);
    error.code = OwnError::JobStatus;
    error.message = u"7"_s;
    record.error = error;
    QCOMPARE(outcomeWithStatus(record), u"Accepted (status 7)"_s);
    error.message.clear();
    record.error = error;
    QCOMPARE(outcomeWithStatus(record), u"Accepted (no status)"_s);
    record.outcome = Outcome::Succeeded;
    QCOMPARE(outcomeWithStatus(record), u"Succeeded"_s);
}

void TestJobStatus::theReasonIsSaid()
{
    Error error;
    error.code = OwnError::JobStatus;
    error.message = u"7"_s;
    QVERIFY(errorSummary(error).contains("a status that this program does not know"_L1));
    QCOMPARE(vendorWords(error), u"7"_s);
    error.code = OwnError::NoList;
    QVERIFY(errorSummary(error).contains("has no list"_L1));
    error.kind = ErrorKind::NotFound;
    error.code = OwnError::JobGone;
    QVERIFY(errorSummary(error).contains("no longer keeps this job"_L1));
}

MUSTER_TEST(TestJobStatus)
#include "tst_jobstatus.moc"
