// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/screenroom.h"

#include <QApplication>
#include <QLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace muster {

namespace {

// What a desktop's frame and title may take.
constexpr QSize frame(16, 48);

//! As wide as its page wants to be at least: only the height is scrolled.
class PageArea final : public QScrollArea
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize page = widget() ? widget()->minimumSizeHint() : QSize();
        return { page.width() + verticalScrollBar()->sizeHint().width(),
                 std::min(page.height(), fontMetrics().lineSpacing() * 8) };
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
    }
};

//! Styles differ in what their fields need.
int widthForPages(const QWidget &window)
{
    const QMargins margins = window.layout() ? window.layout()->contentsMargins() : QMargins();
    int width = 0;
    for (const QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->widget())
            width = std::max(width,
                             area->widget()->minimumSizeHint().width()
                                 + area->verticalScrollBar()->sizeHint().width()
                                 + 2 * area->frameWidth() + margins.left() + margins.right());
    }
    return width;
}

} // namespace

void resizeWithinScreen(QWidget &window, QSize wanted)
{
    wanted.setWidth(std::max(wanted.width(), widthForPages(window)));
    const QSize room = window.screen()->availableSize() - frame;
    window.resize(wanted.boundedTo(room));
    // Qt would centre it on its parent, its title beyond the upper edge.
    if (wanted.height() >= room.height() && window.isWindow() && !window.isVisible())
        centreOnScreen(window);
}

void growWithinScreen(QWidget &window, int height)
{
    const QRect room = window.screen()->availableGeometry();
    window.resize(window.width(), std::min(height, room.height() - frame.height()));
    const int beyond = window.geometry().bottom() + frame.width() / 2 - room.bottom();
    if (beyond > 0)
        window.move(window.x(), std::max(room.top(), window.y() - beyond));
}

void centreOnScreen(QWidget &window)
{
    const QRect room = window.screen()->availableGeometry();
    const QSize free = room.size() - window.size() - frame;
    window.move(room.topLeft()
                + QPoint(std::max(0, free.width() / 2), std::max(0, free.height() / 2)));
}

QScrollArea *scrolledPage(QWidget *page)
{
    auto *area = new PageArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    // The ground of what it lies on, such as a tab's.
    page->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    followFocus(*area);
    return area;
}

void followFocus(QScrollArea &area)
{
    const auto show = [&area] {
        const QWidget *page = area.widget();
        QWidget *focus = QApplication::focusWidget();
        if (page && focus && page->isAncestorOf(focus)
            && focus->height() <= area.viewport()->height())
            area.ensureWidgetVisible(focus);
    };
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area, show] {
        // Later: what came with it may still have to be laid out.
        if (QApplication::mouseButtons() == Qt::NoButton)
            QTimer::singleShot(0, &area, show);
    });
}

} // namespace muster
