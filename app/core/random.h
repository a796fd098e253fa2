// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Chance as an input. Owned by main (or a test), outlives all users; UI thread.
#pragma once

#include <QtGlobal>

namespace muster {

class Random
{
public:
    Random() = default;
    virtual ~Random() = default;
    Q_DISABLE_COPY_MOVE(Random)

    //! \brief Uniform in [0, 1).
    [[nodiscard]] virtual double unit() = 0;
};

//! \brief The real one, seeded by the system.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] double unit() override;
};

} // namespace muster
