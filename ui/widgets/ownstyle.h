// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The program's own look, the same on every desktop. Owned by the application; UI thread.
#pragma once

#include "ui/widgets/ownmetrics.h"
#include "ui/widgets/ownpalette.h"

class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace muster {

//! \brief Fusion, drawn flat: edges that can be seen, a ring around what has the keyboard, thin
//! separators, one accent. It is made for the colours of ownPalette().
//! A style and no style sheet: a sheet is asked about every cell that a large table paints.
class OwnStyle final : public OwnMetrics
{
    Q_OBJECT

public:
    explicit OwnStyle(Shade shade);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr, QStyleHintReturn *more = nullptr) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                const QStyleOption *option) const override;
    [[nodiscard]] QPalette standardPalette() const override;

private:
    bool drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                          const QWidget *widget) const;
    bool drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                   const QWidget *widget) const;
    bool drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                        const QWidget *widget) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter,
                         const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComboBox &box, QPainter &painter,
                      const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &box, QPainter &painter,
                     const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter,
                       const QWidget *widget) const;

    Shade m_shade;
    const OwnColours &m_colours;
};

} // namespace muster
