// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What earlier looks at jobs have shown: which were missing from whole answers, and which calls
// make the cloud refuse a query. Owned by the cloud, shared with its looks; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/kit/absences.h"
#include "app/core/clock.h"

#include <QSet>

namespace muster::huawei {

class JobBook
{
public:
    explicit JobBook(const Clock &clock)
        : m_clock(clock)
    {
    }

    //! \brief A whole answer did not hold the job of \a target. True when that has been so for
    //! long enough, and it is not young; it is counted anew after that.
    [[nodiscard]] bool isGoneAfter(const OpenTarget &target);
    void noteSeen(const RequestId &request, const TargetId &target)
    {
        m_absent.seen({ request.value, target.value });
    }
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
    const Clock &m_clock;
    kit::Absences m_absent;
    QSet<QString> m_refused;
};

} // namespace muster::huawei
