// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is wrong with the journal is said, and old runs are deleted when that is wanted.
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "ui/mainwindow/closequestion.h"
#include "ui/mainwindow/journalbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/formatters.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_journalbar {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeClock clock;
    FakeJournal journal { clock };
    JournalBar bar { journal, clock, u"op"_s };
    MessageBar &message { *bar.findChild<MessageBar *>() };

    [[nodiscard]] static Error error(OwnError code)
    {
        return ownError(code, u"/data/journal.sqlite: why"_s);
    }
    void start(int days)
    {
        bar.start(days);
        clock.advance(0ms);
        clock.advance(0ms);
    }
};

} // namespace

class TestJournalBar final : public QObject
{
    Q_OBJECT

private slots:
    void aGoodJournalIsNoMessage();
    void aBadOneIsShownWithItsPlaceUntilItIsGood_data();
    void aBadOneIsShownWithItsPlaceUntilItIsGood();
    void aFailedWriteIsShown();
    void itIsTriedAgainByItself();
    void aFileThatWasSetAsideIsNamed();
    void aCopyOfAJournalThatWasMovedIsNamed();
    void aCopyThatCouldNotBeMadeIsSaid();
    void whatAnEarlierProgramSavedIsNamed();
    void whatAnEarlierProgramCouldNotSaveIsSaid();
    void deletesWhatIsOlderThanWanted();
    void deletesMoreThanUsualOnlyWhenAsked_data();
    void deletesMoreThanUsualOnlyWhenAsked();
    void whatWasNotDeletedIsNotAskedAboutAgain();
    void ofAJournalThatCanBeReadItSaysSo();
    void aJournalThatKeepsWhatItIsToldHasNothingUnsaved();
};

void TestJournalBar::aGoodJournalIsNoMessage()
{
    Fixture f;
    QSignalSpy usable(&f.bar, &JournalBar::usable);
    f.start(0);
    QCOMPARE(f.journal.checks, 1);
    QCOMPARE(usable.size(), 1);
    QVERIFY(f.message.text().isEmpty());
    QVERIFY(f.journal.deletions.isEmpty()); // for ever
}

void TestJournalBar::aBadOneIsShownWithItsPlaceUntilItIsGood_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         { "journal-unwritable", "journal-disk-full", "journal-disk-error", "sql-driver-missing",
           "journal-newer", "journal-set-aside-failed", "journal-locked", "journal-failed",
           "journal-unlockable", "journal-moved", "journal-taken-over" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestJournalBar::aBadOneIsShownWithItsPlaceUntilItIsGood()
{
    QFETCH(QString, code);
    Fixture f;
    QSignalSpy usable(&f.bar, &JournalBar::usable);
    f.journal.failure = Fixture::error(*ownErrorOf(code));
    f.start(30);
    QCOMPARE(usable.size(), 0);
    QVERIFY(f.message.kind() == MessageBar::Kind::Error);
    QVERIFY(f.message.text().contains(u"/data/journal.sqlite"_s));
    QVERIFY(f.journal.deletions.isEmpty());
    f.journal.failure.reset();
    emit f.message.actionTriggered(); // Try again
    f.clock.advance(0ms);
    f.clock.advance(0ms);
    QCOMPARE(usable.size(), 1);
    QVERIFY(f.message.text().isEmpty());
    QCOMPARE(f.journal.deletions.size(), 1);
}

void TestJournalBar::aFailedWriteIsShown()
{
    Fixture f;
    f.start(0);
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalUnwritable));
    QVERIFY(f.message.text().contains(u"Check the rights"_s));
}

