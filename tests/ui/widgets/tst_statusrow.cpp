// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Fields of a status bar stay where they are, and give way without telling something else.
#include "tests/support/testmain.h"
#include "ui/widgets/statusrow.h"
#include "ui/widgets/taborder.h"

#include <QLineEdit>
#include <QTest>

namespace tst_statusrow {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    StatusRow row;
    StatusField *number = new StatusField(u"number"_s, StatusField::Cut::Never);
    StatusField *host = new StatusField(u"host"_s, StatusField::Cut::Middle);
    StatusField *last = new StatusField(u"last"_s, StatusField::Cut::Never);

    Stage()
    {
        row.add(number, 3);
        row.add(host, 2);
        row.add(last, 1);
        number->setFact(u"0.9/10 per s"_s, u"rate 0.9"_s, {});
        host->setFact(u"proxy.example.internal:3128"_s, u"Proxy: proxy.example.internal:3128"_s,
                      {});
        last->setFact(u"cn-north-4"_s, u"Region cn-north-4"_s, {});
        row.resize(row.sizeHint());
        row.show();
    }
    [[nodiscard]] bool isWhole(const StatusField *field) const
    {
        return field->isVisibleTo(&row) && field->width() == field->sizeHint().width();
    }
};

} // namespace

class TestStatusRow final : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsRoom();
    void whatIsEmptyIsNotThere();
    void hostsGiveWayBeforeNumbersGo();
    void longOnesAreWholeWhereThereIsRoom();
    void linesStandBetweenFieldsOnly();
    void anAmpersandIsNoKey();
    void tabReachesTheLowestLast();
};

void TestStatusRow::keepsItsRoom()
{
    Stage stage;
    const QPoint place = stage.host->pos();
    stage.number->setFact(u"9/s"_s, u"rate 9"_s, {});
    QCOMPARE(stage.host->pos(), place);
    stage.number->setUsual({ u"100.0/100 per s"_s });
    QVERIFY(stage.host->x() > place.x());
    stage.number->setUsual({});
    QVERIFY(stage.host->x() < place.x());
}

void TestStatusRow::whatIsEmptyIsNotThere()
{
    Stage stage;
    stage.number->setFact({}, {}, {});
    QVERIFY(!stage.number->isVisibleTo(&stage.row));
    QCOMPARE(stage.host->x(), 0);
    stage.number->setFact(u"1/s"_s, u"rate 1"_s, {});
    QVERIFY(stage.number->isVisibleTo(&stage.row));
    QVERIFY(stage.host->x() > 0);
}

void TestStatusRow::hostsGiveWayBeforeNumbersGo()
{
    Stage stage;
    QVERIFY(stage.isWhole(stage.number) && stage.isWhole(stage.host) && stage.isWhole(stage.last));
    stage.row.resize(stage.row.sizeHint() - QSize(30, 0));
    QVERIFY(stage.isWhole(stage.number) && stage.isWhole(stage.last));
    QVERIFY(stage.host->isVisibleTo(&stage.row) && !stage.isWhole(stage.host));
    QCOMPARE(stage.host->accessibleName(), u"Proxy: proxy.example.internal:3128"_s);
    const int least = stage.row.sizeHint().width() - stage.host->sizeHint().width()
        + stage.host->minimumSizeHint().width();
    stage.row.resize(least - 1, stage.row.height());
    QVERIFY2(!stage.number->isVisibleTo(&stage.row), "a number is whole, or not there");
    QVERIFY(stage.isWhole(stage.last));
    for (const StatusField *field : { stage.host, stage.last })
        QVERIFY(field->geometry().right() < stage.row.width());
    stage.row.resize(stage.row.sizeHint());
    QVERIFY(stage.isWhole(stage.number) && stage.isWhole(stage.host));
}

void TestStatusRow::longOnesAreWholeWhereThereIsRoom()
{
    Stage stage;
    for (const int size : { 7, 9, 10, 13 }) {
        QFont font = stage.row.font();
        font.setPointSize(size);
        stage.row.setFont(font);
        for (const QString &text :
             { u"demo-1"_s, u"Proxy: not known yet"_s,
               u"live-open-api.of-a-company-with-a-long-name.example.internal:13128"_s }) {
            stage.host->forgetRoom();
            stage.host->setFact(text, text, text);
            stage.row.resize(stage.row.sizeHint() + QSize(200, 0));
            QVERIFY2(stage.isWhole(stage.host), qPrintable(text));
            // As it is drawn: within the room that it asked for, less the padding.
            const int room = stage.host->fontMetrics().horizontalAdvance(text) + 1;
            QCOMPARE(stage.host->fontMetrics().elidedText(text, Qt::ElideMiddle, room), text);
            QVERIFY2(stage.host->width() >= room, qPrintable(text));
        }
    }
}

void TestStatusRow::linesStandBetweenFieldsOnly()
{
    Stage stage;
    stage.row.resize(stage.row.sizeHint() + QSize(100, 0));
    const auto isDrawn = [&stage](int x) {
        const QImage row = stage.row.grab().toImage();
        return row.pixelColor(x, row.height() / 2) != row.pixelColor(row.width() - 2, 1);
    };
    const int between = stage.host->x() - 5;
    QVERIFY(isDrawn(between));
    QVERIFY(!isDrawn(stage.last->geometry().right() + 5));
    stage.host->setFact({}, {}, {});
    stage.last->setFact({}, {}, {});
    QVERIFY(!isDrawn(between));
}

void TestStatusRow::anAmpersandIsNoKey()
{
    Stage stage;
    stage.host->setFact(u"a&b"_s, u"a&b"_s, {});
    QCOMPARE(stage.host->fact(), u"a&b"_s);
    QVERIFY(stage.host->shortcut().isEmpty());
}

void TestStatusRow::tabReachesTheLowestLast()
{
    QWidget window;
    QWidget lowest(&window);
    QLineEdit field(&lowest);
    QWidget jobs(&window);
    QLineEdit job(&jobs);
    QLineEdit list(&window);
    window.show();
    putLastInTabOrder(window, { &jobs, &lowest });
    list.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&list, Qt::Key_Tab);
    QVERIFY(job.hasFocus());
    QTest::keyClick(&job, Qt::Key_Tab);
    QVERIFY(field.hasFocus());
    QTest::keyClick(&field, Qt::Key_Tab);
    QVERIFY(list.hasFocus());
}

MUSTER_TEST(TestStatusRow)

} // namespace tst_statusrow

#include "tst_statusrow.moc"
