// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Fusion with edges that can be seen. Owned by the application; UI thread.
#pragma once

#include <QColor>
#include <QHash>
#include <QProxyStyle>

namespace muster {

//! \brief Fusion makes the edges of fields and check boxes from the colour of the window, too close
//! to it on a dark one; this draws those that are enabled in a colour of ours.
class OutlineStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit OutlineStyle(const QColor &outline);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;

private:
    [[nodiscard]] QPalette outlined(const QPalette &palette) const;

    QColor m_outline;
    mutable QHash<qint64, QPalette> m_palettes; // by key: the style caches pictures by it too
};

} // namespace muster