void TestJournalBar::itIsTriedAgainByItself()
{
    Fixture f;
    QSignalSpy usable(&f.bar, &JournalBar::usable);
    f.journal.failure = Fixture::error(OwnError::JournalUnwritable);
    emit f.journal.writeFailed(*f.journal.failure);
    emit f.journal.writeFailed(*f.journal.failure);
    f.clock.advance(4s);
    QCOMPARE(f.journal.checks, 0);
    f.clock.advance(1s);
    QCOMPARE(f.journal.checks, 1);
    f.clock.advance(10s);
    QCOMPARE(f.journal.checks, 2);
    f.clock.advance(1h);
    QVERIFY(f.journal.checks >= 58 && f.journal.checks <= 63); // once a minute in the end
    QVERIFY(!f.message.text().isEmpty());
    f.journal.failure.reset();
    f.clock.advance(1min);
    QCOMPARE(usable.size(), 1);
    QVERIFY(f.message.text().isEmpty());
    const int checks = f.journal.checks;
    f.clock.advance(1h);
    QCOMPARE(f.journal.checks, checks);
}

void TestJournalBar::aFileThatWasSetAsideIsNamed()
{
    Fixture f;
    emit f.journal.setAside(u"/data/journal.sqlite.corrupt-1"_s);
    f.start(0);
    QVERIFY(f.message.kind() == MessageBar::Kind::Warning);
    QVERIFY(f.message.text().contains(u"corrupt-1"_s));
    // An error stands in front of it, and does not make it forgotten.
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalFailed));
    QVERIFY(f.message.kind() == MessageBar::Kind::Error);
    f.start(0);
    QVERIFY(f.message.text().contains(u"corrupt-1"_s));
    emit f.message.closed();
    QVERIFY(f.message.text().isEmpty());
}

void TestJournalBar::aCopyOfAJournalThatWasMovedIsNamed()
{
    Fixture f;
    emit f.journal.rescued({ JournalRescue::State::Saved, u"/data/journal.sqlite.saved-1"_s, {} });
    QVERIFY(f.message.text().isEmpty()); // the failure itself comes with it
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalMoved));
    QVERIFY(f.message.kind() == MessageBar::Kind::Error);
    QVERIFY(f.message.text().contains(u"noticed this is kept as /data/journal.sqlite.saved-1"_s));
    QVERIFY(!f.bar.isUnrescued());
    f.start(0); // back in its place
    QVERIFY(f.message.text().isEmpty());
}

void TestJournalBar::aCopyThatCouldNotBeMadeIsSaid()
{
    Fixture f;
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalMoved));
    emit f.journal.rescued(
        { JournalRescue::State::NotSaved, u"/data/x"_s, u"/data/x: no space"_s });
    QVERIFY(f.message.text().contains(u"could not be saved there either (/data/x: no space)"_s));
    QVERIFY(f.bar.isUnrescued());
    QVERIFY((ClosingCost { 0, false, true }.isAnything()));
    f.start(0);
    QVERIFY(!f.bar.isUnrescued());
}

void TestJournalBar::whatAnEarlierProgramSavedIsNamed()
{
    Fixture f;
    for (const char *name : { "/data/journal.sqlite.saved-1", "/data/journal.sqlite.saved-2" })
        emit f.journal.rescued(
            { JournalRescue::State::SavedEarlier, QString::fromLatin1(name), {} });
    f.start(0);
    QVERIFY(f.message.kind() == MessageBar::Kind::Warning);
    QVERIFY(f.message.text().contains(u"saved-1"_s) && f.message.text().contains(u"saved-2"_s));
    QVERIFY(f.message.text().contains(u"before you restart anything"_s));
    emit f.message.closed();
    QVERIFY(f.message.text().isEmpty());
}

void TestJournalBar::whatAnEarlierProgramCouldNotSaveIsSaid()
{
    Fixture f;
    emit f.journal.rescued({ JournalRescue::State::NotSavedEarlier, u"/data/unsaved-1"_s, {} });
    f.start(0);
    QVERIFY(f.message.text().contains(u"could not be saved"_s));
    QVERIFY(f.message.text().contains(u"delete /data/unsaved-1"_s));
}

