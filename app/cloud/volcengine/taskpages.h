// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads the task list page by page, for whoever shows it and for whoever looks for tasks in it.
// Owned by the parent given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/volcengine/pageread.h"
#include "app/cloud/volcengine/tasks.h"

#include <QSet>

namespace muster::volcengine {

//! \brief The first page tells how many there are; the others are then asked for side by side.
class TaskPages final : public QObject
{
    Q_OBJECT

public:
    TaskPages(const LiveLine &line, QObject *parent);

    //! \brief Rows of distinct ids so far.
    [[nodiscard]] qsizetype rows() const { return m_seen.size(); }
    [[nodiscard]] qsizetype pagesRead() const { return m_pagesRead; }
    //! \brief The cloud's own count; -1 where it has none, or one that cannot be.
    [[nodiscard]] qsizetype total() const;
    //! \brief Entries that could not be read.
    [[nodiscard]] qsizetype unreadable() const { return m_withoutId; }
    //! \brief Rows moved between pages, or not all that were counted came.
    [[nodiscard]] bool changedWhileRead() const { return m_changed; }

    //! \brief Every row that the cloud counts came and could be read, and there are some: what is
    //! not among them was not in the list.
    [[nodiscard]] bool isWhole() const;

    //! \brief Nothing more is asked for and no signal comes any more.
    void stop();

signals:
    //! \brief A page without the rows that came before.
    void pageRead(const muster::volcengine::TaskPage &page);
    //! \brief Exactly once, from the event loop, unless stopped.
    void finished(const muster::Result<void> &result);

private:
    [[nodiscard]] bool isComplete() const;
    void askMore();
    void ask(qsizetype page);
    void onAnswered(kit::AuthorisedRead *read, qsizetype page, const Result<HttpReply> &result);
    void onParsed(qsizetype page, const Result<TaskPage> &result);
    [[nodiscard]] TaskPage fresh(const TaskPage &page);
    void end(const Result<void> &result);

    const LiveLine m_line;
    const std::shared_ptr<SharedTexts> m_texts = std::make_shared<SharedTexts>();
    QSet<kit::AuthorisedRead *> m_reads; // children
    int m_parsing = 0;
    qsizetype m_next = 1; // the next page never asked for
    qsizetype m_pages = -1; // how many there are, as far as told
    bool m_lastSeen = false; // no pages beyond those asked for
    qsizetype m_pagesRead = 0;
    qsizetype m_total = -1;
    qsizetype m_withoutId = 0;
    int m_idlePages = 0; // in a row that brought nothing new
    bool m_changed = false;
    QSet<TargetId> m_seen;
    bool m_ended = false;
};

} // namespace muster::volcengine
