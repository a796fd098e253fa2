// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Both themes can be read, and the system's look comes back.

#include "tests/support/testmain.h"
#include "ui/settings/outlinestyle.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

#include <cmath>

using namespace muster;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QPalette::ColorRole)

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void canBeRead_data();
    void canBeRead();
    void areWhatTheySay();
    void edgesCanBeSeen();
    void systemComesBack();
};

void TestTheme::initTestCase()
{
    // Another style than the themes' own, so that one can see which one is on.
    QApplication::setStyle(u"windows"_s);
}

void TestTheme::canBeRead_data()
{
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    QTest::newRow("window") << QPalette::WindowText << QPalette::Window;
    QTest::newRow("list") << QPalette::Text << QPalette::Base;
    QTest::newRow("list's other rows") << QPalette::Text << QPalette::AlternateBase;
    QTest::newRow("button") << QPalette::ButtonText << QPalette::Button;
    QTest::newRow("selection") << QPalette::HighlightedText << QPalette::Highlight;
    QTest::newRow("tool tip") << QPalette::ToolTipText << QPalette::ToolTipBase;
    QTest::newRow("placeholder") << QPalette::PlaceholderText << QPalette::Base;
    QTest::newRow("link") << QPalette::Link << QPalette::Base;
    QTest::newRow("visited link") << QPalette::LinkVisited << QPalette::Base;
}

void TestTheme::canBeRead()
{
    QFETCH(const QPalette::ColorRole, text);
    QFETCH(const QPalette::ColorRole, ground);
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        const QPalette palette = themePalette(theme);
        QVERIFY(contrast(palette.color(text), palette.color(ground)) >= 4.5);
    }
}

void TestTheme::areWhatTheySay()
{
    QVERIFY(luminance(themePalette(Theme::Light).color(QPalette::Window)) > 0.5);
    QVERIFY(luminance(themePalette(Theme::Dark).color(QPalette::Window)) < 0.1);
}

// As drawn: the darkest or lightest pixel of the left edge, halfway down.
void TestTheme::edgesCanBeSeen()
{
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        applyTheme(theme);
        const QPalette palette = themePalette(theme);
        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        QVERIFY(contrast(themeOutline(theme), base) >= 3);
        QVERIFY(contrast(themeOutline(theme), window) >= 3);
        QWidget page;
        QLineEdit field(&page);
        QSpinBox number(&page);
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
                best = std::max(best, std::min(contrast(color, base), contrast(color, window)));
            }
            return best;
        };
        QVERIFY2(edge(field, {}) >= 3, qPrintable(QString::number(edge(field, {}))));
        QVERIFY2(edge(number, {}) >= 3, qPrintable(QString::number(edge(number, {}))));
        QVERIFY2(edge(box, indicator) >= 3, qPrintable(QString::number(edge(box, indicator))));
    }
    applyTheme(Theme::System);
}

void TestTheme::systemComesBack()
{
    QLabel label(u"text"_s);
    label.show();
    const QString style = QApplication::style()->name();
    const QPalette palette = QApplication::palette();
    applyTheme(Theme::System);
    QCOMPARE(QApplication::style()->name(), style);
    for (int round = 0; round < 2; ++round) {
        applyTheme(Theme::Dark);
        QVERIFY(qobject_cast<OutlineStyle *>(QApplication::style()));
        QTRY_COMPARE(label.palette().color(QPalette::Window),
                     themePalette(Theme::Dark).color(QPalette::Window));
        applyTheme(Theme::Light);
        QTRY_COMPARE(label.palette().color(QPalette::Window),
                     themePalette(Theme::Light).color(QPalette::Window));
        applyTheme(Theme::System);
        QCOMPARE(QApplication::style()->name(), style);
        for (const QPalette::ColorRole role :
             { QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight }) {
            QTRY_COMPARE(QApplication::palette().color(role), palette.color(role));
            QTRY_COMPARE(label.palette().color(role), palette.color(role));
        }
    }
}

MUSTER_TEST(TestTheme)
#include "tst_theme.moc"
