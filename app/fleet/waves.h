// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How a run is spread over time, and when it stops by itself. The dialog's sentence, the engine and
// the journal go by these same values; so do views of a run of an earlier program.
// Plain values: no owner, any thread.
#pragma once

#include <QList>

#include <chrono>
#include <optional>

namespace muster {

enum class WaveShape {
    AllAtOnce, //!< one wave with every target
    Fixed, //!< a canary, then waves of one size
    Growing, //!< a canary, then each wave a multiple of the one before
};

//! \brief The next wave starts when every target of the wave before is final, or that wave's
//! deadline has passed, and then the soak time.
struct WavePlan
{
    WaveShape shape = WaveShape::AllAtOnce;
    int canary = 1; //!< targets of the first wave; 0: no wave of its own
    int size = 5; //!< targets of the wave behind the canary
    int growth = 2; //!< Growing: each further wave is so many times the one before
    std::chrono::seconds soak { 60 };
    std::chrono::seconds deadline { 30 * 60 }; //!< counted from a wave's first call

    friend bool operator==(const WavePlan &, const WavePlan &) = default;
};

//! \brief Sending stops when so many targets have failed, been rejected or are unknown, counted
//! over the whole run; whichever of the two is reached first. None: it never stops by itself.
struct StopRule
{
    std::optional<int> count;
    std::optional<int> percent; //!< of all targets of the run
    //! It also stops when a target of the canary ends without success, or has no end by its wave's
    //! deadline. Without a canary, or with nothing behind it, this says nothing.
    bool canary = false;

    //! \brief True when \a bad of \a targets are too many.
    [[nodiscard]] bool isReached(qsizetype bad, qsizetype targets) const;

    friend bool operator==(const StopRule &, const StopRule &) = default;
};

//! \brief How many targets the canary of \a plan has: the first wave, when others come behind it;
//! 0: there is none.
[[nodiscard]] qsizetype canarySize(const WavePlan &plan, qsizetype targets);

//! \brief How many targets each wave has, in order; together \a targets, none of them 0.
[[nodiscard]] QList<qsizetype> waveSizes(const WavePlan &plan, qsizetype targets);

//! \brief Which wave a target of a run belongs to; waves are counted from 1.
class RunWaves final
{
public:
    RunWaves() = default;
    RunWaves(const WavePlan &plan, qsizetype targets);

    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    //! \brief Of the target at \a index; 0 when the run has none there.
    [[nodiscard]] int waveOf(qsizetype index) const;

private:
    QList<qsizetype> m_ends; // by wave: the index behind its last target
};

} // namespace muster
