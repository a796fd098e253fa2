// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How large things are in the program's own look. What OwnStyle draws is drawn into these; UI
// thread.
#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace muster {

//! \brief Fusion with air: rows and controls of one line are as high as each other, a cell's text
//! stands off its neighbour's, scroll bars are a groove and its handle.
class OwnMetrics : public QProxyStyle
{
    Q_OBJECT

public:
    OwnMetrics();

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;

    //! \brief A field of its own, and not the inside of a number's or a choice's.
    [[nodiscard]] static bool hasFrame(const QStyleOption &field);
};

} // namespace muster
