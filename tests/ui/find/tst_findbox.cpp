// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The field and the list below it: what keys do, where the focus goes, and when a choice is made.

#include "tests/support/testmain.h"
#include "tests/ui/find/findsamples.h"
#include "ui/find/findbox.h"
#include "ui/find/findfield.h"
#include "ui/find/findpopup.h"
#include "ui/find/findsearch.h"
#include "ui/words/translator.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

namespace tst_findbox {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    QMainWindow window;
    FindSearch search;
    FakeSource *quick = new FakeSource(true);
    FakeSource *slow = new FakeSource;
    FindBox box { search, &window };
    QLineEdit *other = new QLineEdit;
    FindField &field = box.field();
    FindPopup &popup = *window.findChild<FindPopup *>();
    QListView &view = *window.findChild<QListView *>(u"findResults"_s);
    QList<FindChoice> chosen;

    Stage()
    {
        search.add(quick);
        search.add(slow);
        window.addToolBar(u"bar"_s)->addWidget(&field);
        window.setCentralWidget(other);
        window.resize(1024, 640);
        window.show();
        QObject::connect(&box, &FindBox::chosen, &box,
                         [this](const FindChoice &choice) { chosen.append(choice); });
    }
    //! \brief False: no window becomes active here.
    [[nodiscard]] bool activate()
    {
        window.activateWindow();
        other->setFocus();
        return QTest::qWaitForWindowActive(&window);
    }
    [[nodiscard]] QString current() const { return view.currentIndex().data().toString(); }
    [[nodiscard]] QString state() const
    {
        return window.findChild<QLabel *>(u"findState"_s)->text();
    }
    void press(Qt::Key key) { QTest::keyClick(&field, key); }
    void answerSlowly(const FindAnswer &answer) { slow->answer(slow->asked.size() - 1, answer); }
};

FindAnswer twelve()
{
    FindAnswer answer;
    for (int i = 0; i < 6; ++i)
        answer.results.append(result(FindKind::Target, u"target %1"_s.arg(i), MatchRank::Exact));
    for (int i = 0; i < 6; ++i)
        answer.results.append(result(FindKind::Command, u"command %1"_s.arg(i)));
    answer.results[7].obstacle = u"not now"_s;
    return answer;
}

} // namespace

class TestFindBox final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsShownForNothing();
    void arrowsWalkThroughWhatIsOffered();
    void returnChoosesAndGivesTheFocusBack();
    void escapeClosesAndGivesTheFocusBack();
    void returnWaitsForWhatIsNotFoundYet();
    void returnWaitsForBetterAnswers();
    void returnActsOnWhatNothingCanBetter();
    void walkingGivesUpTheWait();
    void whatIsWaitedForIsGivenUp();
    void whereAPersonHasWalkedToStays();
    void keysOfAnInputMethodChooseNothing();
    void aPastedListIsKeptWhole();
    void aPastedIdLosesItsBlanks();
    void aClickChooses();
    void leavingTheFieldClosesIt();
    void theLanguageChangesWhileItIsOpen();
    void theListStaysInTheWindow();
};

void TestFindBox::nothingIsShownForNothing()
{
    Stage s;
    s.box.open();
    QVERIFY(!s.popup.isVisible());
    s.field.setText(u"x"_s);
    QVERIFY(s.popup.isVisible());
    QCOMPARE(s.state(), u"Looking…"_s);
    s.answerSlowly({});
    QCOMPARE(s.state(), u"Nothing was found."_s);
    s.field.clear();
    QVERIFY(!s.popup.isVisible());
}

