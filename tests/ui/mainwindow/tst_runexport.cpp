// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One run goes into a file, with the events that the journal has of it; failures are said.

#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/mainwindow/runexport.h"

#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_runexport {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestRunExport : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatTheJournalHas();
    void saysWhatWentWrong();
    void asksForThePath();
    void savesThePicture_data();
    void savesThePicture();
    void asksForThePicture();
};

void TestRunExport::writesWhatTheJournalHas()
{
    const QTemporaryDir folder;
    FakeClock clock;
    FakeJournal journal(FakeJournal::Mode::InMemory);
    RunHistory history { sampleRun(), {}, {} };
    history.events.append({ history.run.id, at(20), RunEventKind::Settled, 7, u"seen up"_s });
    journal.kept = { history };
    QWidget window;
    RunExport runExport(journal, clock, &window);
    QSignalSpy ended(&runExport, &RunExport::ended);
    const QString path = folder.filePath(u"run.json"_s);
    runExport.exportTo(sampleRun(), path);
    runExport.exportTo(sampleRun(), folder.filePath(u"second.csv"_s)); // one at a time
    QCOMPARE(ended.size(), 1); // which is said at once
    QVERIFY(!ended.takeFirst().at(1).toBool());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().at(1).toBool());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("seen up"));
    QVERIFY(!QFile::exists(folder.filePath(u"second.csv"_s)));
}

void TestRunExport::saysWhatWentWrong()
{
    const QTemporaryDir folder;
    FakeClock clock;
    FakeJournal journal(FakeJournal::Mode::InMemory);
    QWidget window;
    RunExport runExport(journal, clock, &window);
    QSignalSpy ended(&runExport, &RunExport::ended);
    runExport.exportTo(sampleRun(), folder.filePath(u"nowhere/run.csv"_s));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!ended.first().at(1).toBool());
    journal.failure = FakeJournal::storageError();
    runExport.exportTo(sampleRun(), folder.filePath(u"run.csv"_s));
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY(!ended.last().at(1).toBool());
    QVERIFY(ended.last().at(0).toString().startsWith(u"Nothing was exported."_s));
}

void TestRunExport::asksForThePath()
{
    FakeClock clock;
    FakeJournal journal;
    QWidget window;
    RunExport runExport(journal, clock, &window);
    runExport.askForPath(sampleRun());
    auto *dialog = window.findChild<QFileDialog *>(u"runExportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(dialog->selectedFiles().first().endsWith(u"muster-run-3.csv"_s));
    const QStringList forms = dialog->nameFilters();
    emit dialog->filterSelected(forms.at(1));
    QVERIFY(dialog->selectedFiles().first().endsWith(u"/muster-run-3.json"_s));
    // A name that a person has typed stays, in either form.
    dialog->selectFile(u"evening.incident.json"_s);
    emit dialog->filterSelected(forms.at(0));
    QVERIFY(dialog->selectedFiles().first().endsWith(u"/evening.incident.csv"_s));
    dialog->close();
}

void TestRunExport::savesThePicture_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("picture") << u"run.png"_s << QByteArray("\x89PNG");
    QTest::newRow("drawing") << u"run.SVG"_s << QByteArray("<?xml");
}

void TestRunExport::savesThePicture()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, begin);
    const QTemporaryDir folder;
    FakeClock clock;
    FakeJournal journal(FakeJournal::Mode::InMemory);
    RunHistory history { sampleRun(), {}, {} };
    history.events.append({ history.run.id, at(20), RunEventKind::Paused, -1, {} });
    history.events.append({ history.run.id, at(30), RunEventKind::Resumed, -1, {} });
    journal.kept = { history };
    QWidget window;
    RunExport runExport(journal, clock, &window);
    QSignalSpy ended(&runExport, &RunExport::ended);
    const QString path = folder.filePath(file);
    runExport.exportTo(sampleRun(), path);
    runExport.exportTo(sampleRun(), folder.filePath(u"second.csv"_s)); // one at a time
    QCOMPARE(ended.size(), 1); // which is said at once
    QVERIFY(!ended.takeFirst().at(1).toBool());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().at(1).toBool());
    QVERIFY(!QFile::exists(folder.filePath(u"second.csv"_s)));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY(content.startsWith(begin));
    if (begin == "<?xml")
        QVERIFY(content.contains("for 00:10.")); // the journal's pause
    // Where it cannot be written, or read, that is said.
    runExport.exportTo(sampleRun(), folder.filePath(u"nowhere/"_s + file));
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY(!ended.last().at(1).toBool());
    journal.failure = FakeJournal::storageError();
    runExport.exportTo(sampleRun(), path);
    QTRY_COMPARE(ended.size(), 3);
    QVERIFY(ended.last().at(0).toString().startsWith(u"Nothing was exported."_s));
}

void TestRunExport::asksForThePicture()
{
    FakeClock clock;
    FakeJournal journal;
    QWidget window;
    RunExport runExport(journal, clock, &window);
    runExport.askForPicture(sampleRun());
    auto *dialog = window.findChild<QFileDialog *>(u"runPictureDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters().size(), 2);
    QVERIFY(dialog->selectedFiles().first().endsWith(u"muster-run-3-timeline.png"_s));
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    QVERIFY(dialog->selectedFiles().first().endsWith(u"muster-run-3-timeline.svg"_s));
    dialog->close();
}

MUSTER_TEST(TestRunExport)

} // namespace tst_runexport

#include "tst_runexport.moc"
