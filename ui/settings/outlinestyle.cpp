// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/outlinestyle.h"

#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

// QFusionStyle takes window.darker(140) for an edge, and a shade of the highlight for the focus.
QColor windowFor(const QColor &outline)
{
    return QColor::fromHsv(outline.hsvHue(), outline.hsvSaturation(),
                           std::min(255, outline.value() * 140 / 100));
}

} // namespace

OutlineStyle::OutlineStyle(const QColor &outline)
    : QProxyStyle(QStyleFactory::create(u"fusion"_s))
    , m_outline(outline)
{
}

QPalette OutlineStyle::outlined(const QPalette &palette) const
{
    const auto known = m_palettes.constFind(palette.cacheKey());
    if (known != m_palettes.cend())
        return *known;
    if (m_palettes.size() > 50) // themes and widgets that were left behind
        m_palettes.clear();
    QPalette changed = palette;
    changed.setColor(QPalette::Window, windowFor(m_outline));
    changed.setColor(QPalette::Highlight, palette.color(QPalette::Link));
    m_palettes.insert(palette.cacheKey(), changed);
    return changed;
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    const auto draw = [&](auto copy) {
        copy.palette = outlined(copy.palette);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    };
    const bool isEnabled = option->state & State_Enabled;
    if (isEnabled && (element == PE_FrameLineEdit || element == PE_Frame)) {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return draw(*frame);
    }
    if (isEnabled && (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return draw(*button);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto draw = [&](auto copy) {
        copy.palette = outlined(copy.palette);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    };
    if (option->state & State_Enabled) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return draw(*combo);
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return draw(*spin);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace muster
