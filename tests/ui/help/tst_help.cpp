// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The manual: alike in all languages, every link leads somewhere, and its window loads nothing
// from outside.

#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"
#include "ui/help/codepage.h"
#include "ui/help/helpkey.h"
#include "ui/help/helpwindow.h"
#include "ui/widgets/helpplace.h"
#include "ui/words/translator.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace tst_help {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const Manual &manual)
{
    QStringList ids;
    for (const ManualSection &section : manual.sections)
        ids.append(section.id);
    return ids;
}

struct Stage
{
    Stage()
    {
        window.resize(800, 500);
        window.show();
    }
    //! The section that the contents mark; it is the one at the upper edge of the text as well.
    QString section()
    {
        const int row = window.findChild<QListWidget *>(u"helpContents"_s)->currentRow();
        const auto *browser = window.findChild<HelpBrowser *>();
        // The last ones cannot be scrolled up to the edge.
        const QScrollBar *bar = browser->verticalScrollBar();
        if (bar->value() < bar->maximum() && browser->sectionInView() != row)
            return u"not in view"_s;
        return manualIn(Language::English).sections.at(row).id;
    }
    QToolButton &button(const char *name)
    {
        return *window.findChild<QToolButton *>(QLatin1String(name));
    }
    void clickLink(const QString &url)
    {
        emit window.findChild<HelpBrowser *>()->anchorClicked(QUrl(url));
    }

    QTemporaryDir folder;
    Settings settings { folder.path() };
    Translator translator;
    ErrorCatalogue catalogue;
    HelpWindow window { settings, catalogue };
};

} // namespace

class TestHelp final : public QObject
{
    Q_OBJECT

private slots:
    void languagesHaveTheSameSections();
    void everyLinkLeadsSomewhere();
    void namesNoPlaceOfAMachine();
    void headingsInCodeAreNone();
    void showsNoMarksAndNeedsNoScrollingSideways();
    void loadsNothingFromOutside();
    void contentsLeadTheText();
    void contentsFollowTheText();
    void goesBackAndForward();
    void followsItsLinks();
    void showsAnAddressBeforeItIsOpened();
    void findsAndGivesUp();
    void contentsFollowTheSearch();
    void staysAtItsPlaceInAnotherLanguage();
    void remembersItsSize();
    void f1SaysWhichWindow();
    void f1SaysWhichControl();
    void f1SaysWhichCode();
    void f1ComesBeforeTheMenu();
    void aCodeIsExplainedInEveryLanguage();
    void aCodeOfOursIsExplained();
    void anUnknownCodeIsCalledSo();
    void everyCodeIsListedAndLeadsToItsPage();
    void aTypedCodeIsOpened();
    void closesWhateverIsSearched();
};

void TestHelp::languagesHaveTheSameSections()
{
    const Manual english = manualIn(Language::English);
    const QStringList ids = idsOf(english);
    QVERIFY(ids.size() > 10);
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    for (const LanguageInfo &info : languages()) {
        const Manual manual = manualIn(info.language);
        QCOMPARE(idsOf(manual), ids);
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(manual.sections.at(i).level, english.sections.at(i).level);
    }
}

void TestHelp::everyLinkLeadsSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    for (const LanguageInfo &info : languages()) {
        const Manual manual = manualIn(info.language);
        auto links = link.globalMatch(manual.markdown);
        QVERIFY(links.hasNext());
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(target.startsWith(u"https://")
                         || (target.startsWith(u'#') && idsOf(manual).contains(target.mid(1))),
                     qPrintable(target));
        }
        QVERIFY(!manual.markdown.contains(u"<a "));
        for (const char *window :
             { "confirmDialog", "connectionDialog", "historyWindow", "settingsWindow",
               "unlockDialog", "keychainDoctor", "firstRun", "networkDialog", "settleDialog",
               "importConnectionsDialog", "exportConnectionsDialog", "diagnosticsDialog",
               "passcodeDialog", "projectDialog", "runExportDialog" })
            QVERIFY2(idsOf(manual).contains(manualSectionOf(QString::fromLatin1(window))), window);
    }
}

