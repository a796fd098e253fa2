// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The arrow has a place of its own behind the text, in every style.

#include "tests/support/testmain.h"
#include "ui/widgets/menubutton.h"

#include <QCursor>
#include <QMenu>
#include <QSet>
#include <QStyleFactory>
#include <QTest>

namespace tst_menubutton {

using namespace muster;
using namespace Qt::StringLiterals;

class TestMenuButton : public QObject
{
    Q_OBJECT

private slots:
    void theArrowStandsBehindTheText_data();
    void theArrowStandsBehindTheText();
    void opensAtOnce();
    void isNotLitWhereThePointerIsNot();
};

void TestMenuButton::theArrowStandsBehindTheText_data()
{
    QTest::addColumn<QString>("style");
    for (const QString &key : QStyleFactory::keys())
        QTest::newRow(qPrintable(key)) << key;
}

void TestMenuButton::theArrowStandsBehindTheText()
{
    QFETCH(const QString, style);
    MenuButton button;
    button.setStyle(QStyleFactory::create(style));
    button.style()->setParent(&button);
    QToolButton plain;
    plain.setStyle(button.style());
    for (QToolButton *one : { static_cast<QToolButton *>(&button), &plain }) {
        one->setText(u"Status: all"_s);
        one->setMenu(new QMenu(one));
        one->setPopupMode(QToolButton::InstantPopup);
        one->resize(one->sizeHint());
    }
    QVERIFY(button.sizeHint().width() > plain.sizeHint().width());

    // What a button without a text paints is its frame and its arrow: the text adds nothing there.
    const QImage whole = button.grab().toImage();
    button.setText({});
    const QImage bare = button.grab().toImage();
    QCOMPARE(whole.size(), bare.size());
    int textEnds = 0;
    for (int x = 0; x < whole.width(); ++x) {
        for (int y = 0; y < whole.height(); ++y) {
            if (whole.pixel(x, y) != bare.pixel(x, y))
                textEnds = x;
        }
    }
    QVERIFY(textEnds > 0);
    const QRect behind(textEnds + 1, 2, whole.width() - textEnds - 3, whole.height() - 4);
    QSet<QRgb> colours;
    for (int x = behind.left(); x <= behind.right(); ++x)
        colours.insert(bare.pixel(x, behind.center().y()));
    QVERIFY2(colours.size() > 1, "there is no arrow behind the text");
}

void TestMenuButton::opensAtOnce()
{
    const MenuButton button;
    QCOMPARE(button.popupMode(), QToolButton::InstantPopup);
}

// What Qt believes once a menu was closed by a key, with the pointer elsewhere by then.
void TestMenuButton::isNotLitWhereThePointerIsNot()
{
    MenuButton button;
    button.setText(u"Saved"_s);
    button.setMenu(new QMenu(&button));
    button.move(300, 300);
    button.resize(button.sizeHint());
    QCursor::setPos(5, 5);
    const QImage plain = button.grab().toImage();
    button.setAttribute(Qt::WA_UnderMouse);
    QCOMPARE(button.grab().toImage(), plain);
}

MUSTER_TEST(TestMenuButton)

} // namespace tst_menubutton

#include "tst_menubutton.moc"