void TestFindBox::arrowsWalkThroughWhatIsOffered()
{
    Stage s;
    s.quick->next = twelve();
    s.field.setText(u"x"_s);
    QCOMPARE(s.current(), u"target 0"_s);
    s.press(Qt::Key_Up);
    QCOMPARE(s.current(), u"target 0"_s); // the first
    for (int i = 0; i < 6; ++i)
        s.press(Qt::Key_Down);
    QCOMPARE(s.current(), u"command 0"_s); // over the title
    s.press(Qt::Key_Down);
    QCOMPARE(s.current(), u"command 2"_s); // over what is off
    s.press(Qt::Key_PageDown);
    s.press(Qt::Key_PageDown);
    QCOMPARE(s.current(), u"command 5"_s);
    s.press(Qt::Key_Down);
    QCOMPARE(s.current(), u"command 5"_s); // the last
    s.press(Qt::Key_PageUp);
    s.press(Qt::Key_PageUp);
    s.press(Qt::Key_PageUp);
    QCOMPARE(s.current(), u"target 0"_s);
    QCOMPARE(s.field.text(), u"x"_s);
}

void TestFindBox::returnChoosesAndGivesTheFocusBack()
{
    Stage s;
    QVERIFY(s.activate());
    s.quick->next = twelve();
    s.box.open();
    QVERIFY(s.field.hasFocus());
    QTest::keyClicks(&s.field, u"x"_s);
    s.press(Qt::Key_Down);
    QVERIFY(s.field.hasFocus()); // the list never has it
    QWidget *focus = nullptr;
    QObject::connect(&s.box, &FindBox::chosen, &s.window,
                     [&focus] { focus = QApplication::focusWidget(); });
    s.press(Qt::Key_Return);
    QCOMPARE(s.chosen.size(), 1);
    QCOMPARE(s.chosen.constFirst().text, u"target 1"_s);
    QVERIFY(focus == s.other); // by then already
    QVERIFY(!s.popup.isVisible());
    QVERIFY(s.field.text().isEmpty());
    QVERIFY(s.search.isEmpty());
}

void TestFindBox::escapeClosesAndGivesTheFocusBack()
{
    Stage s;
    QVERIFY(s.activate());
    s.quick->next = twelve();
    s.box.open();
    QTest::keyClicks(&s.field, u"x"_s);
    s.press(Qt::Key_Escape);
    QVERIFY(!s.popup.isVisible());
    QVERIFY(s.field.text().isEmpty());
    QVERIFY(s.other->hasFocus());
    QVERIFY(s.chosen.isEmpty());
}

void TestFindBox::returnWaitsForWhatIsNotFoundYet()
{
    Stage s;
    s.field.setText(u"21d79185-5773"_s);
    s.press(Qt::Key_Return);
    QVERIFY(s.chosen.isEmpty());
    QVERIFY(s.state() != u"Looking…"_s); // it says that it goes on by itself
    s.answerSlowly(answerWith({ result(FindKind::Job, u"21d79185-5773"_s) }));
    QCOMPARE(s.chosen.size(), 1);
    QCOMPARE(s.chosen.constFirst().kind, FindKind::Job);
    QVERIFY(!s.popup.isVisible());
}

void TestFindBox::returnWaitsForBetterAnswers()
{
    for (const FindKind kind : { FindKind::Command, FindKind::Connection }) {
        for (const MatchRank rank : { MatchRank::Inside, MatchRank::Exact }) {
            Stage s;
            s.quick->next = answerWith({ result(kind, u"Re-list 21d7 now"_s, rank) });
            s.field.setText(u"21d7"_s);
            QCOMPARE(s.current(), u"Re-list 21d7 now"_s);
            s.press(Qt::Key_Return);
            QVERIFY(s.chosen.isEmpty());
            QVERIFY(s.popup.isVisible());
            s.answerSlowly(answerWith({ result(FindKind::Job, u"21d7"_s, MatchRank::Exact) }));
            QCOMPARE(s.chosen.size(), 1);
            QCOMPARE(s.chosen.constFirst().kind, FindKind::Job);
        }
    }
    // Nothing better has come.
    Stage s;
    s.quick->next = answerWith({ result(FindKind::Command, u"Re-list now"_s) });
    s.field.setText(u"list"_s);
    s.press(Qt::Key_Return);
    QVERIFY(s.chosen.isEmpty());
    s.answerSlowly({});
    QCOMPARE(s.chosen.size(), 1);
    QCOMPARE(s.chosen.constFirst().kind, FindKind::Command);
}

