// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/ownpalette.h"

namespace muster {

namespace {

struct Roles
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb dimmed; // disabled
    QRgb placeholder;
    QRgb highlight;
    QRgb inactiveHighlight; // in a window that is not in front
    QRgb link;
    QRgb linkVisited;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

// The selection is a tint and not a block of colour: what a row says in colours of its own stays
// readable on it.
constexpr Roles lightRoles { 0xfff3f5f8, 0xffffffff, 0xfff6f8fa, 0xffffffff, 0xff1b1f24, 0xff6e7680,
                             0xff58616b, 0xffd3e5fa, 0xffe1e6ec, 0xff0a58ca, 0xff6f3fb8, 0xffffffff,
                             0xfff8f9fb, 0xffc9ced6, 0xffa3abb5, 0xff6b737d };
constexpr Roles darkRoles { 0xff24282f, 0xff1b1e24, 0xff21252c, 0xff323843, 0xfff0f2f5, 0xff949ca7,
                            0xffa3abb6, 0xff1d3d62, 0xff323944, 0xff7cbcff, 0xffd3aaff, 0xff4a515d,
                            0xff3c434e, 0xff3a404a, 0xff16191e, 0xff0c0e11 };

QPalette paletteOf(const Roles &c)
{
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
    set(QPalette::HighlightedText, c.text);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.linkVisited);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.midlight);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.shadow);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, c.link);
#endif
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(c.inactiveHighlight));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.inactiveHighlight));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(c.window));
    for (const QPalette::ColorRole role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, QColor(c.dimmed));
    return palette;
}

} // namespace

QPalette ownPalette(Shade shade)
{
    return paletteOf(shade == Shade::Dark ? darkRoles : lightRoles);
}

const OwnColours &ownColours(Shade shade)
{
    static const OwnColours light { QColor(0xff0a58ca), QColor(0xffffffff), QColor(0xff7a828c),
                                    QColor(0xffc9ced6), QColor(0xffdfe3e8), QColor(0xffe9eef5),
                                    QColor(0xffd9e2ee), QColor(0xff7f8791) };
    static const OwnColours dark { QColor(0xff7cbcff), QColor(0xff10151c), QColor(0xff8c949f),
                                   QColor(0xff4a515d), QColor(0xff3a404a), QColor(0xff3a414d),
                                   QColor(0xff444c5a), QColor(0xff8c949f) };
    return shade == Shade::Dark ? dark : light;
}

} // namespace muster
