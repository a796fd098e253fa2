// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Out to a file and in again through the dialogs: what is chosen, what is shown, what is kept.
#include "app/connections/connectionexport.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectionexchange.h"
#include "ui/connections/exportconnectionsdialog.h"
#include "ui/connections/importconnectionsdialog.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

namespace tst_connectionexchange {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection named(const QString &name)
{
    Connection connection;
    connection.id = ConnectionId { u"id-"_s + name };
    connection.name = name;
    connection.provider = u"fake"_s;
    connection.region = u"one"_s;
    connection.projectId = u"0123456789abcdef"_s;
    return connection;
}

struct Fixture
{
    QTemporaryDir folder;
    FakeProvider fake;
    ConnectionStore connections { folder.path() };
    QWidget window;
    ConnectionExchange exchange { connections, { fake.provider() }, &window };
    QSignalSpy messages { &exchange, &ConnectionExchange::message };

    void add(const QString &name) { QVERIFY(connections.add(named(name))); }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    ImportConnectionsDialog *import(const QString &name)
    {
        exchange.importFrom(path(name));
        const auto find = [this] { return window.findChild<ImportConnectionsDialog *>(); };
        (void)QTest::qWaitFor([&] { return find() || !messages.isEmpty(); });
        return find();
    }
};

template <typename T> T *part(QWidget *dialog, const char *name)
{
    T *child = dialog->findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT(child);
    return child;
}

QString statusAt(QWidget *dialog, int row)
{
    return part<QTreeWidget>(dialog, "importList")->topLevelItem(row)->text(1);
}

//! Two good entries and one that is refused.
QByteArray mixedFile()
{
    QByteArray json = exportedConnections({ named(u"acme"_s), named(u"beta"_s), named(u"bad"_s) });
    const qsizetype at = json.lastIndexOf("\"projectId\"");
    return json.replace(at, 0, "\"secretKey\": \"example-not-real\",\n ");
}

} // namespace

class TestConnectionExchange final : public QObject
{
    Q_OBJECT

private slots:
    void exportsTheTickedOnes();
    void exportNeedsATick();
    void nothingToExportIsSaid();
    void failedWritingIsSaid();
    void asksForTheFilesWithoutBlocking();
    void previewSaysWhatHappens();
    void previewShowsWhichWayRequestsGo();
    void namesThatAreNotWhatTheySeemArePointedOut();
    void aLongNameHidesNothing();
    void importedOnesAreReadOnlyWithNewIds();
    void sameNameIsLeftOutOnWish();
    void renamingTakesNoNameOfTheFile();
    void untickedStaysOut();
    void failedKeepingKeepsNothing();
    void refusedFileSaysWhy();
    void unreadableFileSaysWhy();
    void tooLargeFileIsRefused();
};

