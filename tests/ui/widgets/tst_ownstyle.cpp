// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// As drawn: edges can be seen, and so can where the keyboard is; rows have air; a scroll bar leads
// where it is dragged.

#include "tests/support/testmain.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/ownstyle.h"
#include "ui/widgets/rowtable.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <memory>

namespace tst_ownstyle {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<QWidget *()>;

struct Made
{
    const char *name;
    Maker make;
};

QWidget *table()
{
    auto *view = new RowTable(Qt::DisplayRole);
    auto *model = new QStandardItemModel(3, 2, view);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column)
            model->setItem(row, column, new QStandardItem(u"cell"_s));
    }
    view->setModel(model);
    view->setCurrentIndex(model->index(1, 1));
    return view;
}

//! Everything that takes the keyboard.
QList<Made> controls()
{
    const auto named = [](auto *button) {
        button->setText(u"Name"_s);
        return button;
    };
    return {
        { "push button", [named] { return named(new QPushButton); } },
        { "tool button",
          [named] {
              QToolButton *button = named(new QToolButton);
              button->setFocusPolicy(Qt::StrongFocus);
              return button;
          } },
        { "flat tool button",
          [named] {
              QToolButton *button = named(new QToolButton);
              button->setFocusPolicy(Qt::StrongFocus);
              button->setAutoRaise(true);
              return button;
          } },
        { "check box", [named] { return named(new QCheckBox); } },
        { "radio button", [named] { return named(new QRadioButton); } },
        { "field", [] { return new QLineEdit(u"text"_s); } },
        { "number", [] { return new QSpinBox; } },
        { "choice",
          [] {
              auto *box = new QComboBox;
              box->addItem(u"one"_s);
              return box;
          } },
        { "tabs",
          [] {
              auto *tabs = new QTabBar;
              tabs->addTab(u"one"_s);
              tabs->addTab(u"two"_s);
              return tabs;
          } },
        { "list",
          [] {
              auto *list = new QListWidget;
              list->addItems({ u"one"_s, u"two"_s });
              list->setCurrentRow(1);
              return list;
          } },
        { "table", [] { return table(); } },
    };
}

//! How many pixels came that are 3:1 against those which were there before.
int newMarks(const QImage &before, const QImage &after)
{
    int count = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            const QColor now = after.pixelColor(x, y);
            if (now != before.pixelColor(x, y)
                && contrastRatio(now, before.pixelColor(x, y)) >= markContrast)
                ++count;
        }
    }
    return count;
}

} // namespace

class TestOwnStyle final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void edgesCanBeSeen_data();
    void edgesCanBeSeen();
    void titleStandsAboveItsFrame();
    void dimmedTextIsDrawnOnce();
    void focusCanBeSeen_data();
    void focusCanBeSeen();
    void disabledIsSeen_data();
    void disabledIsSeen();
    void rowsHaveAir();
    void controlsAreAsHighAsEachOther();
    void scrollBarIsWhereItPoints();
    void progressIsWhatIsDone();
    void coloursOfIconsStay();

private:
    static void setLook(Shade shade)
    {
        QApplication::setStyle(new OwnStyle(shade));
        QApplication::setPalette(ownPalette(shade));
    }
    static void allControls()
    {
        QTest::addColumn<Shade>("shade");
        QTest::addColumn<int>("control");
        const QList<Made> all = controls();
        for (qsizetype i = 0; i < all.size(); ++i) {
            QTest::addRow("%s, light", all[i].name) << Shade::Light << int(i);
            QTest::addRow("%s, dark", all[i].name) << Shade::Dark << int(i);
        }
    }
};

void TestOwnStyle::cleanup()
{
    QApplication::setPalette(QPalette());
    QApplication::setStyle(u"fusion"_s);
}

void TestOwnStyle::edgesCanBeSeen_data()
{
    QTest::addColumn<Shade>("shade");
    QTest::newRow("light") << Shade::Light;
    QTest::newRow("dark") << Shade::Dark;
}