void TestHelp::namesNoPlaceOfAMachine()
{
    static const QRegularExpression place(u"/(home|work|tmp|root)/"_s);
    for (const LanguageInfo &info : languages())
        QVERIFY(!manualIn(info.language).markdown.contains(place));
}

void TestHelp::headingsInCodeAreNone()
{
    const Manual manual = manualOf(u"<a id=\"x\"></a>\n# One\n```\n# no heading\n```\n"_s);
    QCOMPARE(idsOf(manual), QStringList { u"x"_s });
    QCOMPARE(manual.sections.first().title, u"One"_s);
}

void TestHelp::showsNoMarksAndNeedsNoScrollingSideways()
{
    Stage stage;
    auto *browser = stage.window.findChild<HelpBrowser *>();
    for (const LanguageInfo &info : languages()) {
        stage.translator.setLanguage(info.language);
        QCoreApplication::processEvents();
        const QString text = browser->toPlainText();
        for (const QString &mark : { u"**"_s, u"](#"_s, u"`"_s, u"|--"_s })
            QVERIFY2(!text.contains(mark), qPrintable(text.mid(text.indexOf(mark), 40)));
        QCOMPARE(browser->horizontalScrollBar()->maximum(), 0);
    }
    stage.translator.setLanguage(Language::English);
}

void TestHelp::loadsNothingFromOutside()
{
    HelpBrowser browser;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    for (const QUrl &url : { QUrl::fromLocalFile(file.fileName()), QUrl(u"https://localhost/x"_s),
                             QUrl(u"http://localhost/x"_s), QUrl(u"../x.png"_s) })
        QVERIFY(browser.loadResource(QTextDocument::ImageResource, url).isNull());
    QVERIFY(
        !browser.loadResource(QTextDocument::MarkdownResource, QUrl(u"manual.en.md"_s)).isNull());
}

void TestHelp::contentsLeadTheText()
{
    Stage stage;
    QCOMPARE(stage.section(), u"manual"_s);
    for (const ManualSection &section : manualIn(Language::English).sections) {
        stage.window.showSection(section.id);
        QCOMPARE(stage.section(), section.id);
    }
    stage.window.showSection(u"no-such-section"_s);
    QCOMPARE(stage.section(), u"manual"_s);
}

void TestHelp::contentsFollowTheText()
{
    Stage stage;
    QScrollBar *bar = stage.window.findChild<HelpBrowser *>()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const QString there = stage.section();
    QVERIFY(there != u"manual" && there != u"not in view");
    stage.window.showSection(u"keys"_s);
    stage.button("helpBack").click();
    QCOMPARE(stage.section(), there);
}

void TestHelp::goesBackAndForward()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QVERIFY(!stage.button("helpBack").isEnabled() && !stage.button("helpForward").isEnabled());
    stage.window.showSection(u"waves"_s);
    stage.window.showSection(u"demo"_s);
    QTest::keyClick(&stage.window, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(stage.section(), u"waves"_s);
    QTest::keyClick(&stage.window, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(stage.section(), u"manual"_s);
    QVERIFY(!stage.button("helpBack").isEnabled());
    QTest::keyClick(&stage.window, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(stage.section(), u"waves"_s);
    stage.window.showSection(u"keys"_s); // what was ahead is left
    QVERIFY(!stage.button("helpForward").isEnabled());
    stage.button("helpBack").click();
    QTRY_COMPARE(stage.section(), u"waves"_s);
}

void TestHelp::followsItsLinks()
{
    Stage stage;
    stage.clickLink(u"#secrets"_s);
    QCOMPARE(stage.section(), u"secrets"_s);
    stage.clickLink(u"file:///etc/hostname"_s);
    stage.clickLink(u"http://localhost/"_s);
    QCOMPARE(stage.section(), u"secrets"_s);
    QVERIFY(!stage.window.findChild<QMessageBox *>());
}

void TestHelp::showsAnAddressBeforeItIsOpened()
{
    Stage stage;
    QSignalSpy opened(&stage.window, &HelpWindow::webRequested);
    const QString url = u"https://localhost/page?a=b"_s;
    stage.clickLink(url);
    auto *question = stage.window.findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(url));
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(opened.isEmpty());
    stage.clickLink(url);
    question = stage.window.findChild<QMessageBox *>();
    QVERIFY(question);
    question->button(QMessageBox::Open)->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(url));
}