void TestFindBox::returnActsOnWhatNothingCanBetter()
{
    Stage s;
    s.quick->next = answerWith({ result(FindKind::Target, u"phone-1"_s, MatchRank::Exact) });
    s.field.setText(u"phone-1"_s);
    s.press(Qt::Key_Return);
    QCOMPARE(s.chosen.size(), 1);
}

void TestFindBox::walkingGivesUpTheWait()
{
    Stage s;
    s.quick->next = answerWith(
        { result(FindKind::Command, u"command a"_s), result(FindKind::Command, u"command b"_s) });
    s.field.setText(u"command"_s);
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Down);
    s.answerSlowly({});
    QVERIFY(s.chosen.isEmpty());
    s.press(Qt::Key_Return);
    QCOMPARE(s.chosen.size(), 1);
    QCOMPARE(s.chosen.constFirst().text, u"command b"_s);
}

void TestFindBox::whatIsWaitedForIsGivenUp()
{
    Stage s;
    s.field.setText(u"21d7"_s);
    s.press(Qt::Key_Return);
    s.field.setText(u"21d79"_s); // something else is wanted
    s.answerSlowly(answerWith({ result(FindKind::Job, u"21d79"_s) }));
    QVERIFY(s.chosen.isEmpty());
    s.field.setText(u"x"_s);
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Escape);
    s.answerSlowly(answerWith({ result(FindKind::Job, u"x"_s) }));
    QVERIFY(s.chosen.isEmpty());
    s.field.setText(u"y"_s);
    s.press(Qt::Key_Return);
    s.answerSlowly({}); // nothing is there
    QVERIFY(s.chosen.isEmpty());
    QVERIFY(s.popup.isVisible());
    QCOMPARE(s.state(), u"Nothing was found."_s);
}

void TestFindBox::whereAPersonHasWalkedToStays()
{
    Stage s;
    s.quick->next = twelve();
    s.field.setText(u"x"_s);
    s.press(Qt::Key_Down);
    QCOMPARE(s.current(), u"target 1"_s);
    s.answerSlowly(answerWith({ result(FindKind::Job, u"job"_s, MatchRank::Exact) }));
    QCOMPARE(s.current(), u"target 1"_s);
    s.field.setText(u"xy"_s);
    QCOMPARE(s.current(), u"target 0"_s); // another text begins anew
    s.answerSlowly(answerWith({ result(FindKind::Job, u"job"_s, MatchRank::Exact) }));
    QCOMPARE(s.current(), u"job"_s);
}

void TestFindBox::keysOfAnInputMethodChooseNothing()
{
    Stage s;
    s.quick->next = twelve();
    s.field.setText(u"x"_s);
    QInputMethodEvent composing(u"fu"_s, {});
    QCoreApplication::sendEvent(&s.field, &composing);
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Down);
    QVERIFY(s.chosen.isEmpty());
    QCOMPARE(s.current(), u"target 0"_s);
    QInputMethodEvent done;
    done.setCommitString(u"服"_s);
    QCoreApplication::sendEvent(&s.field, &done);
    QVERIFY(s.field.text().contains(u"服"_s));
    s.press(Qt::Key_Return);
    QCOMPARE(s.chosen.size(), 1);
}

