// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Ticking from a pasted list: what it says first, and what is ticked then.
#include "app/fleet/errorcatalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/listedit.h"
#include "ui/fleet/listfindings.h"
#include "ui/fleet/pastelistdialog.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace tst_pastelistdialog {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number, const QString &status = u"5"_s, const QString &name = {})
{
    return { TargetId { u"id-%1"_s.arg(number) },
             name.isEmpty() ? u"cph-%1"_s.arg(number) : name,
             status,
             {},
             { u"rx1"_s, u"az-1"_s } };
}

} // namespace

class TestPasteListDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysWhatWasFoundBeforeItTicks();
    void ticksOnlyWhatCanGo();
    void escapeLeavesAllAsItWas();
    void othersAreUntickedUnlessTheyStay();
    void oneOfSeveralIsTickedWhenItIsChosen();
    void whatWasNotFoundIsCopied();
    void aListThatIsNotWholeIsDoubted();
    void rowsThatComeMeanwhileAreFound();
    void aFileIsRead();
    void aFileThatCannotBeReadIsTold();
    void aLongListIsLookedUpInTheBackground();
    void typingIsLookedUpAtOnce();
    void enterTicks();

private:
    template <typename T> T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    void list(const QList<FleetRow> &rows)
    {
        m_page->refresh();
        emit m_cloud->lists.last()->rowsArrived(rows, rows.size());
        emit m_cloud->lists.last()->finished(ListSummary { rows.size(), 1, false });
    }
    PasteListDialog *paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_page->pasteList();
        return find<PasteListDialog>("pasteListDialog");
    }
    QString summary() { return find<QLabel>("listSummary")->text(); }
    QStringList findings(int column)
    {
        QStringList texts;
        const QAbstractItemModel *model = find<QTableView>("listFindings")->model();
        for (int i = 0; i < model->rowCount(); ++i)
            texts.append(model->index(i, column).data().toString());
        return texts;
    }
    QStringList ticked()
    {
        QStringList ids;
        for (const Target &target : m_page->tickedTargets())
            ids.append(target.id.value);
        return ids;
    }

    std::unique_ptr<test::FakeCloud> m_cloud;
    std::unique_ptr<test::FakeClock> m_clock;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestPasteListDialog::init()
{
    m_cloud = std::make_unique<test::FakeCloud>();
    m_clock = std::make_unique<test::FakeClock>();
    m_page = std::make_unique<FleetPage>(*m_cloud, KindId { u"fake.servers"_s }, m_catalogue,
                                         *m_clock);
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    list({ row(0), row(1, u"8"_s), row(2), row(3, u"5"_s, u"twin"_s), row(4, u"8"_s, u"twin"_s) });
}

void TestPasteListDialog::cleanup()
{
    m_page.reset();
    m_cloud.reset();
}

void TestPasteListDialog::saysWhatWasFoundBeforeItTicks()
{
    PasteListDialog *dialog = paste(u"cph-0, id-1; id-2\ntwin nix id-0"_s);
    QVERIFY(dialog->isVisible());
    QCOMPARE(summary(), u"2 found, 1 frozen, 1 ambiguous, 1 not found"_s);
    QCOMPARE(findings(ListFindings::TextColumn),
             (QStringList { u"nix"_s, u"twin"_s, u"twin"_s, u"cph-1"_s }));
    QCOMPARE(findings(ListFindings::ReasonColumn),
             (QStringList { u"Not found"_s, u"One of 2 with this name: id-3, Normal (5)"_s,
                            u"One of 2 with this name: id-4, Frozen (8)"_s, u"Frozen (8)"_s }));
    QCOMPARE(find<QPushButton>("listTick")->text(), u"&Tick 2"_s);
    QVERIFY(find<QLabel>("listNote")->text().startsWith(u"1 of them came more than once"));
    QCOMPARE(m_page->tickedCount(), 0);
    test::draw(*dialog, u"paste-list"_s);
}

void TestPasteListDialog::ticksOnlyWhatCanGo()
{
    paste(u"cph-0, id-1; id-2\ntwin nix"_s);
    // What can go may change until the button is pressed.
    list({ row(0), row(1, u"8"_s), row(2, u"8"_s) });
    QTest::mouseClick(find<QPushButton>("listTick"), Qt::LeftButton);
    QCOMPARE(ticked(), QStringList { u"id-0"_s });
    QCOMPARE(m_page->tickedCount(), 1);
    QCOMPARE(m_page->focusWidget(), &m_page->view());
}

