// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A tool button that opens its menu at once. Its arrow follows the text: the styles draw it
// into a corner, some of them over the text. Where there is no room it shows its icon alone.
// Owned by its parent; UI thread.
#pragma once

#include <QToolButton>

namespace muster {

class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    //! \brief Its text becomes its tool tip, unless it has one. It needs an icon then.
    void setFolded(bool isFolded);
    //! \brief What it asks for in either state.
    [[nodiscard]] QSize hintOf(bool isFolded) const;
    [[nodiscard]] QSize sizeHint() const override { return hintOf(m_isFolded); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int arrowWidth() const;

    bool m_isFolded = false;
};

} // namespace muster
