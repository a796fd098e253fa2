// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/detailsdrawer.h"

#include <QApplication>

#include <algorithm>

namespace muster {

namespace {

constexpr int besideFrom = 880; // pixels: below that the table would be too narrow to be of use

} // namespace

DetailsDrawer::DetailsDrawer(QWidget *parent)
    : QSplitter(parent)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        const int size = sizes().value(1);
        (orientation() == Qt::Horizontal ? m_width : m_height) = size;
    });
}

void DetailsDrawer::setParts(QWidget *table, QWidget *details)
{
    m_table = table;
    m_details = details;
    setStretchFactor(indexOf(table), 1);
    setStretchFactor(indexOf(details), 0);
    details->hide();
}

bool DetailsDrawer::isOpen() const { return !m_details->isHidden(); }

void DetailsDrawer::open()
{
    if (isOpen())
        return;
    m_details->show();
    share();
}

void DetailsDrawer::close()
{
    const bool hadFocus = m_details->isAncestorOf(QApplication::focusWidget());
    m_details->hide();
    if (hadFocus)
        m_table->setFocus();
}

void DetailsDrawer::share()
{
    const bool isBeside = orientation() == Qt::Horizontal;
    const int all = (isBeside ? width() : height()) - handleWidth();
    int size = isBeside ? m_width : m_height;
    if (size <= 0)
        size = isBeside ? m_details->sizeHint().width() : all * 9 / 20;
    // The table is what the page is for.
    size = std::clamp(size, 0, std::max(0, all * 2 / 3));
    setSizes({ all - size, size });
}

void DetailsDrawer::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation wanted = width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    const bool isOther = wanted != orientation();
    if (isOther)
        setOrientation(wanted);
    QSplitter::resizeEvent(event);
    if (isOther && m_details && isOpen())
        share();
}

} // namespace muster
