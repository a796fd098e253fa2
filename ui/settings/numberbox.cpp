// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/numberbox.h"

namespace muster {

NumberBox::NumberBox(const NumberPreference &preference, int step, QWidget *parent)
    : QSpinBox(parent)
    , m_preference(preference)
{
    setRange(preference.off ? preference.minimum - 1 : preference.minimum, preference.maximum);
    setSingleStep(step);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
}

int NumberBox::number() const
{
    return m_preference.off && value() < m_preference.minimum ? *m_preference.off : value();
}

void NumberBox::setNumber(int number)
{
    setValue(number == m_preference.off ? m_preference.minimum - 1 : number);
}

void NumberBox::stepBy(int steps)
{
    // From "off" the first step leads to the least number, not a whole step past it.
    if (value() < m_preference.minimum && steps > 0)
        setValue(m_preference.minimum);
    else
        QSpinBox::stepBy(steps);
}

} // namespace muster