void TestPasteListDialog::escapeLeavesAllAsItWas()
{
    m_page->model().setTicked({ 3 }, true);
    PasteListDialog *dialog = paste(u"cph-0\nid-2"_s);
    QCOMPARE(find<QPushButton>("listTick")->text(), u"&Tick 2"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(ticked(), QStringList { u"id-3"_s });
    QVERIFY(m_cloud->acts.isEmpty());
    QCOMPARE(m_cloud->lists.size(), 1);
}

void TestPasteListDialog::othersAreUntickedUnlessTheyStay()
{
    m_page->model().setTicked({ 0, 3 }, true);
    paste(u"cph-0\nid-2"_s);
    auto *others = find<QCheckBox>("listUntickOthers");
    QCOMPARE(others->text(), u"&Untick the 1 other(s) that are ticked now"_s);
    QVERIFY(others->isChecked());
    find<QPushButton>("listTick")->click();
    QCOMPARE(ticked(), (QStringList { u"id-0"_s, u"id-2"_s }));

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    paste(u"id-3"_s);
    find<QCheckBox>("listUntickOthers")->click();
    find<QPushButton>("listTick")->click();
    QCOMPARE(ticked(), (QStringList { u"id-0"_s, u"id-2"_s, u"id-3"_s }));

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    paste(u"id-0 id-2 id-3"_s);
    QVERIFY(!find<QCheckBox>("listUntickOthers")->isEnabled());
}

void TestPasteListDialog::oneOfSeveralIsTickedWhenItIsChosen()
{
    paste(u"twin"_s);
    QVERIFY(!find<QPushButton>("listTick")->isEnabled());
    auto *table = find<QTableView>("listFindings");
    const QModelIndex normal = table->model()->index(0, ListFindings::TextColumn);
    const QModelIndex frozen = table->model()->index(1, ListFindings::TextColumn);
    QVERIFY(!(frozen.flags() & Qt::ItemIsUserCheckable));
    QVERIFY(!frozen.data(Qt::CheckStateRole).isValid());
    table->setCurrentIndex(normal);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(find<QPushButton>("listTick")->text(), u"&Tick 1"_s);
    find<QPushButton>("listTick")->click();
    QCOMPARE(ticked(), QStringList { u"id-3"_s });
}

void TestPasteListDialog::whatWasNotFoundIsCopied()
{
    paste(u"no, id-0, nix"_s);
    QTest::mouseClick(find<QPushButton>("listCopyMissing"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"no\nnix"_s);
    find<ListEdit>("listText")->setList(u"id-0"_s);
    QVERIFY(!find<QPushButton>("listCopyMissing")->isEnabled());
}

void TestPasteListDialog::aListThatIsNotWholeIsDoubted()
{
    const auto isDoubted = [this] {
        return find<QLabel>("listNote")->text().contains("not been read completely"_L1);
    };
    paste(u"id-7"_s);
    QVERIFY(!isDoubted());
    m_page->refresh();
    QVERIFY(isDoubted());
    emit m_cloud->lists.last()->finished(ListSummary { 0, 1, true });
    QVERIFY(isDoubted());
    list({ row(0) });
    QVERIFY(!isDoubted());
}

void TestPasteListDialog::rowsThatComeMeanwhileAreFound()
{
    paste(u"id-7 id-0"_s);
    QCOMPARE(summary(), u"1 found, 1 not found"_s);
    list({ row(0), row(7) });
    QTRY_COMPARE(summary(), u"2 found"_s);
    find<QPushButton>("listTick")->click();
    QCOMPARE(ticked(), (QStringList { u"id-0"_s, u"id-7"_s }));
}

void TestPasteListDialog::aFileIsRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("\xEF\xBB\xBF名称,ID\r\n\"cph-0\",id-0\r\n\"x\",id-9\r\n") > 0);
    file.close();
    paste({})->readFile(file.fileName());
    QTRY_COMPARE(summary(), u"1 found, 1 not found"_s);
    QCOMPARE(findings(ListFindings::TextColumn), QStringList { u"id-9"_s });
    QVERIFY(find<QLabel>("listNote")->text().startsWith(u"Read as a table"));
}

void TestPasteListDialog::aFileThatCannotBeReadIsTold()
{
    const QTemporaryDir folder;
    paste(u"id-0"_s)->readFile(folder.path());
    auto *message = find<MessageBar>("listMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(folder.path()));
    QCOMPARE(summary(), u"1 found"_s);
}

void TestPasteListDialog::aLongListIsLookedUpInTheBackground()
{
    QList<FleetRow> rows;
    QString text;
    for (int i = 0; i < 5'000; ++i) {
        rows.append(row(i));
        text += u"id-%1\n"_s.arg(2 * i);
    }
    list(rows);
    paste(text + u"id-1"_s.repeated(10'000));
    QCOMPARE(summary(), u"Looking them up…"_s);
    QVERIFY(!find<QPushButton>("listTick")->isEnabled());
    QVERIFY(find<ListEdit>("listText")->isCut());
    QVERIFY(find<ListEdit>("listText")->toPlainText().size() < 10'000);
    QTRY_COMPARE(summary().remove(u','), u"2500 found 2501 not found"_s);
    find<QPushButton>("listTick")->click();
    QCOMPARE(m_page->tickedCount(), 2'500);
}

void TestPasteListDialog::typingIsLookedUpAtOnce()
{
    const PasteListDialog *dialog = paste({});
    QCOMPARE(summary(), u"Nothing to look up yet."_s);
    auto *edit = find<ListEdit>("listText");
    QCOMPARE(dialog->focusWidget(), edit);
    QTest::keyClicks(edit, u"id-2"_s);
    QCOMPARE(summary(), u"1 found"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ticked(), QStringList { u"id-2"_s });
}

void TestPasteListDialog::enterTicks()
{
    PasteListDialog *dialog = paste(u"id-0 id-2"_s);
    QCOMPARE(dialog->focusWidget(), find<QPushButton>("listTick"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(ticked(), (QStringList { u"id-0"_s, u"id-2"_s }));
    QVERIFY(m_cloud->acts.isEmpty());
}

MUSTER_TEST(TestPasteListDialog)

} // namespace tst_pastelistdialog

#include "tst_pastelistdialog.moc"