// The darkest or lightest pixel of the left edge, halfway down.
void TestOwnStyle::edgesCanBeSeen()
{
    QFETCH(const Shade, shade);
    setLook(shade);
    const QColor base = ownPalette(shade).color(QPalette::Base);
    const QColor window = ownPalette(shade).color(QPalette::Window);
    QWidget page;
    QLineEdit field(&page);
    QSpinBox number(&page);
    QComboBox choice(&page);
    QPushButton button(u"Name"_s, &page);
    QCheckBox box(&page);
    box.resize(box.sizeHint());
    QStyleOptionButton option;
    option.initFrom(&box);
    const QRect indicator
        = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    const auto edge = [&](QWidget &widget, const QRect &rect) {
        widget.resize(widget.sizeHint());
        const QImage picture = widget.grab().toImage();
        const int y = rect.isNull() ? picture.height() / 2 : rect.center().y();
        double best = 0;
        for (int x = rect.left(); x < rect.left() + 3; ++x) {
            const QColor color = picture.pixelColor(x, y);
            best = std::max(best,
                            std::min(contrastRatio(color, base), contrastRatio(color, window)));
        }
        return best;
    };
    for (QWidget *widget : { static_cast<QWidget *>(&field), static_cast<QWidget *>(&number),
                             static_cast<QWidget *>(&choice), static_cast<QWidget *>(&button) })
        QVERIFY2(edge(*widget, {}) >= markContrast, widget->metaObject()->className());
    QVERIFY(edge(box, indicator) >= markContrast);
    QMenu menu; // over a table of nearly the same ground
    menu.addAction(u"one"_s);
    QVERIFY(edge(menu, {}) >= markContrast);
}

void TestOwnStyle::titleStandsAboveItsFrame()
{
    setLook(Shade::Light);
    QGroupBox group(u"Title"_s);
    group.resize(200, 100);
    const QImage picture = group.grab().toImage();
    const QColor ground = ownPalette(Shade::Light).color(QPalette::Window);
    QCOMPARE(picture.pixelColor(0, group.fontMetrics().height() / 2), ground);
    QVERIFY(picture.pixelColor(0, 80) != ground);
}

void TestOwnStyle::dimmedTextIsDrawnOnce()
{
    setLook(Shade::Dark);
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_EtchDisabledText), 0);
}

void TestOwnStyle::focusCanBeSeen_data() { allControls(); }

void TestOwnStyle::focusCanBeSeen()
{
    QFETCH(const Shade, shade);
    QFETCH(const int, control);
    setLook(shade);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *other = new QPushButton(u"Other"_s);
    QWidget *const widget = controls().at(control).make();
    layout->addWidget(other);
    layout->addWidget(widget);
    window.resize(300, 300);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    QVERIFY(other->hasFocus());
    const QImage before = widget->grab().toImage();
    widget->setFocus(Qt::TabFocusReason);
    QVERIFY(widget->hasFocus());
    QVERIFY(newMarks(before, widget->grab().toImage()) >= 20);
}

void TestOwnStyle::disabledIsSeen_data() { allControls(); }

void TestOwnStyle::disabledIsSeen()
{
    QFETCH(const Shade, shade);
    QFETCH(const int, control);
    setLook(shade);
    const std::unique_ptr<QWidget> widget(controls().at(control).make());
    widget->resize(widget->sizeHint());
    const QImage before = widget->grab().toImage();
    widget->setEnabled(false);
    QVERIFY(widget->grab().toImage() != before);
}

void TestOwnStyle::rowsHaveAir()
{
    setLook(Shade::Light);
    const std::unique_ptr<QWidget> view(table());
    auto *rows = qobject_cast<RowTable *>(view.get());
    const int least = rows->fontMetrics().height() + 8;
    QVERIFY(rows->rowHeight(0) >= least);
    QListWidget list;
    list.addItem(u"one"_s);
    QVERIFY(list.sizeHintForRow(0) >= list.fontMetrics().height() + 8);
}

