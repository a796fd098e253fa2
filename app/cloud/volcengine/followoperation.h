// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One look at many enabled tasks: one reading of the list for all of them. Owned by the parent
// given; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/volcengine/taskpages.h"

namespace muster::volcengine {

//! \brief Stops reading as soon as every task was seen. What becomes of one that is not listed, see
//! kit::Absences.
class LiveFollow final : public FollowOperation
{
    Q_OBJECT

public:
    LiveFollow(const LiveLine &line, const QList<OpenTarget> &targets, QObject *parent);
    void cancel() override;

private:
    void onPage(const TaskPage &page);
    void onFinished(const Result<ListSummary> &result);
    [[nodiscard]] QList<TargetProgress> missed();
    [[nodiscard]] kit::Absences::Key keyOf(const OpenTarget &target) const;

    const LiveLine m_line;
    const QString m_account; // the one that is asked
    QHash<TargetId, QList<OpenTarget>> m_open; // several runs can have enabled one task
    TaskPages *m_pages = nullptr; // a child
};

} // namespace muster::volcengine
