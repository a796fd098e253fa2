// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every text and every mark can be seen on every ground that it stands on, and the colours of
// outcomes are told apart by those who see fewer colours.

#include "tests/support/testmain.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/ownpalette.h"
#include "ui/widgets/tones.h"

#include <QMetaEnum>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

namespace tst_ownpalette {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

using Role = QPalette::ColorRole;
using Group = QPalette::ColorGroup;

constexpr std::array grounds { Role::Window, Role::Base, Role::AlternateBase, Role::Highlight };
constexpr std::array outcomeTones { Tone::Good, Tone::Bad, Tone::Unsure, Tone::Busy,
                                    Tone::Waiting };

QString nameOf(Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<Role>().valueToKey(int(role)));
}

struct Ground
{
    QString name;
    QColor color;
};

//! What rows are painted on: selected or not, in a window in front or behind, marked or not.
QList<Ground> rowGrounds(const QPalette &palette)
{
    QList<Ground> all;
    for (const Group group : { Group::Active, Group::Inactive }) {
        for (const Role role : grounds)
            all.append({ nameOf(role) + QString::number(int(group)), palette.color(group, role) });
    }
    return all;
}

//! How a colour is seen: rows of a matrix on linear red, green and blue (Machado et al. 2009,
//! severity 1).
struct Sight
{
    const char *name;
    std::array<std::array<double, 3>, 3> matrix;
};
constexpr std::array sights {
    Sight { "all colours", { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } } },
    Sight { "protanopia",
            { { { 0.152286, 1.052583, -0.204868 },
                { 0.114503, 0.786281, 0.099216 },
                { -0.003882, -0.048116, 1.051998 } } } },
    Sight { "deuteranopia",
            { { { 0.367322, 0.860646, -0.227968 },
                { 0.280085, 0.672501, 0.047413 },
                { -0.011820, 0.042940, 0.968881 } } } },
};

//! CIE Lab, D65.
std::array<double, 3> labOf(const QColor &color, const Sight &sight)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> whole { linear(color.redF()), linear(color.greenF()),
                                        linear(color.blueF()) };
    std::array<double, 3> seen {};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            seen[row] += sight.matrix[row][column] * whole[column];
        seen[row] = std::clamp(seen[row], 0.0, 1.0);
    }
    const auto bent = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const auto [r, g, b] = seen;
    const double x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const double y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double distance(const QColor &a, const QColor &b, const Sight &sight)
{
    const std::array<double, 3> first = labOf(a, sight);
    const std::array<double, 3> second = labOf(b, sight);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

QString sentence(const QString &what, const QString &ground, double ratio)
{
    return u"%1 on %2: %3"_s.arg(what, ground).arg(ratio);
}

} // namespace

class TestOwnPalette final : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data() { shades(); }
    void textCanBeRead();
    void disabledTextCanBeRead_data() { shades(); }
    void disabledTextCanBeRead();
    void marksCanBeSeen_data() { shades(); }
    void marksCanBeSeen();
    void tonesCanBeRead_data() { shades(); }
    void tonesCanBeRead();
    void markedRowsCanBeRead_data() { shades(); }
    void markedRowsCanBeRead();
    void outcomesAreToldApart_data() { shades(); }
    void outcomesAreToldApart();
    void contrastIsThatOfTheStandard();

private:
    static void shades()
    {
        QTest::addColumn<Shade>("shade");
        QTest::newRow("light") << Shade::Light;
        QTest::newRow("dark") << Shade::Dark;
    }
};

void TestOwnPalette::textCanBeRead()
{
    QFETCH(const Shade, shade);
    const QPalette palette = ownPalette(shade);
    const OwnColours &colours = ownColours(shade);
    const auto check = [&](Group group, Role text, const QString &name, const QColor &ground) {
        const double ratio = contrastRatio(palette.color(group, text), ground);
        QVERIFY2(ratio >= textContrast, qPrintable(sentence(nameOf(text), name, ratio)));
    };
    for (const Group group : { Group::Active, Group::Inactive }) {
        for (const Role text : { Role::WindowText, Role::Text, Role::HighlightedText, Role::Link,
                                 Role::LinkVisited, Role::PlaceholderText }) {
            for (const Role ground : grounds)
                check(group, text, nameOf(ground), palette.color(group, ground));
        }
        check(group, Role::ToolTipText, u"tool tip"_s, palette.color(group, Role::ToolTipBase));
        check(group, Role::ButtonText, u"button"_s, palette.color(group, Role::Button));
        check(group, Role::ButtonText, u"window"_s, palette.color(group, Role::Window));
        check(group, Role::ButtonText, u"hover"_s, colours.hover);
        check(group, Role::ButtonText, u"pressed"_s, colours.pressed);
    }
    QVERIFY(contrastRatio(colours.onAccent, colours.accent) >= textContrast);
}

