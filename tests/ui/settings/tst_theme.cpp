// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which look is on: the one that was asked for, or the system's.

#include "tests/support/testmain.h"
#include "ui/settings/theme.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/ownstyle.h"

#include <QApplication>
#include <QLabel>
#include <QStyle>
#include <QTest>

namespace tst_theme {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(QRgb window, QRgb base, QRgb text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::Text, QColor(text));
    return palette;
}

bool isOwn() { return qobject_cast<OwnStyle *>(QApplication::style()); }

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areWhatTheySay();
    void followsTheSystem();
    void leavesHighContrast();
    void leavesAStyleThatWasAskedFor();
    void mendsWhatNobodyCanRead();
    void systemComesBack();
};

void TestTheme::initTestCase()
{
    // Another style than the themes' own, so that one can see which one is on.
    QApplication::setStyle(u"windows"_s);
}

void TestTheme::areWhatTheySay()
{
    QVERIFY(luminance(themePalette(Theme::Light).color(QPalette::Window)) > 0.5);
    QVERIFY(luminance(themePalette(Theme::Dark).color(QPalette::Window)) < 0.1);
}

void TestTheme::followsTheSystem()
{
    const QPalette light = paletteOf(0xffefefef, 0xffffffff, 0xff000000);
    const QPalette dark = paletteOf(0xff31363b, 0xff232629, 0xfffcfcfc);
    QCOMPARE(shadeFor(light, std::nullopt), Shade::Light);
    QCOMPARE(shadeFor(dark, std::nullopt), Shade::Dark);
    // What the system says is worth more than its palette, which may be that of a style.
    QCOMPARE(shadeFor(light, true), Shade::Dark);
    QCOMPARE(shadeFor(dark, false), Shade::Light);

    applyTheme(Theme::System);
    QVERIFY(isOwn());
    QVERIFY(QApplication::palette() == ownPalette(Shade::Light));
    applyTheme(Theme::Dark);
    applyTheme(Theme::System); // as the system is, and not as it was last
    QVERIFY(QApplication::palette() == ownPalette(Shade::Light));
    applyTheme(Theme::Native);
}

void TestTheme::leavesHighContrast()
{
    QCOMPARE(shadeFor(paletteOf(0xff000000, 0xff000000, 0xffffffff), std::nullopt), std::nullopt);
    QCOMPARE(shadeFor(paletteOf(0xffffffff, 0xffffffff, 0xff000000), false), std::nullopt);
}

void TestTheme::leavesAStyleThatWasAskedFor()
{
    qputenv("QT_STYLE_OVERRIDE", "windows");
    applyTheme(Theme::System);
    QVERIFY(!isOwn());
    applyTheme(Theme::Light); // asked for in the program, later
    QVERIFY(isOwn());
    qunsetenv("QT_STYLE_OVERRIDE");
    applyTheme(Theme::Native);
    QVERIFY(!isOwn());
}

void TestTheme::mendsWhatNobodyCanRead()
{
    QPalette dark = paletteOf(0xff31363b, 0xff232629, 0xfffcfcfc);
    dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    const QPalette change = mended(dark);
    const QPalette readable = change.resolve(dark);
    QVERIFY(contrastRatio(readable.color(QPalette::PlaceholderText), readable.color(QPalette::Base))
            >= textContrast);
    QCOMPARE(readable.color(QPalette::Text), dark.color(QPalette::Text));
    QVERIFY(!change.isBrushSet(QPalette::Active, QPalette::Text));

    dark.setColor(QPalette::PlaceholderText, QColor(0xff, 0xff, 0xff, 200));
    QVERIFY(!mended(dark).isBrushSet(QPalette::Active, QPalette::PlaceholderText));
}

void TestTheme::systemComesBack()
{
    QLabel label(u"text"_s);
    label.show();
    const QString style = QApplication::style()->name();
    const QPalette palette = QApplication::palette();
    applyTheme(Theme::Native);
    QCOMPARE(QApplication::style()->name(), style);
    for (int round = 0; round < 2; ++round) {
        applyTheme(Theme::Dark);
        QVERIFY(isOwn());
        QTRY_COMPARE(label.palette().color(QPalette::Window),
                     themePalette(Theme::Dark).color(QPalette::Window));
        applyTheme(Theme::Light);
        QTRY_COMPARE(label.palette().color(QPalette::Window),
                     themePalette(Theme::Light).color(QPalette::Window));
        applyTheme(Theme::Native);
        QCOMPARE(QApplication::style()->name(), style);
        for (const QPalette::ColorRole role :
             { QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight }) {
            QTRY_COMPARE(QApplication::palette().color(role), palette.color(role));
            QTRY_COMPARE(label.palette().color(role), palette.color(role));
        }
    }
}

MUSTER_TEST(TestTheme)

} // namespace tst_theme

#include "tst_theme.moc"
