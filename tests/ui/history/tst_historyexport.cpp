// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is listed becomes a file, or the window says why not.

#include "app/session/exportfile.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historystage.h"
#include "ui/words/fileproblemtext.h"

#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace tst_historyexport {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

//! Lists \a count runs, newest first, each with a summary only.
void list(Stage &s, int count)
{
    s.window.show();
    QList<RunHistory> runs;
    for (int i = 0; i < count; ++i) {
        RunHistory run = sampleRun(42 - i);
        run.summary = summaryOf(run.run);
        run.run.targets.clear();
        runs.append(run);
    }
    s.answer(runs);
    s.journal.looks.clear(); // that of the run whose details are shown
}

QString status(const Stage &s) { return s.child<QLabel>(u"historyStatus"_s)->text(); }

#ifdef Q_OS_UNIX
//! As long as it lives no file can grow beyond a size.
class LargestFile
{
public:
    explicit LargestFile(rlim_t size)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit { size, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~LargestFile()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(LargestFile)

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};
#endif

} // namespace

class TestHistoryExport final : public QObject
{
    Q_OBJECT

private slots:
    void exportsWhatIsListed();
    void exportSaysWhyItCannot();
    void holdsOneRunAtATime();
    void cancelling_data();
    void cancelling();
    void writeErrorLeavesNothing();
    void fullDiskIsSaid();
    void exportAsksForAPath();
    void dyingInTheMiddle();
};

void TestHistoryExport::exportsWhatIsListed()
{
    Filled s;
    const QTemporaryDir folder;
    s.window.setSearch(u"OPS-4"_s);
    QTRY_COMPARE(s.rows(), 2);
    const QString json = folder.filePath(u"out.JSON"_s);
    s.window.exportTo(json);
    QVERIFY(!s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    QTRY_VERIFY(s.message()->text().contains(json));
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Info);
    QVERIFY(s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    const QJsonArray runs
        = QJsonDocument::fromJson(contentOf(json)).object().value(u"runs"_s).toArray();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).toObject().value(u"tries"_s).toArray().size(), 2);
    QCOMPARE(runs.at(0).toObject().value(u"events"_s).toArray().size(), 4);

    const QString csv = folder.filePath(u"out.csv"_s);
    s.window.exportTo(csv);
    QTRY_VERIFY(s.message()->text().contains(csv));
    QCOMPARE(contentOf(csv).count("\r\n"), 9);
}

void TestHistoryExport::exportSaysWhyItCannot()
{
    Filled s;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none/out.csv"_s);
    s.window.exportTo(path);
    QTRY_VERIFY(s.message()->text().contains(path));
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Error);
    QVERIFY(!QFile::exists(path));

    s.journal.failure = FakeJournal::storageError();
    const QString good = folder.filePath(u"out.csv"_s);
    s.window.exportTo(good);
    QTRY_VERIFY(s.message()->text().contains(u"Nothing was exported"_s));
    QVERIFY(!QFile::exists(good));
}

// However many are listed: the next one is asked for when the one before is in the file and gone.
void TestHistoryExport::holdsOneRunAtATime()
{
    Stage s(FakeJournal::Mode::Held);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    list(s, 3);
    s.window.exportTo(path);
    for (int run = 0; run < 3; ++run) {
        QTRY_COMPARE(s.journal.looks.size(), run + 1);
        QVERIFY2(status(s).contains(u"3"_s) && status(s).contains(QString::number(run)),
                 qPrintable(status(s)));
        QCOMPARE(s.child<QProgressBar>(u"historyBusy"_s)->value(), run);
        QCOMPARE(s.child<QProgressBar>(u"historyBusy"_s)->maximum(), 3);
        QVERIFY(!QFile::exists(path));
        RunHistory whole = sampleRun(42 - run);
        whole.run.targets.resize(20'000);
        emit s.journal.looks.last().read->finished(QList<RunHistory> { whole });
        // Nobody else holds its targets any more.
        QTRY_VERIFY(whole.run.targets.isDetached() && whole.tries.isDetached());
    }
    QTRY_VERIFY(s.message()->text().contains(path));
    const QJsonObject all = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(all.value(u"runs"_s).toArray().size(), 3);
    QCOMPARE(all.value(u"runs"_s).toArray().at(2).toObject().value(u"targets"_s).toArray().size(),
             20'000);
}

void TestHistoryExport::cancelling_data()
{
    QTest::addColumn<bool>("isReading");
    QTest::newRow("while the journal is read") << true;
    QTest::newRow("while the file is written") << false;
}

void TestHistoryExport::cancelling()
{
    QFETCH(const bool, isReading);
    Stage s(FakeJournal::Mode::Held);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    QVERIFY(put(path, "what stood here"));
    list(s, 3);
    auto *cancel = s.child<QPushButton>(u"historyCancelExport"_s);
    QVERIFY(!cancel->isVisible());
    s.window.exportTo(path);
    QVERIFY(cancel->isVisible());
    QTRY_COMPARE(s.journal.looks.size(), 1);
    if (!isReading)
        emit s.journal.looks.last().read->finished(QList<RunHistory> { sampleRun(42) });
    cancel->click();
    QTRY_VERIFY2(s.message()->text().contains(u"cancelled"_s), qPrintable(s.message()->text()));
    QVERIFY(!cancel->isVisible());
    QVERIFY(s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), { u"out.csv"_s });
    QCOMPARE(contentOf(path), "what stood here");
    QCOMPARE(s.journal.looks.size(), 1);
}

void TestHistoryExport::writeErrorLeavesNothing()
{
#ifdef Q_OS_UNIX
    Filled s;
    s.journal.kept[0].run.targets.resize(20'000);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    QVERIFY(put(path, "what stood here"));
    const LargestFile limit(100'000);
    s.window.exportTo(path);
    QTRY_VERIFY2(s.message()->text().contains(path), qPrintable(s.message()->text()));
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Error);
    QVERIFY2(s.message()->text().contains(u"could not be written"_s),
             qPrintable(s.message()->text()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), { u"out.csv"_s });
    QCOMPARE(contentOf(path), "what stood here");
#else
    QSKIP("needs a limit for the sizes of files");
#endif
}

void TestHistoryExport::fullDiskIsSaid()
{
    const FileProblem full { true, u"No space left on device"_s };
    QVERIFY(fileProblemText(u"out.csv"_s, full).contains(u"the disk is full"_s));
    const FileProblem other { false, u"Permission denied"_s };
    QVERIFY(fileProblemText(u"out.csv"_s, other).contains(u"Permission denied"_s));
    QVERIFY(!fileProblemText(u"out.csv"_s, other).contains(u"full"_s));
}

void TestHistoryExport::exportAsksForAPath()
{
    Filled s;
    s.child<QPushButton>(u"historyExport"_s)->click();
    auto *dialog = s.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    QCOMPARE(dialog->defaultSuffix(), u"json"_s);
    QVERIFY(dialog->selectedFiles().at(0).endsWith(u".json"_s));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chosen.csv"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(QFile::exists(path));
}

void TestHistoryExport::dyingInTheMiddle()
{
    const QTemporaryDir folder;
    auto s = std::make_unique<Filled>();
    s->window.refresh();
    s->window.exportTo(folder.filePath(u"out.csv"_s));
    s.reset();
    // Late answers and the end of the write find nobody.
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
}

MUSTER_TEST(TestHistoryExport)

} // namespace tst_historyexport

#include "tst_historyexport.moc"