void TestFindBox::aPastedListIsKeptWhole()
{
    Stage s;
    const QString list = u"eb268ad5-9792-0000\n"_s.repeated(40'000);
    QGuiApplication::clipboard()->setText(list);
    s.field.setFocus();
    QTest::keySequence(&s.field, QKeySequence::Paste);
    QCOMPARE(s.field.wanted(), list.trimmed());
    QVERIFY(s.field.text().startsWith(u"eb268ad5-9792-0000"_s));
    QVERIFY(s.field.text().size() < 100);
    QCOMPARE(s.quick->asked.size(), 1);
    QCOMPARE(s.quick->asked.constLast().first, list.trimmed());
    QTest::keyClick(&s.field, Qt::Key_Backspace); // now it is a text again
    QCOMPARE(s.field.wanted(), s.field.text());
    // As the menu of a field pastes.
    s.field.clear();
    s.field.insert(u"cph-1\ncph-2"_s);
    QCOMPARE(s.field.wanted(), u"cph-1\ncph-2"_s);
    s.field.clear();
    const QString longOne = u"eb268ad5-9792-0000\n"_s.repeated(6'000);
    s.field.insert(longOne);
    QCOMPARE(s.field.wanted(), longOne.trimmed());
}

void TestFindBox::aPastedIdLosesItsBlanks()
{
    Stage s;
    QGuiApplication::clipboard()->setText(u"  21d79185-5773\n"_s);
    QTest::keySequence(&s.field, QKeySequence::Paste);
    QCOMPARE(s.field.text(), u"21d79185-5773"_s);
}

void TestFindBox::aClickChooses()
{
    Stage s;
    s.quick->next = twelve();
    s.field.setText(u"x"_s);
    const auto click = [&s](const QString &text) {
        for (int row = 0; row < s.search.model().rowCount(); ++row) {
            const QModelIndex line = s.search.model().index(row, 0);
            if (line.data().toString() != text)
                continue;
            s.view.scrollTo(line);
            QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {},
                              s.view.visualRect(line).center());
            return;
        }
    };
    click(u"In the lists"_s);
    click(u"command 1"_s); // which is off
    QVERIFY(s.chosen.isEmpty());
    click(u"command 2"_s);
    QCOMPARE(s.chosen.size(), 1);
    QCOMPARE(s.chosen.constFirst().text, u"command 2"_s);
}

void TestFindBox::leavingTheFieldClosesIt()
{
    Stage s;
    QVERIFY(s.activate());
    s.box.open();
    QTest::keyClicks(&s.field, u"x"_s);
    QVERIFY(s.popup.isVisible());
    s.other->setFocus(Qt::TabFocusReason);
    QVERIFY(!s.popup.isVisible());
    QVERIFY(s.other->hasFocus());
}

void TestFindBox::theLanguageChangesWhileItIsOpen()
{
    Stage s;
    Translator translator;
    s.quick->next = twelve();
    s.field.setText(u"x"_s);
    s.answerSlowly({});
    const qsizetype asked = s.quick->asked.size();
    translator.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    QVERIFY(s.popup.isVisible());
    QVERIFY(s.quick->asked.size() > asked); // what is found is said anew
    s.answerSlowly({});
    QCOMPARE(s.field.text(), u"x"_s);
    translator.setLanguage(Language::English);
    QCoreApplication::processEvents();
    s.answerSlowly({});
    QCOMPARE(s.field.accessibleName(), u"Find anything"_s);
    QVERIFY2(s.state().endsWith(u"Esc closes."_s), qPrintable(s.state()));
}

void TestFindBox::theListStaysInTheWindow()
{
    Stage s;
    FindAnswer many;
    for (const FindKind kind : { FindKind::Target, FindKind::Run, FindKind::Job, FindKind::Manual,
                                 FindKind::Command, FindKind::Connection }) {
        for (int i = 0; i < 12; ++i)
            many.results.append(result(kind, u"a very long name "_s.repeated(20)));
    }
    s.quick->next = many;
    for (const QSize &size : { QSize(1024, 640), QSize(1600, 900), QSize(700, 400) }) {
        s.window.resize(size);
        s.field.setText(QString::number(size.width()));
        QCoreApplication::processEvents();
        QVERIFY(s.window.rect().contains(s.popup.geometry()));
        QVERIFY(s.popup.geometry().top()
                >= s.field.mapTo(&s.window, s.field.rect().bottomLeft()).y());
        s.window.resize(size - QSize(100, 60));
        QCoreApplication::processEvents();
        QVERIFY(s.window.rect().contains(s.popup.geometry()));
    }
}

MUSTER_TEST(TestFindBox)

} // namespace tst_findbox

#include "tst_findbox.moc"