void TestHelp::findsAndGivesUp()
{
    Stage stage;
    auto *find = stage.window.findChild<QLineEdit *>(u"helpFind"_s);
    auto *browser = stage.window.findChild<HelpBrowser *>();
    auto *note = stage.window.findChild<QLabel *>(u"helpFound"_s);
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QTest::keyClick(&stage.window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find->hasFocus());
    QTest::keyClicks(find, u"keychain"_s);
    QVERIFY(browser->extraSelections().size() > 1); // each place is marked
    QVERIFY(browser->cursorRect().bottom() < browser->viewport()->height());
    QCOMPARE(browser->textCursor().selectedText().toLower(), u"keychain"_s);
    const int first = browser->textCursor().position();
    QTest::keyClick(find, Qt::Key_Return);
    QVERIFY2(browser->textCursor().position() > first,
             qPrintable(QString::number(browser->textCursor().position()) + u' '
                        + QString::number(first)));
    QTest::keyClick(find, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(browser->textCursor().position(), first);
    QTest::keyClick(find, Qt::Key_F3, Qt::ShiftModifier); // from the end again
    QTRY_VERIFY(browser->textCursor().position() > first);
    find->setText(u"no such word"_s);
    QVERIFY(!note->text().isEmpty());
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(find->text().isEmpty() && note->text().isEmpty());
    QVERIFY(browser->extraSelections().isEmpty());
    QVERIFY(stage.window.isVisible());
    QTest::keyClick(browser, Qt::Key_Escape);
    QVERIFY(!stage.window.isVisible());
}

void TestHelp::contentsFollowTheSearch()
{
    Stage stage;
    auto *find = stage.window.findChild<QLineEdit *>(u"helpFind"_s);
    auto *browser = stage.window.findChild<HelpBrowser *>();
    auto *contents = stage.window.findChild<QListWidget *>(u"helpContents"_s);
    const auto texts = [contents](bool isHidden) {
        QStringList found;
        for (int row = 0; row < contents->count() - 1; ++row) { // the codes are always there
            if (contents->item(row)->isHidden() == isHidden)
                found += contents->item(row)->text();
        }
        return found;
    };
    const QStringList all = texts(false);
    QCOMPARE(all.size(), contents->count() - 1);

    find->setText(u"canary"_s);
    static const QRegularExpression counted(u" \\((\\d+)\\)$"_s);
    int hits = 0;
    for (const QString &entry : texts(false)) {
        const QRegularExpressionMatch match = counted.match(entry);
        QVERIFY2(match.hasMatch() && match.captured(1).toInt() > 0, qPrintable(entry));
        QVERIFY(all.contains(entry.left(match.capturedStart())));
        hits += match.captured(1).toInt();
    }
    QCOMPARE(hits, browser->toPlainText().count(u"canary"_s, Qt::CaseInsensitive));
    QVERIFY(!texts(true).isEmpty());
    // What is marked is where the text was found, also by going on.
    for (int i = 0; i < hits; ++i) {
        QVERIFY(!contents->currentItem()->isHidden());
        QCOMPARE(contents->currentRow(), browser->sectionAtCursor());
        stage.button("helpNext").click();
    }

    stage.translator.setLanguage(Language::Chinese); // where the word is another
    QCoreApplication::processEvents();
    find->setText(u"首台"_s);
    QVERIFY(!texts(false).isEmpty() && !texts(true).isEmpty());
    stage.translator.setLanguage(Language::English);
    QCoreApplication::processEvents();
    QVERIFY(texts(false).isEmpty());
    QVERIFY(!stage.window.findChild<QLabel *>(u"helpFound"_s)->text().isEmpty());

    find->setText(u"no such word"_s);
    QVERIFY(texts(false).isEmpty());
    contents->setCurrentRow(contents->count() - 1); // what is not on that page may be in the manual
    QCOMPARE(texts(false), all);
    stage.button("helpBack").click();
    QVERIFY(texts(false).isEmpty());
    find->clear();
    QCOMPARE(texts(false), all);
    QVERIFY(!contents->currentItem()->isHidden());
}

void TestHelp::staysAtItsPlaceInAnotherLanguage()
{
    Stage stage;
    stage.window.showSection(u"waves"_s);
    const QString title = stage.window.windowTitle();
    stage.translator.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    QCOMPARE(stage.section(), u"waves"_s);
    QVERIFY(stage.window.windowTitle() != title);
    QVERIFY(stage.window.findChild<HelpBrowser *>()->toPlainText().contains(u"波次"));
    stage.button("helpBack").click();
    QCOMPARE(stage.section(), u"manual"_s);
    stage.translator.setLanguage(Language::English);
}

void TestHelp::remembersItsSize()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    const ErrorCatalogue catalogue;
    {
        HelpWindow window(settings, catalogue);
        window.resize(610, 450);
        window.show();
    }
    HelpWindow again(settings, catalogue);
    again.show();
    QCOMPARE(again.size(), QSize(610, 450));
}

