// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The bar shows what it is told, stays until it is closed, and can be used without a mouse.

#include "tests/support/testmain.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPaintEvent>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace tst_messagebar {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

//! What of a widget was asked to be drawn anew.
class PaintCount final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            whole += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }
    QRegion whole;
};

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void hiddenWhenEmpty();
    void textIsPlainAndSelectable();
    void actionOnlyWhenNamed();
    void closeClears();
    void keyboardReachesEverything();
    void longWordsDoNotWidenTheWindow();
    void shapesDiffer();
    void aNewKindIsDrawnAtOnce();
    void aLowWindowLeavesItWhole();
};

void TestMessageBar::hiddenWhenEmpty()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(bar.isHidden());
    bar.setMessage(MessageBar::Kind::Info, u"Something"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"Something"_s);
    bar.setMessage(MessageBar::Kind::Info, {});
    QVERIFY(bar.isHidden());
    bar.setMessage(MessageBar::Kind::Error, u"Again"_s);
    bar.clear();
    QVERIFY(bar.isHidden());
}

void TestMessageBar::textIsPlainAndSelectable()
{
    MessageBar bar;
    bar.setMessage(MessageBar::Kind::Warning, u"<b>not bold</b>"_s);
    const auto *label = bar.findChild<QLabel *>(u"messageText"_s);
    QCOMPARE(label->text(), u"<b>not bold</b>"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByMouse);
    QVERIFY(label->wordWrap());
}

void TestMessageBar::actionOnlyWhenNamed()
{
    MessageBar bar;
    bar.setMessage(MessageBar::Kind::Error, u"No list"_s);
    bar.show();
    auto *action = bar.findChild<QPushButton *>(u"messageAction"_s);
    QVERIFY(!action->isVisible());
    bar.setMessage(MessageBar::Kind::Error, u"No list"_s, u"Try again"_s);
    QVERIFY(action->isVisible());
    const QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(bar.isVisible());
}

void TestMessageBar::closeClears()
{
    MessageBar bar;
    bar.setMessage(MessageBar::Kind::Info, u"Read me"_s);
    bar.show();
    const QSignalSpy closed(&bar, &MessageBar::closed);
    QTest::mouseClick(bar.findChild<QToolButton *>(u"messageClose"_s), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QCOMPARE(closed.size(), 1);
    QCOMPARE(bar.text(), QString());
}

void TestMessageBar::keyboardReachesEverything()
{
    MessageBar bar;
    bar.setMessage(MessageBar::Kind::Info, u"Read me"_s, u"Do it"_s);
    for (const QString &name : { u"messageText"_s, u"messageAction"_s, u"messageClose"_s })
        QVERIFY(bar.findChild<QWidget *>(name)->focusPolicy() & Qt::TabFocus);
    QVERIFY(!bar.findChild<QToolButton *>(u"messageClose"_s)->accessibleName().isEmpty());
}

void TestMessageBar::longWordsDoNotWidenTheWindow()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar;
    layout->addWidget(bar);
    bar->setMessage(MessageBar::Kind::Error, u"short"_s);
    const int before = window.minimumSizeHint().width();
    bar->setMessage(MessageBar::Kind::Error, QString(500, u'x'));
    QCOMPARE(window.minimumSizeHint().width(), before);
}

void TestMessageBar::shapesDiffer()
{
    MessageBar bar;
    QSet<QString> names;
    for (const MessageBar::Kind kind :
         { MessageBar::Kind::Info, MessageBar::Kind::Warning, MessageBar::Kind::Error }) {
        bar.setMessage(kind, u"text"_s);
        QCOMPARE(bar.kind(), kind);
        names.insert(bar.accessibleName());
    }
    QCOMPARE(names.size(), 3);
}

// Its ground and stripe are drawn by the bar itself, none of its parts brings them along.
void TestMessageBar::aNewKindIsDrawnAtOnce()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar;
    layout->addWidget(bar);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bar->setMessage(MessageBar::Kind::Info, u"Something"_s);
    QTRY_VERIFY(bar->isVisible());
    QCoreApplication::processEvents();
    PaintCount painted;
    bar->installEventFilter(&painted);
    bar->setMessage(MessageBar::Kind::Warning, u"Something"_s);
    QTRY_VERIFY(painted.whole.contains(QPoint(1, bar->height() / 2)));
}

void TestMessageBar::aLowWindowLeavesItWhole()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *above = new QLabel(u"Above"_s);
    auto *bar = new MessageBar;
    auto *below = new QWidget; // what can be scrolled
    layout->addWidget(above);
    layout->addWidget(bar);
    layout->addWidget(below, 1);
    window.resize(400, 300);
    window.show();
    bar->setMessage(MessageBar::Kind::Error, u"A sentence of many words. "_s.repeated(8));
    QTRY_VERIFY(bar->height() >= bar->heightForWidth(bar->width()));
    window.resize(400, 1);
    QTRY_VERIFY(bar->height() >= bar->heightForWidth(bar->width()));
    QVERIFY(above->height() >= above->sizeHint().height());
}

MUSTER_TEST(TestMessageBar)

} // namespace tst_messagebar

#include "tst_messagebar.moc"
