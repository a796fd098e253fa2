// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Text that looks like HTML is shown as it is, in tool tips and labels; and no source of the window
// goes around that.
#include "tests/support/testmain.h"
#include "ui/widgets/plaintexts.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

namespace tst_plaintexts {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const QString hostile
    = u"x<br><table bgcolor='#0a0'><tr><td><h2>Restarting is safe</h2></td></tr></table>"
      "<img src='file:///usr/share/pixmaps/x.png'>"_s;

QLabel *shownTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->windowType() == Qt::ToolTip && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

bool hasGreen(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor colour = image.pixelColor(x, y);
                colour.green() > 100 && colour.red() < 60 && colour.blue() < 60)
                return true;
        }
    }
    return false;
}

} // namespace

class TestPlainTexts final : public QObject
{
    Q_OBJECT

private slots:
    void theGuessIsWhatThisIsAbout();
    void aToolTip();
    void aToolTipOfATable();
    void theNextToolTip();
    void aLabel();
    void aLabelThatAsksForMore();
    void noSourceGoesAround();

private:
    void showTip(const QString &text)
    {
        QToolTip::hideText();
        QToolTip::showText(QPoint(10, 10), text);
        QTRY_VERIFY(shownTip());
    }
};

// Without the filter the banner is painted: should Qt ever stop guessing, this tells.
void TestPlainTexts::theGuessIsWhatThisIsAbout()
{
    QVERIFY(Qt::mightBeRichText(hostile));
    QLabel label(hostile);
    QCOMPARE(label.textFormat(), Qt::AutoText);
    label.resize(label.sizeHint());
    QVERIFY(hasGreen(label.grab().toImage()));
}

void TestPlainTexts::aToolTip()
{
    const PlainTexts filter(*qApp);
    showTip(hostile);
    QCOMPARE(shownTip()->text(), hostile);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QVERIFY(!hasGreen(shownTip()->grab().toImage()));
}

void TestPlainTexts::aToolTipOfATable()
{
    const PlainTexts filter(*qApp);
    QToolTip::hideText();
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), u"cph-1"_s);
    model.setData(model.index(0, 0), hostile, Qt::ToolTipRole);
    QTableView view;
    view.setModel(&model);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QPoint place = view.visualRect(model.index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &event);
    QTRY_VERIFY(shownTip());
    QCOMPARE(shownTip()->text(), hostile);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
}

// Qt keeps the label of the last one and gives it another text.
void TestPlainTexts::theNextToolTip()
{
    const PlainTexts filter(*qApp);
    showTip(u"plain"_s);
    QToolTip::showText(QPoint(10, 10), hostile);
    QTRY_COMPARE(shownTip()->text(), hostile);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
}

void TestPlainTexts::aLabel()
{
    const PlainTexts filter(*qApp);
    QLabel label(hostile);
    label.resize(label.sizeHint());
    QVERIFY(!hasGreen(label.grab().toImage()));
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestPlainTexts::aLabelThatAsksForMore()
{
    const PlainTexts filter(*qApp);
    QLabel label(u"<b>ours</b>"_s);
    label.setTextFormat(Qt::RichText);
    label.show();
    QCOMPARE(label.textFormat(), Qt::RichText);
    QMessageBox box(QMessageBox::NoIcon, u"Qt"_s, u"<h3>About Qt</h3>"_s);
    box.show();
    QCOMPARE(box.textFormat(), Qt::AutoText); // Qt's own; ours say PlainText, as is checked below
}

void TestPlainTexts::noSourceGoesAround()
{
    static const QRegularExpression rich(
        u"RichText|MarkdownText|AutoText|setHtml|insertHtml|toHtml\\b|QTextBrowser|QTextDocument"
        "|setWhatsThis|QWhatsThis|setMarkdown|QMessageBox::(?:information|"
        "warning|critical|question)\\b"_s);
    int sources = 0;
    bool isInstalled = false;
    QDirIterator files(QStringLiteral(MUSTER_SOURCES "/ui"), { u"*.cpp"_s, u"*.h"_s }, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        ++sources;
        isInstalled = isInstalled
            || (file.fileName().endsWith("/main.cpp"_L1) && source.contains("PlainTexts "_L1));
        // The manual is our own text, and the only one with a form.
        if (file.fileName().contains("/plaintexts."_L1)
            || file.fileName().contains("/help/helpbrowser."_L1)
            || file.fileName().contains(
                "/mainwindow/statusfields."_L1)) // a tip of one word of ours
            continue;
        const QRegularExpressionMatch found = rich.match(source);
        QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + u": "_s + found.captured()));
        QCOMPARE(source.count("new QMessageBox("_L1),
                 source.contains("new QMessageBox("_L1)
                     ? source.count("box->setTextFormat(Qt::PlainText)"_L1)
                     : 0);
    }
    QVERIFY(sources > 100);
    QVERIFY(isInstalled);
}

MUSTER_TEST(TestPlainTexts)

} // namespace tst_plaintexts

#include "tst_plaintexts.moc"