// Nothing asks for it; but what cannot be done now is read all the same.
void TestOwnPalette::disabledTextCanBeRead()
{
    QFETCH(const Shade, shade);
    const QPalette palette = ownPalette(shade);
    for (const Role text : { Role::WindowText, Role::Text, Role::ButtonText, Role::HighlightedText,
                             Role::PlaceholderText }) {
        for (const Role ground : grounds) {
            const double ratio = contrastRatio(palette.color(Group::Disabled, text),
                                               palette.color(Group::Disabled, ground));
            QVERIFY2(ratio >= markContrast,
                     qPrintable(sentence(nameOf(text), nameOf(ground), ratio)));
        }
        QVERIFY(palette.color(Group::Disabled, Role::Text) != palette.color(Role::Text));
    }
}

void TestOwnPalette::marksCanBeSeen()
{
    QFETCH(const Shade, shade);
    const QPalette palette = ownPalette(shade);
    const OwnColours &colours = ownColours(shade);
    for (const Ground &ground : rowGrounds(palette)) {
        for (const QColor &mark : { colours.accent, colours.outline }) {
            const double ratio = contrastRatio(mark, ground.color);
            QVERIFY2(ratio >= markContrast, qPrintable(sentence(mark.name(), ground.name, ratio)));
        }
    }
    QVERIFY(contrastRatio(colours.scroll, palette.color(Role::Window)) >= markContrast);
    QVERIFY(contrastRatio(colours.accent, palette.color(Role::Button)) >= markContrast);
    QVERIFY(contrastRatio(colours.accent, colours.pressed) >= markContrast);
}

void TestOwnPalette::tonesCanBeRead()
{
    QFETCH(const Shade, shade);
    for (const Ground &ground : rowGrounds(ownPalette(shade))) {
        for (const Tone tone : { Tone::Waiting, Tone::Busy, Tone::Good, Tone::Bad, Tone::Refused,
                                 Tone::Unsure, Tone::Off, Tone::Warning }) {
            const double ratio = contrastRatio(toneColor(tone, ground.color), ground.color);
            QVERIFY2(ratio >= textContrast,
                     qPrintable(sentence(QString::number(int(tone)), ground.name, ratio)));
        }
    }
}

void TestOwnPalette::markedRowsCanBeRead()
{
    QFETCH(const Shade, shade);
    const QPalette palette = ownPalette(shade);
    for (const RowMark mark : { RowMark::Changed, RowMark::HeldBack }) {
        const QColor ground = markedGround(mark, palette);
        QVERIFY(contrastRatio(markedText(palette), ground) >= textContrast);
        // Not taken for a row that is selected.
        for (const Group group : { Group::Active, Group::Inactive })
            QVERIFY(distance(ground, palette.color(group, Role::Highlight), sights[0]) >= 10);
    }
}

void TestOwnPalette::outcomesAreToldApart()
{
    QFETCH(const Shade, shade);
    const QColor ground = ownPalette(shade).color(Role::Base);
    // A difference of 2 is just seen with one beside the other, 10 at a glance.
    constexpr double leastDistance = 20;
    for (const Sight &sight : sights) {
        for (const Tone a : outcomeTones) {
            for (const Tone b : outcomeTones) {
                if (a >= b)
                    continue;
                const double apart = distance(toneColor(a, ground), toneColor(b, ground), sight);
                QVERIFY2(apart >= leastDistance,
                         qPrintable(u"%1 and %2 with %3: %4"_s.arg(int(a))
                                        .arg(int(b))
                                        .arg(QLatin1String(sight.name))
                                        .arg(apart)));
            }
        }
    }
}

void TestOwnPalette::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::red, Qt::red)), 1);
    // The lightest grey that passes on white, by the calculators of the web.
    QCOMPARE(qRound(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    QVERIFY(luminance(Qt::black) < luminance(Qt::darkGray));
}

MUSTER_TEST(TestOwnPalette)

} // namespace tst_ownpalette

#include "tst_ownpalette.moc"
