// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Rows that come and go take nothing from those that stay.
#include "tests/support/testmain.h"
#include "ui/widgets/changingform.h"
#include "ui/widgets/plainlabel.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tst_changingform {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

// Rows whose height depends on their width: an edit with a note below it.
struct Stage
{
    QWidget window;
    ChangingForm *form = new ChangingForm(&window);
    QList<QLabel *> labels;
    QList<QWidget *> fields;
    QList<QLabel *> notes;
    QLabel *wide = plainLabel();

    Stage()
    {
        for (int i = 0; i < 6; ++i) {
            auto *field = new QWidget;
            auto *layout = new QVBoxLayout(field);
            layout->setContentsMargins(0, 0, 0, 0);
            notes.append(plainLabel());
            notes.last()->hide();
            layout->addWidget(new QLineEdit);
            layout->addWidget(notes.last());
            labels.append(new QLabel(u"Label %1:"_s.arg(i)));
            fields.append(field);
            form->addRow(labels.last(), field);
        }
        wide->setText(
            u"A note over the whole width that takes more than one line there. "_s.repeated(3));
        form->addRow(wide);
        form->setSizeConstraint(QLayout::SetNoConstraint); // off-screen has no such hints
        window.resize(320, 600);
        window.show();
        layOut();
    }
    static void layOut()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QList<int> heights() const
    {
        QList<int> all;
        for (const QWidget *field : fields)
            all.append(field->isVisible() ? field->height() : 0);
        return all;
    }
};

} // namespace

class TestChangingForm final : public QObject
{
    Q_OBJECT

private slots:
    void anyRowsMayGo();
    void hiddenRowsTakeNoRoom();
    void fieldsStayWhereTheyAre();
    void labelsStayBesideTheFirstLine();
    void roomThatIsLeftGoesBelow();
    void noOtherFormHidesRows();
};

// Every subset of the six rows after every one that differs in one row.
void TestChangingForm::anyRowsMayGo()
{
    Stage stage;
    const int usual = stage.fields.constFirst()->sizeHint().height();
    QVERIFY(usual > 10);
    for (int step = 1; step < 128; ++step) {
        const int shown = step ^ (step >> 1); // a Gray code
        for (int i = 0; i < 6; ++i)
            stage.form->setRowVisible(stage.fields.at(i), shown & (1 << i));
        Stage::layOut();
        const QList<int> heights = stage.heights();
        for (int i = 0; i < 6; ++i) {
            const bool isShown = shown & (1 << i);
            QCOMPARE(stage.form->isRowVisible(stage.fields.at(i)), isShown);
            QCOMPARE(stage.labels.at(i)->isVisible(), isShown);
            QCOMPARE(heights.at(i), isShown ? usual : 0);
        }
        QVERIFY(stage.wide->height() >= stage.wide->heightForWidth(stage.wide->width()));
    }
}

void TestChangingForm::hiddenRowsTakeNoRoom()
{
    Stage stage;
    const int all = stage.window.minimumSizeHint().height();
    const int step = stage.fields.at(1)->y() - stage.fields.at(0)->y();
    stage.form->setRowVisible(stage.fields.at(1), false);
    stage.form->setRowVisible(stage.fields.at(2), false);
    Stage::layOut();
    QCOMPARE(stage.fields.at(3)->y() - stage.fields.at(0)->y(), step);
    QCOMPARE(stage.window.minimumSizeHint().height(), all - 2 * step);
}

void TestChangingForm::fieldsStayWhereTheyAre()
{
    Stage stage;
    stage.labels.at(2)->setText(u"The longest of all labels:"_s);
    Stage::layOut();
    const int left = stage.fields.constFirst()->x();
    QVERIFY(left > stage.labels.at(2)->sizeHint().width());
    stage.form->setRowVisible(stage.fields.at(2), false);
    Stage::layOut();
    QCOMPARE(stage.fields.constFirst()->x(), left);
    stage.labels.at(2)->setText(u"Now a short one:"_s); // as when the language changes
    stage.labels.at(3)->setText(u"Another:"_s);
    Stage::layOut();
    QVERIFY(stage.fields.constFirst()->x() < left);
}

void TestChangingForm::labelsStayBesideTheFirstLine()
{
    Stage stage;
    stage.notes.at(2)->setText(
        u"A note that takes several lines of this narrow form. "_s.repeated(3));
    stage.notes.at(2)->show();
    Stage::layOut();
    QVERIFY(stage.fields.at(2)->height() > 2 * stage.fields.at(1)->height());
    for (int i = 0; i < 6; ++i) {
        const int middle = stage.labels.at(i)->geometry().center().y() - stage.fields.at(i)->y();
        QVERIFY(middle > 0 && middle < stage.fields.at(1)->height());
    }
}

void TestChangingForm::roomThatIsLeftGoesBelow()
{
    Stage stage;
    const QList<int> heights = stage.heights();
    stage.window.resize(320, 900);
    Stage::layOut();
    QCOMPARE(stage.heights(), heights);
    QVERIFY(stage.wide->geometry().bottom() < 600);
}

void TestChangingForm::noOtherFormHidesRows()
{
    int sources = 0;
    QDirIterator files(QStringLiteral(MUSTER_SOURCES "/ui"), { u"*.cpp"_s }, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray source = file.readAll();
        ++sources;
        QVERIFY2(!source.contains("#include <QFormLayout>") || !source.contains("setRowVisible"),
                 qPrintable(file.fileName()));
    }
    QVERIFY(sources > 100);
}

MUSTER_TEST(TestChangingForm)

} // namespace tst_changingform

#include "tst_changingform.moc"
