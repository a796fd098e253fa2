// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Chance that always says the same.
#pragma once

#include "app/core/random.h"

namespace muster::test {

class FakeRandom final : public Random
{
public:
    explicit FakeRandom(double value = 0.5)
        : m_value(value)
    {
    }
    [[nodiscard]] double unit() override { return m_value; }

private:
    double m_value;
};

} // namespace muster::test
