// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table's header: a check box for all rows that match the filter, then titles that sort.
// Owned by the view; UI thread.
#pragma once

#include <QHeaderView>

namespace muster {

//! \brief Reached with Tab: Left and Right choose a section, Space or Enter presses it.
class TickHeader final : public QHeaderView
{
    Q_OBJECT

public:
    //! \brief \a tickSection is the section with the box.
    explicit TickHeader(int tickSection, QWidget *parent = nullptr);

    //! \brief Shows \a state; a box with nothing to tick or untick is not \a usable.
    void setTickState(Qt::CheckState state, bool usable);
    [[nodiscard]] Qt::CheckState tickState() const { return m_state; }
    //! \brief Says in words where the keyboard is, and the box's state, in the language that is on.
    void retranslate();

signals:
    //! \brief The box was pressed: tick all (from empty or partly) or untick all.
    void tickAllRequested(bool ticked);
    //! \brief The keyboard is at \a section, which may lie outside the window's view.
    void focusMoved(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void pressTick();
    void pressSection(int logicalIndex);
    void moveFocus(int step);
    [[nodiscard]] bool isTickAt(const QPoint &position) const;

    int m_tickSection;
    int m_focusSection;
    Qt::CheckState m_state = Qt::Unchecked;
    bool m_usable = false;
    bool m_pressed = false;
};

} // namespace muster
