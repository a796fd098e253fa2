// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An icon that is drawn when it is looked at: most are of menus and views that nobody has opened
// yet, and what is drawn at the start is waited for.
// Owned by its QIcon; UI thread.
#pragma once

#include <QHash>
#include <QIconEngine>
#include <QPixmap>

#include <functional>
#include <utility>

namespace muster {

class DrawnIcon final : public QIconEngine
{
public:
    //! \brief Draws the icon, \a side pixels high and wide, for a mode of QIcon; may give a smaller
    //! one than was asked for.
    using Draw = std::function<QPixmap(int side, QIcon::Mode mode)>;

    //! \brief \a sizes: what the drawing is made for, ascending; not empty.
    DrawnIcon(QList<int> sizes, Draw draw);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override { return false; }

private:
    [[nodiscard]] int sideFor(const QSize &size) const;

    QList<int> m_sizes;
    Draw m_draw;
    QHash<std::pair<int, int>, QPixmap> m_drawn; // by side and mode
};

//! \brief A picture \a side device independent pixels high and wide, transparent but for what \a
//! draw paints on it.
[[nodiscard]] QPixmap drawnPixmap(int side, qreal devicePixelRatio,
                                  const std::function<void(QPainter &painter)> &draw);

} // namespace muster
