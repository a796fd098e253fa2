// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/theme.h"

#include "ui/widgets/contrast.h"
#include "ui/widgets/ownstyle.h"
#include "ui/widgets/systemlook.h"

#include <QApplication>
#include <QIcon>
#include <QStyle>
#include <QVariant>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// On the application, because they are the application's: the style that it was started with, and
// what was asked for last.
constexpr char systemStyleProperty[] = "musterSystemStyle";
constexpr char themeProperty[] = "musterTheme";

bool isHighContrast()
{
    if (systemAsksForContrast())
        return true;
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast {};
    contrast.cbSize = sizeof(contrast);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0)
        && contrast.dwFlags & HCF_HIGHCONTRASTON)
        return true;
#endif
    // GNOME's theme for it brings icons of that name.
    return QIcon::themeName().startsWith("HighContrast"_L1);
}

//! Style and colours of the start.
void restoreSystem()
{
    QApplication::setPalette(QPalette());
    if (qobject_cast<OwnStyle *>(QApplication::style()))
        QApplication::setStyle(qApp->property(systemStyleProperty).toString());
}

std::optional<Shade> shadeOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return Shade::Light;
    case Theme::Dark:
        return Shade::Dark;
    case Theme::System:
        if (qEnvironmentVariableIsSet("QT_STYLE_OVERRIDE") || isHighContrast())
            return std::nullopt;
        return shadeFor(QApplication::palette(), systemIsDark());
    case Theme::Native:
        break;
    }
    return std::nullopt;
}

} // namespace

QPalette themePalette(Theme theme)
{
    return ownPalette(theme == Theme::Dark ? Shade::Dark : Shade::Light);
}

std::optional<Shade> shadeFor(const QPalette &palette, std::optional<bool> isDark)
{
    // Palettes for high contrast are the ones with nothing between black and white.
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    if (window == base && contrastRatio(base, palette.color(QPalette::Text)) > 19)
        return std::nullopt;
    return isDark.value_or(window.lightnessF() < 0.5) ? Shade::Dark : Shade::Light;
}

QPalette mended(const QPalette &palette)
{
    QPalette change;
    const QColor base = palette.color(QPalette::Base);
    const auto onBase = [&base](const QColor &ink, float share) {
        const auto mixed = [share](float from, float to) { return from + (to - from) * share; };
        return QColor::fromRgbF(mixed(base.redF(), ink.redF()), mixed(base.greenF(), ink.greenF()),
                                mixed(base.blueF(), ink.blueF()));
    };
    const QColor now = palette.color(QPalette::PlaceholderText);
    if (contrastRatio(onBase(now, now.alphaF()), base) >= textContrast)
        return change;
    const QColor text = palette.color(QPalette::Text);
    float share = 0.6F;
    while (share < 1 && contrastRatio(onBase(text, share), base) < textContrast)
        share += 0.1F;
    change.setColor(QPalette::PlaceholderText, onBase(text, std::min(share, 1.0F)));
    return change;
}

void applyTheme(Theme theme)
{
    if (qApp->property(systemStyleProperty).isNull()) {
        qApp->setProperty(systemStyleProperty, QApplication::style()->name());
        followSystemLook(qApp, [] {
            const auto asked = static_cast<Theme>(qApp->property(themeProperty).toInt());
            if (asked == Theme::System || asked == Theme::Native)
                applyTheme(asked);
        });
    }
    qApp->setProperty(themeProperty, int(theme));
    if (theme == Theme::System || theme == Theme::Native) {
        askSystemForDark(std::nullopt);
        restoreSystem();
    } else {
        askSystemForDark(theme == Theme::Dark);
    }
    const std::optional<Shade> shade = shadeOf(theme);
    if (!shade) {
        QApplication::setPalette(mended(QApplication::palette()));
        return;
    }
    QApplication::setStyle(new OwnStyle(*shade));
    QApplication::setPalette(ownPalette(*shade));
}

} // namespace muster
