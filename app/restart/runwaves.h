// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which wave of a run a target belongs to, and how far the waves have come. Made from the record
// alone, so that it holds for a run of an earlier program too.
// Plain value: no owner, any thread. Waves are counted from 1.
#pragma once

#include "app/fleet/records.h"

#include <QString>

namespace muster {

class RunWaves final
{
public:
    RunWaves() = default;
    explicit RunWaves(const RunRecord &run);

    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    //! \brief 0 for a position that the run does not have.
    [[nodiscard]] int waveOf(qsizetype position) const;

private:
    QList<qsizetype> m_ends; // by wave: the position behind its last target
};

//! \brief How far one wave has come.
struct WaveProgress
{
    int wave = 0; //!< the last one of which something was sent; 0: nothing was
    int waves = 0;
    int open = 0; //!< its targets that are not final
    QDateTime deadline; //!< when the next one goes whatever is open, UTC; invalid: not known

    friend bool operator==(const WaveProgress &, const WaveProgress &) = default;
};

} // namespace muster
