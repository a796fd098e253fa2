// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A spin box for one number of Preferences, within its range. Owned by its page; UI thread.
#pragma once

#include "app/settings/preferences.h"

#include <QSpinBox>

namespace muster {

//! \brief Below its least number it shows what "off" means, if the number has such a value.
class NumberBox final : public QSpinBox
{
    Q_OBJECT

public:
    //! \brief \a preference outlives it. \a step: of the arrows.
    NumberBox(const NumberPreference &preference, int step, QWidget *parent = nullptr);

    [[nodiscard]] int number() const;
    //! \brief A number that is not accepted becomes the nearest one.
    void setNumber(int number);

    void stepBy(int steps) override;

private:
    const NumberPreference &m_preference;
};

} // namespace muster
