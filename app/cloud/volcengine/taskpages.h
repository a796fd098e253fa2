// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads the task list page by page, to show it and to look for tasks in it.
// Owned by the parent given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/kit/pagedlist.h"
#include "app/cloud/volcengine/pageread.h"
#include "app/cloud/volcengine/tasks.h"

#include <QSet>

namespace muster::volcengine {

//! \brief The first page tells how many there are; the others are then asked for side by side.
class TaskPages final : public kit::PagedList
{
    Q_OBJECT

public:
    TaskPages(const LiveLine &line, QObject *parent);

    //! \brief What was read so far.
    [[nodiscard]] ListSummary summary() const;
    //! \brief The cloud's own count; -1 where it has none, or one that cannot be.
    [[nodiscard]] qsizetype total() const;
    //! \brief Every row that the cloud counts came and could be read, and there are some: what is
    //! not among them was not in the list.
    [[nodiscard]] bool isWhole() const;

signals:
    //! \brief The same as rowsArrived() of ListOperation, with all that the page tells.
    void arrived(const muster::volcengine::TaskPage &page);

private:
    [[nodiscard]] bool isComplete() const;
    void askMore() override;
    void ask(qsizetype page);
    void onParsed(qsizetype page, const Result<TaskPage> &result);
    [[nodiscard]] TaskPage fresh(const TaskPage &page);

    const LiveLine m_line;
    qsizetype m_next = 1; // the next page never asked for
    qsizetype m_counted = -1; // pages, as far as told
    bool m_lastSeen = false; // no pages beyond those asked for
    qsizetype m_pagesRead = 0;
    qsizetype m_total = -1;
    qsizetype m_withoutId = 0;
    int m_idlePages = 0; // in a row that brought nothing new
    bool m_changed = false;
    QSet<TargetId> m_seen;
};

} // namespace muster::volcengine