void TestConnectionExchange::exportsTheTickedOnes()
{
    Fixture f;
    f.add(u"acme"_s);
    f.add(u"beta"_s);
    f.exchange.askForExport();
    auto *dialog = f.window.findChild<ExportConnectionsDialog *>();
    QVERIFY(dialog);
    draw(*dialog, u"export"_s);
    auto *list = part<QListWidget>(dialog, "exportList");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(part<QPushButton>(dialog, "exportButton")->text().contains(u"1"_s));
    dialog->saveTo(f.path(u"out.json"_s));
    QTRY_COMPARE(f.messages.size(), 1);
    QVERIFY(f.messages.first().at(1).toBool());
    QFile file(f.path(u"out.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    const QJsonArray entries = QJsonDocument::fromJson(json)["connections"_L1].toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first()["name"_L1].toString(), u"beta"_s);
    QVERIFY(!json.contains("id-beta"));
}

void TestConnectionExchange::exportNeedsATick()
{
    ExportConnectionsDialog dialog({ named(u"acme"_s) });
    part<QListWidget>(&dialog, "exportList")->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!part<QPushButton>(&dialog, "exportButton")->isEnabled());
}

void TestConnectionExchange::nothingToExportIsSaid()
{
    Fixture f;
    f.exchange.askForExport();
    QCOMPARE(f.messages.size(), 1);
    QVERIFY(!f.window.findChild<QDialog *>());
}

void TestConnectionExchange::failedWritingIsSaid()
{
    Fixture f;
    ExportConnectionsDialog dialog({ named(u"acme"_s) });
    dialog.show();
    QSignalSpy exported(&dialog, &ExportConnectionsDialog::exported);
    dialog.saveTo(f.path(u"no/such/folder.json"_s));
    auto *bar = part<MessageBar>(&dialog, "exportMessage");
    QTRY_VERIFY(!bar->text().isEmpty());
    QVERIFY(exported.isEmpty() && dialog.isVisible());
    QVERIFY(part<QPushButton>(&dialog, "exportButton")->isEnabled());
}

void TestConnectionExchange::asksForTheFilesWithoutBlocking()
{
    Fixture f;
    f.exchange.askForImport();
    auto *files = f.window.findChild<QFileDialog *>(u"importFileDialog"_s);
    QVERIFY(files);
    f.write(u"in.json"_s, exportedConnections({ named(u"acme"_s) }));
    emit files->fileSelected(f.path(u"in.json"_s));
    files->close();
    QTRY_VERIFY(f.window.findChild<ImportConnectionsDialog *>());
}

void TestConnectionExchange::previewSaysWhatHappens()
{
    Fixture f;
    f.add(u"Acme"_s);
    f.write(u"in.json"_s, mixedFile());
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QVERIFY(dialog);
    auto *tree = part<QTreeWidget>(dialog, "importList");
    QCOMPARE(tree->topLevelItemCount(), 3);
    QVERIFY(statusAt(dialog, 0).contains(u"acme (2)"_s));
    QCOMPARE(statusAt(dialog, 1), u"New"_s);
    QCOMPARE(statusAt(dialog, 2), u"Refused"_s);
    QVERIFY(!(tree->topLevelItem(2)->flags() & Qt::ItemIsUserCheckable));
    tree->setCurrentItem(tree->topLevelItem(2));
    const QString why = part<QLabel>(dialog, "importDetails")->text();
    QVERIFY(why.contains(u"Entry 3"_s) && why.contains(u"secretKey"_s));
    QVERIFY(!why.contains(u"example-not-real"_s));
    QCOMPARE(f.connections.list().size(), 1); // it only looks
    // A name that it gets, and why not, are whole: their rows are as high as they need.
    const auto isWhole = [tree](int row, int column) {
        const QTreeWidgetItem *item = tree->topLevelItem(row);
        const QRect room(0, 0, tree->columnWidth(column), 10000);
        const QRect text = tree->fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap,
                                                            item->text(column));
        return tree->visualItemRect(item).height() >= text.height();
    };
    dialog->show();
    for (const int width : { 90, 300 }) {
        tree->setColumnWidth(1, width);
        QTRY_VERIFY2(isWhole(0, 1) && isWhole(2, 2), qPrintable(QString::number(width)));
    }
    draw(*dialog, u"import"_s);
}

void TestConnectionExchange::previewShowsWhichWayRequestsGo()
{
    Fixture f;
    Connection proxied = named(u"proxied"_s);
    proxied.endpoint = QUrl(u"https://cph.example.com:9443"_s);
    proxied.network.proxyMode = ProxyMode::Manual;
    proxied.network.proxyHost = u"proxy.example.com"_s;
    proxied.network.proxyPort = 8443;
    proxied.network.proxyUser = u"somebody"_s;
    Connection direct = named(u"direct"_s);
    direct.network.proxyMode = ProxyMode::None;
    f.write(u"in.json"_s, exportedConnections({ proxied, direct }));
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QVERIFY(dialog);
    const auto *tree = part<QTreeWidget>(dialog, "importList");
    const QString shown = tree->topLevelItem(0)->text(2);
    for (const QString &part :
         { u"cph.example.com:9443"_s, u"proxy.example.com:8443"_s, u"somebody"_s })
        QVERIFY2(shown.contains(part), qUtf8Printable(shown));
    QVERIFY(tree->topLevelItem(1)->text(2).contains(u"without a proxy"_s));
}

void TestConnectionExchange::namesThatAreNotWhatTheySeemArePointedOut()
{
    Fixture f;
    f.add(u"acme"_s);
    const QString name = u"in %1 %2.json"_s; // no place of the sentence
    f.write(name, exportedConnections({ named(u"аcme"_s), named(u"prod-β"_s), named(u"beta"_s) }));
    ImportConnectionsDialog *dialog = f.import(name);
    QVERIFY(dialog);
    auto *tree = part<QTreeWidget>(dialog, "importList");
    const auto detailsOf = [&](int row) {
        tree->setCurrentItem(tree->topLevelItem(row));
        return part<QLabel>(dialog, "importDetails")->text();
    };
    for (const int row : { 0, 1, 2 })
        QCOMPARE(statusAt(dialog, row), u"New"_s);
    QVERIFY2(detailsOf(0).contains(u"looks like “acme”"_s), qUtf8Printable(detailsOf(0)));
    QVERIFY2(detailsOf(1).contains(u"different scripts"_s), qUtf8Printable(detailsOf(1)));
    QCOMPARE(detailsOf(2), QString());
    QVERIFY(tree->topLevelItem(0)->toolTip(0).contains(u"looks like"_s));
    bool said = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said = said || label->text().startsWith(name + u" holds 3 "_s);
    QVERIFY(said);
}