void TestJournalBar::deletesWhatIsOlderThanWanted()
{
    Fixture f;
    const QDateTime now = f.clock.now();
    f.start(30);
    f.clock.advance(0ms);
    QCOMPARE(f.journal.deletions.size(), 1);
    QCOMPARE(f.journal.deletions.first().endedBefore, now.addDays(-30));
    QCOMPARE(f.journal.deletions.first().at, now);
    QCOMPARE(f.journal.deletions.first().operatorName, u"op"_s);
}

void TestJournalBar::deletesMoreThanUsualOnlyWhenAsked_data()
{
    QTest::addColumn<int>("newestEntry"); // days ago
    QTest::addColumn<int>("firstEnded"); // days ago
    QTest::addColumn<bool>("isUsual");
    QTest::newRow("a day's worth") << 1 << 31 << true;
    QTest::newRow("after a fortnight away") << 14 << 43 << true;
    QTest::newRow("a clock that is years ahead") << 1826 << 1850 << false;
    QTest::newRow("years ahead, and something written already") << 0 << 1850 << false;
    QTest::newRow("runs of a clock that was years back") << 1 << 1826 << false;
    QTest::newRow("for the first time, or after a change of the setting") << 1 << 200 << false;
}

void TestJournalBar::deletesMoreThanUsualOnlyWhenAsked()
{
    QFETCH(const int, newestEntry);
    QFETCH(const int, firstEnded);
    QFETCH(const bool, isUsual);
    Fixture f;
    const QDateTime now = f.clock.now();
    f.journal.plan = { 17, now.addDays(-firstEnded), now.addDays(-31), now.addDays(-newestEntry) };
    f.start(30);
    f.clock.advance(0ms);
    QCOMPARE(f.journal.planned.size(), 1);
    QCOMPARE(f.journal.deletions.size(), isUsual ? 1 : 0);
    QCOMPARE(f.message.text().isEmpty(), isUsual);
    if (isUsual)
        return;
    QVERIFY(f.message.text().contains(u"17"_s));
    QVERIFY(f.message.text().contains(localDateTimeText(now)));
    QVERIFY(f.message.text().contains(localDateTimeText(now.addDays(-firstEnded))));
    QVERIFY(f.message.text().contains(localDateTimeText(now.addDays(-newestEntry))));
    emit f.message.actionTriggered(); // Delete them
    QCOMPARE(f.journal.deletions.size(), 1);
    QCOMPARE(f.journal.deletions.first().endedBefore, now.addDays(-30));
    QVERIFY(f.message.text().isEmpty());
}

void TestJournalBar::whatWasNotDeletedIsNotAskedAboutAgain()
{
    Fixture f;
    const QDateTime now = f.clock.now();
    f.journal.plan = { 17, now.addDays(-900), now.addDays(-31), now.addDays(-1) };
    f.start(30);
    f.clock.advance(0ms);
    QVERIFY(!f.message.text().isEmpty());
    emit f.message.closed();
    f.start(30);
    f.clock.advance(0ms);
    QVERIFY(f.message.text().isEmpty());
    QVERIFY(f.journal.deletions.isEmpty());
}

void TestJournalBar::ofAJournalThatCanBeReadItSaysSo()
{
    Fixture f;
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalUnwritable));
    QVERIFY(!f.message.text().contains(u"can be read"_s));
    f.clock.advance(0ms);
    QVERIFY(f.message.text().contains(u"can be read"_s));
    f.journal.failure = Fixture::error(OwnError::JournalUnlockable);
    emit f.journal.writeFailed(*f.journal.failure);
    f.clock.advance(0ms);
    QVERIFY(!f.message.text().contains(u"can be read"_s));
}

void TestJournalBar::aJournalThatKeepsWhatItIsToldHasNothingUnsaved()
{
    Fixture f;
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalMoved));
    QVERIFY(f.message.text().contains(u"moved"_s));
    QVERIFY(!f.bar.hasUnsaved());
    emit f.journal.writeFailed(Fixture::error(OwnError::JournalUnwritable));
    QVERIFY(f.bar.hasUnsaved());
}

MUSTER_TEST(TestJournalBar)

} // namespace tst_journalbar

#include "tst_journalbar.moc"
