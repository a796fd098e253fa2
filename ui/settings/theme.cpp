// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/theme.h"

#include "ui/settings/outlinestyle.h"

#include <QApplication>
#include <QStyle>
#include <QVariant>

namespace muster {

namespace {

// On the application, because it is the application's: the style that it was started with.
constexpr char systemStyleProperty[] = "musterSystemStyle";

struct Colours
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb dimmed; // disabled
    QRgb placeholder;
    QRgb highlight;
    QRgb link;
    QRgb linkVisited;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

constexpr Colours lightColours { 0xffefefef, 0xffffffff, 0xfff6f6f6, 0xffefefef, 0xff1b1b1b,
                                 0xff8a8a8a, 0xff6b6b6b, 0xff1f66b0, 0xff0550ae, 0xff6f42c1,
                                 0xffffffff, 0xfff8f8f8, 0xffb8b8b8, 0xff9f9f9f, 0xff767676 };
constexpr Colours darkColours { 0xff2d2d30, 0xff1e1e1e, 0xff27272a, 0xff3a3a3d, 0xfff0f0f0,
                                0xff8a8a8a, 0xffa8a8a8, 0xff2f6fb5, 0xff6cb6ff, 0xffc9a4ff,
                                0xff55555a, 0xff47474b, 0xff28282a, 0xff1a1a1c, 0xff0c0c0d };

} // namespace

QPalette themePalette(Theme theme)
{
    const Colours &c = theme == Theme::Dark ? darkColours : lightColours;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) {
        palette.setColor(QPalette::All, role, QColor(rgb));
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternateBase);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::ToolTipBase, c.button);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.placeholder);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.linkVisited);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.midlight);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.shadow);
    for (const QPalette::ColorRole role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, QColor(c.dimmed));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
    return palette;
}

// A little more than 3:1 on the lighter ground: Fusion draws the edges of check boxes a tenth
// lighter.
QColor themeOutline(Theme theme) { return QColor(theme == Theme::Dark ? 0xff8c8c90 : 0xff727272); }

void applyTheme(Theme theme)
{
    const QString systemStyle = qApp->property(systemStyleProperty).toString();
    if (theme == Theme::System) {
        // Without a style remembered nothing was ever changed.
        if (systemStyle.isEmpty())
            return;
        QApplication::setPalette(QPalette());
        QApplication::setStyle(systemStyle);
        return;
    }
    if (systemStyle.isEmpty())
        qApp->setProperty(systemStyleProperty, QApplication::style()->name());
    QApplication::setStyle(new OutlineStyle(themeOutline(theme)));
    QApplication::setPalette(themePalette(theme));
}

} // namespace muster