// A file from elsewhere could push out of sight where its connections lead.
void TestConnectionExchange::aLongNameHidesNothing()
{
    Fixture f;
    const QByteArray json = exportedConnections({ named(u"acme"_s), named(u"beta"_s) });
    f.write(u"in.json"_s, QByteArray(json).replace("beta", QByteArray(300, 'w')));
    auto *dialog = f.import(u"in.json"_s);
    QVERIFY(dialog);
    dialog->show();
    const auto *list = part<QTreeWidget>(dialog, "importList");
    QVERIFY(list->columnViewportPosition(2) < list->viewport()->width() * 2 / 3);
}

void TestConnectionExchange::importedOnesAreReadOnlyWithNewIds()
{
    Fixture f;
    f.add(u"acme"_s);
    f.write(u"in.json"_s, mixedFile());
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QSignalSpy changed(&f.connections, &ConnectionStore::changed);
    part<QPushButton>(dialog, "importButton")->click();
    QCOMPARE(changed.size(), 1); // one write
    QCOMPARE(f.messages.size(), 1);
    const QList<Connection> list = ConnectionStore(f.folder.path()).list();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(1).name, u"acme (2)"_s);
    QCOMPARE(list.at(2).name, u"beta"_s);
    for (const qsizetype i : { 1, 2 }) {
        QVERIFY(list.at(i).readOnly);
        QVERIFY(!list.at(i).id.isEmpty() && !list.at(i).id.value.startsWith(u"id-"_s));
        QCOMPARE(list.at(i).verification, Verification::NotTested);
    }
    QVERIFY(list.at(1).id != list.at(2).id);
}

void TestConnectionExchange::sameNameIsLeftOutOnWish()
{
    Fixture f;
    f.add(u"acme"_s);
    f.write(u"in.json"_s, mixedFile());
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    part<QRadioButton>(dialog, "importSkip")->setChecked(true);
    QVERIFY(statusAt(dialog, 0).contains(u"left out"_s));
    const QString cloud = part<QTreeWidget>(dialog, "importList")->topLevelItem(0)->text(2);
    QVERIFY2(cloud.startsWith(f.fake.provider().name.text() + u", one"_s), qPrintable(cloud));
    part<QPushButton>(dialog, "importButton")->click();
    QCOMPARE(f.connections.list().size(), 2);
}

void TestConnectionExchange::renamingTakesNoNameOfTheFile()
{
    Fixture f;
    f.add(u"acme"_s);
    f.write(u"in.json"_s, exportedConnections({ named(u"acme"_s), named(u"acme (2)"_s) }));
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QVERIFY(statusAt(dialog, 0).contains(u"acme (3)"_s));
    QCOMPARE(statusAt(dialog, 1), u"New"_s);
}

void TestConnectionExchange::untickedStaysOut()
{
    Fixture f;
    f.write(u"in.json"_s, mixedFile());
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    auto *tree = part<QTreeWidget>(dialog, "importList");
    tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(dialog->chosen().size(), 1);
    QVERIFY(!dialog->findChild<QWidget *>(u"importClashes"_s)->isVisible());
    tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!part<QPushButton>(dialog, "importButton")->isEnabled());
}

void TestConnectionExchange::failedKeepingKeepsNothing()
{
    Fixture f;
    f.write(u"in.json"_s, mixedFile());
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    f.add(u"beta"_s); // in the meantime
    QVERIFY(QFile::remove(f.connections.filePath()));
    QVERIFY(QDir(f.folder.path()).mkdir(u"connections.json"_s)); // nothing can be written there
    part<QPushButton>(dialog, "importButton")->click();
    QVERIFY(!part<MessageBar>(dialog, "importMessage")->text().isEmpty());
    QVERIFY(dialog->isVisible());
    QCOMPARE(f.connections.list().size(), 1);
}

void TestConnectionExchange::refusedFileSaysWhy()
{
    Fixture f;
    f.write(u"in.json"_s, "{ broken");
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QVERIFY(part<MessageBar>(dialog, "importMessage")->text().contains(u"line 1"_s));
    QVERIFY(!part<QPushButton>(dialog, "importButton")->isVisible());
    QVERIFY(dialog->chosen().isEmpty());
    draw(*dialog, u"import-refused"_s);
}

void TestConnectionExchange::unreadableFileSaysWhy()
{
    Fixture f;
    QVERIFY(!f.import(u"not-there.json"_s));
    QCOMPARE(f.messages.size(), 1);
    QVERIFY(!f.messages.first().at(1).toBool());
    QVERIFY(f.messages.first().first().toString().contains(u"not-there.json"_s));
}

void TestConnectionExchange::tooLargeFileIsRefused()
{
    Fixture f;
    f.write(u"in.json"_s, QByteArray(2'000'000, ' '));
    ImportConnectionsDialog *dialog = f.import(u"in.json"_s);
    QVERIFY(part<MessageBar>(dialog, "importMessage")->text().contains(u"1 MB"_s));
}

MUSTER_TEST(TestConnectionExchange)

} // namespace tst_connectionexchange

#include "tst_connectionexchange.moc"
