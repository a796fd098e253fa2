// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Awaited jobs that whole answers do not name. A list can be short or empty for a while, and rows
// move while pages are read, so that one look proves nothing. Plain value of a cloud; UI thread.
#pragma once

#include <QStringList>

#include <chrono>
#include <map>

namespace muster::kit {

//! \brief A job is gone when it was missed so often …
inline constexpr int looksUntilGone = 3;
//! \brief … over at least that time.
inline constexpr std::chrono::minutes timeUntilGone { 2 };

class Absences
{
public:
    //! \brief What tells the job apart: its target, and the call that began it.
    using Key = QStringList;

    //! \brief A whole answer, which names others, does not name \a job at \a now (steady). True
    //! when that can be haste no more, and it \a mayBeGone; then it is forgotten.
    [[nodiscard]] bool missed(const Key &job, std::chrono::milliseconds now, bool mayBeGone = true);
    void seen(const Key &job) { m_absent.erase(job); }

private:
    struct Absence
    {
        int looks = 0;
        std::chrono::milliseconds since { 0 };
    };

    std::map<Key, Absence> m_absent;
};

} // namespace muster::kit
