// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What earlier looks at jobs have shown: which were missing from whole answers, and which calls
// make the cloud refuse a query. Owned by the cloud, shared with its looks; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace muster::huawei {

//! \brief A job is given up when it was missing from so many looks …
inline constexpr int looksWithoutJob = 3;
//! \brief … over at least that time; nor is the cloud believed to have lost a younger one.
inline constexpr std::chrono::minutes timeWithoutJob { 2 };

class JobBook
{
public:
    explicit JobBook(const Clock &clock)
        : m_clock(clock)
    {
    }

    //! \brief A whole answer did not hold the job of \a target. True when that has been so for
    //! long enough; it is counted anew after that.
    [[nodiscard]] bool isGoneAfter(const OpenTarget &target);
    void noteSeen(const RequestId &request, const TargetId &target);
    //! \brief Accepted so short a time ago that its job may not be listed yet.
    [[nodiscard]] bool isYoung(const OpenTarget &target) const;

    //! \brief A query with this call alone was refused: it is asked for alone from now on.
    void noteRefused(const QString &requestId) { m_refused.insert(requestId); }
    void noteAnswered(const QString &requestId) { m_refused.remove(requestId); }
    [[nodiscard]] bool wasRefused(const QString &requestId) const
    {
        return m_refused.contains(requestId);
    }

private:
    struct Absence
    {
        std::chrono::milliseconds since { 0 };
        int looks = 0;
    };

    const Clock &m_clock;
    QHash<std::pair<RequestId, TargetId>, Absence> m_absent;
    QSet<QString> m_refused;
};

} // namespace muster::huawei