void TestHelp::f1SaysWhichWindow()
{
    HelpKey key(this);
    QSignalSpy pressed(&key, &HelpKey::pressed);
    QDialog dialog;
    dialog.setObjectName(u"unlockDialog"_s);
    auto *edit = new QLineEdit(&dialog);
    QTest::keyClick(edit, Qt::Key_F1);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(pressed.first().first().toString(), u"production"_s);
    QWidget other;
    QTest::keyClick(&other, Qt::Key_F1);
    QCOMPARE(pressed.size(), 2);
    QCOMPARE(pressed.last().first().toString(), QString());
}

void TestHelp::f1SaysWhichControl()
{
    HelpKey key(this);
    QSignalSpy pressed(&key, &HelpKey::pressed);
    QWidget page;
    page.setObjectName(u"fleetPage"_s);
    auto *search = new QLineEdit(&page);
    search->setObjectName(u"fleetSearch"_s);
    auto *other = new QLineEdit(&page);
    QTest::keyClick(search, Qt::Key_F1);
    QTest::keyClick(other, Qt::Key_F1);
    QCOMPARE(pressed.size(), 2);
    QCOMPARE(pressed.at(0).first().toString(), u"filter"_s);
    QCOMPARE(pressed.at(1).first().toString(), u"table"_s);
}

void TestHelp::f1SaysWhichCode()
{
    HelpKey key(this);
    QSignalSpy pressed(&key, &HelpKey::pressed);
    QSignalSpy codes(&key, &HelpKey::codePressed);
    QStandardItemModel model(2, 2);
    model.setData(model.index(1, 0), u"CPS.0054"_s, helpCodeRole);
    QDialog window;
    window.setObjectName(u"historyWindow"_s);
    auto *view = new QTableView(&window);
    view->setModel(&model);
    view->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(view, Qt::Key_F1);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(pressed.first().first().toString(), u"history"_s);
    view->setCurrentIndex(model.index(1, 0));
    QTest::keyClick(view, Qt::Key_F1);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().first().toString(), u"CPS.0054"_s);
    QWidget bar(&window);
    setHelpCode(bar, u"CPS.0005"_s);
    QLineEdit inside(&bar);
    QTest::keyClick(&inside, Qt::Key_F1);
    QCOMPARE(codes.last().first().toString(), u"CPS.0005"_s);
    setHelpCode(bar, {});
    QTest::keyClick(&inside, Qt::Key_F1);
    QCOMPARE(codes.size(), 2);
}

void TestHelp::f1ComesBeforeTheMenu()
{
    HelpKey key(this);
    QSignalSpy pressed(&key, &HelpKey::pressed);
    QWidget window;
    QAction entry;
    entry.setShortcut(Qt::Key_F1);
    window.addAction(&entry);
    auto *search = new QLineEdit(&window);
    search->setObjectName(u"fleetSearch"_s);
    QSignalSpy triggered(&entry, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_F1);
    QCOMPARE(pressed.size(), 1);
    QVERIFY(triggered.isEmpty());
}

