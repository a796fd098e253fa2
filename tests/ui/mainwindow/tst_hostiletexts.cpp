// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A cloud whose every text is out to deceive: names that look like HTML, ids and messages with line
// ends, names that read backwards. All views, tool tips, labels, tickets and the clipboard show
// them as they are, on one line, in both languages.
#include "app/core/visibletext.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/history/historywindow.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/plaintexts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolTip>

namespace tst_hostiletexts {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = WindowFixture;

namespace {

const QString html
    = u"x<br><table bgcolor='#0a0'><tr><td><h2>Restarting is safe</h2></td></tr></table>"
      "<img src='file:///usr/share/pixmaps/x.png'>"_s;
const QString backwards = u"cph-\u202Egpj.exe"_s;
const QString formula = u"=cmd|' /C calc'!A0"_s;

Error hostileError()
{
    Error error;
    error.kind = ErrorKind::Refused;
    error.delivery = Delivery::Sent;
    error.httpStatus = 200;
    error.code = u"CPS.\u200B0005"_s;
    error.message = u"busy\n  Outcome / 结果: Succeeded / 成功"_s;
    error.requestId = u"req\n  Outcome / 结果: Succeeded / 成功"_s;
    error.detail = u"de\u202Etail"_s;
    return error;
}

//! Everything of a model that a person sees or hears, with where it stands.
QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < std::min(model.rowCount(), 50); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                    int(Qt::AccessibleTextRole), int(Qt::StatusTipRole) })
                texts += model.index(row, column).data(role).toString();
        }
    }
    return texts;
}

} // namespace

class TestHostileTexts final : public QObject
{
    Q_OBJECT

private slots:
    void everyView_data();
    void everyView();
    void theTicketAndTheClipboard();

private:
    static void listHostileRows(Fixture &f);
    void verifyAll();
    void takePicture(const QString &name, Language language) const;
    qsizetype m_seen = 0; // hostile texts that were met, so that the walk is known to see something
};

void TestHostileTexts::listHostileRows(Fixture &f)
{
    const QList<FleetRow> rows {
        { TargetId { u"id-0"_s }, html, u"5"_s, {}, { html, u"a\nb"_s } },
        { TargetId { u"id-1"_s }, backwards, u"5"_s, {}, { backwards, u"a\tb"_s } },
        { TargetId { u"id-2"_s }, formula, u"5"_s, {}, { formula, u"\u2028"_s } },
        { TargetId { u"id-3"_s }, u"two\nlines"_s, u"7\u202E"_s, {}, { u"\U000E0041"_s, html } },
    };
    emit f.cloud->lists.last()->rowsArrived(rows, rows.size());
    emit f.cloud->lists.last()->finished(ListSummary { rows.size(), 1, false });
}

void TestHostileTexts::verifyAll()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QStringList texts { widget->toolTip(), widget->accessibleName(), widget->windowTitle() };
        for (const QAction *action : widget->actions())
            texts += { action->text(), action->toolTip() };
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (view && view->model())
            texts += textsOf(*view->model());
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            texts += label->text();
            label->ensurePolished();
            QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(label->text()));
        }
        if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
            texts += edit->toPlainText();
        if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts += { box->itemText(i), box->itemData(i, Qt::ToolTipRole).toString() };
        }
        for (const QString &text : std::as_const(texts)) {
            // Lines of ours stay lines; nothing else may hide in them.
            QVERIFY2(visibleLines(text) == text,
                     qPrintable(QLatin1String(widget->metaObject()->className()) + u' '
                                + widget->objectName() + u": "_s + visibleText(text)));
            QVERIFY2(!text.contains(u"\n  Outcome"_s), qPrintable(text));
            m_seen += text.contains(u"‹U+"_s) || text.contains(html);
        }
    }
}

// For whoever wants to look: of every window that is open, the tool tip included.
void TestHostileTexts::takePicture(const QString &name, Language language) const
{
    const QString folder = qEnvironmentVariable("MUSTER_TEST_PICTURES");
    if (folder.isEmpty())
        return;
    int number = 0;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            window->grab().save(
                folder + u"/hostile-%1-%2-%3.png"_s.arg(name, infoOf(language).code).arg(number++));
    }
}

void TestHostileTexts::everyView_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestHostileTexts::everyView()
{
    QFETCH(Language, language);
    const PlainTexts plainTexts(*qApp);
    Fixture f;
    f.translator.setLanguage(language);
    f.sendAllAtOnce();
    Connection connection = Fixture::connection();
    connection.name = u"<b>acme</b>\u202E"_s;
    FleetPage &page = f.open(connection);
    listHostileRows(f);
    verifyAll();

    page.tickAllMatching();
    page.findChild<QAbstractButton *>(u"fleetAct"_s)->click();
    auto *dialog = f.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    verifyAll();
    QToolTip::showText(
        QPoint(20, 20),
        page.model().index(0, FleetModel::NameColumn).data(Qt::ToolTipRole).toString());
    takePicture(u"confirm"_s, language);
    QToolTip::hideText();
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        box->setChecked(true);
    dialog->findChild<QLineEdit *>(u"typedNumber"_s)
        ->setText(QString::number(dialog->targets().size()));
    f.clock.advance(std::chrono::seconds(2));
    dialog->findChild<QAbstractButton *>(u"confirmButton"_s)->click();
    listHostileRows(f);
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(!f.cloud->acts.isEmpty());

    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = RequestId { hostileError().requestId };
    const QList<Target> targets = f.cloud->acts.at(0)->targets;
    for (const Target &target : targets) {
        const bool first = answer.targets.isEmpty();
        answer.targets.append({ target.id, first ? Outcome::Rejected : Outcome::Unknown,
                                first ? JobId {} : JobId { u"job\n1"_s }, hostileError() });
    }
    emit f.cloud->acts.at(0)->finished(answer);
    f.clock.advance(std::chrono::milliseconds(0));
    verifyAll();

    f.window.showError(hostileError(), connection.name);
    f.window.findChild<QAction *>(u"history"_s)->trigger();
    auto *history = f.window.findChild<HistoryWindow *>();
    QVERIFY(history);
    f.clock.advance(std::chrono::seconds(1));
    if (auto *runs = history->findChild<QTableView *>(); runs && runs->model()->rowCount() > 0) {
        runs->selectRow(0);
        f.clock.advance(std::chrono::seconds(1));
    }
    verifyAll();
    takePicture(u"history"_s, language);
    QVERIFY2(m_seen > 20, qPrintable(QString::number(m_seen)));
}

void TestHostileTexts::theTicketAndTheClipboard()
{
    Fixture f;
    f.sendAllAtOnce();
    FleetPage &page = f.open();
    listHostileRows(f);
    page.view().selectAll();
    page.copyRows();
    const QStringList rows = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(rows.size(), 4);
    for (const QString &row : rows)
        QCOMPARE(row.count(u'\t'), rows.constFirst().count(u'\t'));
    QVERIFY(rows.at(2).startsWith(u"'=cmd"_s));
    QVERIFY(rows.at(1).startsWith(u"cph-‹U+202E›gpj.exe"_s));
}

MUSTER_TEST(TestHostileTexts)

} // namespace tst_hostiletexts

#include "tst_hostiletexts.moc"
