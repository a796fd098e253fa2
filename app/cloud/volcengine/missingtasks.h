// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Awaited tasks that lists do not name. A list can be short or empty for a while, and rows move
// while pages are read, so that one look proves nothing. Plain value of a connection; UI thread.
#pragma once

#include "app/cloud/cloud.h"

#include <chrono>
#include <map>
#include <tuple>

namespace muster::volcengine {

//! \brief A task is gone when it was missed so often, and for so long.
inline constexpr int looksUntilGone = 3;
inline constexpr std::chrono::milliseconds timeUntilGone { 120'000 };

class MissingTasks
{
public:
    //! \brief A whole list that names other tasks does not name \a target; it was read through
    //! \a account at \a now (steady). True when that can be haste no more; then it is forgotten.
    bool missed(const QString &account, const OpenTarget &target, std::chrono::milliseconds now);
    //! \brief A list names it.
    void seen(const QString &account, const OpenTarget &target);

private:
    using Key = std::tuple<QString, QString, QString, qint64>;

    struct Missing
    {
        int looks = 0;
        std::chrono::milliseconds since { 0 };
    };

    [[nodiscard]] static Key keyOf(const QString &account, const OpenTarget &target);

    std::map<Key, Missing> m_missing;
};

} // namespace muster::volcengine