void TestOwnStyle::controlsAreAsHighAsEachOther()
{
    setLook(Shade::Light);
    QPushButton button(u"Name"_s);
    QLineEdit field;
    QComboBox choice;
    QSpinBox number;
    for (const QWidget *widget : { static_cast<QWidget *>(&field), static_cast<QWidget *>(&choice),
                                   static_cast<QWidget *>(&number) })
        QCOMPARE(widget->sizeHint().height(), button.sizeHint().height());
}

void TestOwnStyle::scrollBarIsWhereItPoints()
{
    setLook(Shade::Light);
    for (const Qt::Orientation orientation : { Qt::Horizontal, Qt::Vertical }) {
        QScrollBar bar(orientation);
        bar.setRange(0, 1000000);
        bar.setPageStep(10);
        bar.resize(orientation == Qt::Horizontal ? QSize(200, 14) : QSize(14, 200));
        const auto handle = [&bar] {
            QStyleOptionSlider option;
            option.initFrom(&bar);
            option.orientation = bar.orientation();
            option.state.setFlag(QStyle::State_Horizontal, bar.orientation() == Qt::Horizontal);
            option.minimum = bar.minimum();
            option.maximum = bar.maximum();
            option.pageStep = bar.pageStep();
            option.sliderPosition = bar.sliderPosition();
            option.subControls = QStyle::SC_All;
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                               QStyle::SC_ScrollBarSlider, &bar);
        };
        QCOMPARE(handle().topLeft(), QPoint());
        const QSize size = handle().size();
        QVERIFY(std::max(size.width(), size.height()) >= 20); // to be taken hold of
        bar.setValue(1000000);
        QCOMPARE(handle().bottomRight(), bar.rect().bottomRight());
        bar.setValue(500000);
        QVERIFY((handle().center() - bar.rect().center()).manhattanLength() <= 2);
        // Dragged to its end it is at its end.
        const QPoint from = handle().center();
        QTest::mousePress(&bar, Qt::LeftButton, {}, from);
        QTest::mouseMove(&bar, from + QPoint(150, 150));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, from + QPoint(150, 150));
        QCOMPARE(bar.value(), 1000000);
    }
}

void TestOwnStyle::progressIsWhatIsDone()
{
    setLook(Shade::Light);
    QProgressBar bar;
    bar.setTextVisible(false);
    bar.setRange(0, 4);
    bar.resize(402, 20);
    const auto filled = [&bar](int x) {
        return bar.grab().toImage().pixelColor(x, 10) == ownColours(Shade::Light).accent;
    };
    bar.setValue(0);
    QVERIFY(!filled(5));
    bar.setValue(2);
    QVERIFY(filled(190));
    QVERIFY(!filled(210));
    bar.setValue(4);
    QVERIFY(filled(390));
}

// In a list that has the keyboard, the row selected.
void TestOwnStyle::coloursOfIconsStay()
{
    setLook(Shade::Light);
    QPixmap square(16, 16);
    square.fill(QColor(0xb3, 0x26, 0x1e));
    const QIcon icon(square);
    QListWidget list;
    list.addItem(new QListWidgetItem(icon, u"one"_s));
    list.setCurrentRow(0);
    list.resize(200, 60);
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.setFocus();
    QVERIFY(list.currentItem()->isSelected());
    const QRect row = list.visualItemRect(list.item(0));
    const QImage picture = list.viewport()->grab(row).toImage();
    int same = 0;
    for (int x = 0; x < picture.width(); ++x)
        same += picture.pixelColor(x, picture.height() / 2) == QColor(0xb3, 0x26, 0x1e);
    QCOMPARE(same, 16);
}

MUSTER_TEST(TestOwnStyle)

} // namespace tst_ownstyle

#include "tst_ownstyle.moc"
