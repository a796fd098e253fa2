// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A push button that shows its icon alone where there is no room for its words; these stay what it
// is called and become its tool tip. Owned by its parent; UI thread.
#pragma once

#include <QPushButton>

namespace muster {

class FoldingButton final : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    //! \brief It needs an icon then.
    void setFolded(bool isFolded);
    //! \brief What it asks for in either state.
    [[nodiscard]] QSize hintOf(bool isFolded) const;
    [[nodiscard]] QSize sizeHint() const override { return hintOf(m_isFolded); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isFolded = false;
};

} // namespace muster
