// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The text for a ticket is complete, in both languages, and holds no secret.

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/runs/supporttext.h"

#include <QTest>

namespace tst_supporttext {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QString textOf(Outcome outcome, const RunRecord &run = test::sampleRun())
{
    static const ErrorCatalogue catalogue;
    return supportText(run, test::FakeCloud::serverKind(), { static_cast<int>(outcome) }, catalogue,
                       test::at(4000));
}

} // namespace

class TestSupportText : public QObject
{
    Q_OBJECT

private slots:
    void namesRunAndPlace();
    void namesTheTarget();
    void explainsInBothLanguages();
    void timesAreUtcAndLocal();
    void unknownIsNeverToldToTryAgain();
    void holdsNoSecret();
    void onlyTheRowsAskedFor();
};

void TestSupportText::namesRunAndPlace()
{
    const QString text = textOf(Outcome::Failed);
    for (const QString &part : { u"#3 (run-1)"_s, u"prod"_s, u"cn-north-4"_s, u"project-1"_s,
                                 u"Servers"_s, u"lin"_s, u"2026-11-20 08:00:09 UTC"_s })
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestSupportText::namesTheTarget()
{
    const QString text = textOf(Outcome::Failed);
    for (const QString &part :
         { u"server-5 (id-5)"_s, u"request_id: request-1"_s, u"job_id: job-5"_s, u"CPS0158"_s,
           u"cannot restart now"_s, u"Failed"_s })
        QVERIFY2(text.contains(part), qPrintable(part));
    // A refused target has no job, and the text does not pretend that there is one.
    const QString rejected = textOf(Outcome::Rejected);
    QVERIFY(!rejected.contains(u"job_id"_s));
    QVERIFY(rejected.contains(u"Rejected"_s));
    QVERIFY(rejected.contains(u"HTTP: 404"_s));
    // One field is one line, whatever the cloud wrote into it.
    QVERIFY(rejected.contains(u"no such‹U+0009›phone‹U+000A›really"_s));
}

void TestSupportText::explainsInBothLanguages()
{
    const ErrorCatalogue catalogue;
    const ErrorEntry *entry = catalogue.find(u"CPS.0158"_s);
    QVERIFY(entry);
    const QString text = textOf(Outcome::Failed);
    for (const Language language : { Language::English, Language::Chinese }) {
        QVERIFY(text.contains(entry->meaning.in(language)));
        QVERIFY(text.contains(entry->advice.in(language)));
    }
}

void TestSupportText::timesAreUtcAndLocal()
{
    QVERIFY(textOf(Outcome::Succeeded)
                .contains(u"2026-11-20 08:00:51 UTC / 2026-11-20 08:00:51 +00:00"_s));
    QVERIFY(!textOf(Outcome::Planned).contains(u"Sent at"_s));
}

void TestSupportText::unknownIsNeverToldToTryAgain()
{
    RunRecord run = test::sampleRun();
    TargetRecord &target = run.targets[static_cast<int>(Outcome::Unknown)];
    Error error = *target.error;
    error.kind = ErrorKind::ServerFault;
    error.httpStatus = 503; // the table says: try again
    target.error = error;
    const QString text = textOf(Outcome::Unknown, run);
    QVERIFY(text.contains(u"before you know"_s));
    QVERIFY(!text.contains(ErrorCatalogue().find(u"HTTP.503"_s)->advice.in(Language::English)));
}

void TestSupportText::holdsNoSecret()
{
    const QString text = textOf(Outcome::Unknown);
    QVERIFY(text.contains(u"Evidence"_s));
    QVERIFY(!text.contains(u"abcdefgh12345678"_s));
}

void TestSupportText::onlyTheRowsAskedFor()
{
    const ErrorCatalogue catalogue;
    const RunRecord run = test::sampleRun();
    const QString two = supportText(run, test::FakeCloud::serverKind(), { 4, 5, 99, -1 }, catalogue,
                                    test::at(4000));
    QCOMPARE(two.count(u"Target / 目标: "_s), 2);
    QVERIFY(two.contains(u"id-4"_s) && two.contains(u"id-5"_s) && !two.contains(u"id-6"_s));
}

MUSTER_TEST(TestSupportText)

} // namespace tst_supporttext

#include "tst_supporttext.moc"