void TestHelp::aCodeIsExplainedInEveryLanguage()
{
    Stage stage;
    stage.window.showSection(u"waves"_s);
    stage.window.showCode(u"CPS.0054"_s);
    const QString text = stage.window.findChild<HelpBrowser *>()->toPlainText();
    QVERIFY(text.contains(u"CPS.0054"_s));
    const ErrorEntry *entry = stage.catalogue.find(ErrorCode(u"CPS.0054"_s), 0);
    QVERIFY(entry);
    for (const LanguageInfo &info : languages()) {
        QVERIFY2(text.contains(entry->meaning.in(info.language)), qPrintable(text));
        QVERIFY2(text.contains(entry->advice.in(info.language)), qPrintable(text));
    }
    stage.button("helpBack").click();
    QCOMPARE(stage.section(), u"waves"_s);
    stage.button("helpForward").click();
    QVERIFY(stage.window.findChild<HelpBrowser *>()->toPlainText().contains(u"CPS.0054"_s));
}

void TestHelp::aCodeOfOursIsExplained()
{
    const ErrorCatalogue catalogue;
    const Manual page = codePage(wordOf(OwnError::StopRule), catalogue);
    QVERIFY2(page.markdown.contains(u"stop rule"_s), qPrintable(page.markdown));
    QVERIFY(!page.markdown.contains(wordOf(OwnError::StopRule) + u' '));
}

void TestHelp::anUnknownCodeIsCalledSo()
{
    Stage stage;
    stage.window.showCode(u"ABC.1<b>*x*"_s);
    const QString text = stage.window.findChild<HelpBrowser *>()->toPlainText();
    QVERIFY2(text.contains(u"ABC.1<b>*x*"_s), qPrintable(text));
    QVERIFY(text.contains(u"no explanation"_s));
}

void TestHelp::everyCodeIsListedAndLeadsToItsPage()
{
    Stage stage;
    auto *contents = stage.window.findChild<QListWidget *>(u"helpContents"_s);
    contents->setCurrentRow(contents->count() - 1);
    const QString list = stage.window.findChild<HelpBrowser *>()->toPlainText();
    QVERIFY(stage.catalogue.codes().size() > 300);
    for (const QString &code : stage.catalogue.codes()) {
        QVERIFY2(list.contains(code), qPrintable(code));
        const QUrl url(u"code:"_s + QString::fromLatin1(QUrl::toPercentEncoding(code)));
        QCOMPARE(codeOfLink(url), code);
        const Manual page = codePage(code, stage.catalogue);
        QCOMPARE(page.sections.size(), qsizetype(languages().size())); // the first has the title
    }
    stage.clickLink(u"code:CPS.0005"_s);
    const QString text = stage.window.findChild<HelpBrowser *>()->toPlainText();
    QVERIFY(text.contains(u"CPS.0005"_s) && !text.contains(u"CPS.0054"_s));
}

void TestHelp::aTypedCodeIsOpened()
{
    Stage stage;
    auto *find = stage.window.findChild<QLineEdit *>(u"helpFind"_s);
    find->setText(u"CPS0054"_s);
    QTest::keyClick(find, Qt::Key_Return);
    const ErrorEntry *entry = stage.catalogue.find(ErrorCode(u"CPS.0054"_s), 0);
    QVERIFY(stage.window.findChild<HelpBrowser *>()->toPlainText().contains(
        entry->meaning.in(Language::English)));
}

void TestHelp::closesWhateverIsSearched()
{
    Stage stage;
    stage.window.show();
    auto *find = stage.window.findChild<QLineEdit *>(u"helpFind"_s);
    find->setText(u"restart"_s);
    QVERIFY(stage.window.close()); // its X, and quitting the program
    QVERIFY(!stage.window.isVisible());
    stage.window.show();
    QTest::keyClick(find, Qt::Key_Escape); // gives up the search first
    QVERIFY(stage.window.isVisible() && find->text().isEmpty());
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(!stage.window.isVisible());
}

MUSTER_TEST(TestHelp)

} // namespace tst_help

#include "tst_help.moc"
