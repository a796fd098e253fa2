// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A button that shows its icon alone where there is no room for its words; these stay what it is
// called and become its tool tip, unless it has one. Owned by its parent; UI thread.
#pragma once

#include "ui/widgets/mnemonic.h"
#include "ui/widgets/wholetip.h"

namespace muster {

//! \brief \a Button is a QAbstractButton; what derives draws itself, and knows both its sizes.
template <typename Button> class Foldable : public Button
{
public:
    using Button::Button;

    //! \brief It needs an icon then.
    void setFolded(bool isFolded)
    {
        if (isFolded == m_isFolded)
            return;
        m_isFolded = isFolded;
        this->updateGeometry();
        this->update();
    }
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    //! \brief What it asks for in either state.
    [[nodiscard]] virtual QSize hintOf(bool isFolded) const = 0;
    [[nodiscard]] QSize sizeHint() const override { return hintOf(m_isFolded); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override
    {
        return tellsWhole(*event, *this, m_isFolded, withoutMnemonic(this->text()))
            || Button::event(event);
    }

private:
    bool m_isFolded = false;
};

} // namespace muster
