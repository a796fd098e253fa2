// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is listed becomes a file, or the window says why not.

#include "tests/ui/history/historystage.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHistoryExport final : public QObject
{
    Q_OBJECT

private slots:
    void exportsWhatIsListed();
    void exportSaysWhyItCannot();
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

QTEST_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
